# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""People in Ctrl+K: those who are written so before those who only sound so, with the reason."""

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.models.office import Area
from amstrat_desktop.models.person import Person, PersonChannel
from amstrat_desktop.services.hits import Hit
from amstrat_desktop.services.name_words import name_words
from amstrat_desktop.services.person_access import listed_name, shown_name, visible_people
from amstrat_desktop.services.person_index import (
    matching_people,
    number_forms,
    number_typed,
)
from amstrat_desktop.services.work import Actor
from amstrat_desktop.store import search

_Found = Row[*tuple[Any, ...]]

_LOOKED_AT: Final = 4
"""So many times the limit are looked at: the newest may be hidden, or only begin like it."""


def find_people(session: Session, text: str, *, actor: Actor, limit: int) -> list[Hit]:
    """The people whom the letters or the digits mean, at most limit.

    First whose name is written so, whole words before beginnings; then whose name sounds so.
    """
    number = number_typed(text)
    written = _rows(session, text, actor, limit * _LOOKED_AT, sounding=False)
    typed = set(_folded_words(text))
    written.sort(key=lambda row: not typed <= set(_folded_words(f"{row.name} {row.name_latin}")))
    hits = [_hit(session, row, "", number) for row in written[:limit]]
    if number or len(hits) == limit:
        return hits
    known = {row.id for row in written}
    sounding = _rows(session, text, actor, limit + len(known), sounding=True)
    hits += [_hit(session, row, text.strip(), "") for row in sounding if row.id not in known]
    return hits[:limit]


def _rows(session: Session, text: str, actor: Actor, limit: int, *, sounding: bool) -> list[_Found]:
    asked = matching_people(text, sounding=sounding)
    if asked is None:
        return []
    ids: Sequence[UUID] = session.scalars(search.newest(asked).limit(limit)).all()
    found = {
        row.id: row
        for row in session.execute(
            select(
                Person.id,
                listed_name().label("name"),
                listed_name(Person.name_latin).label("name_latin"),
                Person.birth_year,
                Area.name.label("area"),
                Person.restricted_at,
            )
            .outerjoin(Area, Area.id == Person.area_id)
            .where(Person.id.in_(ids), visible_people(actor))
        )
    }
    return [found[each] for each in ids if each in found]


def _hit(session: Session, row: _Found, like: str, number: str) -> Hit:
    about = tuple(_about(session, row, like, number)) if row.restricted_at is None else ()
    return Hit(
        Kind.PERSON,
        row.id,
        shown_name(row.name, row.restricted_at),
        reduce(_joined, about) if about else None,
    )


def _joined(first: Msg, second: Msg) -> Msg:
    return _("{first}, {second}", first=first, second=second)


def _about(session: Session, row: _Found, like: str, number: str) -> Iterator[Msg]:
    """Why the person was found, and what tells people of one name apart."""
    if number:
        yield from _number_of(session, row.id, number)
    if like:
        # Translators: behind a name that was found: Şahin, sounds like “Schahin”
        yield _("sounds like “{typed}”", typed=like)
    if row.name_latin and row.name_latin != row.name:
        yield verbatim(row.name_latin)
    if row.birth_year is not None:
        yield _("born {year}", year=str(row.birth_year))
    if row.area:
        yield verbatim(row.area)


def _number_of(session: Session, person_id: UUID, number: str) -> Iterator[Msg]:
    channels = session.execute(
        select(PersonChannel.value, PersonChannel.dialled).where(
            PersonChannel.person_id == person_id, PersonChannel.dialled != ""
        )
    )
    for value, dialled in channels:
        if any(form.startswith(number) for form in number_forms(dialled)):
            yield verbatim(value)
            return


def _folded_words(text: str) -> Iterator[str]:
    return (word for each in name_words(text) for word in search.folded(each).split())

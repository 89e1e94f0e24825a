# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The directory as a list: filtered, by name, read window by window."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Row, func, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.directory import Organisation, OrganisationLanguage
from amstrat_desktop.store import search

FOUND: Final = 500
"""How many hits of a full-text search the list shows."""


@dataclass(frozen=True, slots=True)
class OrganisationFilter:
    """What the list shows; "" and None leave a field open. retired: show those, too.

    language: a code, to find who speaks it. verified False: what nobody has confirmed yet.
    """

    words: str = ""
    kind: str = ""
    language: str = ""
    verified: bool | None = None
    retired: bool = False


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """One line of the list; kind and languages are codes."""

    id: UUID
    name: str
    kind: str
    street: str
    city: str
    telephone: str
    languages: tuple[str, ...]
    verified_on: date | None
    source_year: int | None
    retired: bool


def count_organisations(session: Session, wanted: OrganisationFilter, *, office_id: UUID) -> int:
    """How many agencies a filter shows."""
    shown = _conditions(session, wanted, office_id)
    return session.scalar(select(func.count()).select_from(Organisation).where(*shown)) or 0


def window_of_organisations(
    session: Session,
    wanted: OrganisationFilter,
    start: int,
    size: int,
    total: int,  # noqa: ARG001 - every list is asked the same way; this one is short
    *,
    office_id: UUID,
) -> Sequence[OrganisationRow]:
    """The rows from position start on, at most size of them, by name."""
    rows = session.execute(
        select(
            Organisation.id,
            Organisation.name,
            Organisation.organisation_kind,
            Organisation.street,
            Organisation.city,
            Organisation.telephone,
            Organisation.verified_on,
            Organisation.source_year,
            Organisation.retired_on,
        )
        .where(*_conditions(session, wanted, office_id))
        .order_by(Organisation.name, Organisation.id)
        .limit(size)
        .offset(start)
    ).all()
    languages = _languages(session, [row.id for row in rows])
    return tuple(_row(row, languages.get(row.id, ())) for row in rows)


def _row(row: Row[*tuple[Any, ...]], languages: Iterable[str]) -> OrganisationRow:
    return OrganisationRow(
        id=row.id,
        name=row.name,
        kind=row.organisation_kind,
        street=row.street,
        city=row.city,
        telephone=row.telephone,
        languages=tuple(languages),
        verified_on=row.verified_on,
        source_year=row.source_year,
        retired=row.retired_on is not None,
    )


def _languages(session: Session, ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    spoken: dict[UUID, list[str]] = {}
    for organisation_id, language in session.execute(
        select(OrganisationLanguage.organisation_id, OrganisationLanguage.language)
        .where(OrganisationLanguage.organisation_id.in_(ids))
        .order_by(OrganisationLanguage.language)
    ):
        spoken.setdefault(organisation_id, []).append(language)
    return spoken


def _conditions(
    session: Session, wanted: OrganisationFilter, office_id: UUID
) -> list[ColumnElement[bool]]:
    shown: list[ColumnElement[bool]] = [Organisation.office_id == office_id]
    if wanted.words.strip():
        kind = Kind.ORGANISATION.value
        found = search.find(session.connection(), wanted.words, kind, limit=FOUND)
        shown.append(Organisation.id.in_(found))
    if wanted.kind:
        shown.append(Organisation.organisation_kind == wanted.kind)
    if wanted.language:
        speakers = select(OrganisationLanguage.organisation_id).where(
            OrganisationLanguage.language == wanted.language
        )
        shown.append(Organisation.id.in_(speakers))
    if wanted.verified is not None:
        confirmed = Organisation.verified_on.is_not(None)
        shown.append(confirmed if wanted.verified else ~confirmed)
    if not wanted.retired:
        shown.append(Organisation.retired_on.is_(None))
    return shown

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person's record may hold: cleaned texts, a year that can be, codes that are offered."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.cleaning import LINE_LIMIT, NOTE_LIMIT, clean_line
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.base.telephone import Telephone, read_telephone
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.people import DIALLED_KINDS, ChannelKind, PersonStatus
from amstrat_desktop.models.office import Area, Staff
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.person_records import ChannelDraft, LanguageDraft, PersonDraft
from amstrat_desktop.services.work import Actor

FIRST_YEAR: Final = 1900
LINES: Final = 20
"""Channels, or languages, of one person; more is a mistake."""

# Translators: hint below a telephone number that cannot exist (too short, unknown area code)
ODD_NUMBER: Final = _("This number looks incomplete. Check it with the person.")
ODD_ADDRESS: Final = _("This e-mail address looks incomplete. Check it with the person.")

_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
# They order their neighbours; alone at the ends of a name they only make two of one.
_MARKS: Final = "\u200e\u200f\u061c\u200b\ufeff "


def checked(
    session: Session, draft: PersonDraft, before: PersonDraft, *, actor: Actor, now: datetime
) -> PersonDraft:
    """The draft, cleaned. Raises FieldProblem; a line of channels is named ``channels.0``.

    before: the record as it stood; what it has may stay although it is no longer offered.
    """
    draft = checked_alone(draft, before, now=now)
    require_codes(session, _uses(draft, before), on=office_day(now))
    _check_keys(session, draft, actor)
    return draft


def checked_alone(draft: PersonDraft, before: PersonDraft, *, now: datetime) -> PersonDraft:
    """As `checked`, without what has to be looked up: codes, areas and colleagues."""
    draft = _cleaned(draft)
    _check_name(draft)
    _check_year(draft, now)
    _check_status(draft, before)
    _check_channels(draft.channels)
    _check_languages(draft.languages, now)
    return draft


def telephone_of(kind: ChannelKind, value: str) -> Telephone | None:
    """The number in a channel that may have one."""
    return read_telephone(value) if kind in DIALLED_KINDS else None


def channel_hint(kind: ChannelKind, value: str) -> Msg | None:
    """What looks odd about a number or an address, to be asked; it is kept all the same."""
    value = value.strip()
    if not value:
        return None
    if kind is ChannelKind.EMAIL:
        return None if _EMAIL.fullmatch(value) else ODD_ADDRESS
    number = telephone_of(kind, value)
    if number is not None:
        return None if number.plausible else ODD_NUMBER
    # A messenger may be reached by a name; a telephone may not.
    return ODD_NUMBER if kind in DIALLED_KINDS and kind is not ChannelKind.MESSENGER else None


def _cleaned(draft: PersonDraft) -> PersonDraft:
    return replace(
        draft,
        name=_line("name", draft.name),
        name_latin=_line("name_latin", draft.name_latin),
        recognition_code=_line("recognition_code", draft.recognition_code),
        channels=tuple(_cleaned_channels(draft.channels)),
        languages=tuple(
            replace(line, evidence=_line(f"languages.{at}", line.evidence))
            for at, line in enumerate(draft.languages)
            if line.language
        ),
    )


def _cleaned_channels(channels: Iterable[ChannelDraft]) -> Iterator[ChannelDraft]:
    for at, line in enumerate(channels):
        value, remark = (_line(f"channels.{at}", text) for text in (line.value, line.remark))
        if value or remark or line.id is not None:
            yield replace(line, value=value, remark=remark)


def _line(field: str, typed: str) -> str:
    """One clean line; a longer text is refused rather than cut without a word."""
    text = clean_line(typed, limit=NOTE_LIMIT).strip(_MARKS)
    if len(text) > LINE_LIMIT:
        raise FieldProblem(
            field, _("This is longer than {limit} characters. Shorten it.", limit=LINE_LIMIT)
        )
    return text


def _check_name(draft: PersonDraft) -> None:
    if not draft.name:
        raise FieldProblem("name", _("Enter a name or a code name."))
    if not any(c.isalnum() for c in draft.name):
        raise FieldProblem("name", _("A name has at least one letter or digit."))


def _check_year(draft: PersonDraft, now: datetime) -> None:
    this_year = office_day(now).year
    if draft.birth_year is not None and not FIRST_YEAR <= draft.birth_year <= this_year:
        raise FieldProblem(
            "birth_year",
            _(
                "Enter a year of birth between {first} and {last}.",
                first=str(FIRST_YEAR),
                last=str(this_year),
            ),
        )


def _check_status(draft: PersonDraft, before: PersonDraft) -> None:
    if draft.status is PersonStatus.ANONYMISED and before.status is not draft.status:
        raise FieldProblem("status", _("A record is anonymised by erasing it, not by its status."))


def _check_channels(channels: tuple[ChannelDraft, ...]) -> None:
    if len(channels) > LINES:
        raise FieldProblem(
            "channels", _("At most {limit} ways to reach a person can be kept.", limit=LINES)
        )
    for at, line in enumerate(channels):
        if not line.value:
            raise FieldProblem(
                f"channels.{at}", _("Enter the number or the address, or take the line away.")
            )


def _check_languages(languages: tuple[LanguageDraft, ...], now: datetime) -> None:
    if len(languages) > LINES:
        raise FieldProblem("languages", _("At most {limit} languages can be kept.", limit=LINES))
    met: set[str] = set()
    for at, line in enumerate(languages):
        if line.language in met:
            raise FieldProblem(f"languages.{at}", _("This language is already in the list."))
        if line.as_of is not None and line.as_of > office_day(now):
            raise FieldProblem(f"languages.{at}", _("This day is in the future."))
        met.add(line.language)


def _uses(draft: PersonDraft, before: PersonDraft) -> Iterator[CodeUse]:
    spoken = _spoken(before)
    yield CodeUse("gender", ListName.GENDER, (draft.gender,), (before.gender,))
    yield CodeUse("language", ListName.LANGUAGE, (draft.language,), (before.language, *spoken))
    yield CodeUse(
        "written_language",
        ListName.LANGUAGE,
        (draft.written_language,),
        (before.written_language, *spoken),
    )
    yield CodeUse("languages", ListName.LANGUAGE, _spoken(draft), spoken)
    yield CodeUse("languages", ListName.LANGUAGE_LEVEL, _levels(draft), _levels(before))
    yield CodeUse("channels", ListName.LANGUAGE, _of_channels(draft), _of_channels(before))


def _spoken(draft: PersonDraft) -> tuple[str, ...]:
    return tuple(line.language for line in draft.languages)


def _levels(draft: PersonDraft) -> tuple[str, ...]:
    return tuple(level for line in draft.languages for level in (line.speaks, line.reads))


def _of_channels(draft: PersonDraft) -> tuple[str, ...]:
    return tuple(line.language for line in draft.channels)


def _check_keys(session: Session, draft: PersonDraft, actor: Actor) -> None:
    if not _exists(session, Area, draft.area_id, actor):
        raise FieldProblem("area_id", _("This area no longer exists. Choose another one."))
    if not _exists(session, Staff, draft.preferred_staff_id, actor):
        raise FieldProblem("preferred_staff_id", _("Nobody of this office is meant by that."))


def _exists(
    session: Session, model: type[Area] | type[Staff], key: UUID | None, actor: Actor
) -> bool:
    if key is None:
        return True
    found = select(model.id).where(model.id == key, model.office_id == actor.office_id)
    return session.scalar(found) is not None

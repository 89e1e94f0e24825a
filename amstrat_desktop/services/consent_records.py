# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes into the use cases of consents and what comes out of them, and when one holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.consents import (
    DataCategory,
    Decision,
    GivenBy,
    How,
    LegalKind,
    Purpose,
    Standing,
)

DEFAULT_MONTHS: Final = 12
LONGEST_YEARS: Final = 3
"""A consent nobody thought of for so long is none any more; it is asked for again."""

RUNS_OUT_DAYS: Final = 30
"""From so many days before its end a consent is shown as one that runs out."""


@dataclass(frozen=True, slots=True)
class ConsentDraft:
    """A consent as it was given: one purpose, one receiver, the ticked data (R2).

    organisation_id: None where nobody outside receives anything. given_on None: today.
    expires_on None: twelve months later; the last day on which it holds. form, form_language:
    name with version of the paper, and the language in which it was read or read out.
    interpreter: code of the list *interpreter*. scan: where the signed paper is kept.
    """

    person_id: UUID
    purpose: Purpose
    legal_kind: LegalKind = LegalKind.CONSENT
    organisation_id: UUID | None = None
    data: tuple[DataCategory, ...] = ()
    given_on: date | None = None
    expires_on: date | None = None
    how: How = How.SIGNED
    spoken_reason: str = ""
    form: str = ""
    form_language: str = ""
    given_by: GivenBy = GivenBy.PERSON
    guardian_name: str = ""
    interpreter: str = ""
    interpreter_name: str = ""
    scan: str = ""


@dataclass(frozen=True, slots=True)
class RefusalDraft:
    """What a person does not want. Kept so that nobody asks each week; it blocks nothing else."""

    person_id: UUID
    purpose: Purpose
    legal_kind: LegalKind = LegalKind.CONSENT
    organisation_id: UUID | None = None
    given_by: GivenBy = GivenBy.PERSON
    guardian_name: str = ""


@dataclass(frozen=True, slots=True)
class ConsentCard:
    """One consent or refusal. receiver: "" where there is none. used: something was told or
    printed under it, so that it is no longer corrected.
    """

    id: UUID
    version: int
    person_id: UUID
    legal_kind: LegalKind
    purpose: Purpose
    decision: Decision
    organisation_id: UUID | None
    receiver: str
    data: tuple[DataCategory, ...]
    form: str
    form_language: str
    given_on: date
    how: How
    spoken_reason: str
    given_by: GivenBy
    guardian_name: str
    interpreter: str
    interpreter_name: str
    expires_on: date | None
    scan: str
    created_at: datetime
    created_by_name: str
    withdrawn_at: datetime | None
    withdrawn_by_name: str
    withdrawal_remark: str
    standing: Standing
    used: bool

    @property
    def matter(self) -> tuple[LegalKind, Purpose, UUID | None]:
        """What it is about: a later “no” to the same matter ends it."""
        return self.legal_kind, self.purpose, self.organisation_id

    def draft(self) -> ConsentDraft:
        """What is on record, in the form in which it was entered."""
        return ConsentDraft(
            person_id=self.person_id,
            purpose=self.purpose,
            legal_kind=self.legal_kind,
            organisation_id=self.organisation_id,
            data=self.data,
            given_on=self.given_on,
            expires_on=self.expires_on,
            how=self.how,
            spoken_reason=self.spoken_reason,
            form=self.form,
            form_language=self.form_language,
            given_by=self.given_by,
            guardian_name=self.guardian_name,
            interpreter=self.interpreter,
            interpreter_name=self.interpreter_name,
            scan=self.scan,
        )


@dataclass(frozen=True, slots=True)
class Said:
    """What decides whether a consent holds. ended_at: when it was withdrawn; of a refusal,
    when it was written down.
    """

    matter: tuple[str, str, UUID | None]
    refused: bool
    given_on: date
    expires_on: date | None
    created_at: datetime
    withdrawn_at: datetime | None

    @property
    def no_at(self) -> datetime | None:
        """When the person said no, if at all."""
        return self.created_at if self.refused else self.withdrawn_at


def standings(said: Sequence[Said], on: date) -> list[Standing]:
    """What each of a person's consents is worth on a day.

    A later “no” to the same matter ends every consent from before, also one that came from
    another record in a merge or was written down late.
    """
    return [_standing(one, _last_no(one, said), on) for one in said]


def expiry(given_on: date, expires_on: date | None) -> date:
    """The last day of a consent: as said, or twelve months after it was given."""
    return expires_on or years_after(given_on, DEFAULT_MONTHS // 12)


def years_after(day: date, years: int) -> date:
    """The same day of a later year; for the 29th of February the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def in_order(data: Iterable[DataCategory | str]) -> tuple[DataCategory, ...]:
    """Each category once, in the order of the papers."""
    wanted = {DataCategory(category) for category in data}
    return tuple(category for category in DataCategory if category in wanted)


def _standing(one: Said, last_no: datetime | None, on: date) -> Standing:
    if one.refused:
        return Standing.REFUSED
    if one.withdrawn_at is not None:
        return Standing.WITHDRAWN
    if last_no is not None and (one.created_at < last_no or one.given_on < office_day(last_no)):
        return Standing.OVERTAKEN
    if one.expires_on is None or one.expires_on < on:
        return Standing.EXPIRED
    return Standing.VALID if one.given_on <= on else Standing.EXPIRED


def _last_no(one: Said, said: Sequence[Said]) -> datetime | None:
    noes = (other.no_at for other in said if other.matter == one.matter)
    return max((moment for moment in noes if moment is not None), default=None)

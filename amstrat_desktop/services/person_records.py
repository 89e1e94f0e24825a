# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A person as it goes in and out of the services: drafts, the card, its lines."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.people import (
    UNSAFE_WARNINGS,
    ChannelKind,
    InterpreterNeed,
    Literacy,
    PersonStatus,
    Safe,
)
from amstrat_desktop.services.person_access import shown_name


@dataclass(frozen=True, slots=True)
class ChannelDraft:
    """One way to reach a person; value: a number, an address, a name. safe: nobody else
    listens or reads. voicemail: a message may be left, None: not asked. language: a code,
    what is spoken there. remark: "only mornings". id: of a channel that is on record.
    """

    kind: ChannelKind = ChannelKind.MOBILE
    value: str = ""
    safe: Safe = Safe.NOT_ASKED
    voicemail: bool | None = None
    language: str = ""
    remark: str = ""
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class LanguageDraft:
    """How well somebody speaks and reads a language. speaks, reads: codes of the list
    *language_level*. as_of: when that was found out. evidence: "certificate seen".
    """

    language: str
    speaks: str = ""
    reads: str = ""
    as_of: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """A person as it was entered; only `name` is needed.

    name: in the person's own script; code_name: it is none that a passport knows. name_latin:
    how others read it. birth_year: four digits. gender, language, written_language: codes.
    language: preferred to speak; written_language: preferred to read. recognition_code: of
    earlier contacts without a name.
    """

    name: str = ""
    name_latin: str = ""
    code_name: bool = False
    birth_year: int | None = None
    gender: str = ""
    language: str = ""
    written_language: str = ""
    area_id: UUID | None = None
    literacy: Literacy = Literacy.NOT_ASKED
    interpreter_need: InterpreterNeed = InterpreterNeed.NOT_ASKED
    preferred_staff_id: UUID | None = None
    recognition_code: str = ""
    status: PersonStatus = PersonStatus.ACTIVE
    channels: tuple[ChannelDraft, ...] = ()
    languages: tuple[LanguageDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class ChannelCard:
    """A channel on record. dialled: E.164, "" for what is no number. shown: as it is read out.

    hint: what looks odd about it, to be asked; never a reason to refuse it.
    """

    id: UUID
    kind: ChannelKind
    shown: str
    dialled: str
    safe: Safe
    voicemail: bool | None
    language: str
    remark: str
    hint: Msg | None

    @property
    def warning(self) -> Msg | None:
        """What to say beside it when somebody else listens or reads."""
        return UNSAFE_WARNINGS[self.kind] if self.safe is Safe.NO else None


@dataclass(frozen=True, slots=True)
class CaseLine:
    """Who is responsible in an open case (*Begleitung*); deputy: "" for nobody."""

    case_id: UUID
    responsible_id: UUID
    responsible: str
    deputy: str


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A person on record. version: to be given back with a change.

    area, preferred_staff: the names of what the draft has as keys. cases: the open ones.
    restricted_at: None for a record that everybody sees.
    """

    id: UUID
    version: int
    draft: PersonDraft
    channels: tuple[ChannelCard, ...]
    area: str
    preferred_staff: str
    cases: tuple[CaseLine, ...]
    restricted_at: datetime | None
    restriction_reason: str
    created_at: datetime
    created_by_name: str
    updated_at: datetime
    updated_by_name: str

    @property
    def restricted(self) -> bool:
        """Whether the record is hidden from all but a few."""
        return self.restricted_at is not None

    @property
    def listed_as(self) -> Msg:
        """What messages, lists and titles outside of the opened record call the person."""
        return shown_name(self.draft.name, self.restricted_at)

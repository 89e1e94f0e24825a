# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A person while it is being typed: what was on record, what stands in the form. No Qt here."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from amstrat_desktop.base.vocabulary.people import (
    ChannelKind,
    InterpreterNeed,
    Literacy,
    PersonStatus,
    Safe,
)
from amstrat_desktop.services.person_records import (
    ChannelDraft,
    LanguageDraft,
    PersonCard,
    PersonDraft,
)

_NOBODY: Final = PersonDraft()
_KEYS: Final = frozenset({"id", "area_id", "preferred_staff_id"})
_CODED: Final[Mapping[str, type[StrEnum]]] = {
    "kind": ChannelKind,
    "safe": Safe,
    "literacy": Literacy,
    "interpreter_need": InterpreterNeed,
    "status": PersonStatus,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """person_id None: a new record. version: of the record that is being changed.

    contact_id: the contact without a name that becomes this person's. before: as it was on
    record when the form was opened. draft: as it stands in the form.
    """

    person_id: UUID | None = None
    version: int = 0
    contact_id: UUID | None = None
    before: PersonDraft = _NOBODY
    draft: PersonDraft = _NOBODY

    @classmethod
    def of(cls, card: PersonCard) -> "Entry":
        """A person on record, to be changed."""
        return cls(card.id, card.version, None, card.draft, card.draft)

    @classmethod
    def from_payload(cls, payload: Mapping[str, Any]) -> "Entry":
        """What `payload` wrote, maybe an older version of the program."""
        return cls(
            person_id=_key(payload.get("person_id")),
            version=int(payload.get("version", 0)),
            contact_id=_key(payload.get("contact_id")),
            before=_draft(payload.get("before", {})),
            draft=_draft(payload.get("draft", {})),
        )

    def payload(self) -> Mapping[str, Any]:
        """Plain JSON, for `services/drafts.py`."""
        return {name: _plain(value) for name, value in asdict(self).items()}

    @property
    def is_new(self) -> bool:
        """Whether nobody is on record yet."""
        return self.person_id is None

    @property
    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        return self.draft != self.before


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {key: _plain(one) for key, one in value.items()}
        case tuple():
            return [_plain(one) for one in value]
        case UUID():
            return str(value)
        case StrEnum():
            return value.value
        case date():
            return value.isoformat()
        case _:
            return value


def _draft(values: Mapping[str, Any]) -> PersonDraft:
    read = _read(PersonDraft, values)
    read["channels"] = tuple(
        ChannelDraft(**_read(ChannelDraft, line)) for line in values.get("channels", ())
    )
    read["languages"] = tuple(
        LanguageDraft(**_read(LanguageDraft, line)) for line in values.get("languages", ())
    )
    return PersonDraft(**read)


def _read(model: type[Any], values: Mapping[str, Any]) -> dict[str, Any]:
    return {f.name: _value(f.name, values[f.name]) for f in fields(model) if f.name in values}


def _value(name: str, kept: Any) -> Any:
    if name in _KEYS:
        return _key(kept)
    if name == "as_of":
        return date.fromisoformat(kept) if kept else None
    if name in _CODED:
        return _CODED[name](kept)
    return kept


def _key(kept: str | None) -> UUID | None:
    return UUID(kept) if kept else None

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in the form of a contact: to a draft that is saved, to JSON and back. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from amstrat_desktop.base.vocabulary.contacts import ContactKind
from amstrat_desktop.services.contacts import ContactDraft

FORM: Final = "contact"
"""The name under which an unsaved new contact is kept."""

_TEXTS: Final = (
    "channel",
    "language",
    "interpreter",
    "age_band",
    "gender",
    "reached_through",
    "result",
    "contact_kind",
    "sequence",
    "area_alias",
    "recognition_code",
    "note",
    "quick",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """The content of the form; what is empty was not asked.

    area_alias: the resident's name by which the area was found. children: age band → how
    many. held_at: None is now. person_id: of somebody on record. quick: what stands in the
    quick line, not yet taken.
    """

    channel: str = ""
    topics: tuple[str, ...] = ()
    contact_kind: str = ContactKind.BRIEF.value
    sequence: str = ""
    area_id: UUID | None = None
    area_alias: str = ""
    office_hour_id: UUID | None = None
    language: str = ""
    interpreter: str = ""
    age_band: str = ""
    gender: str = ""
    reached_through: str = ""
    duration: int | None = None
    result: str = ""
    recognition_code: str = ""
    note: str = ""
    children: tuple[tuple[str, int], ...] = ()
    held_at: datetime | None = None
    person_id: UUID | None = None
    quick: str = ""

    def draft(self) -> ContactDraft:
        """What is saved."""
        return ContactDraft(
            channel=self.channel,
            topics=self.topics,
            contact_kind=self.contact_kind,
            sequence=self.sequence,
            area_id=self.area_id,
            office_hour_id=self.office_hour_id,
            language=self.language,
            interpreter=self.interpreter,
            age_band=self.age_band,
            gender=self.gender,
            reached_through=self.reached_through,
            duration=self.duration,
            result=self.result,
            recognition_code=self.recognition_code,
            note=self.note,
            children=self.children,
            held_at=self.held_at,
            person_id=self.person_id,
        )

    def next(self) -> "Entry":
        """The next contact: at the same place, and nothing about the person."""
        return Entry(
            channel=self.channel,
            area_id=self.area_id,
            area_alias=self.area_alias,
            office_hour_id=self.office_hour_id,
        )

    def with_hour(self, hour_id: UUID | None) -> "Entry":
        """The same in another office hour, or in none."""
        return replace(self, office_hour_id=hour_id)

    def payload(self) -> dict[str, Any]:
        """As JSON values; what is empty is left out."""
        values: dict[str, Any] = {name: getattr(self, name) for name in _TEXTS}
        values["topics"] = list(self.topics)
        values["children"] = [list(child) for child in self.children]
        values["duration"] = self.duration
        for name in ("area_id", "office_hour_id", "person_id"):
            values[name] = str(getattr(self, name)) if getattr(self, name) else None
        values["held_at"] = self.held_at.isoformat() if self.held_at else None
        return {name: value for name, value in values.items() if value}


def entry_of(draft: ContactDraft) -> Entry:
    """A contact on record, in the form."""
    return Entry(
        **{name: getattr(draft, name) for name in _TEXTS if name not in {"area_alias", "quick"}},
        topics=draft.topics,
        area_id=draft.area_id,
        office_hour_id=draft.office_hour_id,
        duration=draft.duration,
        children=draft.children,
        held_at=draft.held_at,
        person_id=draft.person_id,
    )


def entry_from(payload: Mapping[str, Any]) -> Entry:
    """What was kept of an unsaved form; fields that this version doesn't know are left out."""
    held_at = payload.get("held_at")
    area_id, hour_id = payload.get("area_id"), payload.get("office_hour_id")
    person_id = payload.get("person_id")
    return Entry(
        **{name: str(payload.get(name, "")) for name in _TEXTS if name != "contact_kind"},
        contact_kind=str(payload.get("contact_kind", ContactKind.BRIEF.value)),
        topics=tuple(payload.get("topics", ())),
        area_id=UUID(area_id) if area_id else None,
        office_hour_id=UUID(hour_id) if hour_id else None,
        duration=payload.get("duration"),
        children=tuple((str(band), int(number)) for band, number in payload.get("children", ())),
        held_at=datetime.fromisoformat(held_at) if held_at else None,
        person_id=UUID(person_id) if person_id else None,
    )

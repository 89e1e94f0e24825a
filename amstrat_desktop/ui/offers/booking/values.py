# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in the booking form: shown, compared, and kept as plain JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.codes import Labels, Option
from amstrat_desktop.services.offers.booking_prefill import NO_RUN, HouseholdChild
from amstrat_desktop.services.offers.booking_records import (
    BookingDraft,
    BookingEventLine,
    ChildDraft,
)

FORM: Final = "booking"
"""The name under which an unsaved form is kept."""

_KEYS: Final = frozenset({"run_id", "person_id", "contact_id", "name_consent_id"})


@dataclass(frozen=True, slots=True)
class BookingContent:
    """The form as a whole. booking_id: what is changed, None for a new one. before: as opened.

    bands: the age band of each child of a contact, in order. held_on: the day of the contact.
    household: children who could come along. consent_id: by which a name may stand in lists.
    events: what happened to a booking that is changed.
    """

    draft: BookingDraft
    before: BookingDraft
    booking_id: UUID | None = None
    bands: tuple[str, ...] = ()
    held_on: date | None = None
    household: tuple[HouseholdChild, ...] = ()
    consent_id: UUID | None = None
    who: Msg | None = None
    events: tuple[BookingEventLine, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        return self.draft != self.before

    @property
    def has_run(self) -> bool:
        """Whether it is known for which run."""
        return self.draft.run_id != NO_RUN


@dataclass(frozen=True, slots=True)
class FormLists:
    """What the form offers to choose from."""

    labels: Labels
    languages: tuple[Option, ...]
    needs: tuple[Option, ...]
    priorities: tuple[Option, ...]


def to_json(content: BookingContent) -> Mapping[str, Any]:
    """Plain values for `services/drafts.py`; what the record says is read anew."""
    return {
        "booking_id": _plain(content.booking_id),
        "draft": _plain_draft(content.draft),
        "before": _plain_draft(content.before),
        "bands": list(content.bands),
        "held_on": _plain(content.held_on),
    }


def from_json(values: Mapping[str, Any]) -> BookingContent:
    """What `to_json` wrote; fields that an older version didn't know keep their defaults."""
    return BookingContent(
        _draft(values.get("draft", {})),
        _draft(values.get("before", {})),
        _key(values.get("booking_id")),
        bands=tuple(str(band) for band in values.get("bands", ())),
        held_on=_day(values.get("held_on")),
    )


def _plain_draft(draft: BookingDraft) -> dict[str, Any]:
    plain = {one.name: _plain(getattr(draft, one.name)) for one in fields(draft)}
    plain["children"] = [
        {one.name: _plain(getattr(child, one.name)) for one in fields(child)}
        for child in draft.children
    ]
    return plain


def _plain(value: Any) -> Any:
    match value:
        case UUID():
            return str(value)
        case date():
            return value.isoformat()
        case tuple():
            return list(value)
        case _:
            return value


def _draft(kept: Mapping[str, Any]) -> BookingDraft:
    draft = BookingDraft(_key(kept.get("run_id")) or NO_RUN)
    known = {one.name for one in fields(draft)} - {"run_id"}
    return replace(draft, **{name: _read(name, kept[name]) for name in known & kept.keys()})


def _read(name: str, value: Any) -> Any:
    if name in _KEYS:
        return _key(value)
    if name == "asked_on":
        return _day(value)
    if name == "needs":
        return tuple(value)
    if name == "children":
        return tuple(
            ChildDraft(
                _key(child.get("member_id")),
                child.get("first_name", ""),
                child.get("birth_year", 0),
                child.get("birth_month"),
                _key(child.get("id")),
            )
            for child in value
        )
    return value


def _key(value: Any) -> UUID | None:
    return UUID(value) if isinstance(value, str) and value else None


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and value else None

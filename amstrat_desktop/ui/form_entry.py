# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A draft while it is being typed: what was on record, what stands in the form. No Qt here."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any, Final, Generic, TypeVar
from uuid import UUID

D = TypeVar("D")

_KEY: Final = "key"
_DAY: Final = "day"


@dataclass(frozen=True, slots=True)
class Entry(Generic[D]):
    """record_id None: nothing is on record yet. before: as it was when the form was opened.

    draft: as it stands in the form. Both are dataclasses with a version.
    """

    record_id: UUID | None
    before: D
    draft: D

    @property
    def is_new(self) -> bool:
        """Whether nothing is on record yet."""
        return self.record_id is None

    @property
    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        return self.draft != self.before

    def payload(self) -> Mapping[str, Any]:
        """Plain JSON, for `services/drafts.py`."""
        return {
            "record_id": _plain(self.record_id),
            "before": _plain_draft(self.before),
            "draft": _plain_draft(self.draft),
        }


def entry_from(payload: Mapping[str, Any], empty: D) -> Entry[D]:
    """What `Entry.payload` wrote, maybe an older version of the program.

    empty: a draft with what stands for fields that weren't kept.
    """
    return Entry(
        _value(payload.get("record_id")),
        _draft(payload.get("before", {}), empty),
        _draft(payload.get("draft", {}), empty),
    )


def _plain_draft(draft: Any) -> dict[str, Any]:
    return {field.name: _plain(getattr(draft, field.name)) for field in fields(draft)}


def _draft(kept: Mapping[str, Any], empty: D) -> D:
    values = {field.name: getattr(empty, field.name) for field in fields(empty)}  # type: ignore[arg-type]  # D is a draft, a dataclass
    values |= {name: _as(values[name], _value(kept[name])) for name in values if name in kept}
    return type(empty)(**values)


def _as(example: Any, value: Any) -> Any:
    return type(example)(value) if isinstance(example, StrEnum) else value


def _plain(value: Any) -> Any:
    match value:
        case UUID():
            return {_KEY: str(value)}
        case date():
            return {_DAY: value.isoformat()}
        case tuple():
            return [_plain(one) for one in value]
        case _:
            return value


def _value(kept: Any) -> Any:
    match kept:
        case {"key": str(key)}:
            return UUID(key)
        case {"day": str(day)}:
            return date.fromisoformat(day)
        case list():
            return tuple(_value(one) for one in kept)
        case _:
            return kept

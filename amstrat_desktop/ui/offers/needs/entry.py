# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A need signal while it is being typed: what was on record, what stands in the form. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.need_signals import SignalSource
from amstrat_desktop.services.areas import AreaOption, list_areas
from amstrat_desktop.services.codes import Labels, Option, list_options, read_labels
from amstrat_desktop.services.offers.need_signals import SignalDraft
from amstrat_desktop.services.work import Work

NOTHING: Final = SignalDraft("", "")


@dataclass(frozen=True, slots=True)
class Choices:
    """What the lists offer, and what any code is called."""

    topics: tuple[Option, ...]
    barriers: tuple[Option, ...]
    areas: tuple[AreaOption, ...]
    labels: Labels


@dataclass(frozen=True, slots=True)
class Entry:
    """signal_id None: a new one. before: as the form was opened. draft: as it stands there."""

    signal_id: UUID | None = None
    before: SignalDraft = NOTHING
    draft: SignalDraft = NOTHING

    @classmethod
    def from_payload(cls, payload: Mapping[str, Any]) -> "Entry":
        """What `payload` wrote, maybe an older version of the program."""
        kept = payload.get("id")
        return cls(
            UUID(kept) if kept else None,
            _draft(payload.get("before", {})),
            _draft(payload.get("draft", {})),
        )

    def payload(self) -> Mapping[str, Any]:
        """Plain JSON, for `services/drafts.py`."""
        return {
            "id": str(self.signal_id) if self.signal_id else None,
            "before": _plain(self.before),
            "draft": _plain(self.draft),
        }

    @property
    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        return self.draft != self.before


def read_choices(work: Work, keep: SignalDraft) -> Choices:
    """What may be chosen today. keep: a signal whose codes are offered though retired."""
    day = office_day(work.clock())
    return Choices(
        topics=work.read(list_options, ListName.TOPIC, on=day, keep=(keep.topic,)),
        barriers=work.read(list_options, ListName.BARRIER, on=day, keep=(keep.barrier,)),
        areas=work.read(list_areas, on=day),
        labels=work.read(read_labels),
    )


def _plain(draft: SignalDraft) -> Mapping[str, Any]:
    return {
        "topic": draft.topic,
        "barrier": draft.barrier,
        "area_id": str(draft.area_id) if draft.area_id else None,
        "number": draft.number,
        "words": draft.words,
        "noted_on": draft.noted_on.isoformat() if draft.noted_on else None,
        "source": draft.source.value,
        "version": draft.version,
    }


def _draft(values: Mapping[str, Any]) -> SignalDraft:
    area, day = values.get("area_id"), values.get("noted_on")
    return replace(
        NOTHING,
        topic=values.get("topic", ""),
        barrier=values.get("barrier", ""),
        area_id=UUID(area) if area else None,
        number=int(values.get("number", 1)),
        words=values.get("words", ""),
        noted_on=date.fromisoformat(day) if day else None,
        source=SignalSource(values.get("source", SignalSource.HAND.value)),
        version=values.get("version"),
    )

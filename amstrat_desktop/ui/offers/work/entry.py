# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A place while it is being typed: what was on record, what stands in the form. No Qt here."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.areas import AreaOption, list_areas
from amstrat_desktop.services.codes import Labels, Option, list_options, read_labels
from amstrat_desktop.services.offers.vacancies import VacancyCard, VacancyDraft
from amstrat_desktop.services.offers.vacancy_list import EmployerOption, list_employers
from amstrat_desktop.services.work import Work

_NOTHING: Final = VacancyDraft()
_KEYS: Final = ("organisation_id", "area_id")
_DAYS: Final = ("starts_on", "open_until")


@dataclass(frozen=True, slots=True)
class Choices:
    """What the lists offer, and what any code is called."""

    labels: Labels
    employers: tuple[EmployerOption, ...]
    kinds: tuple[Option, ...]
    levels: tuple[Option, ...]
    fundings: tuple[Option, ...]
    areas: tuple[AreaOption, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """vacancy_id None: a new place. before: as it was on record when the form was opened."""

    vacancy_id: UUID | None = None
    before: VacancyDraft = _NOTHING
    draft: VacancyDraft = _NOTHING

    @classmethod
    def of(cls, card: VacancyCard) -> "Entry":
        """A place on record, to be changed."""
        return cls(card.id, card.draft, card.draft)

    @classmethod
    def from_payload(cls, payload: Mapping[str, Any]) -> "Entry":
        """What `payload` wrote."""
        kept = payload.get("id")
        before, draft = (_draft(payload.get(name, {})) for name in ("before", "draft"))
        return cls(UUID(kept) if kept else None, before, draft)

    def payload(self) -> Mapping[str, Any]:
        """Plain JSON, for `services/drafts.py`."""
        return {
            "id": str(self.vacancy_id) if self.vacancy_id else None,
            "before": _plain(self.before),
            "draft": _plain(self.draft),
        }

    @property
    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        return self.draft != self.before


def read_choices(work: Work, keep: VacancyDraft = _NOTHING) -> Choices:
    """What may be chosen today. keep: a place whose codes are offered though retired."""
    day, read = office_day(work.clock()), work.read
    labels, office = read(read_labels), work.actor.office_id
    kinds, levels, fundings = (
        read(list_options, name, on=day, keep=(code,), labels=labels)
        for name, code in (
            (ListName.PLACEMENT_KIND, keep.kind),
            (ListName.LANGUAGE_LEVEL, keep.level),
            (ListName.PLACEMENT_FUNDING, keep.funding),
        )
    )
    return Choices(
        labels=labels,
        employers=read(list_employers, office_id=office, keep=keep.organisation_id),
        kinds=kinds,
        levels=levels,
        fundings=fundings,
        areas=tuple(
            area
            for area in read(list_areas, on=day, retired=True)
            if not area.retired or area.id == keep.area_id
        ),
    )


def _plain(draft: VacancyDraft) -> Mapping[str, Any]:
    return {
        name: str(value) if isinstance(value, UUID | date) else value
        for name, value in asdict(draft).items()
    }


def _draft(values: Mapping[str, Any]) -> VacancyDraft:
    known = {name: values[name] for name in asdict(_NOTHING) if name in values}
    for name in _KEYS:
        known[name] = UUID(known[name]) if known.get(name) else None
    for name in _DAYS:
        known[name] = date.fromisoformat(known[name]) if known.get(name) else None
    return VacancyDraft(**known)

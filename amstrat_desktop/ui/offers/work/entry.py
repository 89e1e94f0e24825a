# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the form of a place begins with, and what it offers. No Qt here."""

from dataclasses import dataclass
from typing import Final

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.areas import AreaOption, list_areas
from amstrat_desktop.services.codes import Labels, Option, list_options, read_labels
from amstrat_desktop.services.offers.vacancies import VacancyDraft
from amstrat_desktop.services.offers.vacancy_list import EmployerOption, list_employers
from amstrat_desktop.services.work import Work

NOTHING: Final = VacancyDraft()
"""A place of which nothing is said yet."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the lists offer, and what any code is called."""

    labels: Labels
    employers: tuple[EmployerOption, ...]
    kinds: tuple[Option, ...]
    levels: tuple[Option, ...]
    fundings: tuple[Option, ...]
    areas: tuple[AreaOption, ...]


def read_choices(work: Work, keep: VacancyDraft = NOTHING) -> Choices:
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

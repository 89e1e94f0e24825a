# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the form of an observation begins with, and what it offers. No Qt here."""

from dataclasses import dataclass
from typing import Final

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.areas import AreaOption, list_areas
from amstrat_desktop.services.codes import Labels, Option, list_options, read_labels
from amstrat_desktop.services.observations import ObservationDraft
from amstrat_desktop.services.work import Work

NOTHING: Final = ObservationDraft("")
"""An observation in which nothing is said yet."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the lists offer, and what any code is called."""

    kinds: tuple[Option, ...]
    areas: tuple[AreaOption, ...]
    labels: Labels


def read_choices(work: Work, keep: ObservationDraft) -> Choices:
    """What may be chosen today. keep: an observation whose code is offered though retired."""
    day = office_day(work.clock())
    kept = (keep.observation,)
    return Choices(
        kinds=work.read(list_options, ListName.OBSERVATION_KIND, on=day, keep=kept),
        areas=work.read(list_areas, on=day),
        labels=work.read(read_labels),
    )

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the form of a need signal begins with, and what it offers. No Qt here."""

from dataclasses import dataclass
from typing import Final

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.areas import AreaOption, list_areas
from amstrat_desktop.services.codes import Labels, Option, list_options, read_labels
from amstrat_desktop.services.offers.need_signals import SignalDraft
from amstrat_desktop.services.work import Work

NOTHING: Final = SignalDraft("", "")
"""A signal in which nothing is said yet."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the lists offer, and what any code is called."""

    topics: tuple[Option, ...]
    barriers: tuple[Option, ...]
    areas: tuple[AreaOption, ...]
    labels: Labels


def read_choices(work: Work, keep: SignalDraft) -> Choices:
    """What may be chosen today. keep: a signal whose codes are offered though retired."""
    day = office_day(work.clock())
    return Choices(
        topics=work.read(list_options, ListName.TOPIC, on=day, keep=(keep.topic,)),
        barriers=work.read(list_options, ListName.BARRIER, on=day, keep=(keep.barrier,)),
        areas=work.read(list_areas, on=day),
        labels=work.read(read_labels),
    )

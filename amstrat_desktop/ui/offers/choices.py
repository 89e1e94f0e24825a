# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the list of runs offers to filter by. No Qt here."""

from dataclasses import dataclass

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels, Option, list_options, read_labels
from amstrat_desktop.services.offers.run_list import RunPlaces, places_of_runs
from amstrat_desktop.services.work import Work


@dataclass(frozen=True, slots=True)
class RunChoices:
    """labels: what codes are called. places: where runs are held."""

    labels: Labels
    kinds: tuple[Option, ...]
    places: RunPlaces


def read_choices(work: Work) -> RunChoices:
    """What may be chosen today."""
    labels = work.read(read_labels)
    day = office_day(work.clock())
    return RunChoices(
        labels=labels,
        kinds=work.read(list_options, ListName.OFFER_KIND, on=day, labels=labels),
        places=work.read(places_of_runs, actor=work.actor),
    )

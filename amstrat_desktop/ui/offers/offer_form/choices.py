# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the form of an offer offers to choose from. No Qt here."""

from dataclasses import dataclass
from typing import Final

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels, Option, list_options, read_labels
from amstrat_desktop.services.directory_list import (
    OrganisationFilter,
    OrganisationRow,
    window_of_organisations,
)
from amstrat_desktop.services.offers.offers import OfferDraft
from amstrat_desktop.services.work import Work

_ORGANISATIONS: Final = 1_000


@dataclass(frozen=True, slots=True)
class OfferChoices:
    """organisations: who may hold it; those that are no longer in use where the offer has one."""

    labels: Labels
    kinds: tuple[Option, ...]
    levels: tuple[Option, ...]
    groups: tuple[Option, ...]
    languages: tuple[Option, ...]
    organisations: tuple[OrganisationRow, ...]


def read_choices(work: Work, draft: OfferDraft) -> OfferChoices:
    """What may be chosen today; what the draft has, though retired."""
    day, read = office_day(work.clock()), work.read
    labels = read(read_labels)

    def options(name: ListName, *keep: str) -> tuple[Option, ...]:
        return read(list_options, name, on=day, keep=keep, labels=labels)

    rows = read(
        window_of_organisations,
        OrganisationFilter(retired=True),
        0,
        _ORGANISATIONS,
        _ORGANISATIONS,
        office_id=work.actor.office_id,
    )
    return OfferChoices(
        labels=labels,
        kinds=options(ListName.OFFER_KIND, draft.kind),
        levels=options(ListName.LANGUAGE_LEVEL, draft.level, draft.level_goal),
        groups=options(ListName.TARGET_GROUP, draft.target_group),
        languages=options(ListName.LANGUAGE, *draft.languages),
        organisations=tuple(
            row for row in rows if not row.retired or row.id == draft.organisation_id
        ),
    )

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented employers, places and people, for the tests of work and internships."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from amstrat_desktop.services.directory import OrganisationDraft, add_organisation
from amstrat_desktop.services.follow_up_list import FollowUpFilter, FollowUpRow, list_follow_ups
from amstrat_desktop.services.offers.placement_records import PlacementCard
from amstrat_desktop.services.offers.placements import propose_candidate, start_placement
from amstrat_desktop.services.offers.vacancies import VacancyCard, VacancyDraft, record_vacancy
from amstrat_desktop.services.work import Work
from tests.services.supported import new_person

MONDAY = date(2026, 3, 9)


def employer(work: Work, name: str = "Gärtnerei Erfunden") -> UUID:
    draft = OrganisationDraft(name=name, kind="employer", city="Bochum")
    return work.write(add_organisation, draft).value.id


def vacancy(work: Work, title: str = "Hilfe im Gewächshaus", **fields: Any) -> VacancyCard:
    """A place for one, with a new employer unless one is given."""
    if "organisation_id" not in fields:
        fields["organisation_id"] = employer(work, f"Betrieb für {title}")
    usual: dict[str, Any] = {"kind": "internship", "hours": 20}
    return work.write(record_vacancy, VacancyDraft(title=title, **{**usual, **fields})).value


def candidate(work: Work, place: VacancyCard, person_id: UUID | None = None) -> PlacementCard:
    return work.write(propose_candidate, place.id, person_id or new_person(work)).value


def started(
    work: Work,
    place: VacancyCard | None = None,
    person_id: UUID | None = None,
    starts_on: date = MONDAY,
    **fields: Any,
) -> PlacementCard:
    """Somebody at work, from a Monday on."""
    card = candidate(work, place or vacancy(work), person_id)
    draft = replace(card.draft, starts_on=starts_on, **fields)
    return work.write(start_placement, card.id, draft).value


def tasks(work: Work, *, done: bool = False) -> list[FollowUpRow]:
    return list(work.read(list_follow_ups, FollowUpFilter(done=done), actor=work.actor))

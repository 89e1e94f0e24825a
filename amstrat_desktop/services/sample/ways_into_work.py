# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ways into work in a sample office: the search for Kita places that comes before, and a trial
that a learner has begun.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Final
from uuid import UUID

from amstrat_desktop.base.vocabulary.kita import ApplicationStatus, CareKind
from amstrat_desktop.base.vocabulary.placements import HurdleState
from amstrat_desktop.services.household_records import HouseholdCard
from amstrat_desktop.services.kita import record_application
from amstrat_desktop.services.kita_records import ApplicationDraft
from amstrat_desktop.services.offers.hurdles import note_hurdle
from amstrat_desktop.services.offers.placement_records import HurdleDraft, PlacementDraft
from amstrat_desktop.services.offers.placements import propose_candidate, start_placement
from amstrat_desktop.services.offers.vacancies import VacancyDraft, record_vacancy
from amstrat_desktop.services.sample.teller import Teller

_NURSERY: Final = "Kita Regenbogenprobe (erfunden)"
_EMPLOYER: Final = "Elektro Beispiel (erfunden)"
_SETTLED: Final = {
    "travel_costs": "Monatskarte wird übernommen",
    "work_clothes": "Arbeitsschuhe stellt der Betrieb",
}
"""What is known before the first day, by the line of the checklist."""


def search_for_kita(teller: Teller, mother: UUID, household: HouseholdCard) -> None:
    """Two children: one waits on a list, for the other a Kita said no and a child minder waits."""
    children = [member.id for member in household.members if member.is_child]
    listed = ApplicationDraft(
        children[0],
        teller.receiver(_NURSERY),
        wanted_from=teller.day(60),
        hours=35,
        status=ApplicationStatus.LISTED,
    )
    waiting = replace(listed, member_id=children[1], hours=25, status=ApplicationStatus.APPLIED)
    minder = ApplicationDraft(
        children[1],
        kita="Tagespflege Muster (erfunden)",
        care_kind=CareKind.CHILD_MINDER,
        hours=25,
    )
    for ago, draft in ((36, listed), (36, waiting), (20, minder)):
        asked = teller.today - timedelta(days=ago)
        teller.did(ago, record_application, mother, replace(draft, applied_on=asked))


def begin_trial(teller: Teller, learner: UUID) -> None:
    """The learner tries a workshop; some questions before the first day are still open."""
    trial = VacancyDraft(
        employer_name=_EMPLOYER,
        title="Praktikum in der Elektrowerkstatt",
        kind="internship",
        hours=30,
        level="a2",
        asks_for="Arbeitsschuhe; Deutsch genügt zum Verstehen der Sicherheitsregeln",
        area_id=teller.area("Kruppwerke"),
        funding="trial_at_employer",
        starts_on=teller.day(6),
    )
    vacancy = teller.did(15, record_vacancy, trial)
    garden = VacancyDraft(
        organisation_id=vacancy.draft.organisation_id,
        title="Helfer*in im Lager",
        kind="minijob",
        places=2,
        hours=10,
        area_id=teller.area("Hamme"),
    )
    teller.did(12, record_vacancy, garden)
    candidate = teller.did(10, propose_candidate, vacancy.id, learner)
    agreed = PlacementDraft(
        starts_on=teller.day(6),
        ends_on=teller.day(34),
        hours=30,
        funding="trial_at_employer",
        funding_until=teller.day(34),
        coach_id=teller.actor.staff_id,
        version=candidate.version,
    )
    started = teller.did(4, start_placement, candidate.id, agreed)
    for line in started.hurdles:
        if line.code in _SETTLED:
            settled = HurdleDraft(HurdleState.SETTLED, _SETTLED[line.code])
            teller.did(3, note_hurdle, line.id, settled)

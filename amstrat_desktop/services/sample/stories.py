# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happened to a few people on record until today, told through the real use cases.

They give every part of a record something to show: a family with its support, a learner, a
grandmother, somebody on record twice, a restricted record, a code name, a handover.
"""

from datetime import datetime
from random import Random
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.handovers import Informed
from amstrat_desktop.base.vocabulary.planning import AppointmentStatus, AttemptResult
from amstrat_desktop.base.vocabulary.support_cases import StepDoer
from amstrat_desktop.services.appointments import (
    AppointmentDraft,
    AppointmentEnd,
    end_appointment,
    record_appointment,
)
from amstrat_desktop.services.attempts import AttemptDraft, record_attempt
from amstrat_desktop.services.case_records import CaseDraft, StepDraft
from amstrat_desktop.services.case_steps import agree_step, do_step
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.follow_ups import FollowUpDraft, add_follow_up
from amstrat_desktop.services.handover_records import HandoverDraft, HandoverItemDraft
from amstrat_desktop.services.handovers import offer_handover
from amstrat_desktop.services.notes import NoteDraft, write_note
from amstrat_desktop.services.restrictions import (
    RestrictionDraft,
    close_restricted,
    restrict_person,
)
from amstrat_desktop.services.sample import story_people
from amstrat_desktop.services.sample.courses import offer_courses
from amstrat_desktop.services.sample.family import tell_of_family
from amstrat_desktop.services.sample.grandmother import tell_of_grandmother
from amstrat_desktop.services.sample.setting import Setting
from amstrat_desktop.services.sample.story_people import PEOPLE
from amstrat_desktop.services.sample.surroundings import look_around
from amstrat_desktop.services.sample.tables import propose_tables
from amstrat_desktop.services.sample.teller import Teller
from amstrat_desktop.services.sample.translated import translate_texts
from amstrat_desktop.services.sample.ways_into_work import begin_trial, search_for_kita
from amstrat_desktop.services.support_cases import open_case
from amstrat_desktop.services.work import Actor

__all__ = ["CONTACTS", "PEOPLE", "REFERRALS", "tell"]

CONTACTS: Final = 4
REFERRALS: Final = 1
"""As many contacts and referrals as belong to the stories."""


def tell(session: Session, setting: Setting, dice: Random, *, actor: Actor, now: datetime) -> None:
    """All stories, one after the other."""
    teller = Teller(session, setting, dice, actor, now)
    mother, household = tell_of_family(teller)
    begin_trial(teller, _learner(teller))
    tell_of_grandmother(teller)
    for twin in story_people.twins(teller.today):
        teller.meet(90, twin, "Kruppwerke")
    _protected(teller)
    teller.meet(1, story_people.nameless(), "Hamme")
    _handed_over(teller.as_colleague(1), to=teller)
    offer_courses(teller, mother, household)
    translate_texts(teller)
    search_for_kita(teller, mother, household)
    look_around(teller.as_colleague(1), lead=teller)
    propose_tables(teller.as_colleague(2))


def _learner(teller: Teller) -> UUID:
    person_id = teller.meet(60, story_people.learner(teller.today), "Kruppwerke")
    visit = ContactDraft(
        channel="open_hour",
        topics=("integration_course", "job_search"),
        language="uk",
        interpreter="remote",
        age_band="35_49",
        gender="male",
        duration=30,
        result="appointment_made",
        note="Möchte abends Deutsch lernen und später wieder als Elektriker arbeiten.",
        person_id=person_id,
    )
    teller.did(60, record_contact, visit)
    goal = CaseDraft("Хочу вивчити німецьку і знову працювати електриком.", "uk", agreed=True)
    case = teller.did(45, open_case, person_id, goal)
    case = teller.did(
        45, agree_step, case.id, StepDraft("Zum Einstufungstest gehen", due_on=teller.day(-20))
    )
    teller.did(21, do_step, case.steps[0].id)
    anerkennung = StepDraft(
        "Anerkennung des Berufsabschlusses anfragen", StepDoer.OFFICE, teller.day(9)
    )
    teller.did(21, agree_step, case.id, anerkennung)
    _plans_of_learner(teller, person_id, case.id)
    return person_id


def _plans_of_learner(teller: Teller, person_id: UUID, case_id: UUID) -> None:
    for result, ago in ((AttemptResult.NOT_REACHED, 9), (AttemptResult.VOICEMAIL, 7)):
        teller.did(ago, record_attempt, AttemptDraft(person_id, result))
    today = AppointmentDraft(
        person_id, teller.moment(0, 16), 30, "Anmeldung zum Abendkurs", case_id=case_id
    )
    teller.did(6, record_appointment, today)
    test = AppointmentDraft(
        person_id,
        teller.moment(1, 9, 30),
        60,
        "Vorstellung beim Kursträger",
        teller.receiver("Kursträger Exempel (erfunden)"),
        bring="Ausweis\nErgebnis des Einstufungstests",
        case_id=case_id,
    )
    teller.did(6, record_appointment, test)
    task = FollowUpDraft(
        teller.day(7), "Fragen, wie der erste Kursabend war", person_id=person_id, case_id=case_id
    )
    teller.did(6, add_follow_up, task)


def _protected(teller: Teller) -> None:
    person_id = teller.meet(25, story_people.protected(teller.today), "Hamme")
    note = NoteDraft("Bittet darum, dass niemand aus der Familie erfährt, dass sie hier war.")
    teller.did(25, write_note, person_id, note)
    hidden = RestrictionDraft("Sorge vor dem früheren Partner", (teller.setting.staff[2],))
    teller.did(25, restrict_person, person_id, hidden)
    teller.did(25, close_restricted, person_id)


def _handed_over(teller: Teller, *, to: Teller) -> None:
    """teller: the colleague whose person it is. to: who is to take over."""
    person_id = teller.meet(120, story_people.handed_over(teller.today), "Kruppwerke")
    goal = CaseDraft("Искам да разбирам писмата си сам.", "bg", agreed=True)
    case = teller.did(110, open_case, person_id, goal)
    letters = StepDraft("Jeden Monat die Post durchsehen", StepDoer.OFFICE, teller.day(5))
    teller.did(110, agree_step, case.id, letters)
    kept = AppointmentDraft(person_id, teller.moment(-18, 11), 30, "Post durchsehen")
    kept_id = teller.did(30, record_appointment, kept).id
    end = AppointmentEnd(AppointmentStatus.ATTENDED, remark="Drei Briefe erklärt, einer offen.")
    teller.did(18, end_appointment, kept_id, end)
    task = FollowUpDraft(teller.day(5), "Antwort der Wohngeldstelle prüfen", person_id=person_id)
    teller.did(18, add_follow_up, task)
    offer = HandoverDraft(
        to.actor.staff_id,
        "parental_leave",
        "Bleibt gern bei einer Person; Briefe bringt er gesammelt mit.",
        (HandoverItemDraft(person_id, Informed.YES, "Er freut sich, wenn Sie zuerst anrufen."),),
    )
    teller.did(2, offer_handover, offer)

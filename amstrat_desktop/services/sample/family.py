# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The family of a sample office: two children without a place, and an open support."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from amstrat_desktop.base.vocabulary.consents import DataCategory, DisclosureWay, Purpose
from amstrat_desktop.base.vocabulary.households import Childcare, MemberRole
from amstrat_desktop.base.vocabulary.planning import (
    AppointmentStatus,
    AttemptResult,
    ReminderMode,
)
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode, Source, Status
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
from amstrat_desktop.services.consent_records import ConsentDraft, RefusalDraft
from amstrat_desktop.services.consents import record_consent, refuse_consent
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.disclosure_records import DisclosureDraft
from amstrat_desktop.services.disclosures import record_disclosure
from amstrat_desktop.services.follow_ups import FollowUpDraft, add_follow_up
from amstrat_desktop.services.household_records import HouseholdCard, HouseholdDraft, MemberDraft
from amstrat_desktop.services.households import save_household
from amstrat_desktop.services.notes import NoteDraft, write_note
from amstrat_desktop.services.personal_notes import PersonalNoteDraft, write_personal_note
from amstrat_desktop.services.referral_records import ReferralDraft, Step
from amstrat_desktop.services.referral_steps import issue_referral, take_step
from amstrat_desktop.services.referrals import create_referral
from amstrat_desktop.services.sample import story_people
from amstrat_desktop.services.sample.teller import Teller
from amstrat_desktop.services.support_cases import open_case
from amstrat_desktop.services.withdrawals import withdraw_consent

_AREA: Final = "Hamme"
_JOBCENTER: Final = "Jobcenter Bochum – Standort Mitte"
_NURSERY: Final = "Kita Regenbogenprobe (erfunden)"
_GOAL: Final = "أريد أن أتعلم الألمانية وأن أجد مكاناً لطفليّ في الروضة."
_D = DataCategory


def tell_of_family(teller: Teller) -> tuple[UUID, HouseholdCard]:
    """The mother, her husband, two children, and forty days with them."""
    mother = teller.meet(40, story_people.mother(teller.today), _AREA)
    father = teller.meet(33, story_people.father(teller.today), _AREA)
    _visits(teller, mother)
    household = _home(teller, mother, father)
    case_id = _support(teller, mother)
    _papers(teller, mother)
    _referral(teller, mother)
    _planning(teller, mother, case_id)
    _notes(teller, mother, case_id)
    return mother, household


def _visits(teller: Teller, mother: UUID) -> None:
    first = ContactDraft(
        channel="open_hour",
        topics=("nursery_place", "integration_course"),
        language="ar",
        interpreter="mediator",
        age_band="25_34",
        gender="female",
        reached_through="peer",
        duration=35,
        result="return_visit",
        children=(("0_2", 1), ("3_5", 1)),
        note="Ohne Kitaplatz kein Deutschkurs: Beides gehört zusammen angefangen.",
        person_id=mother,
    )
    at_home = ContactDraft(
        channel="home_visit",
        topics=("explain_letter",),
        language="ar",
        interpreter="mediator",
        age_band="25_34",
        gender="female",
        duration=45,
        result="letter_done",
        note="Zwei Briefe der Kita-Vergabe erklärt. Auf dem Tisch lag noch einer vom Jobcenter.",
        person_id=mother,
    )
    teller.did(40, record_contact, first)
    teller.did(14, record_contact, at_home)


def _home(teller: Teller, mother: UUID, father: UUID) -> HouseholdCard:
    year = teller.today.year
    household = HouseholdDraft(
        household_type="couple_children",
        situation=(
            "Die Wohnung hat zwei Zimmer. Der Vater arbeitet in Wechselschicht; ohne Betreuung "
            "ist die Mutter an jedem Vormittag gebunden."
        ),
        members=(
            MemberDraft(person_id=mother, relation="mother", carer=True),
            MemberDraft(person_id=father, relation="father"),
            MemberDraft(
                role=MemberRole.CHILD.value,
                relation="child",
                birth_year=year - 4,
                childcare=Childcare.NO_PLACE.value,
            ),
            MemberDraft(
                role=MemberRole.CHILD.value,
                relation="child",
                birth_year=year - 1,
                childcare=Childcare.APPLIED.value,
                childcare_since=teller.today - timedelta(days=36),
            ),
        ),
    )
    return teller.did(33, save_household, mother, household, version=0)


def _support(teller: Teller, mother: UUID) -> UUID:
    deputy = teller.setting.staff[1]
    case = teller.did(38, open_case, mother, CaseDraft(_GOAL, "ar", None, deputy, agreed=True))
    agreed = (
        StepDraft("Unterlagen für die Kita-Anmeldung sammeln", due_on=teller.day(-30)),
        StepDraft("Beide Kinder im Kita-Portal vormerken", StepDoer.OFFICE, teller.day(-26)),
        StepDraft("Weiterbewilligung beim Jobcenter abgeben", due_on=teller.day(-3)),
        StepDraft("Kurs mit Kinderbetreuung suchen", StepDoer.OFFICE, teller.day(12)),
    )
    for step in agreed:
        case = teller.did(38, agree_step, case.id, step)
    teller.did(31, do_step, case.steps[0].id)
    teller.did(28, do_step, case.steps[1].id)
    return case.id


def _papers(teller: Teller, mother: UUID) -> None:
    told = (_D.NAME, _D.TELEPHONE, _D.LANGUAGE, _D.FAMILY, _D.CONCERN, _D.DONE, _D.APPOINTMENT)
    signed = ConsentDraft(
        mother,
        Purpose.TELL_AGENCY,
        organisation_id=teller.receiver(_JOBCENTER),
        data=told,
        form="consent/1",
        form_language="ar",
        interpreter="mediator",
        interpreter_name="Sascha Probe",
        scan="Ordner Einwilligungen, Blatt 14",
    )
    teller.did(38, record_consent, signed)
    nursery = ConsentDraft(
        mother,
        Purpose.TELL_AGENCY,
        organisation_id=teller.receiver(_NURSERY),
        data=(_D.NAME, _D.TELEPHONE, _D.FAMILY),
        form="consent/1",
        form_language="ar",
    )
    consent = teller.did(31, record_consent, nursery)
    call = DisclosureDraft(
        mother,
        consent.id,
        (_D.NAME, _D.FAMILY),
        DisclosureWay.TELEPHONE,
        content="Zwei Kinder, eins und vier, suchen einen Platz am Vormittag",
    )
    teller.did(28, record_disclosure, call)
    teller.did(4, withdraw_consent, consent.id, "Möchte lieber selbst mit der Kita sprechen.")
    teller.did(14, refuse_consent, RefusalDraft(mother, Purpose.NAME_IN_LIST))


def _referral(teller: Teller, mother: UUID) -> None:
    draft = ReferralDraft(
        organisation_id=teller.receiver(_JOBCENTER),
        mode=DeliveryMode.ANNOUNCED,
        language="ar",
        topics=("sgb2_renewal",),
        needs=("application",),
        documents=("identity", "tenancy_agreement"),
        concern="Bittet um Hilfe beim Weiterbewilligungsantrag.",
        interpreter_needed=True,
        person_name="Sanaa Al-Mithal",
        person_id=mother,
    )
    card = teller.did(14, create_referral, draft)
    teller.did(14, issue_referral, card.id, choice=teller.dice.choice)
    teller.did(11, take_step, card.id, Step(Status.RECEIVED, Source.AGENCY))


def _planning(teller: Teller, mother: UUID, case_id: UUID) -> None:
    missed = AppointmentDraft(
        mother,
        teller.moment(-9, 8, 30),
        45,
        "Gespräch zur Weiterbewilligung",
        teller.receiver(_JOBCENTER),
        place="Zimmer 214",
        interpreter="mediator",
        case_id=case_id,
    )
    missed_id = teller.did(14, record_appointment, missed).id
    reasons = AppointmentEnd(AppointmentStatus.NO_SHOW, ("no_childcare", "fear"))
    teller.did(8, end_appointment, missed_id, reasons)
    today = AppointmentDraft(
        mother, teller.moment(0, 14), 30, "Brief vom Jobcenter", interpreter="mediator"
    )
    teller.did(8, record_appointment, today)
    again = AppointmentDraft(
        mother,
        teller.moment(1, 10, 15),
        45,
        "Gespräch zur Weiterbewilligung",
        teller.receiver(_JOBCENTER),
        place="Zimmer 214",
        bring="Ausweis\nMietvertrag\nKontoauszüge der letzten drei Monate",
        interpreter="mediator",
        reminder=ReminderMode.MESSAGE,
        accompanied_by=teller.setting.staff[2],
        case_id=case_id,
    )
    teller.did(8, record_appointment, again)
    _tasks(teller, mother, case_id)


def _tasks(teller: Teller, mother: UUID, case_id: UUID) -> None:
    for ago, result in ((8, AttemptResult.NOT_REACHED), (7, AttemptResult.REACHED)):
        teller.did(ago, record_attempt, AttemptDraft(mother, result))
    tasks = (
        (-5, "Bescheid des Jobcenters prüfen"),
        (0, "In der Kita-Vergabe nach dem Stand fragen"),
        (7, "Hören, wie das Gespräch war"),
    )
    for days, text in tasks:
        due = teller.day(days) if days else teller.today
        task = FollowUpDraft(due, text, person_id=mother, case_id=case_id)
        teller.did(8, add_follow_up, task)


def _notes(teller: Teller, mother: UUID, case_id: UUID) -> None:
    official = NoteDraft(
        "Spricht gern über die Schule, in der sie unterrichtet hat. Für Termine am Vormittag "
        "braucht sie jemanden bei den Kindern.",
        case_id=case_id,
    )
    teller.did(14, write_note, mother, official)
    if teller.actor.own_key is not None:
        own = PersonalNoteDraft("Nach ihren Zeugnissen fragen, aber nicht drängen.")
        teller.did(4, write_personal_note, mother, own)

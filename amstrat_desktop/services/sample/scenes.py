# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A few hand-made stories that end today, told through the real use cases.

They give Today something to show, and one slip that somebody could come back with.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from random import Random
from typing import Final

from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import OFFICE_ZONE
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.contacts import ContactKind
from amstrat_desktop.base.vocabulary.contacts import Sequence as ContactSequence
from amstrat_desktop.base.vocabulary.referrals import Source, Status
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.referral_records import ReferralDraft, Step
from amstrat_desktop.services.referral_steps import issue_referral, take_step
from amstrat_desktop.services.referrals import create_referral
from amstrat_desktop.services.sample.setting import Setting
from amstrat_desktop.services.work import Actor

_APPOINTMENT_HOUR: Final = time(14, 30)


@dataclass(frozen=True, slots=True)
class Scene:
    """days: before today. to: the receiver of the referral, "" for a contact without one.

    steps: days before today and what happened then, after the slip was handed out.
    appointment_in: days from today, where the last step is an appointment.
    """

    days: int
    area: str
    contact: ContactDraft
    to: str = ""
    referral: ReferralDraft = field(default_factory=ReferralDraft)
    issued: bool = True
    steps: tuple[tuple[int, Step], ...] = ()
    appointment_in: int = 0


_MOTHER: Final = ContactDraft(
    channel="open_hour",
    topics=("sgb2_renewal", "nursery_place"),
    sequence=ContactSequence.FIRST,
    language="ar",
    interpreter="mediator",
    age_band="25_34",
    gender="female",
    reached_through="peer",
    duration=20,
    result="referred",
    recognition_code="Kirschbaum",
    children=(("0_2", 1), ("3_5", 1)),
    note=(
        "Möchte keinen Namen nennen. Der Bescheid läuft zum Monatsende aus, der Antrag auf "
        "Weiterbewilligung liegt noch zu Hause. Zwei Kinder, eins und vier, beide ohne Kitaplatz. "
        "Sie nimmt den Schein selbst mit und kommt mit dem Abschnitt zurück."
    ),
)

SCENES: Final = (
    Scene(
        days=5,
        area="Hamme",
        contact=_MOTHER,
        to="Jobcenter Bochum – Standort Mitte",
        referral=ReferralDraft(
            language="ar",
            topics=("sgb2_renewal",),
            needs=("application", "information"),
            documents=("identity", "tenancy_agreement", "bank_statements"),
            concern=(
                "Der Bewilligungszeitraum endet zum Monatsende. Bitte helfen Sie beim "
                "Weiterbewilligungsantrag und nennen Sie eine Ansprechperson."
            ),
            concern_translated="تنتهي فترة الموافقة في نهاية الشهر. أرجو المساعدة في طلب التمديد.",
            done_so_far="Antrag gemeinsam begonnen, Unterlagen sortiert.",
            interpreter_needed=True,
            reads=True,
            person_name="Kirschbaum",
            children=(1, 4),
        ),
    ),
    Scene(
        days=12,
        area="Kruppwerke",
        contact=ContactDraft(
            channel="appointment",
            topics=("nursery_place",),
            contact_kind=ContactKind.IN_DEPTH,
            sequence=ContactSequence.FOLLOW_UP,
            language="uk",
            interpreter="staff",
            age_band="35_49",
            gender="female",
            reached_through="nursery",
            duration=45,
            result="referred",
            children=(("3_5", 1),),
            note="Die Tochter wird im Sommer vier. Am liebsten eine Kita nahe der Straßenbahn.",
        ),
        to="Kita Regenbogenprobe (erfunden)",
        referral=ReferralDraft(
            language="uk",
            topics=("nursery_place",),
            needs=("childcare_place",),
            concern="Sucht zum August einen Platz für die Tochter, vormittags bis 14 Uhr.",
            interpreter_needed=True,
            reads=True,
            person_name="Oksana Musterfrau",
            children=(3,),
        ),
        steps=(
            (8, Step(Status.RECEIVED, Source.PERSON)),
            (6, Step(Status.APPOINTMENT, Source.AGENCY)),
        ),
        appointment_in=0,
    ),
    Scene(
        days=9,
        area="Querenburg",
        contact=ContactDraft(
            channel="outreach",
            topics=("integration_course", "literacy_course"),
            language="tr",
            interpreter="none",
            age_band="35_49",
            gender="male",
            reached_through="addressed",
            duration=15,
            result="referred",
            note="Gespräch am Uni-Center. Möchte abends lernen, tagsüber arbeitet er in der Küche.",
        ),
        to="Kursträger Exempel (erfunden)",
        referral=ReferralDraft(
            language="tr",
            topics=("integration_course",),
            needs=("course_place",),
            concern="Sucht einen Abendkurs, gerne mit Einstufungstest in Ruhe.",
            interpreter_needed=False,
            reads=False,
            person_name="Mehmet Beispielmann",
        ),
        steps=(
            (4, Step(Status.RECEIVED, Source.AGENCY)),
            (3, Step(Status.APPOINTMENT, Source.AGENCY)),
        ),
        appointment_in=1,
    ),
    Scene(
        days=4,
        area="Wattenscheid-Mitte",
        contact=ContactDraft(
            channel="open_hour",
            topics=("debt", "explain_letter"),
            language="de",
            interpreter="none",
            age_band="50_64",
            gender="male",
            reached_through="earlier",
            duration=30,
            result="referred",
            note="Drei Mahnungen, ein Bescheid. Wir haben sie nach Datum sortiert.",
        ),
        to="Beratungsstelle Beispiel (erfunden)",
        referral=ReferralDraft(
            language="de",
            topics=("debt",),
            needs=("counselling",),
            concern="Bittet um ein Gespräch zur Schuldenberatung, Unterlagen sind sortiert.",
            reads=True,
        ),
        steps=(
            (2, Step(Status.RECEIVED, Source.AGENCY)),
            (1, Step(Status.DECLINED, Source.AGENCY, reason_code="no_capacity")),
        ),
    ),
    Scene(
        days=0,
        area="Hamme",
        contact=ContactDraft(
            channel="telephone",
            topics=("make_appointment",),
            language="pl",
            interpreter="none",
            age_band="25_34",
            gender="female",
            duration=10,
            result="appointment_made",
            note="Ruft aus der Pause an und bittet um einen Termin nach der Arbeit.",
        ),
    ),
    Scene(
        days=0,
        area="Kruppwerke",
        contact=ContactDraft(
            channel="open_hour",
            topics=("language_meeting", "meeting"),
            language="fa",
            interpreter="family",
            age_band="65_plus",
            gender="female",
            reached_through="peer",
            duration=20,
            result="referred",
            note="Die Enkelin dolmetscht. Möchte unter Leute und ein wenig Deutsch sprechen.",
        ),
        to="Nähwerkstatt Fantasie (erfunden)",
        referral=ReferralDraft(
            language="fa",
            topics=("meeting",),
            needs=("course_place",),
            concern="Näht seit vierzig Jahren und sucht eine Gruppe am Vormittag.",
            reads=False,
        ),
        issued=False,
    ),
)

REFERRALS: Final = sum(bool(scene.to) for scene in SCENES)


def play(
    session: Session, setting: Setting, dice: Random, *, actor: Actor, now: datetime
) -> Sequence[str]:
    """Tell the scenes; the numbers of the slips that were handed out, in the scenes' order."""
    places = {place.names[0]: place.id for place in setting.places}
    receivers = {receiver.name: receiver.id for receiver in setting.receivers}
    numbers = []
    for number, scene in enumerate(SCENES):
        at = _moment(scene.days, number, now)
        draft = replace(scene.contact, area_id=places[scene.area])
        contact = record_contact(session, draft, actor=actor, now=at)
        if not scene.to:
            continue
        referral = replace(
            scene.referral, contact_id=contact.id, organisation_id=receivers[scene.to]
        )
        numbers += _refer(session, scene, referral, dice, actor=actor, now=now, at=at)
    return numbers


def _refer(
    session: Session,
    scene: Scene,
    referral: ReferralDraft,
    dice: Random,
    *,
    actor: Actor,
    now: datetime,
    at: datetime,
) -> list[str]:
    at += timedelta(minutes=6)
    card = create_referral(session, referral, actor=actor, now=at)
    if not scene.issued:
        return []
    at += timedelta(minutes=3)
    card = issue_referral(session, card.id, choice=dice.choice, actor=actor, now=at)
    day = office_day(now) + timedelta(days=scene.appointment_in)
    appointment = datetime.combine(day, _APPOINTMENT_HOUR, tzinfo=OFFICE_ZONE)
    for order, (days, told) in enumerate(scene.steps):
        agreed = appointment if told.status is Status.APPOINTMENT else None
        step = replace(told, appointment_at=agreed)
        moment = _moment(days, order, now)
        card = take_step(session, card.id, step, actor=actor, now=moment)
    return [card.number] if card.number else []


def _moment(days: int, order: int, now: datetime) -> datetime:
    """So many days ago in the morning; today: within the last two hours."""
    if days == 0:
        return now - timedelta(hours=2) + timedelta(minutes=25 * (order % 4))
    day = office_day(now) - timedelta(days=days)
    return datetime.combine(day, time(9 + order % 4, 10), tzinfo=OFFICE_ZONE)

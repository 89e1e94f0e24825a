# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The grandmother of a sample office: never learnt to read, so everything is said aloud."""

from uuid import UUID

from amstrat_desktop.base.vocabulary.consents import (
    DataCategory,
    DisclosureWay,
    How,
    LegalKind,
    Purpose,
)
from amstrat_desktop.base.vocabulary.planning import (
    AppointmentStatus,
    AttemptResult,
    ReminderMode,
)
from amstrat_desktop.services.appointments import (
    AppointmentDraft,
    AppointmentEnd,
    end_appointment,
    record_appointment,
)
from amstrat_desktop.services.attempts import AttemptDraft, record_attempt
from amstrat_desktop.services.consent_records import ConsentDraft
from amstrat_desktop.services.consents import record_consent
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.disclosure_records import EmergencyDraft
from amstrat_desktop.services.disclosures import record_emergency
from amstrat_desktop.services.follow_ups import FollowUpDraft, add_follow_up
from amstrat_desktop.services.notes import NoteDraft, write_note
from amstrat_desktop.services.sample import story_people
from amstrat_desktop.services.sample.teller import Teller

_GROUP = "Nähwerkstatt Fantasie (erfunden)"


def tell_of_grandmother(teller: Teller) -> None:
    """A consent that was said aloud, an emergency, an appointment that she missed."""
    person_id = teller.meet(80, story_people.grandmother(teller.today), "Querenburg")
    visit = ContactDraft(
        channel="open_hour",
        topics=("meeting", "language_meeting"),
        language="fa",
        interpreter="family",
        age_band="65_plus",
        gender="female",
        duration=25,
        result="information",
        note="Kam mit der Enkelin. Möchte unter Leute und wieder nähen.",
        person_id=person_id,
    )
    teller.did(80, record_contact, visit)
    _papers(teller, person_id)
    _planning(teller, person_id)
    note = NoteDraft("Papiere immer vorlesen. Die Enkelin soll bei Geldfragen nicht dolmetschen.")
    teller.did(30, write_note, person_id, note)


def _papers(teller: Teller, person_id: UUID) -> None:
    release = ConsentDraft(
        person_id,
        Purpose.TELL_AGENCY,
        LegalKind.RELEASE,
        teller.receiver("Beratungsstelle Beispiel (erfunden)"),
        (DataCategory.NAME, DataCategory.LANGUAGE, DataCategory.CONCERN),
        how=How.SPOKEN,
        spoken_reason="kann nicht lesen und schreiben; vorgelesen auf Persisch",
        form="release/1",
        form_language="fa",
        interpreter="remote",
    )
    teller.did(80, record_consent, release)
    fall = EmergencyDraft(
        person_id,
        reason="Sturz im Treppenhaus, war kurz nicht ansprechbar",
        decided_by="Kim Beispiel",
        person_told=True,
        receiver="Rettungsdienst",
        data=(DataCategory.NAME, DataCategory.BIRTH_DATE, DataCategory.LANGUAGE),
        way=DisclosureWay.TELEPHONE,
        content="Name, Alter und Sprache, damit jemand mit ihr sprechen kann",
    )
    teller.did(34, record_emergency, fall)


def _planning(teller: Teller, person_id: UUID) -> None:
    first = AppointmentDraft(
        person_id,
        teller.moment(-6, 10),
        60,
        "Kennenlernen der Nähgruppe",
        teller.receiver(_GROUP),
        interpreter="family",
    )
    missed = teller.did(20, record_appointment, first)
    ill = AppointmentEnd(AppointmentStatus.CANCELLED_BY_PERSON, ("illness",))
    teller.did(6, end_appointment, missed.id, ill)
    again = AppointmentDraft(
        person_id,
        teller.moment(8, 10),
        60,
        "Kennenlernen der Nähgruppe",
        teller.receiver(_GROUP),
        interpreter="family",
        reminder=ReminderMode.TELEPHONE,
    )
    teller.did(6, record_appointment, again)
    reached = AttemptDraft(
        person_id, AttemptResult.SOMEBODY_ELSE, remark="Die Enkelin richtet es aus."
    )
    teller.did(5, record_attempt, reached)
    call = FollowUpDraft(teller.today, "Die Enkelin anrufen: Geht es wieder?", person_id=person_id)
    teller.did(5, add_follow_up, call)

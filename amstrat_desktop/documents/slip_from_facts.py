# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""From what the services know of a slip to what is drawn."""

from amstrat_desktop.base.lang import Msg, pgettext
from amstrat_desktop.documents.slip.data import (
    Appointment,
    Communication,
    Concern,
    Consent,
    Counsellor,
    Minor,
    Numbers,
    Office,
    Person,
    Receiver,
    ReturnWay,
    SlipData,
    Variant,
)
from amstrat_desktop.services.slips import PersonFacts, Sender, SlipFacts


def slip_data(facts: SlipFacts, variant: Variant = Variant.STANDARD) -> SlipData:
    """The paper of these facts; what wasn't filled in is empty or None."""
    return SlipData(
        number=facts.number,
        issued=facts.issued,
        printed=facts.printed,
        copy_no=facts.copy_no,
        office=_office(facts.sender),
        counsellor=Counsellor(facts.sender.counsellor, facts.sender.counsellor_telephone),
        receiver=_receiver(facts),
        priority=facts.priority,
        delivery=facts.mode,
        person=_person(facts.person),
        communication=Communication(
            language=facts.language, interpreter=facts.interpreter_needed, reading=_reading(facts)
        ),
        concern=Concern(
            topics=facts.concern.topics,
            needs=facts.concern.needs,
            text=facts.concern.text,
            translation=facts.concern.translation,
            done=facts.concern.done,
        ),
        numbers=Numbers(
            benefit_unit=facts.benefit_community_number, customer=facts.customer_number
        ),
        consent=_consent(facts),
        appointment=_appointment(facts),
        return_ways=_return_ways(facts.sender),
        variant=variant,
    )


def _office(sender: Sender) -> Office:
    return Office(
        name=sender.name,
        street=sender.street,
        place=sender.place,
        phone=sender.telephone,
        hours=sender.hours,
        fax=sender.fax,
        email=sender.email,
    )


def _receiver(facts: SlipFacts) -> Receiver:
    receiver = facts.receiver
    return Receiver(
        name=receiver.name,
        department=receiver.contact_person,
        street=receiver.street,
        place=receiver.place,
        phone=receiver.telephone,
        hours=receiver.hours,
        stop=receiver.stop,
        languages=receiver.languages,
        verified_on=receiver.verified_on,
        what_to_bring=facts.concern.documents,
    )


def _person(person: PersonFacts) -> Person:
    return Person(
        name=person.name,
        born=person.birth_date,
        phone=person.telephone,
        children=person.children,
        minor=Minor(guardian=person.guardian) if person.guardian else None,
    )


def _reading(facts: SlipFacts) -> Msg | str:
    if facts.reads is None:
        return ""
    # Translators: on the slip, about the person: liest und schreibt
    reads = pgettext("slip", "Reads and writes")
    # Translators: on the slip, about the person: liest und schreibt nicht
    return reads if facts.reads else pgettext("slip", "Does not read or write")


def _appointment(facts: SlipFacts) -> Appointment | None:
    found = facts.appointment
    return None if found is None else Appointment(day=found.day, at=found.at, place=found.place)


def _consent(facts: SlipFacts) -> Consent | None:
    """Only where the office tells the agency something; the purpose stands under concern."""
    given = facts.consent
    if given is None:
        return None
    return Consent(
        purpose="",
        data=given.data,
        valid_until=given.valid_until,
        interpreter=given.interpreter,
    )


def _return_ways(sender: Sender) -> tuple[ReturnWay, ...]:
    """The ways that the office can really be reached by; the person's own hand is always one."""
    ways = [
        (ReturnWay.PERSON, True),
        (ReturnWay.POST, bool(sender.street and sender.place)),
        (ReturnWay.FAX, bool(sender.fax)),
        (ReturnWay.PHONE, bool(sender.telephone)),
        (ReturnWay.EMAIL, bool(sender.email)),
    ]
    return tuple(way for way, possible in ways if possible)

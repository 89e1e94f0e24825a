# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every fact of a slip reaches the paper, and what wasn't filled in leaves no trace."""

from datetime import UTC, date, datetime, time

from amstrat_desktop.base.vocabulary.referrals import DeliveryMode, Priority
from amstrat_desktop.documents.slip import ReturnWay, Variant
from amstrat_desktop.documents.slip_from_facts import slip_data
from amstrat_desktop.services.slips import slip_facts
from amstrat_desktop.services.work import Work
from tests.services.referral_office import begun, handed_out, turned


def test_all_facts_reach_the_paper(work: Work) -> None:
    turned(work)
    card = handed_out(
        work,
        priority=Priority.EMERGENCY,
        topics=("flat_search",),
        needs=("application",),
        documents=("identity",),
        concern_translated="مساعدة",
        done_so_far="Angerufen",
        interpreter_needed=True,
        reads=False,
        appointment_at=datetime(2026, 4, 1, 8, 30, tzinfo=UTC),
        appointment_place="Zimmer 12",
        person_name="Sonne",
        person_birth_date=date(2012, 1, 2),
        person_telephone="0000 1",
        children=(1, None),
        guardian="Erika Muster",
        benefit_community_number="1",
        customer_number="2",
    )
    data = slip_data(work.read(slip_facts, card.id, now=work.clock()), Variant.PLAIN)
    assert data.number == card.number
    assert (data.issued, data.printed, data.copy_no) == (date(2026, 3, 16), date(2026, 3, 16), 1)
    assert (data.priority, data.delivery) == (Priority.EMERGENCY, DeliveryMode.CARRIED)
    assert data.counsellor is not None
    assert data.counsellor.name == "Petra Probe"
    assert data.receiver.name == card.organisation.name
    assert (data.person.name, data.person.born) == ("Sonne", date(2012, 1, 2))
    assert (data.person.phone, data.person.children) == ("0000 1", (1, None))
    assert data.person.minor is not None
    assert data.person.minor.guardian == "Erika Muster"
    assert (data.communication.language, data.communication.interpreter) == ("ar", True)
    assert data.communication.reading
    assert (data.concern.text, data.concern.done) == ("Hilfe beim Antrag", "Angerufen")
    assert (len(data.concern.topics), len(data.concern.needs)) == (1, 1)
    assert len(data.receiver.what_to_bring) == 1
    assert (data.numbers.benefit_unit, data.numbers.customer) == ("1", "2")
    assert data.appointment is not None
    assert (data.appointment.day, data.appointment.at) == (date(2026, 4, 1), time(10, 30))
    assert data.variant is Variant.PLAIN


def test_what_was_not_filled_in_is_empty(work: Work) -> None:
    data = slip_data(work.read(slip_facts, begun(work).id, now=work.clock()))
    assert (data.person.name, data.person.born, data.person.children) == ("", None, None)
    assert (data.person.minor, data.appointment, data.consent) == (None, None, None)
    assert (data.communication.interpreter, data.communication.reading) == (None, "")


def test_the_tear_off_names_the_ways_that_exist(work: Work) -> None:
    data = slip_data(work.read(slip_facts, begun(work).id, now=work.clock()))
    assert data.return_ways == (ReturnWay.PERSON, ReturnWay.POST, ReturnWay.PHONE)

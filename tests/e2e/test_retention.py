# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeping and erasing from outside the program: scenario 6 of docs/domain.md.

A year after the last contact the first screen says that something has been kept long enough; the
preview says what and why; somebody looks, erases, and nobody finds the person any more.
"""

from datetime import UTC, datetime, timedelta

import pytest

from amstrat_desktop.base.lang import Msg, catalogue
from amstrat_desktop.base.vocabulary.retention import DataClass, ErasureCause
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.engine import connect_read_only
from amstrat_desktop.store.opened import DATABASE_NAME, ERASED_NAME
from tests.e2e.desk import Desk
from tests.e2e.steps import Office, log_of, put_office, said, unlock
from tests.store.plain_pages import plain_file, plain_log

pytestmark = [pytest.mark.service, pytest.mark.timeout(420)]

GONE = "Zephyrine"
STAYS = "Probe, Selda"


def a_year_ago(work: Work) -> None:
    """Two people who were here thirteen months ago; one of them came again last week."""
    today = datetime.now(UTC)
    work.clock = lambda: today - timedelta(days=400)
    gone = work.write(record_person, PersonDraft(name=f"Beispiel, {GONE}")).value.id
    stays = work.write(record_person, PersonDraft(name=STAYS)).value.id
    for person, note in ((gone, "Quittenmarmelade"), (stays, "Brief vom Amt")):
        work.write(record_contact, ContactDraft("open_hour", person_id=person, note=note))
    work.clock = lambda: today - timedelta(days=7)
    work.write(record_contact, ContactDraft("open_hour", person_id=stays))


def words(message: Msg) -> str:
    return catalogue("de").text(message)


def counted(office: Office, question: str) -> list[tuple[object, ...]]:
    connection = connect_read_only(office.folder / DATABASE_NAME, office.key)
    try:
        found: list[tuple[object, ...]] = connection.execute(question).fetchall()
    finally:
        connection.close()
    return found


def test_scenario_6_what_is_due_is_shown_and_erased(desk: Desk) -> None:
    office = put_office(desk, fill=a_year_ago)
    path = office.folder / DATABASE_NAME
    assert GONE.encode() in plain_file(path, office.key)
    desk.start()
    unlock(desk)
    eyes = desk.eyes
    eyes.press(said("Look and erase"), "push button")
    eyes.find(said("Retention"))
    told = " ".join(name for _role, name in eyes.names())
    assert f"{words(DataClass.PERSON.label)}: 1" in told
    assert GONE in told
    assert STAYS not in told
    eyes.press(said("Erase …"), "push button")
    eyes.press(said("I looked through the list."), "check box")
    eyes.press(said("Erase for good"), "push button")
    eyes.find(said("Nothing is due"))

    assert counted(office, "SELECT count(*) FROM person") == [(1,)]
    assert counted(office, "SELECT count(*) FROM contact") == [(3,)]
    assert counted(office, "SELECT cause FROM erasure_run") == [(ErasureCause.TERM.value,)]
    assert (office.folder / ERASED_NAME).exists()
    plain = plain_file(path, office.key) + plain_log(path, office.key)
    assert GONE.lower().encode() not in plain.lower()
    assert b"quittenmarmelade" not in plain.lower()
    assert log_of(desk) == ""

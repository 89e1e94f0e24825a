# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Scenario 9 to its end, from outside the program: who left comes in no more, whatever they kept.

That the caseload is handed over is shown in `test_people`.
"""

import shutil
from uuid import UUID

import pytest

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.keyfile import KeyFile
from amstrat_desktop.store.office import Passphrase, change_passphrase, open_office
from tests.e2e.desk import Desk, wait_for
from tests.e2e.steps import PASSPHRASE, QUICK, Office, log_of, put_office, said, unlock
from tests.services.supported import colleague

pytestmark = [pytest.mark.service, pytest.mark.timeout(420)]

COLLEAGUE, WORDS = "Jonas Beispiel", "ahorn trommel lampe sieben"


def put_two(desk: Desk) -> Office:
    """An office of two with passphrases of their own."""
    left: list[UUID] = []

    def fill(work: Work) -> None:
        left.append(colleague(work, COLLEAGUE).actor.staff_id)

    office = put_office(desk, fill=fill)
    opened = open_office(office.folder, Passphrase(PASSPHRASE))
    change_passphrase(opened, left[0], WORDS, numbers=QUICK)
    opened.close()
    return office


def test_scenario_9_a_colleague_leaves_for_good(desk: Desk) -> None:
    office = put_two(desk)
    kept = shutil.copytree(office.folder, desk.home / "kept by the leaver")
    desk.start()
    unlock(desk)
    eyes = desk.eyes
    desk.press("ctrl+k")
    eyes.find(said("Find anything"), "text")
    desk.type(said("Colleagues"))
    eyes.find(said("Settings: {section}", section=said("Colleagues")), "list item")
    desk.press("Return")
    eyes.focus(said("Colleagues"), "table")
    desk.press("Home")
    eyes.press(said("Leaves the office …"), "push button")
    eyes.find(said("{name} leaves the office", name=COLLEAGUE), "label")
    eyes.press(said("Close their way in now"), "push button")
    eyes.find(said("{name} works here no longer, and no longer opens the office.", name=COLLEAGUE))
    eyes.press(said("Renew the key now"), "push button")
    eyes.find(said("The office has a new key"), "label")
    eyes.press(said("Lock now"), "push button")
    eyes.find(said("Passphrase"), "password text")
    wait_for(lambda: not (office.folder / "office.owner").exists(), "the office to be closed")

    assert not KeyFile.load(office.folder / "office.keys").fits(office.key)
    with pytest.raises(StoreProblem) as refused:
        open_office(office.folder, Passphrase(WORDS))
    assert refused.value.fault is StoreFault.WRONG_PASSPHRASE
    open_office(kept, Passphrase(WORDS)).close()  # a copy of before opens as it did: it is said
    unlock(desk)
    assert log_of(desk) == ""

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The main job by keyboard alone, with every key counted. The eyes only look.

Scenario 1: a mother walks in, gives no name, speaks Arabic, has two children (1 and 4). She gets
a slip, and its answer comes back.
"""

import pypdfium2
import pytest
import zxingcpp

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.vocabulary.referrals import ATTENDANCE_LABELS, Attendance
from tests.e2e.desk import Desk, wait_for
from tests.e2e.steps import choose_language, focused, log_of, put_office, said, type_passphrase
from tests.printer_queue import TestQueue, cups, queue

__all__ = ["cups", "queue"]

pytestmark = [pytest.mark.service, pytest.mark.timeout(180)]

RECORD_KEYS = 25
"""From the open office to the saved contact, the screen's own key with it."""

SLIP_KEYS = 15
"""From the saved contact to the slip in the tray, beside the letters of the receiver."""

ANSWER_KEYS = 5
"""Beside the number on the tear-off."""


def test_scenario_1_by_keyboard_alone(desk: Desk, queue: TestQueue) -> None:
    put_office(desk)
    desk.start()
    desk.eyes.find(said("Passphrase"), "password text")
    wait_for(lambda: focused(desk) == said("Passphrase"), "the cursor in the unlock window")
    type_passphrase(desk, by_keys=True)
    desk.eyes.find(said("Today"), "check box")
    assert record(desk) <= RECORD_KEYS
    number, keys = print_slip(desk, queue)
    assert keys <= SLIP_KEYS
    for code in ("ar", "de"):
        choose_language(desk, code)
    desk.press("ctrl+shift+l")
    wait_for(lambda: focused(desk) == said("Passphrase"), "the cursor in the unlock window")
    type_passphrase(desk, by_keys=True)
    desk.eyes.find(said("Today"), "check box")
    assert type_answer_back(desk, number) <= ANSWER_KEYS
    assert log_of(desk) == ""


def record(desk: Desk) -> int:
    before = desk.keys
    desk.press("ctrl+2")
    wait_for(lambda: focused(desk) == said("Quick entry"), "the cursor in the quick line")
    desk.type("ar nu sg fir fe 1 4 ")
    desk.press("ctrl+Return")
    desk.eyes.find(said("Saved: {what}", what="…"))
    return desk.keys - before


def print_slip(desk: Desk, queue: TestQueue) -> tuple[str, int]:
    before, letters = desk.keys, "jobcenter bochum – standort mitte"
    desk.press("F6", "Return")
    wait_for(lambda: focused(desk) == said("Receiver"), "the cursor in the receiver")
    desk.type(letters)
    return "", desk.keys - before - len(letters)

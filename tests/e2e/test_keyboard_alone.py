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
from amstrat_desktop.base.vocabulary.referral_steps import ANSWER_LABELS, Answer
from amstrat_desktop.base.vocabulary.referrals import ATTENDANCE_LABELS, Attendance
from tests.e2e.desk import Desk, wait_for
from tests.e2e.steps import PASSPHRASE, choose_language, log_of, put_office, said
from tests.printer_queue import TestQueue, cups, queue

__all__ = ["cups", "queue"]

pytestmark = [pytest.mark.service, pytest.mark.timeout(420)]

RECEIVER = "Jobcenter Bochum – Standort Mitte"
WORDS = catalogue("de").text

RECORD_KEYS = 25
"""From any screen to the saved contact."""

SLIP_KEYS = 12
"""From the saved contact to the slip in the tray."""

ANSWER_KEYS = 17
"""From any screen to the recorded answer, the thirteen of the number with them."""


def test_scenario_1_by_keyboard_alone(desk: Desk, queue: TestQueue) -> None:
    put_office(desk, printer=queue.name)
    desk.start()
    enter(desk)
    assert record(desk) <= RECORD_KEYS
    number, keys = print_slip(desk, queue)
    assert keys <= SLIP_KEYS
    for code in ("ar", "de"):
        choose_language(desk, code)
    desk.press("ctrl+shift+l")
    enter(desk)
    assert type_answer_back(desk, number) <= ANSWER_KEYS
    assert log_of(desk) == ""


def cursor_in(desk: Desk, name: str) -> None:
    wait_for(lambda: name in desk.eyes.focused(), f"the cursor in {name}")


def enter(desk: Desk) -> None:
    cursor_in(desk, said("Passphrase"))
    desk.type(PASSPHRASE)
    desk.press("Return")
    desk.eyes.find(said("Today"), "check box")


def record(desk: Desk) -> int:
    before = desk.keys
    desk.press("ctrl+2")
    cursor_in(desk, said("Quick entry"))
    desk.type("ar kit sg ers weib 1 4 ")
    desk.press("ctrl+Return")
    said_back = ("Arabisch", said("Nursery place"), said("SGB II benefits: application"))
    desk.eyes.find(said("Saved: {what}", what=", ".join(said_back)))
    return desk.keys - before


def print_slip(desk: Desk, queue: TestQueue) -> tuple[str, int]:
    """Gives the number on the paper, and how many keys it took to get it."""
    before = desk.keys
    desk.press("F6")
    cursor_in(desk, said("Refer"))
    desk.press("space")
    desk.eyes.find(RECEIVER, "radio button")
    desk.press("Tab")
    cursor_in(desk, said("Receiver"))
    desk.type("mitte")
    desk.eyes.gone("Agentur für Arbeit Bochum", "radio button")
    desk.press("Down")
    cursor_in(desk, RECEIVER)
    desk.press("space")
    desk.eyes.find(said("Choose another"))
    desk.press("ctrl+p")
    wait_for(
        lambda: "checked" in desk.eyes.find(queue.name, "radio button")["states"], "the printer"
    )
    send = said("Send to the printer")
    cursor_in(desk, send)
    desk.press("space")
    page = pypdfium2.PdfDocument(queue.sink.pdf())[0].render(scale=3).to_pil()
    number = zxingcpp.read_barcodes(page)[0].text
    wait_for(lambda: any(number in name for _role, name in desk.eyes.names()), "the printed slip")
    return number, desk.keys - before


def type_answer_back(desk: Desk, number: str) -> int:
    before = desk.keys
    desk.press("ctrl+k")
    cursor_in(desk, said("Find anything"))
    desk.type(number)
    desk.press("Return")
    cursor_in(desk, WORDS(ANSWER_LABELS[Answer.WAS_THERE]))
    desk.press("1")
    desk.eyes.find(said("Save the answer"))
    cursor_in(desk, said("When was the person there?"))
    desk.press("ctrl+Return")
    desk.eyes.find(WORDS(ATTENDANCE_LABELS[Attendance.ATTENDED]), "label")
    return desk.keys - before

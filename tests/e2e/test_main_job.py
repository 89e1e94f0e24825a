# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The main job, end to end, from outside the program: through the accessibility bus.

A new office is founded, a contact without a name recorded, a slip printed to a real queue, the
language switched to Arabic and back, the program locked and unlocked, and the number from the
tear-off typed back in. What the test reads is what a screen reader would say.
"""

import re

import pypdfium2
import pytest
import zxingcpp

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import StoreFault
from amstrat_desktop.base.vocabulary.referral_steps import ANSWER_LABELS, Answer
from amstrat_desktop.base.vocabulary.referrals import ATTENDANCE_LABELS, Attendance
from tests.e2e.desk import Desk, wait_for
from tests.e2e.steps import (
    PASSPHRASE,
    choose_language,
    found_office,
    log_of,
    said,
    type_passphrase,
)
from tests.printer_queue import TestQueue, cups, queue

__all__ = ["cups", "queue"]

pytestmark = [pytest.mark.service, pytest.mark.timeout(420)]

RECEIVER = "Jobcenter Bochum – Standort Mitte"
NOTE = "Sonnenblumengeheimnis"
NUMBER = re.compile(r"BO-\d\d-\w{3}-\w{3}")


def record_and_refer(desk: Desk) -> None:
    """A contact without a name, then the referral from it."""
    eyes = desk.eyes
    eyes.press(said("Consultations"))
    eyes.focus(said("Quick entry"), "text")
    desk.type("ar 1 4 ")
    arabic = catalogue("de").language_name("ar")
    wait_for(lambda: "checked" in eyes.find(arabic, "radio button")["states"], "Arabic, by typing")
    eyes.press(said("SGB II benefits: application"), "check box")
    eyes.focus(said("Note"), "text")
    desk.type(NOTE)
    eyes.press(said("Save and refer …"))
    eyes.press(RECEIVER, "radio button")
    eyes.press(said("Save and print"))


def print_slip(desk: Desk, queue: TestQueue) -> str:
    """Send the slip to the real queue; gives the number that arrived on paper."""
    eyes = desk.eyes
    eyes.press(queue.name, "radio button")
    send = said("Send to the printer")
    wait_for(lambda: "enabled" in eyes.find(send)["states"], "a printer that is ready")
    eyes.press(send)
    page = pypdfium2.PdfDocument(queue.sink.pdf())[0].render(scale=3).to_pil()
    number = zxingcpp.read_barcodes(page)[0].text
    assert NUMBER.fullmatch(number)
    wait_for(lambda: any(number in name for _role, name in eyes.names()), "the printed slip")
    return number


def switch_languages(desk: Desk) -> None:
    """To Arabic and back."""
    for code in ("ar", "de"):
        choose_language(desk, code)


def lock_and_unlock(desk: Desk, hidden: str) -> None:
    """Nothing of the office is left to read; a wrong passphrase is said so."""
    eyes = desk.eyes
    eyes.press(said("Lock"), "push button")
    eyes.find(said("Passphrase"), "password text")
    eyes.gone(said("Consultations"))
    assert not [name for _role, name in eyes.names() if hidden in name or RECEIVER in name]
    for passphrase in ("not the passphrase", PASSPHRASE):
        type_passphrase(desk, passphrase)
        if passphrase != PASSPHRASE:
            eyes.find(catalogue("de").text(StoreFault.WRONG_PASSPHRASE.value))
    eyes.find(said("Consultations"))


def type_answer_back(desk: Desk, number: str) -> None:
    """A number with one wrong character opens nothing; the right one takes the answer."""
    eyes = desk.eyes
    desk.press("ctrl+k")
    eyes.find(said("Find anything"), "text")
    desk.type(number[:-1] + ("2" if number[-1] != "2" else "3"))
    eyes.find(said("One character of this number is wrong. Compare it with the slip."))
    desk.press("ctrl+a")
    desk.type(number)
    desk.press("Return")
    eyes.press(catalogue("de").text(ANSWER_LABELS[Answer.WAS_THERE]))
    eyes.press(said("Save the answer"))
    attended = catalogue("de").text(ATTENDANCE_LABELS[Attendance.ATTENDED])
    eyes.find(attended, "label")


def nothing_readable(desk: Desk, number: str) -> None:
    """No file of the user holds a word of a person: database, log of changes, settings, temp."""
    canaries = (NOTE, number, number.replace("-", ""), "Petra Probe", RECEIVER)
    encodings = ("utf-8", "utf-16-le", "utf-16-be")
    folders = (desk.home, desk.run)
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    assert any(path.name == "office.db" for path in files)
    assert any(path.name == "settings.json" for path in files)
    for path in files:
        content = path.read_bytes()
        for canary in canaries:
            hits = [name for name in encodings if canary.encode(name) in content]
            assert not hits, f"{canary!r} stands in {path.name}"


def test_the_main_job_from_outside(desk: Desk, queue: TestQueue) -> None:
    program = desk.start()
    found_office(desk)
    record_and_refer(desk)
    number = print_slip(desk, queue)
    switch_languages(desk)
    lock_and_unlock(desk, number)
    type_answer_back(desk, number)
    assert program.poll() is None
    nothing_readable(desk, number)
    assert log_of(desk) == ""

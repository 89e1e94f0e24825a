# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rights of a person, from outside the program: scenario 12 of docs/domain.md, and its
counterpart, the answer to somebody who is on record.
"""

import pytest

from amstrat_desktop.base.lang import pgettext
from amstrat_desktop.services.notes import NoteDraft, write_note
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.people.requests.list_part import TITLE
from tests.documents.reading import page_count
from tests.e2e.desk import Desk, wait_for
from tests.e2e.steps import log_of, put_office, said, unlock
from tests.e2e.test_people import words
from tests.printer_queue import TestQueue, cups, queue

__all__ = ["cups", "queue"]
pytestmark = [pytest.mark.service, pytest.mark.timeout(420)]

KNOWN, UNKNOWN = "Amina Beispiel", "Xaver Niemand"
NOTE = "Ihr Bruder Karim hilft beim Umzug"


def fill(work: Work) -> None:
    key = work.write(record_person, PersonDraft(KNOWN, language="ar")).value.id
    work.write(write_note, key, NoteDraft(NOTE))


def open_page(desk: Desk) -> None:
    desk.press("ctrl+k")
    desk.eyes.find(said("Find anything"), "text")
    # Its last word: xdotool types no letter that the screen's keyboard lacks.
    desk.type(words(TITLE).split()[-1])
    desk.eyes.find(words(TITLE), "list item")
    desk.press("Return")
    desk.eyes.press(said("Somebody asks"), "push button")


def send(desk: Desk, queue: TestQueue) -> None:
    button = said("Send to the printer")
    desk.eyes.find(button)
    wait_for(lambda: "checked" in desk.eyes.find(queue.name, "radio button")["states"], "printer")
    wait_for(lambda: "enabled" in desk.eyes.find(button)["states"], "a printer that is ready")
    desk.eyes.press(button)


def test_scenario_12_nothing_is_held_and_that_prints_too(desk: Desk, queue: TestQueue) -> None:
    """It needs both ticks, no name is kept, and the paper says it in German."""
    office = put_office(desk, printer=queue.name, fill=fill)
    desk.start()
    unlock(desk)
    eyes = desk.eyes
    open_page(desk)
    eyes.focus(said("Who asks?"), "text")
    desk.type(UNKNOWN)
    eyes.find(said("Nobody on record has these letters. Try fewer."))
    button = said("Print: nothing is held")
    assert "enabled" not in eyes.find(button, "push button")["states"]
    for tick in (
        "I looked for other spellings, for a code name and for the telephone number.",
        "I asked the colleagues who keep restricted records: these are not found here.",
    ):
        eyes.press(said(tick), "check box")
    wait_for(lambda: "enabled" in eyes.find(button, "push button")["states"], "both ticks")
    eyes.press(button, "push button")
    send(desk, queue)
    eyes.find(said("Noted that nothing is held. No name was kept."))
    assert page_count(queue.sink.pdf()) == 1
    assert UNKNOWN not in office.kept_forms()
    assert UNKNOWN not in str(eyes.names())
    assert log_of(desk) == ""


def test_somebody_on_record_is_answered_after_all_was_looked_through(
    desk: Desk, queue: TestQueue
) -> None:
    office = put_office(desk, printer=queue.name, fill=fill)
    desk.start()
    unlock(desk)
    eyes = desk.eyes
    open_page(desk)
    eyes.focus(said("Who asks?"), "text")
    desk.type("Amina")
    eyes.press(f"{KNOWN}…", "radio button")
    eyes.press(said("Open the request"), "push button")
    ready = said("Print the answer")
    assert "enabled" not in eyes.find(ready, "push button")["states"]
    eyes.press(words(pgettext("identity", "Known to us in person")), "radio button")
    eyes.focus(said("Text to look through"), "text")
    desk.press("ctrl+Home", *["Right"] * NOTE.index("Karim"), "Delete")
    desk.press("ctrl+Return")
    wait_for(lambda: "enabled" in eyes.find(ready, "push button")["states"], "all looked through")
    eyes.press(ready, "push button")
    send(desk, queue)
    eyes.press(said("The answer was handed over"), "push button")
    eyes.find(said("Noted: the answer was handed over."))
    assert page_count(queue.sink.pdf()) >= 1
    assert office.kept_forms() == "[]", "what was looked through is kept no longer"
    assert log_of(desk) == ""

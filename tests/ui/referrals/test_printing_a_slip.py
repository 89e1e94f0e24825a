# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Number, draw, send, keep: in this order, and nothing is kept of what did not leave."""

import hashlib
import stat
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.base.vocabulary.referrals import Source, Status
from amstrat_desktop.documents.slip import Variant
from amstrat_desktop.services.referral_records import Step
from amstrat_desktop.services.referral_steps import take_step
from amstrat_desktop.services.slip_copies import frozen_pdf
from amstrat_desktop.ui.print_queue import Queue, QueueState, not_sent
from amstrat_desktop.ui.referrals.paper_dialog import PaperDialog
from amstrat_desktop.ui.referrals.slip_dialog import SlipDialog, file_name
from tests.ui.accessible import assert_all_named
from tests.ui.referrals.desk import READY, Desk, drafted

STOPPED = Queue("Flur", "", "", QueueState.STOPPED)


def dialog_of(desk: Desk) -> SlipDialog:
    found = desk.screen.findChildren(SlipDialog)
    assert len(found) == 1
    return found[0]


@pytest.fixture
def asked(desk: Desk, qtbot: QtBot) -> Desk:
    """Ctrl+P on a draft."""
    desk.screen.open_item(drafted(desk.work, language="ar").id)
    desk.screen.print_item()
    return desk


def test_the_dialog_shows_the_page_and_the_printers(asked: Desk) -> None:
    dialog = dialog_of(asked)
    assert dialog.preview.paper.has_page()
    assert dialog.queues.value() == READY
    assert dialog.print_button.isEnabled()
    assert_all_named(dialog)


def test_a_print_leaves_exactly_the_frozen_copy(asked: Desk) -> None:
    dialog_of(asked).print_button.click()
    card = asked.card()
    queue, title, pdf = asked.printer.sent[0]
    line = card.slips[0]
    assert (card.status, card.number) == (Status.ISSUED, title)
    assert (queue, line.copy_no, line.way) == ("Büro", 1, PrintWay.PRINTER)
    assert (line.language, line.variant, line.template) == ("ar", "standard", "slip 1")
    assert asked.work.read(frozen_pdf, line.id) == pdf
    assert line.sha256 == hashlib.sha256(pdf).hexdigest()
    assert asked.last_words == f"The slip {card.number} was sent to the printer “Büro”."
    assert asked.settings.values.printer == "Büro"


def test_a_reprint_says_so(asked: Desk, qtbot: QtBot) -> None:
    first = dialog_of(asked)
    first.print_button.click()
    qtbot.waitUntil(lambda: not first.isVisible())
    asked.screen.print_item()
    again = next(d for d in asked.screen.findChildren(SlipDialog) if d is not first)
    assert "this is copy 2" in again._copy.text()
    again.preview._variants.chip(Variant.PLAIN).click()
    again.print_button.click()
    slips = asked.card().slips
    assert [(line.copy_no, line.variant) for line in slips] == [(1, "standard"), (2, "plain")]
    assert asked.printer.sent[0][2] != asked.printer.sent[1][2]


def test_what_did_not_leave_is_not_recorded_and_the_number_stays(asked: Desk) -> None:
    asked.printer.refuses = not_sent("Büro", "Papierstau")
    dialog = dialog_of(asked)
    dialog.print_button.click()
    card = asked.card()
    number = card.number
    assert number is not None
    assert card.slips == ()
    assert dialog.isVisible()
    assert "Papierstau" in dialog.bar.text()
    asked.printer.refuses = None
    dialog.print_button.click()
    assert asked.card().number == number
    assert [line.copy_no for line in asked.card().slips] == [1]


def test_a_stopped_printer_can_be_seen_but_not_used(desk: Desk) -> None:
    desk.printer.queues = (STOPPED,)
    desk.screen.open_item(drafted(desk.work).id)
    desk.screen.print_item()
    dialog = dialog_of(desk)
    assert not dialog.print_button.isEnabled()
    dialog._print()
    assert desk.printer.sent == []


def test_the_printer_used_last_is_chosen(desk: Desk) -> None:
    other = Queue("Flur", "", "", QueueState.BUSY)
    desk.printer.queues = (READY, other)
    desk.settings.change(printer="Flur")
    desk.screen.open_item(drafted(desk.work).id)
    desk.screen.print_item()
    assert dialog_of(desk).queues.value() == other


def test_saved_as_a_file_that_only_its_owner_reads(asked: Desk, tmp_path: Path) -> None:
    dialog = dialog_of(asked)
    path = tmp_path / "Schein.pdf"
    dialog._save(path)
    line = asked.card().slips[0]
    assert line.way == PrintWay.FILE
    assert path.read_bytes() == asked.work.read(frozen_pdf, line.id)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "was saved as “Schein.pdf”" in asked.last_words


def test_a_folder_that_takes_no_file_says_so_and_records_nothing(
    asked: Desk, tmp_path: Path
) -> None:
    dialog = dialog_of(asked)
    dialog._save(tmp_path / "nowhere" / "Schein.pdf")
    assert "could not be written" in dialog.bar.text()
    assert asked.card().slips == ()
    assert asked.card().number is not None


def test_the_file_has_a_neutral_name() -> None:
    assert file_name("BO-26-4K7-PQX") == "BO-26-4K7-PQX.pdf"


def test_a_frozen_copy_is_shown_as_it_left(asked: Desk) -> None:
    dialog_of(asked).print_button.click()
    asked.screen.pane.slip_opened.emit(asked.card().slips[0])
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, PaperDialog)]
    shown += asked.screen.findChildren(PaperDialog)
    assert shown[0].paper.has_page()
    assert_all_named(shown[0])


def test_an_ended_referral_is_not_printed(asked: Desk) -> None:
    dialog = dialog_of(asked)
    withdrawn = Step(Status.WITHDRAWN, Source.PERSON, reason="Hat es sich anders überlegt")
    asked.work.write(take_step, asked.card().id, withdrawn)
    dialog.print_button.click()
    assert "its slip is no longer printed" in dialog.bar.text()
    assert asked.printer.sent == []

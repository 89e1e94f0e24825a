# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the person takes along: a card they can read, a calendar that says what they wish."""

from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from amstrat_desktop.documents.appointment_card import CardVariant
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.people.planning.paper_dialog import PaperDialog, open_papers
from tests.services.planning_office import known
from tests.ui.accessible import assert_all_named
from tests.ui.people.planning_desk import Plans


@pytest.fixture
def plans(qtbot: QtBot, work: Work, tmp_path: Path) -> Plans:
    return Plans(qtbot, work, tmp_path)


def dialog_of(plans: Plans) -> PaperDialog:
    dialog = open_papers(plans.panel, plans.panel._context, plans.appointments()[0])
    assert dialog.paper.has_page()
    return dialog


def test_the_card_is_drawn_as_the_person_reads(plans: Plans, work: Work) -> None:
    plans.nour = known(work, language="ar", literacy="primary")
    plans.noted(subject="Schuldnerberatung")
    plans.look()
    dialog = dialog_of(plans)
    assert (dialog.language(), dialog.variant()) == ("ar", CardVariant.PLAIN)
    assert dialog.presenter is not None
    before = dialog.presenter.pdf
    dialog.variants.set_value(CardVariant.STANDARD)
    assert dialog.presenter.pdf != before
    assert_all_named(dialog)


def test_the_calendar_file_says_no_more_than_is_ticked(plans: Plans) -> None:
    plans.noted(subject="Schuldnerberatung", with_whom="Frau Muster")
    plans.look()
    dialog = dialog_of(plans)
    path = plans.folder / "appointment.ics"

    def saved() -> str:
        dialog.calendar_button.click()
        chooser = dialog.findChildren(QFileDialog)[-1]
        chooser.fileSelected.emit(str(path))
        chooser.reject()
        (event,) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        return str(event["summary"])

    assert saved() == "Termin: Frau Muster"
    dialog.subject.setChecked(True)
    assert saved() == "Termin: Frau Muster – Schuldnerberatung"

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A box of choices keeps what is chosen and speaks the language of the interface."""

from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import PSEUDO, verbatim
from amstrat_desktop.base.vocabulary.referrals import STATUS_LABELS, Status
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox


def box(qtbot: QtBot) -> ChoiceBox[Status]:
    made = ChoiceBox[Status](verbatim("Status"), verbatim("Any"))
    qtbot.addWidget(made)
    made.show_choices(Choice(status, label) for status, label in STATUS_LABELS.items())
    return made


def test_the_first_entry_chooses_nothing(qtbot: QtBot) -> None:
    made = box(qtbot)
    assert made.value() is None
    made.set_value(Status.CLOSED)
    assert made.value() is Status.CLOSED
    made.set_value(None)
    assert made.value() is None


def test_other_choices_keep_what_was_chosen_and_is_still_there(qtbot: QtBot) -> None:
    made = box(qtbot)
    made.set_value(Status.CLOSED)
    with qtbot.assertNotEmitted(made.changed):
        made.show_choices([Choice(Status.CLOSED, STATUS_LABELS[Status.CLOSED])])
    assert made.value() is Status.CLOSED
    with qtbot.waitSignal(made.changed):
        made.show_choices([Choice(Status.DRAFT, STATUS_LABELS[Status.DRAFT])])
    assert made.value() is None


def test_its_entries_change_their_language(qtbot: QtBot) -> None:
    made = box(qtbot)
    made.set_value(Status.DRAFT)
    set_language(PSEUDO)
    assert made.currentText().startswith("⟦Draft")
    assert made.value() is Status.DRAFT


def test_what_is_too_long_for_the_box_ends_in_dots(qtbot: QtBot) -> None:
    name = "Nachbarschaftshaus am Musterplatz"
    pictures = []
    for text in (name, *(f"{name[:length]}…" for length in range(1, len(name)))):
        made = ChoiceBox[Status](verbatim("House"), verbatim(text))
        qtbot.addWidget(made)
        made.resize(160, made.sizeHint().height())
        pictures.append(made.grab().toImage())
    assert pictures[0] in pictures[1:]

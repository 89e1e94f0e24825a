# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the person takes along: the card with its code, and a file for the calendar."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import LANGUAGES, _, pgettext, verbatim
from amstrat_desktop.documents.appointment_card import CardVariant
from amstrat_desktop.documents.raster import Picture
from amstrat_desktop.exchange.calendar_file import Told
from amstrat_desktop.services.appointment_list import AppointmentRow
from amstrat_desktop.services.appointment_papers import PaperFacts
from amstrat_desktop.ui.client_view import turn_screen
from amstrat_desktop.ui.client_view.reading import page_of_appointment
from amstrat_desktop.ui.paper_desk import PaperDesk
from amstrat_desktop.ui.paper_image import image_of
from amstrat_desktop.ui.people.planning.paper_presenter import PaperPresenter
from amstrat_desktop.ui.print_dialog import print_paper, save_paper
from amstrat_desktop.ui.save_dialog import ask_where
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import interface
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.paper_view import PaperView
from amstrat_desktop.ui.widgets.tick import Tick

SIDE: Final = 340
"""Pixels at 100 %."""
GERMAN: Final = "de"
# Translators: Terminkarte (also the name of the file)
CARD: Final = _("Appointment card")

_VARIANTS: Final = {
    CardVariant.STANDARD: pgettext("kind of card", "Standard"),
    # Translators: für Menschen, die nicht lesen: große Bilder, wenige Worte
    CardVariant.PLAIN: pgettext("kind of card", "With large pictures"),
}


class PaperDialog(PaperDesk):
    """changed: another card of the same appointment is wanted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _("Card and calendar"))
        self.presenter: PaperPresenter | None = None
        self.languages: Final = OneOf[str](_("Languages on the card"))
        self.variants: Final = OneOf[CardVariant](_("Kind of card"))
        self.variants.show_choices(Choice(one, label) for one, label in _VARIANTS.items())
        self.variants.set_value(CardVariant.STANDARD)
        self.subject: Final = Tick(_("What it is about"))
        self.bring: Final = Tick(_("What to bring"))
        self.paper: Final = PaperView(_("Preview of the card"))
        self.calendar_button: Final = Button(_("Save for a calendar …"), icon="calendar")
        self.turn_button: Final = Button(_("Turn the screen"), icon="eye")
        self._arrange()
        for chips in (self.languages, self.variants):
            chips.changed.connect(self.changed)
        for tick in (self.subject, self.bring):
            tick.toggled.connect(lambda _on: self.changed.emit())
        self.resize(960, 720)

    def language(self) -> str:
        """Of the second column; German means German alone."""
        return self.languages.value() or GERMAN

    def variant(self) -> CardVariant:
        """Standard, or large pictograms."""
        return self.variants.value() or CardVariant.STANDARD

    def told(self) -> Told:
        """What more stands in the calendar."""
        return Told(subject=self.subject.isChecked(), bring=self.bring.isChecked())

    def show_facts(self, facts: PaperFacts) -> None:
        """What there is to choose, and what suits the person."""
        for chips in (self.languages, self.variants):
            chips.blockSignals(True)
        self.languages.show_choices(_languages(facts.language))
        self.languages.set_value(facts.language)
        self.variants.set_value(CardVariant.PLAIN if facts.plain else CardVariant.STANDARD)
        for chips in (self.languages, self.variants):
            chips.blockSignals(False)
        self.subject.setVisible(bool(facts.subject))
        self.bring.setVisible(bool(facts.bring))
        self.changed.emit()

    def show_page(self, picture: Picture) -> None:
        """The card as it would leave."""
        self.paper.show_image(image_of(picture))

    def _arrange(self) -> None:
        hint = _("Others may see the card and the telephone's calendar. Ask the person.")
        parts = (
            Label(_("Languages"), kind="strong"),
            self.languages,
            Label(_("Kind of card"), kind="strong"),
            self.variants,
            Label(_("Beside agency, time and place"), kind="strong", wrap=True),
            self.subject,
            self.bring,
            Label(hint, kind="small", wrap=True),
            self.print_button,
            self.save_button,
            self.calendar_button,
            self.turn_button,
        )
        self.put_down(self.paper, parts, side=SIDE)


def open_papers(parent: QWidget, context: Context, appointment: AppointmentRow) -> PaperDialog:
    """Open the dialog of an appointment; it fills itself."""
    dialog = PaperDialog(parent)
    presenter = PaperPresenter(dialog, context.runner, context.work, appointment)
    dialog.presenter = presenter
    dialog.changed.connect(presenter.draw)
    dialog.print_button.clicked.connect(lambda: _print(dialog, context, presenter))
    dialog.save_button.clicked.connect(lambda: _save(dialog, context, presenter))
    dialog.calendar_button.clicked.connect(lambda: _ask_where(dialog, context, presenter))
    dialog.turn_button.clicked.connect(lambda: _turn(dialog, context, presenter))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    dialog.print_button.setFocus()
    presenter.read()
    return dialog


def _turn(dialog: PaperDialog, context: Context, presenter: PaperPresenter) -> None:
    facts = presenter.facts
    if facts is not None:
        turn_screen(context, dialog, page_of_appointment(facts, dialog.language()))


def _print(dialog: PaperDialog, context: Context, presenter: PaperPresenter) -> None:
    def told() -> None:
        context.say("ok", _("The card is sent to the printer."))
        dialog.accept()

    if presenter.pdf:
        print_paper(dialog, context.runner, context.settings, presenter.pdf, CARD, sent=told)


def _save(dialog: PaperDialog, context: Context, presenter: PaperPresenter) -> None:
    def told() -> None:
        context.say("ok", _("The card is saved."))

    if presenter.pdf:
        save_paper(dialog, context.runner, presenter.pdf, CARD, saved=told)


def _ask_where(dialog: PaperDialog, context: Context, presenter: PaperPresenter) -> None:
    """The name of the file tells nothing of the person."""

    def told() -> None:
        context.say("ok", _("The file for the calendar is saved."))

    ask_where(
        dialog,
        _("Save for a calendar"),
        _("Calendar files (*.ics)"),
        interface.text(_("Appointment")) + ".ics",
        lambda path: presenter.save_calendar(path, told),
    )


def _languages(own: str) -> Iterable[Choice[str]]:
    if own != GERMAN:
        both = f"{LANGUAGES[GERMAN].endonym} + {LANGUAGES[own].endonym}"
        yield Choice(own, verbatim(both))
    yield Choice(GERMAN, _("German only"))

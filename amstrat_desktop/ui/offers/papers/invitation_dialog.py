# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invitation or reminder, for one or for all, each in their own language; and the calendar."""

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import LANGUAGES, Catalogue, Msg, _, pgettext, verbatim
from amstrat_desktop.documents.invitation import PaperKind
from amstrat_desktop.documents.raster import Picture
from amstrat_desktop.documents.slip.data import Variant
from amstrat_desktop.exchange.calendar_file import Told
from amstrat_desktop.services.offers.invitations import InvitationFacts
from amstrat_desktop.services.offers.listed_names import numbered
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.offers.papers.invitation_presenter import InvitationPresenter, Wish
from amstrat_desktop.ui.offers.papers.preview import Preview
from amstrat_desktop.ui.paper_desk import PaperDesk
from amstrat_desktop.ui.print_dialog import print_paper, save_paper
from amstrat_desktop.ui.save_dialog import ask_where
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import bind, interface
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.tick import Tick

KINDS: Final = {
    # Translators: Einladung (also the name of a file)
    PaperKind.INVITATION: pgettext("paper of a course", "Invitation"),
    # Translators: Erinnerung an den nächsten Termin (also the name of a file)
    PaperKind.REMINDER: pgettext("paper of a course", "Reminder"),
}
_OWN: Final = "own"
_GERMAN: Final = "german"
_SUITS: Final = "suits"


class InvitationDialog(PaperDesk):
    """kinds, who, languages, variants: which papers; subject, bring: what the calendar tells."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _("Invitations and reminders"))
        self.presenter: InvitationPresenter | None = None
        self._papers: tuple[InvitationFacts, ...] = ()
        self.kinds: Final = OneOf[PaperKind](_("Which paper"))
        self.kinds.show_choices(Choice(kind, label) for kind, label in KINDS.items())
        self.kinds.set_value(PaperKind.INVITATION)
        self.who: Final = ChoiceBox[UUID](_("For whom"), _("Everybody who has a place"))
        self.languages: Final = OneOf[str](_("Languages"))
        self.variants: Final = OneOf[str](_("Kind of paper"))
        self.subject: Final = Tick(_("What it is about"))
        self.bring: Final = Tick(_("What to bring"))
        self.preview: Final = Preview(_("Preview of the paper"))
        self.calendar_button: Final = Button(_("Save for a calendar …"), icon="calendar")
        self._fill()
        self._arrange()
        for chips in (self.kinds, self.languages, self.variants, self.who):
            chips.changed.connect(self._wanted)
        for tick in (self.subject, self.bring):
            tick.toggled.connect(lambda _on: self._wanted())
        self.resize(980, 760)
        self._offer(ready=False)

    def wish(self) -> Wish:
        """What is to be drawn."""
        variant = self.variants.value()
        return Wish(
            kind=self.kinds.value() or PaperKind.INVITATION,
            booking_id=self.who.value(),
            german=self.languages.value() == _GERMAN,
            variant=None if variant in (None, _SUITS) else Variant(variant),
            told=Told(subject=self.subject.isChecked(), bring=self.bring.isChecked()),
        )

    def title(self) -> Msg:
        """What the printer's queue and the file are called: nothing of a person."""
        return KINDS[self.wish().kind]

    def show_facts(self, papers: tuple[InvitationFacts, ...]) -> None:
        """For whom there are papers."""
        self._papers = papers
        with QSignalBlocker(self.who):
            self.who.show_choices(
                Choice(paper.booking_id, partial(_whose, paper)) for paper in papers
            )
            self.who.set_value(papers[0].booking_id if len(papers) == 1 else None)
        self.bring.setVisible(any(paper.bring for paper in papers))
        if papers:
            self._wanted()
            return
        self._offer(ready=False)
        self.bar.say("info", _("Nobody has a place yet. There is nobody to invite."))

    def show_pages(self, pages: tuple[Picture, ...]) -> None:
        """The papers as they would leave."""
        self.preview.show_pages(pages)
        self._offer(ready=True)

    def _wanted(self) -> None:
        if self._papers:
            self.preview.paper.show_waiting()
            self._offer(ready=False)
            self.changed.emit()

    def _offer(self, *, ready: bool) -> None:
        why = _("The paper is being drawn.") if self._papers else _("Nobody has a place yet.")
        for button in (self.print_button, self.save_button, self.calendar_button):
            button.setEnabled(ready)
            bind(button, (button.setToolTip, verbatim("") if ready else why))

    def _fill(self) -> None:
        # Translators: languages of papers for several people
        self.languages.show_choices(
            [
                Choice(_OWN, _("German and their own")),
                Choice(_GERMAN, _("German only")),
            ]
        )
        self.languages.set_value(_OWN)
        self.variants.show_choices(
            [
                # Translators: for somebody who does not read the paper has large pictures
                Choice(_SUITS, _("As suits each")),
                Choice(Variant.STANDARD.value, pgettext("kind of card", "Standard")),
                Choice(Variant.PLAIN.value, pgettext("kind of card", "With large pictures")),
            ]
        )
        self.variants.set_value(_SUITS)

    def _arrange(self) -> None:
        hint = _("Others may see the paper and the telephone's calendar. Ask the person.")
        parts = (
            Label(_("Which paper"), kind="strong"),
            self.kinds,
            Label(_("For whom"), kind="strong"),
            self.who,
            Label(_("Languages"), kind="strong"),
            self.languages,
            Label(_("Kind of paper"), kind="strong"),
            self.variants,
            Label(_("In the calendar beside place and time"), kind="strong", wrap=True),
            self.subject,
            self.bring,
            Label(hint, kind="small", wrap=True),
            self.print_button,
            self.save_button,
            self.calendar_button,
        )
        self.put_down(self.preview, parts)


def open_invitations(
    parent: QWidget,
    context: Context,
    run_id: UUID,
    booking_id: UUID | None = None,
    kind: PaperKind = PaperKind.INVITATION,
) -> InvitationDialog:
    """Open the dialog, for one booking or for everybody who has a place; it fills itself."""
    dialog = InvitationDialog(parent)
    with QSignalBlocker(dialog.kinds):
        dialog.kinds.set_value(kind)
    presenter = InvitationPresenter(dialog, context.runner, context.work, run_id, booking_id)
    dialog.presenter = presenter
    dialog.changed.connect(presenter.draw)
    dialog.print_button.clicked.connect(partial(_print, dialog, context, presenter))
    dialog.save_button.clicked.connect(partial(_save, dialog, context, presenter))
    dialog.calendar_button.clicked.connect(partial(_ask_where, dialog, context, presenter))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    dialog.kinds.focus_first()
    presenter.read()
    return dialog


def _print(dialog: InvitationDialog, context: Context, presenter: InvitationPresenter) -> None:
    def told() -> None:
        context.say("ok", _("The papers are sent to the printer."))
        dialog.accept()

    if presenter.pdf:
        title = dialog.title()
        print_paper(dialog, context.runner, context.settings, presenter.pdf, title, sent=told)


def _save(dialog: InvitationDialog, context: Context, presenter: InvitationPresenter) -> None:
    def told() -> None:
        context.say("ok", _("The papers are saved."))

    if presenter.pdf:
        save_paper(dialog, context.runner, presenter.pdf, dialog.title(), saved=told)


def _ask_where(dialog: InvitationDialog, context: Context, presenter: InvitationPresenter) -> None:
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


def _whose(paper: InvitationFacts, words: Catalogue) -> str:
    """“No. 3 · Amina Beispiel · العربية”."""
    number, who = words.text(numbered(paper.number)), words.text(paper.who)
    endonym = LANGUAGES[paper.language].endonym
    return dotted(words, number, who if who != number else "", endonym)

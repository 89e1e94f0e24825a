# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which list of a run is printed: what stands on it, and for whom it is."""

from collections.abc import Iterable
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, pgettext, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.documents.raster import Picture
from amstrat_desktop.services.offers.run_heads import Meeting
from amstrat_desktop.ui.offers.papers.lists_presenter import (
    ListKind,
    ListsPresenter,
    lists_for,
)
from amstrat_desktop.ui.offers.papers.preview import Preview
from amstrat_desktop.ui.paper_desk import PaperDesk
from amstrat_desktop.ui.print_dialog import print_paper, save_paper
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.labels import Label

LABELS: Final = {
    ListKind.PARTICIPANTS: pgettext("kind of list", "Participants"),
    ListKind.WAITING: pgettext("kind of list", "Waiting list"),
    # Translators: Kursleitung (kind of list)
    ListKind.LEADER: pgettext("kind of list", "Course leader"),
    # Translators: Anwesenheit zum Ankreuzen (kind of list)
    ListKind.TICK: pgettext("kind of list", "Attendance, to tick"),
    # Translators: Anwesenheit zum Unterschreiben (kind of list)
    ListKind.SIGN: pgettext("kind of list", "Attendance, to sign"),
    ListKind.CHILDCARE: pgettext("kind of list", "Childcare"),
}

_READERS: Final = {
    ListKind.PARTICIPANTS: _("For the office: names of those who agreed, else a number."),
    ListKind.WAITING: _("For the office: in the order in which they wait, apart from the others."),
    ListKind.LEADER: _("For the course leader: first names only, and what is needed to teach."),
    ListKind.TICK: _("First names only: others see it. A box for each meeting to come."),
    ListKind.SIGN: _("First names only: others see it. A line to sign for each."),
    ListKind.CHILDCARE: _(
        "For the carers: ages, whom to call, allergies. The log notes that you read it."
    ),
}


class ListsDialog(PaperDesk):
    """kinds, meetings: which list, and for which meeting a sheet is signed."""

    def __init__(self, parent: QWidget, kinds: Iterable[ListKind] = ListKind) -> None:
        """kinds: the lists that may be seen, in their order; the first is shown first."""
        super().__init__(parent, _("Lists of the run"))
        offered = tuple(kinds)
        self._first: Final = offered[0]
        self.presenter: ListsPresenter | None = None
        self.kinds: Final = OneOf[ListKind](_("Which list"))
        self.kinds.show_choices(Choice(kind, LABELS[kind]) for kind in offered)
        self.kinds.set_value(self._first)
        self.meetings: Final = ChoiceBox[UUID](_("Meeting"), _("Choose a meeting"))
        self.reader: Final = Label(kind="small", wrap=True)
        self.preview: Final = Preview(_("Preview of the list"))
        self.put_down(
            self.preview,
            (self.kinds, self.meetings, self.reader, self.print_button, self.save_button),
        )
        self.kinds.changed.connect(self._turned)
        self.meetings.changed.connect(self.changed)
        self.resize(980, 760)
        self._offer(ready=False)

    def kind(self) -> ListKind:
        """Which list is wanted."""
        return self.kinds.value() or self._first

    def title(self) -> Msg:
        """What the printer's queue and the file are called: nothing of a person."""
        return LABELS[self.kind()]

    def meeting(self) -> UUID | None:
        """For which meeting a sheet is signed."""
        return self.meetings.value()

    def show_meetings(self, meetings: tuple[Meeting, ...], chosen: UUID | None) -> None:
        """What can be signed for."""
        with QSignalBlocker(self.meetings):
            self.meetings.show_choices(_choices(meetings))
            self.meetings.set_value(chosen)
        self._turned()

    def show_pages(self, pages: tuple[Picture, ...]) -> None:
        """The list as it would leave."""
        self.preview.show_pages(pages)
        self._offer(ready=True)

    def _turned(self) -> None:
        kind = self.kind()
        self.reader.say(_READERS[kind])
        self.meetings.setVisible(kind is ListKind.SIGN)
        self.bar.clear()
        self.preview.paper.show_waiting()
        self._offer(ready=False)
        self.changed.emit()

    def _offer(self, *, ready: bool) -> None:
        for button in (self.print_button, self.save_button):
            button.setEnabled(ready)
            why = verbatim("") if ready else _("The list is being drawn.")
            bind(button, (button.setToolTip, why))


def open_lists(
    parent: QWidget, context: Context, run_id: UUID, kind: ListKind | None = None
) -> ListsDialog:
    """Open the dialog of a run's lists; it fills itself. kind: which is shown first."""
    dialog = ListsDialog(parent, lists_for(context.rights))
    if kind is not None:
        with QSignalBlocker(dialog.kinds):
            dialog.kinds.set_value(kind)
    presenter = ListsPresenter(dialog, context.runner, context.work, run_id)
    dialog.presenter = presenter
    dialog.changed.connect(presenter.draw)
    dialog.print_button.clicked.connect(partial(_print, dialog, context, presenter))
    dialog.save_button.clicked.connect(partial(_save, dialog, context, presenter))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    dialog.kinds.focus_first()
    presenter.read_meetings()
    return dialog


def _print(dialog: ListsDialog, context: Context, presenter: ListsPresenter) -> None:
    def told() -> None:
        context.say("ok", _("The list is sent to the printer."))
        presenter.note_told(context.changed)

    if presenter.pdf:
        title = dialog.title()
        print_paper(dialog, context.runner, context.settings, presenter.pdf, title, sent=told)


def _save(dialog: ListsDialog, context: Context, presenter: ListsPresenter) -> None:
    def told() -> None:
        context.say("ok", _("The list is saved."))
        presenter.note_told(context.changed)

    if presenter.pdf:
        save_paper(dialog, context.runner, presenter.pdf, dialog.title(), saved=told)


def _choices(meetings: Iterable[Meeting]) -> Iterable[Choice[UUID]]:
    return (Choice(meeting.id, partial(_words, meeting)) for meeting in meetings)


def _words(meeting: Meeting, words: Catalogue) -> str:
    return f"{words.long_date(office_day(meeting.starts_at))}  {words.clock(meeting.starts_at)}"

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which language, and how: printed, as a file, read aloud or shown."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import LANGUAGES, Msg, _, verbatim
from amstrat_desktop.base.vocabulary.data_requests import InformationWay
from amstrat_desktop.ui.information_sheet.presenter import PAPER, HandOutPresenter
from amstrat_desktop.ui.print_dialog import print_paper, save_paper
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.dialog_room import take_room
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import MessageBar

WIDTH: Final = 620
_EXPLAINED: Final = _(
    "It tells who is responsible, what is written down and why, and which rights people have. "
    "The German text stands beside the other language."
)


class HandOutDialog(QDialog):
    """That it was handed out is noted by itself when it was printed or saved."""

    presenter: HandOutPresenter

    def __init__(self, parent: QWidget, context: Context, language: str) -> None:
        super().__init__(parent)
        self._context = context
        self.setModal(True)
        self.languages: Final = OneOf[str](_("Language of the paper"))
        self.languages.show_choices(
            Choice(one.code, verbatim(one.endonym)) for one in LANGUAGES.values()
        )
        self.languages.set_value(language if language in LANGUAGES else "de")
        self.print: Final = Button(_("Print"), kind="primary", icon="printer")
        self.save: Final = Button(_("Save as PDF"), icon="device-floppy")
        self.read: Final = Button(_("Was read aloud"), icon="messages")
        self.shown: Final = Button(_("Was shown"), icon="eye")
        self.bar: Final = MessageBar()
        self._arrange()
        ways = InformationWay
        for button, way in ((self.print, ways.PAPER), (self.save, ways.FILE)):
            button.clicked.connect(partial(self._draw, way))
        for button, way in ((self.read, ways.READ_ALOUD), (self.shown, ways.SHOWN)):
            button.clicked.connect(partial(self._note, way))

    def show_paper(self, pdf: bytes, way: InformationWay, language: str) -> None:
        """Print it or save it; noted when that is done."""
        runner, noted = self._context.runner, partial(self.presenter.note, language, way)
        if way is InformationWay.PAPER:
            print_paper(self, runner, self._context.settings, pdf, PAPER, sent=noted)
        else:
            save_paper(self, runner, pdf, PAPER, saved=noted)

    def noted(self) -> None:
        """It is noted."""
        self.accept()

    def show_problem(self, message: Msg) -> None:
        """A problem of the services, in this window and not behind it."""
        self.bar.say("error", message)

    def _draw(self, way: InformationWay, _checked: bool = False) -> None:
        self.presenter.draw(self.languages.value() or "de", way)

    def _note(self, way: InformationWay, _checked: bool = False) -> None:
        self.presenter.note(self.languages.value() or "de", way)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        close = Button(_("Cancel"))
        close.clicked.connect(self.reject)
        for part in (
            Label(PAPER, kind="title"),
            Label(_EXPLAINED, kind="muted", wrap=True),
            Label(_("Language of the paper"), kind="strong"),
            self.languages,
            self.bar,
        ):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(row(self.read, self.shown, 1))
        column.addLayout(row(close, 1, self.save, self.print))
        take_room(self, WIDTH)
        bind(self, (self.setWindowTitle, PAPER))

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The client view: the screen turned around shows a person one thing, large, and nothing else."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import LANGUAGES, _
from amstrat_desktop.services.client_view import Showable
from amstrat_desktop.services.person_records import PersonCard
from amstrat_desktop.ui.client_view.choosing import GERMAN, ShowDialog
from amstrat_desktop.ui.client_view.page import ClientPage
from amstrat_desktop.ui.client_view.reading import read_page, read_showable
from amstrat_desktop.ui.client_view.window import ClientWindow, turned_window
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.window import MainWindow


def turn_screen(context: Context, parent: QWidget, page: ClientPage) -> ClientWindow:
    """Show a page over everything. parent: any widget of the office's window.

    A page that is up already stays: two of them would hide each other, and leave no way back.
    """
    up = turned_window()
    if up is not None:
        return up
    window = ClientWindow(_host_of(parent), page, context.safe, context.runner)
    window.turn()
    return window


def read_and_turn(context: Context, parent: QWidget, read: Callable[[], ClientPage]) -> None:
    """Read a page beside the window, then show it."""
    context.runner.run(read, owner=parent, done=lambda page: turn_screen(context, parent, page))


def turn_for(context: Context, parent: QWidget, card: PersonCard) -> None:
    """From the head of a record: ask what the person is to see, then show it."""
    draft = card.draft
    language = draft.written_language or draft.language
    work = context.work

    def show(thing: Showable, wanted: str) -> None:
        read_and_turn(context, parent, lambda: read_page(work, thing, wanted))

    def ask(things: tuple[Showable, ...]) -> None:
        if turned_window() is not None or parent.findChild(ShowDialog) is not None:
            return  # the button was pressed twice
        if not things:
            context.say(
                "info",
                _(
                    "There is nothing to show yet: no appointment to come, no open referral and "
                    "no consent."
                ),
            )
            return
        dialog = ShowDialog(parent, things, language if language in LANGUAGES else GERMAN, show)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    context.runner.run(read_showable, work, card.id, owner=parent, done=ask)


def _host_of(widget: QWidget) -> MainWindow:
    window = widget.window()
    while not isinstance(window, MainWindow):
        above = window.parentWidget()
        if above is None:
            raise TypeError("the screen is turned from a window of the office")
        window = above.window()
    return window

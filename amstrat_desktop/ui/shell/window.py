# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The window: sidebar, screens, message bar, status bar and the keys for all of them."""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.settings import SettingsFile, Theme
from amstrat_desktop.services.rights import Rights
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.help import HelpDesk
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.reason_dialog import ask_reason
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.shell.allowed import allowed
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.focus_trail import FocusTrail
from amstrat_desktop.ui.shell.geometry import keep_geometry, restore_geometry
from amstrat_desktop.ui.shell.keys import KEYS, Command
from amstrat_desktop.ui.shell.pages import Pages, movable
from amstrat_desktop.ui.shell.protocols import (
    GoesBack,
    MakesNew,
    OpensItem,
    Prints,
    Saves,
    StartsFocus,
)
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.shell.sidebar import Sidebar
from amstrat_desktop.ui.shell.status_bar import StatusBar
from amstrat_desktop.ui.show_around.stops import mark_stop
from amstrat_desktop.ui.show_around.walk import Walk
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind, set_language
from amstrat_desktop.ui.widgets.message_bar import Action, MessageBar, Tone
from amstrat_desktop.ui.widgets.table_model import RowsModel

OF_PEOPLE: Final = frozenset(
    {Kind.PERSON, Kind.CONTACT, Kind.REFERRAL, Kind.CASE, Kind.APPOINTMENT, Kind.FOLLOW_UP}
)
"""What may show more when a restricted record is opened."""


class MainWindow(QWidget):
    """One open office.

    screens: those are shown that the role of whoever works here includes, the first at once.
    lock_wanted: somebody wants to lock; drafts are kept already. closed: the window is gone.
    find: opens the search for anything (Ctrl+K).
    """

    lock_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        screens: Sequence[Screen],
        *,
        runner: Runner,
        work: Work,
        settings: SettingsFile,
        safe: Safe,
        rights: Rights,
        office: str,
        find: Callable[[Context], object],
    ) -> None:
        super().__init__()
        screens = allowed(screens, rights)
        self._settings, self._find = settings, find
        self._listeners: list[tuple[frozenset[Kind], Callable[[], object]]] = []
        self.pages: Final = Pages(screens)
        self.sidebar: Final = Sidebar(screens)
        self.message_bar: Final = MessageBar()
        self.offer: Final = MessageBar()
        self.status_bar: Final = self._make_status_bar(office)
        self.walk: Final = Walk(self, self.go, self.pages.screens)
        self.help: Final = self._make_help(screens)
        self.context: Final = Context(
            runner=runner,
            work=work,
            settings=settings,
            safe=safe,
            office=office,
            say=self.message_bar.say,
            go=self.go,
            changed=self.changed,
            rights=rights,
            status=self.status_bar.say,
            lock=self.lock,
        )
        self._arrange(office)
        self._connect_keys()
        if screens:
            self.go(screens[0].key)

    def go(self, key: str, item: object = None) -> bool:
        """Open a screen unless the present one wants to stay."""
        if key not in self.pages.screens:
            return False
        if key != self.pages.current_key and not self.pages.may_leave():
            self.sidebar.mark(self.pages.current_key)
            return False
        self.message_bar.clear()
        self.offer.clear()
        page = self.pages.open(key, self.context)
        self.sidebar.mark(key)
        self._focus_start()
        if item is not None and isinstance(page, OpensItem):
            page.open_item(item)
        return True

    def changed(self, kinds: frozenset[Kind]) -> None:
        """Tell whoever shows records of these kinds."""
        self.pages.tell(kinds)
        for wanted, reload in self._listeners:
            if wanted & kinds:
                reload()

    def listen(self, kinds: frozenset[Kind], reload: Callable[[], object]) -> None:
        """Call reload whenever such records changed; for what is no screen."""
        self._listeners.append((kinds, reload))

    def show_problem(self, message: Msg) -> None:
        """What went wrong in any screen, see `ui/faults.py`."""
        self.message_bar.say("error", message)

    def ask_reason(self, person_id: UUID) -> None:
        """A restricted record was asked for, in any screen: ask why, then let them read anew."""
        ask_reason(
            self,
            self.context.runner,
            self.context.work,
            person_id,
            lambda: self.changed(OF_PEOPLE),
        )

    def say(self, tone: Tone, text: Msg, actions: Sequence[Action] = ()) -> None:
        """Show a message with its next steps."""
        self.message_bar.say(tone, text, actions)

    def offer_around(self, who: str) -> None:
        """Offer to show the window to somebody until they answered. who: the id of a colleague."""
        if who not in self._settings.values.shown_around:
            self.offer.say(
                "info",
                _("Are you new here?"),
                [
                    (_("Show me around"), lambda: self._answer_offer(who, self.show_around)),
                    (_("No, thank you"), lambda: self._answer_offer(who, lambda: None)),
                ],
            )

    def show_around(self) -> None:
        """Show what is where, step by step."""
        self.offer.clear()
        self.activateWindow()
        self.walk.start()

    def lock(self) -> None:
        """Keep drafts, then ask the program to lock: nobody can refuse that."""
        self.pages.may_close()
        keep_geometry(self, self._settings)
        self.lock_wanted.emit()

    def forget(self) -> None:
        """Let go of every row and of all screens, at once: the office is being locked."""
        self.hide()
        for model in self.findChildren(RowsModel):
            model.clear()
        self.message_bar.clear()
        self.help.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.pages.may_close():
            keep_geometry(self, self._settings)
            event.accept()
            self.help.close()
            self.closed.emit()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and self.isVisible():
            restore_geometry(self, self._settings)

    def _make_status_bar(self, office: str) -> StatusBar:
        return StatusBar(
            office,
            language_chosen=self.choose_language,
            theme_chosen=self._choose_theme,
            lock=self.lock,
            help_wanted=self._open_help,
        )

    def _make_help(self, screens: Sequence[Screen]) -> HelpDesk:
        seen = self.pages.currentWidget
        return HelpDesk(self, seen, screens=screens, around=self.show_around)

    def _arrange(self, office: str) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(movable(self.pages), 1)
        message = QVBoxLayout()
        message.setContentsMargins(28, 0, 28, 8)
        message.setSpacing(8)
        message.addWidget(self.offer)
        message.addWidget(self.message_bar)
        right.addLayout(message)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.sidebar)
        upper.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        column.addWidget(self.status_bar)
        self.sidebar.chosen.connect(self.go)
        mark_stop(self.sidebar, "areas")
        theme.bind_paint(self, lambda _: self.sidebar.setMinimumWidth(theme.px(204)))
        bind(self, (self.setWindowTitle, verbatim(office)))
        restore_geometry(self, self._settings)

    def _connect_keys(self) -> None:
        FocusTrail(self, self.pages, self._focus_start)
        actions: dict[Command, Callable[[], object]] = {
            "new": self.make_new,
            "save": self._save,
            "print": self._print,
            "find": lambda: self._find(self.context),
            "language": self.status_bar.language.open,
            "lock": self.lock,
            "help": self._open_help,
            "back": self._go_back,
            "next": self._focus_next,
        }
        for key in KEYS:
            for keys in key.keys:
                QShortcut(QKeySequence(keys), self, actions[key.command])
        for screen in self.pages.screens.values():
            QShortcut(
                QKeySequence(f"Ctrl+{screen.number}"),
                self,
                lambda key=screen.key: self.go(key),
            )

    def make_new(self) -> None:
        """Ctrl+N: whatever is new on the screen that shows."""
        page = self._page()
        if isinstance(page, MakesNew):
            page.new_item()

    def _save(self) -> None:
        page = self._page()
        if isinstance(page, Saves):
            page.save()

    def _print(self) -> None:
        page = self._page()
        if isinstance(page, Prints):
            page.print_item()

    def _focus_start(self) -> None:
        page = self._page()
        if isinstance(page, StartsFocus):
            page.focus_start()
        else:
            self.pages.setFocus()

    def _page(self) -> object:
        return self.pages.currentWidget()

    def _go_back(self) -> None:
        if self.walk.leave():
            return
        if not self.message_bar.isHidden():
            self.message_bar.clear()
            return
        page = self._page()
        if isinstance(page, GoesBack):
            page.go_back()

    def _open_help(self) -> None:
        self.help.open()

    def _answer_offer(self, who: str, then: Callable[[], object]) -> None:
        shown = self._settings.values.shown_around
        self._settings.change(shown_around=[*shown, who])
        then()

    def _focus_next(self) -> None:
        shown = self.offer if self.message_bar.isHidden() else self.message_bar
        shown.focus_actions()

    def choose_language(self, code: str) -> None:
        """Turn the interface to another language, for this computer."""
        keep_geometry(self, self._settings)
        set_language(code)
        self._settings.change(language=code)

    def _choose_theme(self, choice: Theme, percent: int) -> None:
        theme.apply(choice, percent)
        self._settings.change(theme=choice, text_percent=percent)

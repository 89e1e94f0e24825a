# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The window of the assistant: one page at a time, and how far one is."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.base.strength import Strength
from amstrat_desktop.ui.first_run.pages import (
    AssistantPage,
    CheckPage,
    CodePage,
    LanguagePage,
    OfficePage,
    PassphrasePage,
    StaffPage,
)
from amstrat_desktop.ui.first_run.presenter import Answers, Page
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import line, row
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.deck import Deck
from amstrat_desktop.ui.widgets.doorway import Doorway
from amstrat_desktop.ui.widgets.message_bar import MessageBar
from amstrat_desktop.ui.widgets.steps import State, Step, Steps

_STEPS: Final = (
    _("Language"),
    _("Office"),
    _("You"),
    _("Passphrase"),
    _("Recovery code"),
    _("Check"),
)


class FirstRunWindow(Doorway):
    """Intents: next_wanted, back_wanted, passphrase_chosen, estimate_wanted. closed: the
    window is gone before the office was ready.
    """

    next_wanted = Signal()
    back_wanted = Signal()
    passphrase_chosen = Signal(str)
    estimate_wanted = Signal(str)
    closed = Signal()

    def __init__(
        self,
        settings: SettingsFile,
        areas: Iterable[Choice[str]],
        *,
        print_sheet: Callable[[str], object],
        save_sheet: Callable[[str], object],
    ) -> None:
        super().__init__(settings, width=760)
        self.presenter: object = None
        self._page = Page.LANGUAGE
        self._right = False
        self._steps = Steps()
        self._message = MessageBar()
        self.office: Final = OfficePage(areas)
        self.staff: Final = StaffPage()
        self.passphrase: Final = PassphrasePage()
        self.code: Final = CodePage(print_sheet, save_sheet)
        self.check: Final = CheckPage()
        self._pages: Final[tuple[AssistantPage, ...]] = (
            LanguagePage(self.choose_language),
            self.office,
            self.staff,
            self.passphrase,
            self.code,
            self.check,
            AssistantPage(_("The office is ready"), _("Everything you record is encrypted now.")),
        )
        self._deck = Deck(*self._pages)
        self._back = Button(_("Back"), icon="arrow-left")
        self._next = Button(_("Next"), kind="primary")
        self.card.add(self._steps, line(), self._deck, self._message)
        self.card.add(row(self._back, 1, self._next))
        self._connect()
        bind(self, (self.setWindowTitle, _("A new office")))
        self.resize(960, 860)
        self.turn_to(Page.LANGUAGE)

    def turn_to(self, page: Page) -> None:
        """Show a page with the cursor where it begins."""
        self._page = page
        self._message.clear()
        self._deck.turn_to(page)
        self._steps.show_steps([Step(name, _state(at, page)) for at, name in enumerate(_STEPS)])
        self._back.setVisible(page not in {Page.LANGUAGE, Page.CODE, Page.DONE})
        self._label_next()
        # Later: the page that was just shown can't take the cursor yet.
        QTimer.singleShot(0, self, self._focus_start)

    def answers(self) -> Answers:
        """What was typed so far."""
        office = {
            name: self.office.answer(name)
            for name in ("name", "street", "postcode", "city", "telephone")
        }
        return Answers(
            **office,
            hours=self.office.hours(),
            home_areas=self.office.areas(),
            staff_name=self.staff.answer("staff_name"),
            staff_position=self.staff.answer("staff_position"),
        )

    def mark_field(self, field: str, message: Msg) -> bool:
        """Mark a field on whichever page has it."""
        return any(page.mark_field(field, message) for page in self._pages)

    def show_problem(self, message: Msg) -> None:
        """What no field can show."""
        self._message.say("error", message)

    def set_busy(self, text: Msg | None) -> None:
        """While the office is created nothing can be pressed twice."""
        self._next.setEnabled(text is None)
        self._back.setEnabled(text is None)
        if text is None:
            self._label_next()
        else:
            self._next.say(text)

    def show_strength(self, passphrase: str, strength: Strength) -> None:
        """How strong a passphrase is."""
        self.passphrase.new.show_strength(passphrase, strength)

    def show_code(self, code: str, asked: tuple[int, int]) -> None:
        """The code of the new office, and which groups are asked back."""
        self.passphrase.new.clear()
        self.code.show_code(code)
        self.check.ask_groups(code, asked)

    def forget(self) -> None:
        """Let go of the code and the passphrase."""
        self.passphrase.new.clear()
        self.code.show_code("")
        self.check.forget()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.forget()
        self.closed.emit()

    def _connect(self) -> None:
        self._next.clicked.connect(self._go_on)
        self._back.clicked.connect(self.back_wanted)
        self.passphrase.chosen.connect(self.passphrase_chosen)
        self.passphrase.new.estimate_wanted.connect(self.estimate_wanted)
        self.check.right.connect(self._set_right)

    def _go_on(self) -> None:
        if self._page is Page.PASSPHRASE:
            self.passphrase.choose()
        else:
            self.next_wanted.emit()

    def _set_right(self, right: bool) -> None:
        self._right = right
        self._label_next()
        if right:
            self._next.setFocus()

    def _label_next(self) -> None:
        names = {
            Page.PASSPHRASE: _("Create the office"),
            Page.CODE: _("I have the paper"),
            Page.DONE: _("Start to work"),
        }
        self._next.say(names.get(self._page, _("Next")))
        self._next.setEnabled(self._page is not Page.CHECK or self._right)

    def _focus_start(self) -> None:
        start: QWidget = self._pages[self._page].start
        if start is self._pages[self._page]:
            start = self._next
        start.setFocus(Qt.FocusReason.OtherFocusReason)


def _state(at: int, page: Page) -> State:
    if at < page:
        return "done"
    return "now" if at == page else "ahead"

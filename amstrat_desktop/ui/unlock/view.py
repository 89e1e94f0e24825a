# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The unlock window: the first thing anybody sees, painted before anything heavy is read."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.base.strength import Strength
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.unlock.other_pages import CodePage, NewPassphrasePage
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import line, stacked
from amstrat_desktop.ui.widgets.deck import Deck
from amstrat_desktop.ui.widgets.doorway import Doorway
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import MessageBar
from amstrat_desktop.ui.widgets.secret_field import SecretField


class UnlockWindow(Doorway):
    """Intents: unlock_wanted(passphrase, remember), code_typed(48 digits in groups),
    passphrase_chosen, estimate_wanted, other_office_wanted, new_office_wanted, restore_wanted.
    closed: the window is gone without an office being open.
    """

    unlock_wanted = Signal(str, bool)
    code_typed = Signal(str)
    passphrase_chosen = Signal(str)
    estimate_wanted = Signal(str)
    other_office_wanted = Signal()
    new_office_wanted = Signal()
    restore_wanted = Signal()
    closed = Signal()

    def __init__(self, settings: SettingsFile, group_is_right: Callable[[int, str], bool]) -> None:
        super().__init__(settings, width=520)
        self.presenter: object = None
        self._office = Label(kind="title", wrap=True)
        self._message = MessageBar()
        self._secret = SecretField(_("Passphrase"))
        self._field = Field(_("Passphrase"), self._secret)
        self._remember = QCheckBox()
        self._remember.setChecked(settings.values.remember_key)
        self._why_not = Label(kind="small", wrap=True)
        self._open = Button(_("Open"), kind="primary", icon="lock-open")
        self._group_is_right = group_is_right
        self._code: CodePage | None = None
        self._new: NewPassphrasePage | None = None
        self._pages = Deck(self._passphrase_page(), self._code_page, self._new_page)
        self.card.add(self._office, self._message, self._pages)
        self._connect()
        # Ticked as it was left: only a keyring that does not work takes the tick away.
        self._offer_remember(_("Looking for the keyring of this computer …"))
        bind(self, (self.setWindowTitle, _("Open the office")))
        self.resize(760, 680)
        self._turn_to(0)

    def show_office(self, name: str) -> None:
        """Whose office it is."""
        self._office.say(verbatim(name))

    def show_remember(self, problem: Msg | None) -> None:
        """Offer to remember the key, or say why that is not possible."""
        if problem is not None:
            self._remember.setChecked(False)
        self._offer_remember(problem)

    def show_wrong_passphrase(self, message: Msg) -> None:
        """Mark the field; the next key begins anew."""
        self._field.mark(message)
        self._field.focus()
        self._secret.select_all()

    def show_problem(self, message: Msg) -> None:
        """Whatever else is wrong."""
        self._message.say("error", message)

    def show_hint(self, message: Msg) -> None:
        """What is good to know before typing."""
        self._message.say("info", message)

    def show_strength(self, passphrase: str, strength: Strength) -> None:
        """How strong the new passphrase is."""
        if self._new is not None:
            self._new.new.show_strength(passphrase, strength)

    def set_busy(self, text: Msg | None) -> None:
        """While something opens nothing can be pressed twice."""
        self._open.setEnabled(text is None)
        self._open.say(_("Open") if text is None else text)
        for page in self._other_pages():
            page.set_busy(text)
        if text is not None:
            self._message.clear()
            self._field.mark(None)

    def ask_new_passphrase(self) -> None:
        """The code was right: a new passphrase must be set."""
        self._turn_to(2)

    def forget(self) -> None:
        """Let go of everything that was typed."""
        self._secret.clear()
        for page in self._other_pages():
            page.forget()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.forget()
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._field.mark(None)

    def _offer_remember(self, reason: Msg | None) -> None:
        self._remember.setEnabled(reason is None)
        if reason is not None:
            self._why_not.say(reason)
        description = verbatim("") if reason is None else reason
        bind(self, (self._remember.setAccessibleDescription, description))
        self._why_not.setVisible(reason is not None)

    def _passphrase_page(self) -> QWidget:
        bind(self, (self._remember.setText, _("Remember on this computer")))
        code = Button(_("Use the recovery code"), kind="quiet", icon="key")
        other = Button(_("Another office …"), kind="quiet")
        new = Button(_("New office …"), kind="quiet")
        restore = Button(_("Restore a backup …"), kind="quiet")
        code.clicked.connect(lambda: self._turn_to(1))
        restore.clicked.connect(self.restore_wanted)
        other.clicked.connect(self.other_office_wanted)
        new.clicked.connect(self.new_office_wanted)
        return stacked(
            self._field,
            stacked(self._remember, self._why_not, spacing=0),
            self._open,
            line(),
            _flowing(code, other, new, restore),
        )

    def _code_page(self) -> CodePage:
        self._code = CodePage(self._group_is_right)
        self._code.back_wanted.connect(lambda: self._turn_to(0))
        self._code.code_typed.connect(self.code_typed)
        return self._code

    def _new_page(self) -> NewPassphrasePage:
        self._new = NewPassphrasePage()
        self._new.back_wanted.connect(lambda: self._turn_to(0))
        self._new.passphrase_chosen.connect(self.passphrase_chosen)
        self._new.new.estimate_wanted.connect(self.estimate_wanted)
        return self._new

    def _other_pages(self) -> list[CodePage | NewPassphrasePage]:
        return [page for page in (self._code, self._new) if page is not None]

    def _connect(self) -> None:
        self._open.clicked.connect(self._unlock)
        self._secret.entered.connect(self._unlock)
        self._secret.changed.connect(lambda: self._field.mark(None))

    def _unlock(self) -> None:
        if self._open.isEnabled():
            self.unlock_wanted.emit(self._secret.text(), self._remember.isChecked())

    def _turn_to(self, page: int) -> None:
        self._message.clear()
        self._pages.turn_to(page)
        starts: tuple[QWidget | None, ...] = (self._secret, self._code, self._new)
        start = starts[page]
        if start is not None:
            start.setFocus()


def _flowing(*buttons: Button) -> QWidget:
    widget = QWidget()
    layout = FlowLayout(widget, spacing=4)
    for button in buttons:
        layout.addWidget(button)
    let_flow(widget)
    return widget

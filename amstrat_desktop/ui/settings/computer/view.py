# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the program looks and behaves on this computer, whoever sits at it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import INTERFACE_LANGUAGES, Msg, _, ngettext, verbatim
from amstrat_desktop.base.policy import SET_BY_ADMINISTRATOR, Policy
from amstrat_desktop.base.settings import Settings, Theme
from amstrat_desktop.ui.print_queue import Queue
from amstrat_desktop.ui.settings.section import SectionPage
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind, interface
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, row
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.queue_list import QueueList

PERCENTS: Final = (100, 125, 150, 175, 200)
MINUTES: Final = (5, 10, 15, 30, 0)


class ComputerSection(SectionPage):
    """Intents: language_chosen(code), look_chosen(theme, percent), lock_chosen(minutes),
    printer_chosen(name), queues_wanted, remember_wanted, forget_wanted.
    """

    language_chosen = Signal(str)
    look_chosen = Signal(object, int)
    lock_chosen = Signal(int)
    printer_chosen = Signal(str)
    queues_wanted = Signal()
    remember_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(
            _("This computer"), _("Every choice holds at once, on this computer only.")
        )
        self.presenter: object = None
        self.languages: Final = OneOf[str](_("Language"))
        self.themes: Final = OneOf[Theme](_("Colours"))
        self.percents: Final = OneOf[int](_("Text size"))
        self.minutes: Final = OneOf[int](_("Lock by itself"))
        self.queues: Final = QueueList()
        self._showing = False
        self._told = Label(kind="strong", wrap=True)
        self._why = Label(kind="small", wrap=True)
        self.remember: Final = Button(_("Remember on this computer"), icon="key")
        self.forget: Final = Button(_("Forget the key"), icon="trash")
        self._offer()
        self.put(self._look(), self._safety(), self._printing())
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """What holds now; an unusual time until the lock is offered, too."""
        times = dict.fromkeys((*MINUTES, settings.lock_minutes))
        self.minutes.show_choices(Choice(minutes, _minutes(minutes)) for minutes in times)
        self.minutes.set_value(settings.lock_minutes)

    def show_policy(self, policy: Policy) -> None:
        """What the administrator laid down can be read here, and not changed."""
        if policy.lock_minutes is not None:
            self._lock.fix(SET_BY_ADMINISTRATOR)

    def show_keyring(self, remembered: bool, reason: Msg | None) -> None:
        """Whether the key is kept here, and why it can't be where it can't."""
        if reason is not None:
            self._told.say(_("The passphrase is asked each time."))
            self._why.say(reason)
        elif remembered:
            self._told.say(_("This computer opens the office without the passphrase."))
            self._why.say(
                _("Whoever is logged in here can open it. Lock the computer when you go.")
            )
        else:
            self._told.say(_("The passphrase is asked each time."))
            self._why.say(
                _("The keyring of this computer can keep the key, if nobody else uses your login.")
            )
        self.remember.setVisible(reason is None and not remembered)
        self.forget.setVisible(reason is None and remembered)

    def show_queues(self, queues: Sequence[Queue], chosen: str) -> None:
        """The printers of this computer."""
        self._showing = True
        self.queues.show_queues(queues, chosen)
        self._showing = False

    def _offer(self) -> None:
        self.languages.show_choices(
            Choice(language.code, verbatim(language.endonym)) for language in INTERFACE_LANGUAGES
        )
        self.themes.show_choices(
            (
                Choice[Theme]("system", _("As the system")),
                Choice[Theme]("light", _("Light")),
                Choice[Theme]("dark", _("Dark")),
            )
        )
        self.percents.show_choices(
            Choice(percent, _("{percent} %", percent=percent)) for percent in PERCENTS
        )

    def _look(self) -> Card:
        card = Card(_("Look"))
        # Languages name themselves: nobody gets stuck in a script that they can't read.
        card.add(Field(_("Language"), self.languages))
        card.add(Field(_("Colours"), self.themes), Field(_("Text size"), self.percents))
        return card

    def _safety(self) -> Card:
        card = Card(_("When you go away"))
        self._lock = Field(
            _("Lock by itself after"),
            self.minutes,
            help_text=_("What you are typing is kept. Ctrl+Shift+L locks at once."),
        )
        card.add(self._lock, self._told, self._why, row(self.remember, self.forget, 1))
        self.remember.hide()
        self.forget.hide()
        return card

    def _printing(self) -> Card:
        card = Card(_("Printing"))
        card.add(self.queues)
        card.add(Label(_("Offered first when a slip is printed."), kind="small", wrap=True))
        return card

    def _connect(self) -> None:
        bind(self, (self.languages.set_value, lambda words: words.code))
        theme.bind_paint(self, self._show_look)
        self.languages.changed.connect(self._choose_language)
        self.themes.changed.connect(self._choose_look)
        self.percents.changed.connect(self._choose_look)
        self.minutes.changed.connect(self._choose_lock)
        self.queues.changed.connect(self._choose_printer)
        self.queues.refresh_wanted.connect(self.queues_wanted)
        self.remember.clicked.connect(self.remember_wanted)
        self.forget.clicked.connect(self.forget_wanted)

    def _show_look(self, _: None) -> None:
        self.themes.blockSignals(True)
        self.percents.blockSignals(True)
        self.themes.set_value(theme.choice)
        self.percents.set_value(theme.percent)
        self.themes.blockSignals(False)
        self.percents.blockSignals(False)

    def _choose_language(self) -> None:
        code = self.languages.value()
        if code is not None and code != interface.words.code:
            self.language_chosen.emit(code)

    def _choose_look(self) -> None:
        choice, percent = self.themes.value(), self.percents.value()
        if choice is None or percent is None:
            return
        if (choice, percent) != (theme.choice, theme.percent):
            self.look_chosen.emit(choice, percent)

    def _choose_printer(self) -> None:
        queue = self.queues.value()
        # By hand only: a printer that is switched off today stays the office's printer.
        if queue is not None and not self._showing:
            self.printer_chosen.emit(queue.name)

    def _choose_lock(self) -> None:
        minutes = self.minutes.value()
        if minutes is not None:
            self.lock_chosen.emit(minutes)


def _minutes(minutes: int) -> Msg:
    if not minutes:
        return _("Never")
    return ngettext("{count} minute", "{count} minutes", minutes)

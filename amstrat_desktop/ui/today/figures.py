# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Three figures at a glance, and the office hour that is running."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.services.office_hours import OfficeHourCard
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.labels import Label

_PICTURE: Final = 28


class Figure(Card):
    """One number, large, with its picture and its words. calls: it wants to be looked at
    unless it is none.
    """

    def __init__(self, icon: str, words: Msg, *, calls: bool = False) -> None:
        super().__init__(spacing=0)
        self.body.setContentsMargins(20, 10, 20, 12)
        self._icon = icon
        self._words = words
        self._calls = calls
        self._picture = QLabel()
        self.number: Final = Label(kind="title")
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(self.number)
        text.addWidget(Label(words, kind="muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._picture)
        row.addLayout(text, 1)
        self.add(row)
        self.show_number(0)

    def show_number(self, number: int) -> None:
        """Show it in the digits of the language."""
        self.number.say(lambda words: words.number(number))
        bind(
            self, (self.setAccessibleName, _("{words}: {number}", words=self._words, number=number))
        )
        ink = "muted" if not self._calls else "warn" if number else "ok"
        icon = "check" if self._calls and not number else self._icon
        theme.bind_icon(self, self._show_icon, icon, ink)

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(_PICTURE)
        self._picture.setPixmap(icon.pixmap(side, side))


class RunningHour(QFrame):
    """The open office hour, for whoever comes back to this screen while it runs."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self._picture = QLabel()
        self.text: Final = Label(kind="strong", wrap=True)
        self._counts = Label(kind="small", wrap=True)
        self.open: Final = Button(_("Go on recording"), icon="arrow-right")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.text)
        words.addWidget(self._counts)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self.open)
        self.hide()

    def show_hour(self, hour: OfficeHourCard | None) -> None:
        """Show it, or nothing while none runs; one forgotten on an earlier day is a warning."""
        self.setVisible(hour is not None)
        if hour is None:
            return
        self.setProperty("tone", "warn" if hour.forgotten else "ok")
        self.style().polish(self)
        theme.bind_icon(self, self._show_icon, "clock", "warn" if hour.forgotten else "ok")
        if hour.forgotten:
            self.text.say(
                _("The open office hour of {moment} was never ended.", moment=hour.started_at)
            )
        else:
            self.text.say(_("Open office hour since {time}", time=_clock_of(hour)))
        self._counts.say(lambda words: _counted(hour, words))

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(_PICTURE)
        self._picture.setPixmap(icon.pixmap(side, side))


def _clock_of(hour: OfficeHourCard) -> Callable[[Catalogue], str]:
    return lambda words: words.clock(hour.started_at)


def _counted(hour: OfficeHourCard, words: Catalogue) -> str:
    came = words.text(ngettext("{count} came", "{count} came", hour.came))
    away = ngettext("{count} turned away", "{count} turned away", hour.turned_away)
    turned = words.text(away) if hour.turned_away else ""
    return dotted(words, hour.place or hour.area_name, came, turned)

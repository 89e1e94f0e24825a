# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an office hour came to: figures, languages and topics, and a way back."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.office_hours import Summary
from amstrat_desktop.ui.consultations.bar_list import BarList
from amstrat_desktop.ui.consultations.columns import SideBySide
from amstrat_desktop.ui.consultations.field_names import FIELD_NAMES
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, Section, line, row
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.labels import Label

# Translators: people who came to the open office hour
_CAME = _("came")
# Translators: people who could not be seen in the open office hour
_AWAY = _("turned away")
# Translators: Erstberatungen
_FIRST = _("first contacts")
# Translators: Weitervermittlungen
_REFERRALS = _("referrals")
_MINUTES = _("minutes of counselling")


class OfficeHourSummary(QWidget):
    """resumed: it was ended by mistake. closed: back to the next contact."""

    resumed = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._when = Label(kind="muted", wrap=True)
        self._figures = {name: Label(kind="title") for name in (_CAME, _AWAY, _FIRST, _REFERRALS)}
        self._figures[_MINUTES] = Label(kind="title")
        self.languages: Final = BarList(FIELD_NAMES["language"])
        self.topics: Final = BarList(FIELD_NAMES["topic"])
        self._nothing = Label(_("Nobody was recorded in this office hour."), kind="muted")
        self._of_languages = Section(FIELD_NAMES["language"], self.languages)
        self._of_topics = Section(FIELD_NAMES["topic"], self.topics)
        self._lists = SideBySide(self._of_languages, self._of_topics)
        resume = Button(_("Go on with this office hour"), icon="arrow-back-up")
        resume.clicked.connect(self.resumed)
        self._close = Button(_("Close"), kind="primary")
        self._close.clicked.connect(self.closed)
        card = Card(_("The office hour has ended"), spacing=16)
        card.add(self._when, self._tiles(), line(), self._lists, self._nothing)
        card.add(row(resume, 1, self._close))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    def show_summary(self, summary: Summary, labels: Labels) -> None:
        """Show the sums of an office hour."""
        hour = summary.hour

        def when(words: Catalogue) -> str:
            return _when(words, summary)

        self._when.say(when)
        numbers = {
            _CAME: hour.came,
            _AWAY: hour.turned_away,
            _FIRST: summary.first_contacts,
            _REFERRALS: summary.referrals,
            _MINUTES: summary.minutes,
        }
        for name, number in numbers.items():
            self._figures[name].say(partial(_number, number))
        self.languages.show_counts(_named(summary.languages, ListName.LANGUAGE, labels))
        self.topics.show_counts(_named(summary.topics, ListName.TOPIC, labels))
        self._of_languages.setVisible(bool(summary.languages))
        self._of_topics.setVisible(bool(summary.topics))
        self._nothing.setVisible(hour.came == 0)

    def focus_start(self) -> None:
        """Put the cursor on what is most likely wanted next."""
        self._close.setFocus()

    def _tiles(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, spacing=24)
        let_flow(box)
        for name, figure in self._figures.items():
            tile = QWidget()
            column = QVBoxLayout(tile)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(figure)
            column.addWidget(Label(name, kind="muted"))
            _keep_apart(tile)
            flow.addWidget(tile)
        return box


def _number(number: int, words: Catalogue) -> str:
    return words.number(number)


def _keep_apart(tile: QWidget) -> None:
    theme.bind_paint(tile, lambda _: tile.setMinimumWidth(theme.px(130)))


def _when(words: Catalogue, summary: Summary) -> str:
    hour = summary.hour
    place = ", ".join(filter(None, (hour.area_name, hour.place)))
    end = words.clock(hour.ended_at) if hour.ended_at else ""
    day = words.moment(hour.started_at)
    if not place:
        return words.text(_("{start} to {end}", start=day, end=end))
    return words.text(_("{start} to {end}, {place}", start=day, end=end, place=place))


def _named(
    counts: Sequence[tuple[str, int]], name: ListName, labels: Labels
) -> Sequence[tuple[Msg, int]]:
    return [(labels(name, code), count) for code, count in counts]

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which run it is about: type a few letters, choose one that can be booked; the ones that fit
whoever asks stand first, and why another does not fit stands beside it.
"""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.offers.match_rules import Verdict, Wish
from amstrat_desktop.services.offers.matching import Match, match_for
from amstrat_desktop.services.offers.run_list import RunRow, run_rows
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.offers.words import days
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.capacity_bar import CapacityBar, Places
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.person_field import PAUSE_MS, Asks
from amstrat_desktop.ui.widgets.search_field import SearchField

OFFERED: Final = 12
"""Runs shown at once; a few letters find the others."""


class RunField(QWidget):
    """changed: another run is chosen, or none; by a person or by `set_run`."""

    changed = Signal()

    def __init__(self, asks: Asks) -> None:
        super().__init__()
        self._asks = asks
        self._run_id: UUID | None = None
        self._person_id: UUID | None = None
        self._contact_id: UUID | None = None
        self._fixed = False
        self._asked = ""
        self.search: Final = SearchField(_("Offer"), placeholder=_("Name of the offer or place …"))
        self.found: Final = OneOf[UUID](_("Offers found"))
        self._nothing = Label(_("No offer like this can be booked now."), kind="muted", wrap=True)
        self._title = Label(kind="strong", wrap=True)
        self._about = Label(kind="muted", wrap=True)
        self.bar: Final = CapacityBar(_("Places in the offer"))
        self.other: Final = Button(_("Choose another offer"), kind="quiet")
        self._asking, self._chosen = QWidget(), QWidget()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._arrange()
        self.search.searched.connect(lambda _text: self._pause.start())
        self.search.left_down.connect(self.found.focus_first)
        self._pause.timeout.connect(self.ask)
        self.found.changed.connect(self._take)
        self.other.clicked.connect(self._ask_again)

    def run_id(self) -> UUID | None:
        """Which run is chosen."""
        return self._run_id

    def set_run(self, run_id: UUID | None, *, fixed: bool = False) -> None:
        """Choose by program; fixed: a booking stays in its run."""
        before, self._run_id, self._fixed = self._run_id, run_id, fixed
        self._turn()
        if run_id is None:
            self.ask()
        else:
            self._read(run_id)
        if before != run_id:
            self.changed.emit()

    def set_family(self, person_id: UUID | None, contact_id: UUID | None) -> None:
        """Whose family it is for: somebody on record, or whoever a contact was with."""
        if (person_id, contact_id) != (self._person_id, self._contact_id):
            self._person_id, self._contact_id = person_id, contact_id
            if self._run_id is None:
                self.ask()

    def ask(self) -> None:
        """Offer runs that can be booked, the fitting ones first."""
        self._pause.stop()
        text = self._asked = self.search.text().strip()
        work, family = self._asks.work, (self._person_id, self._contact_id)

        def find() -> Sequence[Match]:
            found = work.read(
                match_for,
                Wish(text),
                person_id=family[0],
                contact_id=family[1],
                actor=work.actor,
                now=work.clock(),
            )
            return [match for match in found if match.bookable][:OFFERED]

        def arrived(found: Sequence[Match]) -> None:
            if (text, *family) == (self._asked, self._person_id, self._contact_id):
                self._show_found(found)

        def hidden(_problem: Problem) -> None:
            # The form itself asks for the reason; offers can be looked at by anybody.
            self.set_family(None, None)

        # Nothing else than the family can be refused.
        failed = hidden if any(family) else None
        self._asks.runner.run(find, owner=self, done=arrived, failed=failed)

    def reload(self) -> None:
        """Places were taken or freed."""
        if self._run_id is not None:
            self._read(self._run_id)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.search.setAccessibleName(name)

    def _read(self, run_id: UUID) -> None:
        work = self._asks.work

        def arrived(rows: Sequence[RunRow]) -> None:
            if run_id == self._run_id and rows:
                self._show_chosen(rows[0])

        self._asks.runner.run(
            lambda: work.read(run_rows, (run_id,), now=work.clock()), owner=self, done=arrived
        )

    def _show_chosen(self, row: RunRow) -> None:
        self._title.say(lambda words: dotted(words, row.title, row.label))
        self._about.say(
            lambda words: dotted(words, days(row, words), row.site or row.area, row.room)
        )
        places = row.capacity
        self.bar.show_places(
            Places(
                places.places_max, places.taken, places.offered, places.places_min, places.waiting
            )
        )

    def _show_found(self, found: Sequence[Match]) -> None:
        with QSignalBlocker(self.found):
            self.found.set_value(None)
            self.found.show_choices(Choice(match.run_id, _one_line(match)) for match in found)
        self.found.setVisible(bool(found))
        self._nothing.setVisible(not found)

    def _take(self) -> None:
        chosen = self.found.value()
        if chosen is not None and chosen != self._run_id:
            self.set_run(chosen)
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_again(self) -> None:
        self.set_run(None)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self) -> None:
        chosen = self._run_id is not None
        self._asking.setVisible(not chosen)
        self._chosen.setVisible(chosen)
        self.other.setVisible(not self._fixed)
        self.setFocusProxy(self.other if chosen else self.search)

    def _arrange(self) -> None:
        for place, parts in (
            (self._asking, (self.search, self.found, self._nothing)),
            (self._chosen, (self._title, self._about, self.bar)),
        ):
            column = QVBoxLayout(place)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(6)
            for part in parts:
                column.addWidget(part)
            if place is self._chosen:
                column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._asking)
        column.addWidget(self._chosen)
        self.found.hide()
        self._nothing.hide()
        self._turn()


def _one_line(match: Match) -> Text:
    def say(words: Catalogue) -> str:
        against = [words.text(finding.words) for finding in match.says(Verdict.NOT)]
        where = match.site or match.area
        return dotted(words, match.title, match.label, words.day(match.starts_on), where, *against)

    return say

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody on record: type a few letters, choose; restricted records show no name."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Protocol
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, isolate
from amstrat_desktop.services.people_list import PersonRow, rows_of, suggest_people
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.search_field import SearchField

PAUSE_MS: Final = 100
"""Waited after the last key, so that a fast typist starts one search and not ten."""


class Asks(Protocol):
    """What the field asks with; a `Context` is one."""

    @property
    def runner(self) -> Runner: ...
    @property
    def work(self) -> Work: ...


class PersonField(QWidget):
    """changed: somebody else is chosen, or nobody; by a person or by `set_person`.

    without: people who are not offered, for example whoever the field is about.
    """

    changed = Signal()

    def __init__(
        self, context: Asks, *, name: Msg | None = None, without: Iterable[UUID] = ()
    ) -> None:
        super().__init__()
        self._context = context
        self._without = frozenset(without)
        self._row: PersonRow | None = None
        self._expected: UUID | None = None
        self._asked = ""
        self._search = SearchField(
            name or _("Person"), placeholder=_("Name in any spelling, telephone number …")
        )
        self._found = OneOf[UUID](_("People found"))
        self._nothing = Label(
            _("Nobody on record has these letters. Try fewer."), kind="muted", wrap=True
        )
        self._rows: dict[UUID, PersonRow] = {}
        self._asking, self._chosen = QWidget(), QWidget()
        self._name = Label(kind="strong", wrap=True)
        self._about = Label(kind="muted", wrap=True)
        self._other = Button(_("Choose another"), kind="quiet")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._arrange()
        self._connect()

    def person_id(self) -> UUID | None:
        """Who is chosen."""
        return self._expected

    def row(self) -> PersonRow | None:
        """What is known of whoever is chosen; None until it was read."""
        return self._row

    def leave_out(self, people: Iterable[UUID]) -> None:
        """Offer these people no longer."""
        self._without = frozenset(people)

    def set_person(self, person_id: UUID | None) -> None:
        """Choose by program; the name follows when it was read."""
        if person_id is None:
            self.clear()
            return
        if person_id == self._expected:
            return
        self._expected = person_id
        self._row = None
        self._name.say(_("…"))
        self._about.hide()
        self._turn()
        self.changed.emit()
        work = self._context.work
        self._context.runner.run(
            lambda: work.read(rows_of, [person_id], actor=work.actor),
            owner=self,
            done=lambda rows: self._arrived(person_id, rows),
        )

    def clear(self) -> None:
        """Nobody is chosen."""
        before = self._expected
        self._expected = self._row = None
        with QSignalBlocker(self._search):
            self._search.clear()
        self._show_found(())
        self._nothing.hide()
        self._turn()
        if before is not None:
            self.changed.emit()

    def setAccessibleName(self, name: str) -> None:
        # The label of a form names the field in which one types.
        super().setAccessibleName(name)
        self._search.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        self._search.setAccessibleDescription(description)

    def _connect(self) -> None:
        self._search.searched.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self._ask)
        self._search.left_down.connect(self._found.focus_first)
        self._search.returnPressed.connect(self._take_first)
        self._found.changed.connect(self._take)
        self._other.clicked.connect(self._ask_again)

    def _ask(self) -> None:
        text = self._search.text().strip()
        self._asked = text
        if not text:
            self._show_found(())
            return
        work = self._context.work
        self._context.runner.run(
            lambda: work.read(suggest_people, text, actor=work.actor),
            owner=self,
            done=lambda rows: self._suggested(text, rows),
        )

    def _suggested(self, text: str, rows: Sequence[PersonRow]) -> None:
        if text == self._asked and self._expected is None:
            self._show_found([row for row in rows if row.id not in self._without])

    def _show_found(self, rows: Sequence[PersonRow]) -> None:
        self._rows = {row.id: row for row in rows}
        with QSignalBlocker(self._found):
            self._found.set_value(None)
            self._found.show_choices(Choice(row.id, one_line(row)) for row in rows)
        self._found.setVisible(bool(rows))
        self._nothing.setVisible(not rows and bool(self._asked))

    def _take_first(self) -> None:
        """Return takes the only one found; of several the cursor goes to the first."""
        if self._pause.isActive():
            self._pause.stop()
            self._ask()
        if len(self._rows) == 1:
            self._found.set_value(next(iter(self._rows)))
        else:
            self._found.focus_first()

    def _take(self) -> None:
        chosen = self._found.value()
        if chosen is None or chosen == self._expected:
            return
        self._expected = chosen
        self._arrived(chosen, [self._rows[chosen]])
        self._turn()
        self._other.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _arrived(self, person_id: UUID, rows: Sequence[PersonRow]) -> None:
        if person_id != self._expected:
            return
        if not rows:
            # Hidden from whoever works here, or no longer on record.
            self.clear()
            return
        row = self._row = rows[0]
        self._name.say(row.shown)
        self._about.say(lambda words: dotted(words, *_details(row, words)))
        self._about.setVisible(bool(self._about.text()))

    def _ask_again(self) -> None:
        self.clear()
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self) -> None:
        chosen = self._expected is not None
        self._asking.setVisible(not chosen)
        self._chosen.setVisible(chosen)
        self.setFocusProxy(self._other if chosen else self._search)

    def _arrange(self) -> None:
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(6)
        for part in (self._search, self._found, self._nothing):
            asking.addWidget(part)
        shown = QVBoxLayout(self._chosen)
        shown.setContentsMargins(0, 0, 0, 0)
        shown.setSpacing(2)
        for below in (self._name, self._about):
            shown.addWidget(below)
        shown.addWidget(self._other, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._asking)
        column.addWidget(self._chosen)
        self._found.hide()
        self._nothing.hide()
        self._turn()


def one_line(row: PersonRow) -> Text:
    """What tells people of the same name apart, in one line."""

    def say(words: Catalogue) -> str:
        name = words.text(row.shown)
        # A name in Arabic would take the year beside it along to its side.
        turned = any(unicodedata.bidirectional(c) in {"R", "AL"} for c in name)
        return dotted(words, isolate(name) if turned else name, *_details(row, words))

    return say


def _details(row: PersonRow, words: Catalogue) -> Iterator[str]:
    if row.name_latin and row.name_latin != row.name:
        yield row.name_latin
    if row.birth_year is not None:
        yield words.text(_("born {year}", year=str(row.birth_year)))
    if row.area:
        yield row.area

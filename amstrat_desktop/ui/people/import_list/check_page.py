# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The third step: what would become of each row, before anything is written."""

from collections.abc import Sequence
from typing import Final, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.import_plan import ImportPreview, RowOutcome, RowState
from amstrat_desktop.ui.people.import_list.words import (
    STATES,
    plain_number,
    sentences,
    summary,
)
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.badge import Badge, BadgeTone
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import Column, RowsModel
from amstrat_desktop.ui.widgets.warning_line import WarningLine

LEAST: Final = 190
"""Pixels of the list at 100 %."""

Shown = Literal["all", "look", "out"]

_TONES: Final[dict[RowState | None, tuple[BadgeTone, str]]] = {
    RowState.TAKEN: ("ok", "check"),
    None: ("warn", "eye"),
    RowState.TWICE: ("warn", "users"),
    RowState.LEFT: ("plain", "minus"),
    RowState.REFUSED: ("danger", "ban"),
}
_COLUMNS: Final = (
    Column[RowOutcome](_("Row"), lambda o, w: w.text(plain_number(o.number)), width=70),
    Column[RowOutcome](_("Name"), lambda o, _words: o.name, width=220),
    Column[RowOutcome](_("What becomes of it"), lambda o, w: w.text(STATES[o.state]), width=190),
    Column[RowOutcome](_("Why"), lambda o, w: _in_two_lines(sentences(o, w)), width=0),
)


def _in_two_lines(said: Sequence[str]) -> str:
    return f"{said[0]}\n{' '.join(said[1:])}" if len(said) > 1 else "".join(said)


class CheckPage(QWidget):
    """decided: numbers of rows, and whether they are taken over. columns_wanted: back."""

    decided = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self._outcomes: tuple[RowOutcome, ...] = ()
        self._same = WarningLine()
        self._counts = QWidget()
        self._flow = FlowLayout(self._counts, spacing=8)
        let_flow(self._counts)
        self.shown: Final = OneOf[Shown](_("Which rows are shown"))
        rows = RowsModel[RowOutcome](_COLUMNS)
        self.table: Final = TableView(_("Rows of the list"), rows, lines=2)
        self._detail = Card(spacing=8)
        self._said = Label(wrap=True)
        self.toggle: Final = Button(_("Take over anyway"))
        self.all_twins: Final = Button(_("Take over all who seem to be on record"))
        self._arrange()
        self.shown.changed.connect(self._filter)
        self.table.chosen.connect(self._show_detail)
        self.table.opened.connect(lambda _row: self.toggle.click())
        self.toggle.clicked.connect(self._decide)
        self.all_twins.clicked.connect(self._decide_twins)

    def show_preview(self, preview: ImportPreview) -> None:
        """A dry run, from its beginning."""
        self._same.show_warning(_same(preview))
        look = any(outcome.needs_a_look for outcome in preview.outcomes)
        self.shown.set_value("look" if look else "all")
        self.show_outcomes(preview)

    def show_outcomes(self, preview: ImportPreview) -> None:
        """The same list after a decision, the cursor where it was."""
        self._outcomes = preview.outcomes
        while (item := self._flow.takeAt(0)) is not None:
            badge = item.widget()
            if badge is not None:
                badge.hide()
                badge.deleteLater()
        for state, text in summary(preview):
            tone, icon = _TONES[state]
            self._flow.addWidget(Badge(text, tone, icon))
        twins = [o for o in preview.outcomes if o.twin is not None]
        waiting = any(o.state is RowState.TWICE for o in twins)
        self.all_twins.setVisible(bool(twins))
        self.all_twins.say(
            _("Take over all who seem to be on record")
            if waiting
            else _("Leave out all who seem to be on record")
        )
        self._filter()

    def forget(self) -> None:
        """Let go of every row."""
        self._outcomes = ()
        self.table.rows.clear()
        self._show_detail(None)

    def focus_start(self) -> None:
        """The list."""
        self.table.setFocus()

    def _arrange(self) -> None:
        self.shown.show_choices(
            (
                Choice[Shown]("look", _("Only what needs a look")),
                Choice[Shown]("out", _("Only what is not taken over")),
                Choice[Shown]("all", _("All rows")),
            )
        )
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        for button in (self.toggle, self.all_twins):
            flow.addWidget(button)
        let_flow(buttons)
        self._detail.add(self._said, buttons)
        # Where the text is large the page scrolls, and the list keeps some rows.
        theme.bind_paint(self, lambda _: self.table.setMinimumHeight(theme.px(LEAST)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._same, self._counts, self.shown):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addWidget(self._detail)

    def _filter(self) -> None:
        before = self.table.current()
        rows = [outcome for outcome in self._outcomes if self._wanted(outcome)]
        self.table.rows.show_rows(rows)
        numbers = [outcome.number for outcome in rows]
        if before is not None and before.number in numbers:
            self.table.choose(numbers.index(before.number))
        elif rows:
            self.table.choose(0)
        else:
            self._show_detail(None)

    def _wanted(self, outcome: RowOutcome) -> bool:
        match self.shown.value():
            case "look":
                return outcome.needs_a_look
            case "out":
                return outcome.state is not RowState.TAKEN
            case _:
                return True

    def _show_detail(self, outcome: RowOutcome | None) -> None:
        self._detail.setVisible(outcome is not None)
        if outcome is None:
            return
        self._said.say(lambda words: "\n".join(sentences(outcome, words)) or words.text(_NOTHING))
        self.toggle.setVisible(outcome.state is not RowState.REFUSED)
        taken = outcome.state is RowState.TAKEN
        self.toggle.say(_("Leave this row out") if taken else _("Take over anyway"))

    def _decide(self) -> None:
        outcome = self.table.current()
        if outcome is not None and outcome.state is not RowState.REFUSED:
            self.decided.emit((outcome.number,), outcome.state is not RowState.TAKEN)

    def _decide_twins(self) -> None:
        twins: Sequence[RowOutcome] = [o for o in self._outcomes if o.twin is not None]
        waiting = any(o.state is RowState.TWICE for o in twins)
        self.decided.emit(tuple(o.number for o in twins), waiting)


_NOTHING: Final = _("Everything in this row was understood.")


def _same(preview: ImportPreview) -> Msg | None:
    past = preview.same_file
    if past is None:
        return None
    return _(
        "This very file was taken over on {when} by {name}. Whoever came with it is shown as "
        "already on record.",
        when=past.at,
        name=past.staff_name,
    )

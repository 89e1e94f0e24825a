# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The second step: what each column is, with the first things that stand in it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, ngettext, verbatim
from amstrat_desktop.base.vocabulary.imports import (
    IMPORT_FIELD_LABELS,
    WITHHELD_WHY,
    ImportField,
)
from amstrat_desktop.exchange.table import Table
from amstrat_desktop.exchange.table_file import Reading
from amstrat_desktop.exchange.text_table import ENCODINGS
from amstrat_desktop.ui.people.import_list.presenter import Listed
from amstrat_desktop.ui.people.import_list.words import ENCODING_NAMES
from amstrat_desktop.ui.widgets.card import Card, stacked
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label

EXAMPLES: Final = 3
_EXAMPLE_LENGTH: Final = 40


class ColumnsPage(QWidget):
    """reading_wanted: the file is to be read in another way."""

    reading_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._boxes: list[ChoiceBox[ImportField]] = []
        self._shown: Table | None = None
        self._file = Label(kind="strong", wrap=True)
        self._remarks = Label(kind="muted", wrap=True)
        self.sheet: Final = ChoiceBox[str](_("Sheet"), _("As guessed"))
        self.encoding: Final = ChoiceBox[str](_("Character set"), _("As guessed"))
        for wide in (self.sheet, self.encoding):
            wide.setMinimumContentsLength(24)
        self._sheet_row = _flowing(Label(_("Sheet")), self.sheet)
        self._encoding_row = _flowing(
            Label(_("Do letters look wrong?")),
            Label(_("Try another character set:")),
            self.encoding,
        )
        self._withheld = HintLine()
        self._card = Card(_("What is in the columns?"))
        self._grid: QWidget | None = None
        head = Card()
        head.add(self._file, self._remarks, self._sheet_row, self._encoding_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(head)
        column.addWidget(self._card)
        column.addStretch(1)
        self._card.add(self._withheld)
        self.sheet.changed.connect(self._read_again)
        self.encoding.changed.connect(self._read_again)

    def show_columns(self, listed: Listed) -> None:
        """Another list, with what its columns seem to be."""
        table = listed.table
        self._shown = None  # showing is no choice
        self._show_head(table)
        old, self._grid = self._grid, self._make_grid(listed)
        self._card.body.insertWidget(self._card.body.count() - 1, self._grid)
        if old is not None:
            old.hide()
            old.deleteLater()
        self._show_withheld()
        self._shown = table

    def fields(self) -> tuple[ImportField, ...]:
        """What was chosen for each column."""
        return tuple(box.value() or ImportField.IGNORE for box in self._boxes)

    def focus_start(self) -> None:
        """The first column that is not clear, else the first one."""
        unclear = [box for box in self._boxes if box.value() is None]
        for box in (*unclear, *self._boxes)[:1]:
            box.setFocus()

    def forget(self) -> None:
        """Let go of what stands in the list."""
        if self._grid is not None:
            self._grid.hide()
            self._grid.deleteLater()
        self._grid = self._shown = None
        self._boxes = []
        self._file.say(verbatim(""))

    def _show_head(self, table: Table) -> None:
        rows = len(table.rows)
        self._file.say(
            ngettext("{name}: {count} row", "{name}: {count} rows", rows, name=table.file_name)
        )
        self._remarks.say(lambda words: "\n".join(map(words.text, table.remarks)))
        self._remarks.setVisible(bool(table.remarks))
        self.sheet.show_choices(Choice(name, verbatim(name)) for name in table.sheets)
        self.sheet.set_value(table.sheet)
        self._sheet_row.setVisible(len(table.sheets) > 1)
        self.encoding.show_choices(Choice(code, ENCODING_NAMES[code]) for code in ENCODINGS)
        self.encoding.set_value(table.encoding.removesuffix("-sig"))
        self._encoding_row.setVisible(bool(table.encoding))

    def _make_grid(self, listed: Listed) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for at, text in enumerate((_("In your list"), _("Becomes"))):
            grid.addWidget(Label(text, kind="small"), 0, at)
        self._boxes = []
        table = listed.table
        for at, heading in enumerate(table.headings):
            box = self._box(heading, listed.fields[at])
            self._boxes.append(box)
            said = stacked(
                Label(verbatim(heading), kind="strong", wrap=True),
                Label(verbatim(_examples(table, at)), kind="muted", wrap=True),
                spacing=0,
            )
            grid.addWidget(said, at + 1, 0)
            grid.addWidget(box, at + 1, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        return made

    def _box(self, heading: str, field: ImportField) -> ChoiceBox[ImportField]:
        name = _("The column “{heading}” becomes", heading=heading)
        box = ChoiceBox[ImportField](name, IMPORT_FIELD_LABELS[ImportField.IGNORE])
        box.show_choices(
            Choice(choice, label)
            for choice, label in IMPORT_FIELD_LABELS.items()
            if choice is not ImportField.IGNORE
        )
        box.set_value(None if field is ImportField.IGNORE else field)
        box.changed.connect(self._show_withheld)
        return box

    def _show_withheld(self) -> None:
        withheld: Msg | None = WITHHELD_WHY if ImportField.WITHHELD in self.fields() else None
        self._withheld.show_hint(withheld)

    def _read_again(self) -> None:
        table = self._shown
        if table is None:
            return
        sheet, encoding = self.sheet.value() or "", self.encoding.value() or ""
        if (sheet, encoding) != (table.sheet, table.encoding.removesuffix("-sig")):
            self.reading_wanted.emit(Reading(sheet=sheet, encoding=encoding))


def _flowing(*parts: QWidget) -> QWidget:
    """Beside each other where there is room."""
    made = QWidget()
    flow = FlowLayout(made, spacing=8)
    for part in parts:
        flow.addWidget(part)
    let_flow(made)
    return made


def _examples(table: Table, at: int) -> str:
    """The first different things in a column."""
    found: Sequence[str] = list(dict.fromkeys(table.column(at)))[:EXAMPLES]
    return " · ".join(" ".join(cell.split())[:_EXAMPLE_LENGTH] for cell in found)

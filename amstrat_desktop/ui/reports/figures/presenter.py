# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Counts the figure that is wanted now; opens the records behind a row; writes files and papers.

No Qt here.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Catalogue, _
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.figures.drill import records_behind
from amstrat_desktop.services.figures.figure import Definition, FigureFilter, FigureTable, Row
from amstrat_desktop.services.figures.reading import definition_of, read_figure
from amstrat_desktop.services.reports.handing_out import note_figure_left
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.file_writing import write_file
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.reports.figures.choices import FilterChoices, read_choices
from amstrat_desktop.ui.reports.figures.files import FileKind, content_of
from amstrat_desktop.ui.shell.context import Goes, Says
from amstrat_desktop.ui.shell.doors import door_to

RELOAD_ON: Final = frozenset(
    {
        Kind.CONTACT,
        Kind.OFFICE_HOUR,
        Kind.PERSON,
        Kind.REFERRAL,
        Kind.OFFER,
        Kind.BOOKING,
        Kind.ATTENDANCE,
        Kind.PLACEMENT,
        Kind.ORGANISATION,
        Kind.AREA,
        Kind.CODE,
    }
)


class View(Protocol):
    """What the presenter needs of the view."""

    def show_choices(self, choices: FilterChoices) -> None: ...
    def show_definition(self, definition: Definition) -> None: ...
    def show_counting(self, *, on: bool) -> None: ...
    def show_table(self, table: FigureTable) -> None: ...


class FiguresPresenter:
    """office: its name, the sender of files and papers."""

    def __init__(
        self, view: View, runner: Runner, work: Work, *, office: str, say: Says, go: Goes
    ) -> None:
        self._view, self._runner, self._work = view, runner, work
        self._office, self._say, self._go = office, say, go
        self._asked: tuple[str, FigureFilter] | None = None
        self._number = 0
        self._drawing = Once(runner)

    def start(self) -> None:
        """Read what can be filtered by."""
        self._runner.run(read_choices, self._work, owner=self._view, done=self._view.show_choices)

    def count(self, key: str, asked: FigureFilter) -> None:
        """Show a figure; an answer to what was asked before comes too late and is dropped."""
        self._view.show_definition(definition_of(key))
        self._view.show_counting(on=True)
        self._count(key, asked)

    def reload(self) -> None:
        """Records changed: count the same again, silently, and offer what can be filtered by."""
        self.start()
        if self._asked is not None:
            self._count(*self._asked)

    def open_records(self, table: FigureTable, row: Row) -> None:
        """The list of what was counted for a row, or for the total."""
        code = None if row is table.total else row.code
        wanted = records_behind(table.definition.key, code, table.asked)
        if wanted is not None:
            # Translators: what a list of records shows: “Contacts by area: Hamme, March 2026”
            title = _(
                "{figure}: {row}, {period}",
                figure=table.definition.title,
                row=row.label,
                period=period_name(table.asked.period),
            )
            self._go(*door_to(wanted, title))

    def save(self, table: FigureTable, kind: FileKind, words: Catalogue, path: Path) -> None:
        """Write the figure as a file."""

        def write() -> None:
            write_file(path, content_of(table, kind, words, self._office))

        def written(_done: None) -> None:
            self.note_left(table, kind.value)
            self._say("ok", _("Saved as {name}.", name=path.name))

        self._runner.run(
            write,
            owner=self._view,
            done=written,
            failed=lambda problem: self._say("error", problem.message),
            pool=True,
        )

    def note_left(self, table: FigureTable, way: str) -> None:
        """The log says which exact figure left, and how."""
        key, period = table.definition.key, table.asked.period
        self._runner.run(self._work.write, note_figure_left, key, period, way, owner=self._view)

    def draw(self, table: FigureTable, words: Catalogue, drawn: Callable[[bytes], object]) -> None:
        """The figure on paper, drawn once where somebody presses twice."""
        self._drawing.run(
            partial(content_of, table, FileKind.PDF, words, self._office),
            owner=self._view,
            done=drawn,
            failed=lambda problem: self._say("error", problem.message),
        )

    def _count(self, key: str, asked: FigureFilter) -> None:
        self._asked = (key, asked)
        self._number += 1
        number = self._number

        def done(table: FigureTable) -> None:
            if number == self._number:
                self._view.show_counting(on=False)
                self._view.show_table(table)

        def failed(problem: Problem) -> None:
            if number == self._number:
                self._view.show_counting(on=False)
                self._say("error", problem.message)

        self._runner.run(
            partial(self._read, key, asked), owner=self._view, done=done, failed=failed
        )

    def _read(self, key: str, asked: FigureFilter) -> FigureTable:
        return self._work.read(read_figure, key, asked, now=self._work.clock())

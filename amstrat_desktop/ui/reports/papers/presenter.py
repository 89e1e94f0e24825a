# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads what a paper is built from, keeps its texts, makes it beside the window, saves it.

No Qt here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.reports import INSIDE
from amstrat_desktop.documents.raster import Picture, page_picture
from amstrat_desktop.services.reports.handing_out import note_paper_left
from amstrat_desktop.services.reports.sources import Sources, read_sources
from amstrat_desktop.services.reports.texts import (
    EarlierTexts,
    TextDraft,
    keep_text,
    read_earlier_texts,
    read_texts,
)
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.file_writing import write_file
from amstrat_desktop.ui.jobs import Progress, Runner
from amstrat_desktop.ui.reports.papers.making import (
    PREVIEW_DPI,
    FileKind,
    Made,
    Wanted,
    make_paper,
)
from amstrat_desktop.ui.shell.context import Says

RELOAD_ON: Final = frozenset({Kind.RELEASE})


@dataclass(frozen=True, slots=True)
class Ground:
    """What a paper is built from: approved tables, texts, and the texts of the period before."""

    wanted: Wanted
    sources: Sources
    texts: Mapping[str, str]
    earlier: EarlierTexts | None


class View(Protocol):
    """What the presenter needs of the view."""

    def show_ground(self, ground: Ground) -> None: ...
    def show_sources(self, ground: Ground) -> None: ...
    def show_made(self, made: Made | None) -> None: ...
    def show_page(self, number: int, picture: Picture) -> None: ...


class PapersPresenter:
    """made: the paper that is seen; None as soon as anything that it was made of changes."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        work: Work,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        self._view, self._runner, self._work = view, runner, work
        self._say, self._changed = say, changed
        self._wanted: Wanted | None = None
        self._number = 0
        self._under_way = False
        self.made: Made | None = None

    def choose(self, wanted: Wanted) -> None:
        """Another paper is wanted: show what it would be built from."""
        self._wanted = wanted
        self._forget()
        self._read(wanted, self._view.show_ground)

    def reload(self) -> None:
        """Something was approved meanwhile: a paper for others may hold more. What is being typed
        stays.
        """
        wanted = self._wanted
        if wanted is not None and wanted.kind not in INSIDE:
            self._forget()
            self._read(wanted, self._view.show_sources)

    def keep(self, draft: TextDraft) -> None:
        """Keep a text as it is typed; the paper that is seen no longer says the same."""
        self._forget()

        def done(outcome: Outcome[str]) -> None:
            self._changed(outcome.changed)

        self._runner.run(self._work.write, keep_text, draft, owner=self._view, done=done)

    def make(self) -> None:
        """Make the paper; it can be stopped. A second press while it is made changes nothing."""
        wanted = self._wanted
        if wanted is None or self._under_way:
            return
        self._under_way = True
        number = self._forget()
        progress = Progress(_("The paper is being made …"))

        def job() -> Made:
            try:
                return make_paper(self._work, wanted, progress.report)
            finally:
                self._under_way = False

        def done(made: Made) -> None:
            if number == self._number:
                self.made = made
                self._view.show_made(made)

        self._runner.run(job, owner=self._view, done=done, failed=self._failed, progress=progress)

    def turn_to(self, number: int) -> None:
        """Show a page, counted from 0."""
        made = self.made
        if made is None:
            return

        def done(picture: Picture) -> None:
            if made is self.made:
                self._view.show_page(number, picture)

        self._runner.run(
            page_picture, made.pdf, number, PREVIEW_DPI, owner=self._view, done=done, pool=True
        )

    def save(self, made: Made, kind: FileKind, path: Path) -> None:
        """Write a file; the log says that it left."""
        progress = Progress(_("The file is being written …"))

        def write() -> None:
            content = made.pdf
            if kind is not FileKind.PDF and made.tables is not None:
                content = made.tables(kind, progress.report)
            write_file(path, content)

        def done(_done: None) -> None:
            self.note_left(made, kind.value)
            self._say("ok", _("Saved as {name}.", name=path.name))

        self._runner.run(
            write,
            owner=self._view,
            done=done,
            failed=self._failed,
            progress=progress,
            pool=True,
        )

    def note_left(self, made: Made, way: str) -> None:
        """The log says which paper left, and how."""
        wanted = made.wanted
        self._runner.run(
            self._work.write, note_paper_left, wanted.kind, wanted.period, way, owner=self._view
        )

    def _read(self, wanted: Wanted, show: Callable[[Ground], None]) -> None:
        number = self._number

        def done(ground: Ground) -> None:
            if number == self._number:
                show(ground)

        self._runner.run(self._ground, wanted, owner=self._view, done=done)

    def _ground(self, wanted: Wanted) -> Ground:
        read, actor = self._work.read, self._work.actor
        kind, period = wanted.kind, wanted.period
        return Ground(
            wanted,
            read(read_sources, kind, period, actor=actor),
            read(read_texts, kind, period, actor=actor),
            read(read_earlier_texts, kind, period, actor=actor),
        )

    def _forget(self) -> int:
        """The paper that is seen no longer fits; what is under way comes too late."""
        self._number += 1
        if self.made is not None:
            self.made = None
            self._view.show_made(None)
        return self._number

    def _failed(self, problem: Problem) -> None:
        self._say("error", problem.message)

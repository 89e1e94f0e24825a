# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What taking over a list asks of files and services, one step after the other. No Qt here."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Cancelled, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.imports import ImportField
from amstrat_desktop.exchange.guessing import Known, guess_fields
from amstrat_desktop.exchange.left_out import left_out_csv
from amstrat_desktop.exchange.reading import check_fields, plan_of
from amstrat_desktop.exchange.table import Table
from amstrat_desktop.exchange.table_file import AS_GUESSED, Reading, read_table
from amstrat_desktop.exchange.typed_codes import AreaWords, LanguageWords
from amstrat_desktop.services.areas import list_areas
from amstrat_desktop.services.codes import list_options
from amstrat_desktop.services.import_plan import (
    ImportPlan,
    ImportPreview,
    ImportResult,
    PastImport,
    RowOutcome,
    RowState,
    Undone,
)
from amstrat_desktop.services.import_undo import undo_import
from amstrat_desktop.services.imports import list_imports, preview_import, take_over
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.file_writing import write_file
from amstrat_desktop.ui.jobs import Progress, Runner, T
from amstrat_desktop.ui.shell.context import Says

RELOAD_ON: Final = frozenset({Kind.IMPORT})


@dataclass(frozen=True, slots=True)
class Listed:
    """A file that was read, and what its columns seem to be."""

    table: Table
    fields: tuple[ImportField, ...]


class View(Protocol):
    """What the presenter needs of the view."""

    def show_past(self, imports: Sequence[PastImport]) -> None: ...
    def show_columns(self, listed: Listed) -> None: ...
    def show_preview(self, preview: ImportPreview) -> None: ...
    def show_outcomes(self, preview: ImportPreview) -> None: ...
    def show_result(self, result: ImportResult) -> None: ...
    def show_start(self) -> None: ...
    def set_busy(self, busy: bool) -> None: ...


class ImportPresenter:
    """One list at a time: read, understood, checked, taken over, taken back."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        work: Work,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._say = say
        self._changed = changed
        self._busy = False
        self._path: Path | None = None
        self._known: Known | None = None
        self.listed: Listed | None = None
        self.plan: ImportPlan | None = None
        self.preview: ImportPreview | None = None
        self.result: ImportResult | None = None

    def reload(self) -> None:
        """Read the lists that were taken over before."""
        self._runner.run(
            self._read_past, owner=self._view, done=self._view.show_past, failed=self._failed
        )

    def choose(self, path: Path, how: Reading = AS_GUESSED) -> None:
        """Read a file. What was read before is let go only when this one can be read."""

        def known_now(known: Known) -> None:
            self._known = known
            progress = Progress(_("Reading the list …"))
            report = progress.report
            self._run(lambda: _listed(path, how, known, report), read, progress, pool=True)

        def read(listed: Listed) -> None:
            self._path = path
            self._show_columns(listed)

        if self._busy:
            return
        self._begin()
        self._runner.run(self._read_known, owner=self._view, done=known_now, failed=self._failed)

    def read_again(self, how: Reading) -> None:
        """The same file with another sheet or character set."""
        if self._path is not None:
            self.choose(self._path, how)

    def check(self, fields: Sequence[ImportField]) -> None:
        """Understand the rows and see what would become of them; nothing is written."""
        listed, known = self.listed, self._known
        if listed is None or known is None or self._busy:
            return
        try:
            check_fields(listed.table.headings, fields)
        except Problem as problem:
            self._failed(problem)
            return
        self.listed = understood = replace(listed, fields=tuple(fields))
        progress = Progress(_("Checking the rows …"))
        report = progress.report

        def planned(plan: ImportPlan) -> None:
            self.plan = plan
            self._run(lambda: self._preview(plan, report), self._previewed, progress)

        def read() -> ImportPlan:
            return plan_of(understood.table, understood.fields, known, report)

        self._begin()
        self._run(read, planned, progress, pool=True)

    def decide(self, numbers: Iterable[int], *, taken: bool) -> None:
        """Take rows over, or leave them out; a row that can't be taken stays as it is."""
        if self.plan is None or self.preview is None:
            return
        chosen = frozenset(numbers)
        outcomes = tuple(
            _decided(outcome, taken=taken) if outcome.number in chosen else outcome
            for outcome in self.preview.outcomes
        )
        self.preview = replace(self.preview, outcomes=outcomes)
        self.plan = replace(
            self.plan,
            anyway=self.plan.anyway | chosen if taken else self.plan.anyway - chosen,
            left=self.plan.left - chosen if taken else self.plan.left | _left(outcomes, chosen),
        )
        self._view.show_outcomes(self.preview)

    def take_over(self) -> None:
        """Write everybody whom the check took; all or, when it is cancelled, nobody."""
        plan = self.plan
        if plan is None or self._busy:
            return
        progress = Progress(_("Taking the list over …"))

        def done(outcome: Outcome[ImportResult]) -> None:
            self.result = outcome.value
            self._end()
            self._view.show_result(outcome.value)
            self._changed(outcome.changed)

        self._begin()
        self._run(lambda: self._take(plan, progress.report), done, progress)

    def undo(self, import_id: UUID) -> None:
        """Take a whole import back."""
        if self._busy:
            return
        progress = Progress(_("Taking the import back …"))

        def done(outcome: Outcome[Undone]) -> None:
            self._end()
            self._changed(outcome.changed)
            self._tell_undone(outcome.value)
            if self.result is not None and self.result.import_id == import_id:
                self.start_again()

        self._begin()
        self._run(lambda: self._undo(import_id, progress.report), done, progress)

    def save_left_out(self, path: Path, words: Catalogue) -> None:
        """Write the rows that were not taken over, with the reasons, to a CSV file."""
        listed, outcomes = self.listed, self._outcomes()
        if listed is None or not outcomes:
            return

        def write() -> None:
            write_file(path, left_out_csv(listed.table, outcomes, words))

        def done(_nothing: None) -> None:
            self._say("ok", _("The rows that were left out are saved in {name}.", name=path.name))

        self._runner.run(write, owner=self._view, done=done, failed=self._failed, pool=True)

    def start_again(self) -> None:
        """Let go of the list, for another one."""
        self._path = self.listed = self.plan = self.preview = self.result = None
        self._view.show_start()
        self.reload()

    def _show_columns(self, listed: Listed) -> None:
        self.listed = listed
        self.plan = self.preview = self.result = None
        self._end()
        self._view.show_columns(listed)

    def _previewed(self, preview: ImportPreview) -> None:
        self.preview = preview
        self._end()
        self._view.show_preview(preview)

    def _outcomes(self) -> tuple[RowOutcome, ...]:
        if self.result is not None:
            return self.result.outcomes
        return () if self.preview is None else self.preview.outcomes

    def _tell_undone(self, undone: Undone) -> None:
        if not undone.kept:
            self._say("ok", _("The import was taken back. Nobody of that list is on record."))
            return
        names = tuple(record.name for record in undone.kept[:5])
        self._say(
            "warn",
            ngettext(
                "The import was taken back, but {count} record was changed or used since and "
                "stays: {names}.",
                "The import was taken back, but {count} records were changed or used since and "
                "stay: {names}.",
                len(undone.kept),
                names=lambda words: _some(words, names, len(undone.kept)),
            ),
        )

    def _begin(self) -> None:
        self._busy = True
        self._view.set_busy(True)

    def _end(self) -> None:
        self._busy = False
        self._view.set_busy(False)

    def _failed(self, problem: Problem) -> None:
        self._end()
        self._say("error", problem.message)

    def _run(
        self,
        job: Callable[[], T],
        done: Callable[[T], object],
        progress: Progress,
        *,
        pool: bool = False,
    ) -> None:
        def guarded() -> T | None:
            try:
                return job()
            except Cancelled:
                return None  # so that the buttons come back; what was written is undone

        def finished(result: T | None) -> None:
            if result is None:
                self._end()
            else:
                done(result)

        self._runner.run(
            guarded,
            owner=self._view,
            done=finished,
            failed=self._failed,
            progress=progress,
            pool=pool,
        )

    def _read_past(self) -> tuple[PastImport, ...]:
        return self._work.read(list_imports, actor=self._work.actor)

    def _read_known(self) -> Known:
        day = office_day(self._work.clock())
        areas = self._work.read(list_areas, on=day)
        languages = self._work.read(list_options, ListName.LANGUAGE, on=day)
        codes = [option.code for option in languages]
        return Known(AreaWords(areas), LanguageWords(codes), day)

    def _preview(self, plan: ImportPlan, report: Callable[[int, int], None]) -> ImportPreview:
        actor, now = self._work.actor, self._work.clock()
        return self._work.read(preview_import, plan, report, actor=actor, now=now)

    def _take(self, plan: ImportPlan, report: Callable[[int, int], None]) -> Outcome[ImportResult]:
        return self._work.write(take_over, plan, report)

    def _undo(self, import_id: UUID, report: Callable[[int, int], None]) -> Outcome[Undone]:
        return self._work.write(undo_import, import_id, report)


def _listed(path: Path, how: Reading, known: Known, report: Callable[[int, int], object]) -> Listed:
    table = read_table(path, how, report)
    return Listed(table, guess_fields(table, known))


def _decided(outcome: RowOutcome, *, taken: bool) -> RowOutcome:
    if outcome.state is RowState.REFUSED:
        return outcome
    if taken:
        return replace(outcome, state=RowState.TAKEN)
    return replace(outcome, state=RowState.LEFT if outcome.twin is None else RowState.TWICE)


def _left(outcomes: Iterable[RowOutcome], chosen: frozenset[int]) -> frozenset[int]:
    return frozenset(o.number for o in outcomes if o.number in chosen and o.state is RowState.LEFT)


def _some(words: Catalogue, names: Sequence[Msg], count: int) -> str:
    told = [words.text(name) for name in names]
    return words.joined(told) if count <= len(told) else f"{', '.join(told)} …"

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the section of the log asks of the services. No Qt here."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.exchange.log_file import log_csv
from amstrat_desktop.services.audit_chain import Anchor, LogCheck, read_anchor, verify_log
from amstrat_desktop.services.audit_list import (
    LogFilter,
    LogRow,
    count_log,
    list_log,
    note_log_saved,
    window_of_log,
)
from amstrat_desktop.services.offices import StaffCard, list_staff
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.file_writing import write_file
from amstrat_desktop.ui.jobs import Progress, Runner
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.shell.context import Goes, Says

_SCREENS: Final[Mapping[str, str]] = {
    Kind.PERSON.value: "people",
    Kind.CONTACT.value: "consultations",
    Kind.REFERRAL.value: "referrals",
    Kind.ORGANISATION.value: "directory",
}
"""Kinds of records that a line leads to, and the screens that open them."""


class Window(Protocol):
    """Rows that came into view."""

    @property
    def start(self) -> int: ...
    @property
    def size(self) -> int: ...
    @property
    def total(self) -> int: ...


class View(Protocol):
    """What the presenter needs of the view."""

    def show_staff(self, staff: Sequence[StaffCard]) -> None: ...
    def show_total(self, total: int) -> None: ...
    def show_window(self, window: Window, rows: Sequence[LogRow]) -> None: ...


class Dialog(Protocol):
    """What the presenter needs of the dialog that says whether the log is whole."""

    def show_check(self, check: LogCheck) -> None: ...
    def show_problem(self, message: Msg) -> None: ...


class LogPresenter:
    """Keeps which lines are shown."""

    def __init__(
        self, view: View, runner: Runner, work: Work, safe: Safe, *, say: Says, go: Goes
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._safe = safe
        self._say = say
        self._go = go
        self._wanted = LogFilter()

    def start(self) -> None:
        """Fill the section."""
        office_id = self._work.actor.office_id
        self._runner.run(
            lambda: self._work.read(list_staff, office_id),
            owner=self._view,
            done=self._view.show_staff,
        )
        self.reload()

    def reload(self) -> None:
        """Lines were added."""
        wanted, actor = self._wanted, self._work.actor
        self._runner.run(
            lambda: self._work.read(count_log, wanted, actor=actor),
            owner=self._view,
            done=self._view.show_total,
        )

    def filter(self, wanted: LogFilter) -> None:
        """Show other lines."""
        if wanted != self._wanted:
            self._wanted = wanted
            self.reload()

    def fetch(self, window: Window) -> None:
        """Lines come into view."""
        wanted, actor = self._wanted, self._work.actor
        place = (window.start, window.size, window.total)
        self._runner.run(
            lambda: self._work.read(window_of_log, wanted, *place, actor=actor),
            owner=self._view,
            done=lambda rows: self._view.show_window(window, rows),
        )

    def open(self, row: LogRow) -> None:
        """Go to the record of a line, where there is a screen for it."""
        screen = _SCREENS.get(row.object_kind)
        if screen is not None:
            self._go(screen, row.object_id)

    def save(self, path: Path, words: Catalogue) -> None:
        """The lines that are shown, as a file; the log says so."""
        wanted, work = self._wanted, self._work

        def write() -> None:
            rows = work.read(list_log, wanted, actor=work.actor)
            write_file(path, log_csv(rows, words))
            work.write(note_log_saved)

        def written(_done: None) -> None:
            self._say("ok", _("Saved as {name}.", name=path.name))
            self.reload()

        self._runner.run(
            write,
            owner=self._view,
            done=written,
            failed=lambda problem: self._say("error", problem.message),
        )

    def check(self, dialog: Dialog) -> None:
        """Walk the log, and compare it with what the backups noted."""
        self._check(dialog, lambda: [Anchor(*noted) for noted in self._safe.log_anchors()])

    def compare(self, dialog: Dialog, typed: str) -> None:
        """Compare the log with what somebody reads from paper."""
        try:
            anchor = read_anchor(typed)
        except FieldProblem as problem:
            dialog.show_problem(problem.message)
        else:
            self._check(dialog, lambda: [anchor])

    def _check(self, dialog: Dialog, anchors: Callable[[], Sequence[Anchor]]) -> None:
        progress = Progress(_("Checking the log …"))

        def failed(problem: Problem) -> None:
            dialog.show_problem(problem.message)

        self._runner.run(
            lambda: self._work.read(verify_log, anchors(), report=progress.report),
            owner=dialog,
            done=dialog.show_check,
            failed=failed,
            progress=progress,
        )

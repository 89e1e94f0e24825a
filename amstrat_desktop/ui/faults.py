# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What went wrong, shown where it helps: the field, the window's message bar, or one dialog.

The log and the dialog of a bug name the kind of the error and the places in the program,
never its message or values: those may hold what somebody typed.
"""

import logging
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Protocol, runtime_checkable
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Cancelled, FieldProblem, Problem, ReasonNeeded
from amstrat_desktop.ui.clipboard import copy_openly
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.labels import Label

DISTRIBUTION: Final = "amstrat-desktop"
_log = logging.getLogger(__name__)
_PACKAGE: Final = Path(__file__).resolve().parent.parent.parent


@runtime_checkable
class MarksFields(Protocol):
    """A form: says whether it has the field and has marked it."""

    def mark_field(self, field: str, message: Msg) -> bool: ...


@runtime_checkable
class ShowsProblems(Protocol):
    """A screen or window with a message bar."""

    def show_problem(self, message: Msg) -> None: ...


@runtime_checkable
class AsksReasons(Protocol):
    """A window that can ask why a restricted record is opened."""

    def ask_reason(self, person_id: UUID) -> None: ...


def show_fault(owner: object, fault: BaseException) -> None:
    """Show what was raised at the nearest place above owner that can show it."""
    if isinstance(fault, Cancelled):
        return
    if not isinstance(fault, Problem):
        show_bug(fault)
        return
    if not _shown_at(list(_with_parents(owner)), fault):
        show_bug(fault)


def _shown_at(places: Sequence[object], problem: Problem) -> bool:
    """Whether one of these places, the nearest first, took the problem."""
    if isinstance(problem, FieldProblem):
        for place in places:
            if isinstance(place, MarksFields) and place.mark_field(problem.field, problem.message):
                return True
    if isinstance(problem, ReasonNeeded):
        for place in places:
            if isinstance(place, AsksReasons):
                place.ask_reason(problem.person_id)
                return True
    for place in places:
        if isinstance(place, ShowsProblems):
            place.show_problem(problem.message)
            return True
    return False


def show_bug(fault: BaseException) -> None:
    """Log a bug and show the one dialog for bugs; a second one only goes to the log."""
    report = describe(fault)
    _log.error("%s", report)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    if not any(isinstance(window, BugDialog) for window in app.topLevelWidgets()):
        dialog = BugDialog(report)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def describe(fault: BaseException) -> str:
    """Versions, the error's kind and where it came from; no message, no values."""
    # Not before the first window, which hardly ever needs them (docs/decisions/0006).
    import platform
    import traceback
    from importlib.metadata import version

    python = f"Python {platform.python_version()}, {sys.platform}"
    lines = [f"AmStrat Desktop {version(DISTRIBUTION)}, {python}"]
    seen: set[int] = set()
    now: BaseException | None = fault
    while now is not None and id(now) not in seen:
        seen.add(id(now))
        lines.append(f"{type(now).__module__}.{type(now).__qualname__}")
        lines.extend(
            f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(now.__traceback__)
        )
        now = now.__cause__ or now.__context__
    return "\n".join(lines)


def install_hooks() -> None:
    """From now on an exception that nobody caught ends here instead of on a console."""

    def caught(
        kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
        else:
            show_fault(QApplication.activeWindow(), fault)

    def caught_in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            _log.error("%s", describe(args.exc_value))

    sys.excepthook = caught
    threading.excepthook = caught_in_thread


class BugDialog(QDialog):
    """One dialog that says that nothing was saved half-way, with a report to copy."""

    def __init__(self, report: str) -> None:
        super().__init__(QApplication.activeWindow())
        self.setModal(True)
        heading = Label(_("Something went wrong in the program."), kind="heading")
        sentence = Label(
            _(
                "Nothing was saved half-way, and what was saved before is safe. Please copy "
                "this report for whoever looks after the program. It holds no person's data."
            ),
            wrap=True,
        )
        shown = QPlainTextEdit(report)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        copy = Button(_("Copy the report"), icon="copy")
        copy.clicked.connect(lambda: copy_openly(report))
        close = Button(_("Work on"), kind="primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        bind(
            self,
            (self.setWindowTitle, _("Error in the program")),
            (shown.setAccessibleName, _("Report")),
        )
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch()
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        for part in (heading, sentence, shown):
            layout.addWidget(part)
        layout.addLayout(row)
        self.resize(560, 380)


def _with_parents(owner: object) -> list[object]:
    chain: list[object] = []
    now: object = owner
    while now is not None:
        chain.append(now)
        now = now.parent() if isinstance(now, QObject) else None
    window = QApplication.activeWindow()
    return [*chain, window] if window is not None and window not in chain else chain


def _short(filename: str) -> str:
    path = Path(filename)
    return path.relative_to(_PACKAGE).as_posix() if path.is_relative_to(_PACKAGE) else path.name

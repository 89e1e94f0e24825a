# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The program: which window is shown, and what opens, locks and closes an office.

Only what the first window needs is imported at the top. Once it is painted, store, services and
screens come in, while somebody types a passphrase (`reading_in.py`).
"""

import gc
import logging
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.paths import (
    APP,
    log_file,
    newest_office,
    offices_dir,
    resource,
    settings_file,
)
from amstrat_desktop.base.policy import read_policy, tell_faults
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.late_gate import (
    LateFounder,
    LateGate,
    offer_restore,
    open_help,
    sample_office,
)
from amstrat_desktop.reading_in import ReadingIn
from amstrat_desktop.ui import unlock
from amstrat_desktop.ui.after_paint import AfterPaint
from amstrat_desktop.ui.clipboard import ShortMemory
from amstrat_desktop.ui.faults import install_hooks, show_fault
from amstrat_desktop.ui.runner import BackgroundRunner
from amstrat_desktop.ui.shell.lock_clock import IdleClock
from amstrat_desktop.ui.spool import keep_spool_in_memory
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import interface, set_language
from amstrat_desktop.ui.unlock import UnlockWindow

if TYPE_CHECKING:
    from amstrat_desktop.gate import Entered
    from amstrat_desktop.ui.first_run import FirstRunWindow
    from amstrat_desktop.ui.shell.window import MainWindow

SAMPLE_PASSPHRASE: Final = "quitte laterne fahrrad moos"  # noqa: S105 - public on purpose
"""No secret: the sample office holds nobody's data, and its unlock window shows it."""


def run(office: Path | None, *, sample: bool, backup: Path | None = None) -> int:
    """Open the window and stay until it is closed; gives the exit code.

    office: the folder to open; None for the one opened last. sample: a sample office of its own,
    with settings of its own. backup: to be offered for a restore at once.
    """
    os.umask(0o077)
    # First of all: it says, too, where the first program listens.
    keep_spool_in_memory()
    folder = offices_dir().parent / "sample" if sample else None
    settings = SettingsFile(folder / "settings.json" if folder else settings_file(), read_policy())
    lock = _lock_beside(settings)
    # Before anything is asked of the screen: the first window is there, and it is quick.
    if not _is_first(lock) and _first_was_raised(settings):
        return 0
    _log_to(log_file(), partial(logging.FileHandler, delay=True))
    tell_faults(settings.policy)
    app = QApplication(sys.argv[:1])
    app.setApplicationName(APP)
    app.setApplicationDisplayName("AmStrat Desktop")
    app.setDesktopFileName(APP)
    app.setWindowIcon(QIcon(str(resource("app-icon.svg"))))
    app.setQuitOnLastWindowClosed(False)
    theme.apply(settings.values.theme, settings.values.text_percent)
    set_language(settings.values.language)
    install_hooks()
    program = Program(app, settings, office, sample=folder, backup=backup)
    program.start()
    code = app.exec()
    program.end()
    lock.unlock()
    return code


class Program(QObject):
    """One window at a time: the way in, or the open office."""

    def __init__(
        self,
        app: QApplication,
        settings: SettingsFile,
        office: Path | None,
        *,
        sample: Path | None,
        backup: Path | None = None,
    ) -> None:
        super().__init__()
        self._app, self._settings = app, settings
        self._sample, self._backup = sample, backup
        known = settings.values.office
        last = Path(known) if known else newest_office(settings.policy.offices)
        self._folder = sample / "office" if sample else office or last
        if backup is not None:
            self._folder = self._folder or settings.policy.offices / "office"
        if office not in {None, last}:
            settings.change(office_name="", last_user="")
        self._runner = BackgroundRunner(show_fault)
        self._shown: QWidget | None = None
        self._window: MainWindow | None = None
        self._entered: Entered | None = None
        self._reading_in = ReadingIn(self._runner, self)
        self._copied = ShortMemory(app)
        self._idle = IdleClock(app, settings.values.lock_minutes)
        self._idle.idle.connect(self.lock)
        self._later = AfterPaint()
        self._later.run(self._watch_sleep)
        self._later.run(_collect_garbage)
        self._later.run(_keep_log_short)
        self._later.run(self._hear_later_starts)
        settings.listen(lambda values: self._idle.set_minutes(values.lock_minutes))

    def start(self) -> None:
        """Show the first window; what is read in afterwards waits for its paint."""
        if self._sample is not None:
            self._open_sample()
        elif self._folder is not None:
            self._show_unlock(self._folder, try_remembered=self._backup is None)
        else:
            self._show_first_run()
        self._later.run(self._reading_in.start)

    def show_yourself(self) -> None:
        """Somebody started the program again: bring its window to the front."""
        if self._shown is not None:
            self._shown.setWindowState(self._shown.windowState() & ~_MINIMISED)
            self._shown.show()
            self._shown.raise_()
            self._shown.activateWindow()

    def lock(self) -> None:
        """Close the office and every screen of it; only the way in remains."""
        if self._window is not None:
            self._window.lock()

    def end(self) -> None:
        """Let the worker end and close what is still open: a session may end by itself."""
        self._idle.stop()
        self._copied.forget()
        self._window = None
        self._runner.close()
        if self._entered is not None:
            self._entered.office.close()
            self._entered = None

    def _watch_sleep(self) -> None:
        from amstrat_desktop.ui.shell.sleep_watch import SleepWatch

        SleepWatch(parent=self).sleeping.connect(self.lock)

    def _hear_later_starts(self) -> None:
        from amstrat_desktop.ui.only_one import OnlyOne

        OnlyOne(_name_of(self._settings), self).raised.connect(self.show_yourself)

    def _show(self, window: QWidget) -> None:
        before, self._shown = self._shown, window
        self._later.watch(window)
        window.show()
        if before is not None and before is not self._window:
            before.close()
            before.deleteLater()

    def _show_unlock(self, folder: Path, *, try_remembered: bool) -> UnlockWindow:
        self._folder = folder
        gate = LateGate(folder, self._settings)
        window = unlock.build(
            gate,
            self._runner,
            self._settings,
            entered=lambda: self._unlocked(gate),
            try_remembered=try_remembered,
            soon=self._later.run,
        )
        window.other_office_wanted.connect(lambda: self._choose_office(window))
        window.new_office_wanted.connect(self._show_first_run)
        window.help_wanted.connect(lambda: open_help(window))
        offers = partial(offer_restore, window, self._runner, self._settings, folder)
        window.restore_wanted.connect(offers)
        if self._backup is not None:
            self._later.run(partial(offers, self._backup))
            self._backup = None
        window.closed.connect(lambda: self._quit_if_shown(window))
        if self._sample is not None:
            window.show_hint(
                _("This is a sample office: its passphrase is {text}.", text=SAMPLE_PASSPHRASE)
            )
        self._show(window)
        return window

    def _show_first_run(self) -> None:
        from amstrat_desktop import gate
        from amstrat_desktop.ui import first_run
        from amstrat_desktop.ui.widgets.chips import Choice

        founder = LateFounder(self._settings.policy)
        window: FirstRunWindow = first_run.build(
            founder,
            self._runner,
            self._settings,
            areas=[
                Choice(area.name, verbatim(area.name), aliases=area.aliases)
                for area in gate.areas_to_choose()
            ],
            print_sheet=lambda code: self._print_sheet(founder, code),
            save_sheet=lambda code: self._save_sheet(founder, code),
            founded=lambda: self._keep_as_last(founder.entered),
            entered=lambda: self._enter(founder.entered),
        )
        window.help_wanted.connect(lambda: open_help(window))
        window.closed.connect(lambda: self._abandon(window, founder))
        self._show(window)

    def _choose_office(self, parent: QWidget) -> None:
        title = interface.text(_("Choose the folder of the office"))
        start = str(self._folder.parent if self._folder else self._settings.policy.offices)
        chosen = QFileDialog.getExistingDirectory(parent, title, start)
        if chosen:
            self._settings.change(office_name="", last_user="")
            self._show_unlock(Path(chosen), try_remembered=True)

    def _unlocked(self, gate: LateGate) -> None:
        if gate.remembered is not None:
            self._settings.change(remember_key=gate.remembered)
        self._enter(gate.entered)

    def _keep_as_last(self, entered: "Entered | None") -> None:
        """From its founding on it is the office of the next start, whatever happens now."""
        if entered is not None:
            self._settings.change(
                office=str(entered.office.folder),
                office_name=entered.name,
                last_user=str(entered.staff_id),
            )

    def _enter(self, entered: "Entered | None") -> None:
        from amstrat_desktop.office_window import make_window

        if entered is None:
            return
        self._entered = entered
        self._folder = entered.office.folder
        self._keep_as_last(entered)
        kept = self._sample is None
        window = make_window(entered, self._runner, self._settings, keeps_backups=kept)
        window.lock_wanted.connect(self._lock_now)
        window.closed.connect(self._close_office_and_quit)
        self._window = window
        self._show(window)
        window.offer_around(str(entered.staff_id))
        if entered.warning is not None:
            window.say("warn", entered.warning)
        elif self._sample is not None:
            window.say("info", _("This is a sample office: everything in it is invented."))

    def _lock_now(self) -> None:
        if self._window is None or self._entered is None or self._folder is None:
            return
        window, entered = self._window, self._entered
        self._copied.forget()
        # Behind the drafts that the screens have just handed to the same worker.
        self._runner.run(entered.office.close, owner=self)
        self._show_unlock(self._folder, try_remembered=False)
        self._window = self._entered = None
        # Presenters and what they read stand in circles, which only a collection finds.
        window.destroyed.connect(lambda: QTimer.singleShot(0, gc.collect))
        window.forget()

    def _close_office_and_quit(self) -> None:
        if self._entered is None:
            self._app.quit()
            return
        entered, self._entered = self._entered, None
        self._runner.run(self._last_steps(entered), owner=self, done=lambda _done: self._app.quit())

    def _last_steps(self, entered: "Entered") -> Callable[[], None]:
        """Close the office; before that keep what changed, unless nobody's data is in it."""
        from amstrat_desktop.keeping import Keeping

        if self._sample is not None:
            return entered.office.close
        keeping = Keeping(entered.office, entered.work)
        return partial(keeping.close, self._settings.values.second_place)

    def _abandon(self, window: QWidget, founder: LateFounder) -> None:
        if self._shown is window:
            self._entered = founder.entered
            self._close_office_and_quit()

    def _quit_if_shown(self, window: QWidget) -> None:
        if self._shown is window:
            self._app.quit()

    def _open_sample(self) -> None:
        if self._folder is None:
            return
        window = self._show_unlock(self._folder, try_remembered=False)
        window.set_busy(_("Preparing the sample office …"))
        folder = self._folder
        self._later.run(
            lambda: self._runner.run(
                sample_office,
                folder,
                SAMPLE_PASSPHRASE,
                owner=window,
                done=self._enter,
                failed=lambda problem: self._sample_failed(window, problem),
            )
        )

    def _sample_failed(self, window: UnlockWindow, problem: Problem) -> None:
        window.set_busy(None)
        window.show_problem(problem.message)

    def _print_sheet(self, founder: LateFounder, code: str) -> None:
        from amstrat_desktop.ui.print_dialog import print_paper

        if self._shown is not None:
            print_paper(self._shown, self._runner, self._settings, founder.paper(code), _SHEET)

    def _save_sheet(self, founder: LateFounder, code: str) -> None:
        from amstrat_desktop.ui.print_dialog import save_paper

        if self._shown is not None:
            save_paper(self._shown, self._runner, founder.paper(code), _SHEET)


_SHEET: Final = _("Recovery code")
_MINIMISED: Final = Qt.WindowState.WindowMinimized


def _lock_beside(settings: SettingsFile) -> QLockFile:
    """Held as long as the program runs; a dead program's lock counts for nothing."""
    lock = QLockFile(str(settings.path.with_name("running.lock")))
    lock.setStaleLockTime(0)
    return lock


def _is_first(lock: QLockFile) -> bool:
    """Whether no other program holds it. A disk that takes no lock file hinders nobody."""
    with suppress(OSError):
        Path(lock.fileName()).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return lock.tryLock(0) or lock.error() != QLockFile.LockError.LockFailedError


def _first_was_raised(settings: SettingsFile) -> bool:
    from amstrat_desktop.ui.only_one import raise_first

    return raise_first(_name_of(settings))


def _name_of(settings: SettingsFile) -> str:
    kind = QCryptographicHash.Algorithm.Sha256
    hashed = QCryptographicHash.hash(str(settings.path).encode(), kind).toHex()
    return f"{APP}-{bytes(hashed.data()).decode()[:16]}"


def _log_to(path: Path, make: Callable[..., logging.FileHandler]) -> None:
    """Stacks of bugs, no person's data; a disk that takes no log costs the log."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = make(path, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)


def _collect_garbage() -> None:
    """From now on (`cli.py`); what is there already stays until the end and isn't looked at."""
    gc.freeze()
    gc.enable()


def _keep_log_short() -> None:
    """The same log, but no longer than a megabyte and a half."""
    from logging.handlers import RotatingFileHandler

    _log_to(log_file(), partial(RotatingFileHandler, maxBytes=500_000, backupCount=2))

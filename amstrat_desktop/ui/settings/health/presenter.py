# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Looks at the office's health, and mends what can be mended from here."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, Protocol

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.services.health import Finding, Mending, rebuild_index
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import Progress, Runner
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.shell.context import Goes, Says

SECTIONS: Final[Mapping[Mending, str]] = MappingProxyType(
    {
        Mending.SEE_BACKUPS: "backups",
        Mending.SEE_LOG: "log",
        Mending.SEE_SECURITY: "security",
        Mending.SEE_COLLEAGUES: "colleagues",
    }
)
"""Where in the settings somebody can do what only a person can do."""


class View(Protocol):
    """What the presenter needs of the view."""

    def show_findings(self, findings: Sequence[Finding]) -> None: ...
    def set_busy(self, busy: bool) -> None: ...


class HealthPresenter:
    """Reading the whole file takes seconds: it happens beside the database's worker."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        work: Work,
        safe: Safe,
        settings: SettingsFile,
        *,
        say: Says,
        go: Goes,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._safe = safe
        self._settings = settings
        self._say = say
        self._go = go
        self._changed = changed

    def examine(self) -> None:
        """Look at everything."""
        progress = Progress(_("Looking at the office …"))
        self._view.set_busy(True)
        self._runner.run(
            self._safe.examine,
            self._settings.values.second_place,
            progress.report,
            owner=self._view,
            done=self._show,
            failed=self._failed,
            progress=progress,
            pool=True,
        )

    def mend(self, mending: Mending) -> None:
        """What the button beside a finding stands for."""
        if mending in SECTIONS:
            self._go("settings", SECTIONS[mending])
        elif mending is Mending.REBUILD_INDEX:
            progress = Progress(_("Making the search index anew …"))
            told = _("The search index is made anew.")
            self._do(told, self._work.write, rebuild_index, progress.report, progress=progress)
        elif mending is Mending.BACK_UP:
            progress = Progress(_("Making the backup …"), can_cancel=False)
            told = _("The backup is made and verified.")
            second = self._settings.values.second_place
            self._do(told, self._safe.vault.back_up, second, progress=progress, pool=True)
        else:
            told = _("The files are closed to others.")
            self._do(told, self._safe.close_to_others, pool=True)

    def _do(self, told: Msg, job: Callable[..., Any], *arguments: object, **how: Any) -> None:
        def done(_answer: object) -> None:
            self._say("ok", told)
            self._changed(frozenset({Kind.BACKUP}))
            self.examine()

        self._view.set_busy(True)
        self._runner.run(job, *arguments, owner=self._view, done=done, failed=self._failed, **how)

    def _show(self, findings: Sequence[Finding]) -> None:
        self._view.set_busy(False)
        self._view.show_findings(findings)

    def _failed(self, problem: Problem) -> None:
        self._view.set_busy(False)
        self._say("error", problem.message)

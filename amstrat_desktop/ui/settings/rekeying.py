# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Giving the office another key, from wherever in the settings. No Qt here."""

from collections.abc import Callable

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.rekeyed import Rekeyed
from amstrat_desktop.ui.jobs import Progress, Runner
from amstrat_desktop.ui.safe import Safe


def renew_key(
    runner: Runner,
    safe: Safe,
    *,
    owner: object,
    done: Callable[[Rekeyed], object],
    failed: Callable[[Problem], object],
) -> None:
    """done: the office is closed, only locking is left. Cancelled: nothing was changed."""
    progress = Progress(_("The office gets another key …"))
    runner.run(
        safe.rekey, progress.report, owner=owner, done=done, failed=failed, progress=progress
    )

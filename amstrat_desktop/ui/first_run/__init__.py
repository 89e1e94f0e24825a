# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The assistant that makes a new office: language, office, user, passphrase, recovery code."""

import random
from collections.abc import Callable, Iterable

from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.ui.first_run.presenter import Answers, FirstRunPresenter, Founder
from amstrat_desktop.ui.first_run.view import FirstRunWindow
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.code_field import GROUPS

__all__ = ["Answers", "FirstRunWindow", "Founder", "build"]


def build(
    founder: Founder,
    runner: Runner,
    settings: SettingsFile,
    *,
    areas: Iterable[Choice[str]],
    print_sheet: Callable[[str], object],
    save_sheet: Callable[[str], object],
    founded: Callable[[], object],
    entered: Callable[[], object],
    pick: Callable[[], tuple[int, int]] | None = None,
) -> FirstRunWindow:
    """areas: names that `Answers.home_areas` returns, with aliases.

    print_sheet, save_sheet: get the recovery code. founded: the office is on the disk; its
    code was not shown yet. entered: the office is ready and open.
    pick: which two groups are asked back, from 1; by chance unless a test decides.
    """
    view = FirstRunWindow(settings, areas, print_sheet=print_sheet, save_sheet=save_sheet)
    presenter = FirstRunPresenter(
        view, founder, runner, pick=pick or _two_groups, founded=founded, entered=entered
    )
    view.presenter = presenter  # a signal alone does not keep it alive
    view.next_wanted.connect(presenter.next)
    view.back_wanted.connect(presenter.back)
    view.passphrase_chosen.connect(presenter.found)
    view.estimate_wanted.connect(presenter.estimate)
    return view


def _two_groups() -> tuple[int, int]:
    # Not the first one, which somebody may remember from the screen. No secret hangs on it.
    first, second = sorted(random.sample(range(2, GROUPS + 1), 2))
    return first, second

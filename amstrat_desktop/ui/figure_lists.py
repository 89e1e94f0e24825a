# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list that a figure opened says of how many counted records it may not show. No Qt here."""

from typing import Protocol

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.figures.drill import RecordFilter, count_unseen
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import Runner


class Line(Protocol):
    """What is needed of `widgets.figure_line.FigureLine`."""

    def name_figure(self, title: Msg) -> None: ...
    def show_unseen(self, number: int) -> None: ...


def name_figure(
    line: Line, wanted: RecordFilter, title: Msg, *, runner: Runner, work: Work
) -> None:
    """Say whose records these are; and how many are missing, once that is counted."""

    def count() -> int:
        return work.read(count_unseen, wanted, actor=work.actor, now=work.clock())

    line.name_figure(title)
    runner.run(count, owner=line, done=line.show_unseen)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports: figures, tables for planning, papers."""

from collections.abc import Callable
from typing import Final

from amstrat_desktop.ui.reports.papers.view import PapersView
from amstrat_desktop.ui.reports.releases.view import ReleasesView
from amstrat_desktop.ui.reports.screen import ReportsScreen
from amstrat_desktop.ui.shell.doors import OpenReportsView
from manual.desk import Desk, Seen


def figures(desk: Desk) -> Seen:
    return Seen(_view(desk, "figures"), height=600)


def release(desk: Desk) -> Seen:
    screen = _view(desk, "releases")
    view = desk.one(ReleasesView)
    row = view.table.rows.row(0)
    if row is None:
        raise LookupError("the sample office has a proposed table")
    view.open_wanted.emit(row.id)
    desk.quiet()
    return Seen(screen)


def paper(desk: Desk) -> Seen:
    screen = _view(desk, "papers")
    desk.one(PapersView).save()
    desk.rest()
    return Seen(screen, height=560)


def _view(desk: Desk, key: str) -> ReportsScreen:
    desk.go("reports", OpenReportsView(key))
    return desk.one(ReportsScreen)


SHOTS: Final[dict[str, Callable[[Desk], Seen]]] = {
    "figures": figures,
    "release": release,
    "paper": paper,
}

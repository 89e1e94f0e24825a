# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The walk through the screen of reports: its views, and what there is to see inside them."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from amstrat_desktop.tour.known import Stop, Waits
from amstrat_desktop.ui.reports.papers.view import PapersView
from amstrat_desktop.ui.reports.register.view import RegisterView
from amstrat_desktop.ui.reports.registry import VIEWS
from amstrat_desktop.ui.reports.releases.view import ReleasesView
from amstrat_desktop.ui.shell.doors import OpenReportsView
from amstrat_desktop.ui.shell.window import MainWindow

States: TypeAlias = Callable[[MainWindow, Waits], Iterator[str]]
"""Gives the name of each state while it is seen."""


def report_stops(window: MainWindow, wait: Waits) -> Iterator[Stop]:
    """A name for each picture, and the window, drawn."""
    for view in VIEWS:
        window.go("reports", OpenReportsView(view.key))
        wait()
        yield view.key, window
        for name in _STATES.get(view.key, _nothing_more)(window, wait):
            yield f"{view.key}-{name}", window


def _nothing_more(_window: MainWindow, _wait: Waits) -> Iterator[str]:
    yield from ()


def _register(window: MainWindow, wait: Waits) -> Iterator[str]:
    (view,) = window.findChildren(RegisterView)
    for at, name in ((0, "signal"), (2, "observation")):
        view.table.choose(at)
        wait()
        yield name
    view.new_item()
    wait()
    yield "form"
    view.go_back()
    wait()


def _releases(window: MainWindow, wait: Waits) -> Iterator[str]:
    (view,) = window.findChildren(ReleasesView)
    proposed = view.table.rows.row(0)
    if proposed is not None:
        view.open_wanted.emit(proposed.id)
        wait()
        yield "proposal"
        view.go_back()
    view.new_item()
    wait()
    yield "form"
    view.go_back()
    wait()


def _papers(window: MainWindow, wait: Waits) -> Iterator[str]:
    (view,) = window.findChildren(PapersView)
    view.save()
    wait()
    yield "made"


_STATES: Final[Mapping[str, States]] = {
    "releases": _releases,
    "register": _register,
    "papers": _papers,
}
"""By the key of the view."""

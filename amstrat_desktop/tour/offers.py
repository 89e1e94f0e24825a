# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The walk through the screen of offers: its views, the parts of a run, its forms."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.services.offers.run_list import RunFilter, RunRow, window_of_runs
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.offers.panel import CopyRun, EditRun, NewOffer
from amstrat_desktop.ui.offers.registry import PANELS, VIEWS
from amstrat_desktop.ui.offers.screen import OffersScreen
from amstrat_desktop.ui.shell.doors import BookPlace, OpenOffersView, OpenRun
from amstrat_desktop.ui.shell.window import MainWindow

_OFFERS: Final = "offers"
_LOOKED_AT: Final = 100


def offer_stops(window: MainWindow, wait: Callable[[], object]) -> Iterator[tuple[str, QWidget]]:
    """A name for each picture, and the window, drawn."""
    for view in VIEWS:
        window.go(_OFFERS, OpenOffersView(view.key))
        wait()
        yield view.key, window
    run = _fullest(window.context.work)
    if run is None:
        return
    for panel in PANELS:
        window.go(_OFFERS, OpenRun(run.id, panel.key))
        wait()
        yield f"run-{panel.key}", window
    forms = (
        ("new-offer", NewOffer()),
        ("edit-run", EditRun(run.id)),
        ("copy-run", CopyRun(run.id)),
        ("book", BookPlace(run.id)),
    )
    for name, item in forms:
        window.go(_OFFERS, item)
        wait()
        yield name, window
        _leave(window, wait)


def _leave(window: MainWindow, wait: Callable[[], object]) -> None:
    """From a form to where one came from, and on to the list."""
    (screen,) = window.findChildren(OffersScreen)
    while screen.currentWidget() is not screen.views:
        screen.go_back()
        wait()


def _fullest(work: Work) -> RunRow | None:
    """The run that shows most: with childcare, and with somebody who waits."""
    rows = work.read(
        window_of_runs,
        RunFilter(),
        0,
        _LOOKED_AT,
        _LOOKED_AT,
        actor=work.actor,
        now=work.clock(),
    )

    def shown(row: RunRow) -> tuple[bool, bool, int]:
        return bool(row.groups), row.capacity.waiting > 0, row.capacity.taken

    return max(rows, key=shown, default=None)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The walk through the screen of offers: its views, the parts of a run, its forms, its papers."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QDialog

from amstrat_desktop.documents.invitation import PaperKind
from amstrat_desktop.tour.known import (
    GERMAN,
    MOTHER,
    SEWING,
    Stop,
    Waits,
    booking_of,
    person_named,
    run_of,
)
from amstrat_desktop.tour.views import STATES
from amstrat_desktop.ui.offers.childcare.group_card import GroupCard
from amstrat_desktop.ui.offers.panel import CopyRun, EditRun, NewOffer, NewRun
from amstrat_desktop.ui.offers.papers.invitation_dialog import open_invitations
from amstrat_desktop.ui.offers.papers.lists_dialog import open_lists
from amstrat_desktop.ui.offers.papers.lists_presenter import ListKind
from amstrat_desktop.ui.offers.registry import PANELS, VIEWS
from amstrat_desktop.ui.offers.screen import OffersScreen
from amstrat_desktop.ui.shell.doors import BookPlace, OpenBooking, OpenOffersView, OpenRun
from amstrat_desktop.ui.shell.window import MainWindow

_OFFERS: Final = "offers"
_OPENS: Final[Mapping[str, Callable[[MainWindow], object]]] = {
    "overview": lambda window: _screen(window).new_item(),
    "childcare": lambda window: window.findChildren(GroupCard)[0].change.click(),
}
"""By the key of a part of a run: how a form opens in it."""


def offer_stops(window: MainWindow, wait: Waits) -> Iterator[Stop]:
    """A name for each picture, and the window, drawn."""
    yield from _views(window, wait)
    sewing = run_of(window.context.work, SEWING)
    yield from _run(window, wait, sewing)
    yield from _forms(window, wait, sewing)
    yield from _papers(window, wait, sewing)


def _views(window: MainWindow, wait: Waits) -> Iterator[Stop]:
    for view in VIEWS:
        window.go(_OFFERS, OpenOffersView(view.key))
        wait()
        yield view.key, window
        for name in STATES[view.key](window, wait):
            yield f"{view.key}-{name}", window


def _run(window: MainWindow, wait: Waits, run_id: UUID) -> Iterator[Stop]:
    """Each part of it, and the form that opens in some."""
    for panel in PANELS:
        window.go(_OFFERS, OpenRun(run_id, panel.key))
        wait()
        yield f"run-{panel.key}", window
        if panel.key in _OPENS:
            _OPENS[panel.key](window)
            wait()
            yield f"run-{panel.key}-form", window
            _screen(window).go_back()
            wait()


def _forms(window: MainWindow, wait: Waits, run_id: UUID) -> Iterator[Stop]:
    work = window.context.work
    mother = person_named(work, MOTHER)
    forms = (
        ("new-offer", NewOffer()),
        ("new-run", NewRun()),
        ("edit-run", EditRun(run_id)),
        ("copy-run", CopyRun(run_id)),
        ("book", BookPlace(run_of(work, GERMAN), mother)),
        ("booking", OpenBooking(booking_of(work, mother))),
    )
    for name, item in forms:
        window.go(_OFFERS, item)
        wait()
        yield name, window
        _to_views(window, wait)


def _papers(window: MainWindow, wait: Waits, run_id: UUID) -> Iterator[Stop]:
    """The dialogs from which they are printed."""
    context = window.context
    for paper in PaperKind:
        yield from _dialog(
            f"paper-{paper.value}", open_invitations(window, context, run_id, kind=paper), wait
        )
    for kind in ListKind:
        yield from _dialog(f"list-{kind.value}", open_lists(window, context, run_id, kind), wait)


def _dialog(name: str, dialog: QDialog, wait: Waits) -> Iterator[Stop]:
    wait()
    yield name, dialog
    dialog.reject()
    wait()


def _to_views(window: MainWindow, wait: Waits) -> None:
    """From a form to where one came from, and on to the list."""
    screen = _screen(window)
    while screen.currentWidget() is not screen.views:
        screen.go_back()
        wait()


def _screen(window: MainWindow) -> OffersScreen:
    (screen,) = window.findChildren(OffersScreen)
    return screen

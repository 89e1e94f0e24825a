# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the screen of offers is made of, beside the panels of a run and the views: forms."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable
from uuid import UUID

from amstrat_desktop.ui.shell.context import Context

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class NewOffer:
    """Item of the form "offer": an empty one; its first run may be entered with it."""


@dataclass(frozen=True, slots=True)
class EditOffer:
    """Item of the form "offer": one that exists."""

    offer_id: UUID


@dataclass(frozen=True, slots=True)
class NewRun:
    """Item of the form "run": another run. offer_id: None where the offer is still to choose."""

    offer_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class EditRun:
    """Item of the form "run": one that exists."""

    run_id: UUID


@dataclass(frozen=True, slots=True)
class CopyRun:
    """Item of the form "run": the same again, at another time or in another neighbourhood."""

    run_id: UUID


@runtime_checkable
class RunForm(Protocol):
    """A form that fills the screen: "offer", "run" and "booking" of `registry.FORMS`.

    `open_item` gets one of the items above (the booking: one of the doors `BookPlace` and
    `OpenBooking`). It emits `left` when it is closed without a result, and `done(run_id)` when
    something was saved: the screen opens that run; None leads back to where one came from.
    What else it has of the shell's protocols (`save`, `leave`, `go_back`, `print_item`,
    `focus_start`, `reload`, `reload_on`) is passed on to it.
    """

    left: "SignalInstance"
    done: "SignalInstance"

    def open_item(self, item: object) -> None: ...


@dataclass(frozen=True)
class FormKind:
    """A form of the screen. build makes it when it is first wanted.

    empty: the item that begins it anew. It is kept under its key while it is unsaved
    (`ui/form_keeper.py`); what was kept opens again with the screen. panel: of the run, where
    what was written is seen; "" the first.
    """

    key: str
    build: "Callable[[Context], QWidget]"
    empty: object
    panel: str = ""

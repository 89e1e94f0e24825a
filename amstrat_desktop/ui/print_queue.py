# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a presenter knows of printing: queues, their states in words, no Qt.

`ui/printing.py` prints for real.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final, Protocol

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem


class QueueState(Enum):
    """What a queue does with a paper now; the value says it beside the queue's name."""

    READY = _("Ready")
    BUSY = _("Printing something else; yours comes next")
    STOPPED = _("Stopped")
    CLOSED = _("Takes no jobs")


_REFUSALS: Final[Mapping[QueueState, Msg]] = MappingProxyType(
    {
        QueueState.STOPPED: _(
            "The printer “{queue}” is stopped. Nothing was sent. Is it switched on, has it paper? "
            "Start it in the system's settings, choose another printer, or save a PDF."
        ),
        QueueState.CLOSED: _(
            "The printer “{queue}” takes no jobs at present. Nothing was sent. Choose another "
            "printer, or save a PDF."
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Queue:
    """One print queue of this computer. description, place: as whoever set it up wrote them."""

    name: str
    description: str
    place: str
    state: QueueState

    def refusal(self) -> Msg | None:
        """Why nothing may be sent there now; None where it may."""
        words = _REFUSALS.get(self.state)
        return None if words is None else Msg(words.msgid, params=(("queue", self.name),))


class Printer(Protocol):
    """Sends papers to queues; both may take a moment: run them on the pool."""

    def list_queues(self) -> Sequence[Queue]:
        """What may be chosen, the system's default first."""

    def send(self, pdf: bytes, queue: str, title: str) -> None:
        """Hand a paper over to a queue. title: seen by everybody who looks at the queue.

        Raises Problem where the queue doesn't exist, doesn't print, or refuses.
        """


def unknown_queue(name: str) -> Problem:
    """A queue that this computer doesn't have: never replaced by the default printer."""
    return Problem(
        _(
            "There is no printer “{queue}” on this computer. Nothing was sent. Choose another "
            "printer, or save a PDF.",
            queue=name,
        )
    )


def not_sent(name: str, reason: str) -> Problem:
    """A queue took nothing; reason: in the print system's own words, maybe empty."""
    if reason:
        return Problem(
            _(
                "The printer “{queue}” did not take the paper. It says: {reason} "
                "Choose another printer, or save a PDF.",
                queue=name,
                reason=reason,
            )
        )
    return Problem(
        _(
            "The printer “{queue}” did not take the paper. Choose another printer, or save a PDF.",
            queue=name,
        )
    )

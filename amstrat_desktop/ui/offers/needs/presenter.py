# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the view of need signals asks of the services: a list, one of it, and decisions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.offers.need_signal_list import (
    SignalCard,
    SignalCounts,
    SignalFilter,
    SignalRow,
    count_signals,
    read_signal,
    window_of_signals,
)
from amstrat_desktop.services.offers.need_signals import (
    approve_signal,
    discard_signal,
    reject_signal,
    reopen_signal,
    write_signal,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.decisions import DecisionPresenter
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.offers.needs.entry import NOTHING, Choices, read_choices
from amstrat_desktop.ui.shell.context import Says

RELOAD_ON: Final = frozenset({Kind.NEED_SIGNAL, Kind.CODE, Kind.AREA, Kind.STAFF})

SHOWN: Final = 500
"""So many are in the list, the newest; filters find the others."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a filter shows."""

    rows: Sequence[SignalRow]
    counts: SignalCounts


class View(Protocol):
    """What the presenter needs of the view."""

    def show_choices(self, choices: Choices) -> None: ...
    def show_listing(self, listing: Listing) -> None: ...
    def show_card(self, card: SignalCard) -> None: ...
    def show_no_card(self) -> None: ...
    def show_refusal_fault(self, problem: Problem) -> None: ...


class NeedsPresenter(DecisionPresenter[SignalCard]):
    """Each decision can be taken back beside the message that tells it."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        work: Work,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        super().__init__(view, runner, work, say=say, changed=changed)
        self._view = view
        self._wanted = SignalFilter()

    def reload(self) -> None:
        """Read again what is seen."""
        self._runner.run(
            read_choices,
            self._work,
            NOTHING if self.card is None else self.card.draft,
            owner=self._view,
            done=self._view.show_choices,
        )
        self.search(self._wanted)
        if self.card is not None:
            self.open(self.card.id)

    def search(self, wanted: SignalFilter) -> None:
        """Show what a filter finds."""
        self._wanted = wanted
        self._runner.run(self._read_listing, wanted, owner=self._view, done=self._view.show_listing)

    def open(self, signal_id: UUID) -> None:
        """Show one signal beside the list; nothing where it is gone."""

        def gone(_problem: Problem) -> None:
            self.card = None
            self._view.show_no_card()

        def read() -> SignalCard:
            return self._work.read(
                read_signal, signal_id, actor=self._work.actor, now=self._work.clock()
            )

        self._runner.run(read, owner=self._view, done=self._show, failed=gone)

    def approve(self) -> None:
        """Let it be passed on."""
        if self.card is not None:
            told = _("Approved: the need signal may be passed on.")
            self._decide(approve_signal, reopen_signal, told, version=self.card.version)

    def reject(self, reason: str) -> None:
        """Keep it in the office."""
        if self.card is not None:
            told = _("Not approved: the need signal stays in the office.")
            self._decide(reject_signal, reopen_signal, told, reason, version=self.card.version)

    def reopen(self) -> None:
        """Make a decided one a draft again."""
        if self.card is not None:
            self._write(reopen_signal, self.card.id, told=_("The need signal is a draft again."))

    def discard(self) -> None:
        """Take out one that was written by mistake."""
        if self.card is not None:
            self.discard_one(self.card)

    def discard_one(self, card: SignalCard) -> None:
        """Take out a signal; it can be written again with one press."""

        def again() -> None:
            draft = replace(card.draft, version=None)
            self._write(write_signal, draft, told=_("The need signal is there again."))

        self._write(
            discard_signal, card.id, told=_("The need signal is taken out."), undo=again, gone=True
        )

    def discard_new(self, signal_id: UUID) -> None:
        """Undo one that was just written."""

        def read() -> SignalCard:
            return self._work.read(
                read_signal, signal_id, actor=self._work.actor, now=self._work.clock()
            )

        self._runner.run(read, owner=self._view, done=self.discard_one)

    def _show(self, card: SignalCard) -> None:
        self.card = card
        self._view.show_card(card)

    def _read_listing(self, wanted: SignalFilter) -> Listing:
        read, actor = self._work.read, self._work.actor
        return Listing(
            read(window_of_signals, wanted, 0, SHOWN, SHOWN, actor=actor),
            read(count_signals, wanted, actor=actor),
        )

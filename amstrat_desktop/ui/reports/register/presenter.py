# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the register asks of the services: a list, one of it, and decisions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, catalogue
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.exchange.register_files import register_csv, register_workbook
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.observations import (
    approve_observation,
    discard_observation,
    reject_observation,
    reopen_observation,
    settle_observation,
    unsettle_observation,
    write_observation,
)
from amstrat_desktop.services.offices import read_office
from amstrat_desktop.services.register import (
    EntryKind,
    ObservationCard,
    RegisterCounts,
    RegisterFilter,
    RegisterRow,
    count_register,
    hand_out_register,
    list_register,
    read_observation,
)
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.decisions import DecisionPresenter
from amstrat_desktop.ui.file_writing import write_file
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.reports.register.entry import NOTHING, Choices, read_choices
from amstrat_desktop.ui.shell.context import Goes, Says
from amstrat_desktop.ui.shell.doors import OpenOffersView

RELOAD_ON: Final = frozenset({Kind.NEED_SIGNAL, Kind.OBSERVATION, Kind.CODE, Kind.AREA, Kind.STAFF})


@dataclass(frozen=True, slots=True)
class Listing:
    """What a filter shows."""

    rows: Sequence[RegisterRow]
    counts: RegisterCounts


class View(Protocol):
    """What the presenter needs of the view."""

    def show_choices(self, choices: Choices) -> None: ...
    def show_listing(self, listing: Listing) -> None: ...
    def show_card(self, card: ObservationCard) -> None: ...
    def show_signal(self, row: RegisterRow) -> None: ...
    def show_no_card(self) -> None: ...
    def show_refusal_fault(self, problem: Problem) -> None: ...


class RegisterPresenter(DecisionPresenter[ObservationCard]):
    """Each decision can be taken back beside the message that tells it."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        work: Work,
        *,
        say: Says,
        go: Goes,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        super().__init__(view, runner, work, say=say, changed=changed)
        self._view = view
        self._go = go
        self._wanted = RegisterFilter()
        self._signal_id: UUID | None = None

    def reload(self) -> None:
        """Read choices, list and the chosen entry anew."""

        def read() -> Choices:
            return read_choices(self._work, NOTHING)

        self._runner.run(read, owner=self._view, done=self._view.show_choices)
        self.search(self._wanted)
        if self.card is not None:
            self.open_observation(self.card.id)

    def search(self, wanted: RegisterFilter) -> None:
        """Show what a filter leaves."""
        self._wanted = wanted

        def show(listing: Listing) -> None:
            if wanted == self._wanted:
                self._view.show_listing(listing)

        self._runner.run(self._read_listing, wanted, owner=self._view, done=show)

    def open(self, row: RegisterRow) -> None:
        """Show an entry beside the list."""
        if row.kind is EntryKind.OBSERVATION:
            self.open_observation(row.id)
            return
        self.card, self._signal_id = None, row.id
        self._view.show_signal(row)

    def open_observation(self, observation_id: UUID) -> None:
        """Show an observation; nothing where it is gone."""

        def gone(_problem: Problem) -> None:
            self.card = None
            self._view.show_no_card()

        def read() -> ObservationCard:
            return self._read_card(observation_id)

        self._runner.run(read, owner=self._view, done=self._show, failed=gone)

    def open_signal(self) -> None:
        """Go to the need signal that is shown, where it is decided on."""
        if self._signal_id is not None:
            self._go("offers", OpenOffersView("needs", self._signal_id))

    def approve(self) -> None:
        """Let it be passed on."""
        if self.card is not None:
            told = _("Approved: the observation may be passed on.")
            self._decide(approve_observation, reopen_observation, told, version=self.card.version)

    def reject(self, reason: str) -> None:
        """Keep it in the office."""
        if self.card is not None:
            told = _("Not approved: the observation stays in the office.")
            self._decide(
                reject_observation, reopen_observation, told, reason, version=self.card.version
            )

    def reopen(self) -> None:
        """Make a decided one a draft again."""
        if self.card is not None:
            told = _("The observation is a draft again.")
            self._write(reopen_observation, self.card.id, told=told)

    def settle(self, settled: bool) -> None:
        """It is so no longer, or again."""
        if self.card is None:
            return
        seen = self.card.id
        steps = (settle_observation, unsettle_observation)
        told = (_("Noted: it is no longer so."), _("Noted: it is still so."))
        step, back = steps if settled else steps[::-1]
        said, unsaid = told if settled else told[::-1]
        self._write(step, seen, told=said, undo=lambda: self._write(back, seen, told=unsaid))

    def discard(self) -> None:
        """Take out one that was written by mistake."""
        if self.card is not None:
            self.discard_one(self.card)

    def discard_one(self, card: ObservationCard) -> None:
        """Take out an observation; it can be written again with one press."""

        def again() -> None:
            draft = replace(card.draft, version=None)
            self._write(write_observation, draft, told=_("The observation is there again."))

        told = _("The observation is taken out.")
        self._write(discard_observation, card.id, told=told, undo=again, gone=True)

    def discard_new(self, observation_id: UUID) -> None:
        """Undo one that was just written."""

        def read() -> ObservationCard:
            return self._read_card(observation_id)

        self._runner.run(read, owner=self._view, done=self.discard_one)

    def hand_out(self, path: Path) -> None:
        """Write the approved entries where somebody wants them, in German."""

        def done(outcome: Outcome[tuple[RegisterRow, ...]]) -> None:
            self._changed(outcome.changed)
            self._say("ok", _("The register is saved, with what was approved and nothing else."))

        self._once.run(
            lambda: self._hand_out(path), owner=self._view, done=done, failed=self._failed
        )

    def _hand_out(self, path: Path) -> Outcome[tuple[RegisterRow, ...]]:
        outcome = self._work.write(hand_out_register)
        labels, words = self._work.read(read_labels), catalogue("de")
        if path.suffix.lower() == ".csv":
            content = register_csv(outcome.value, labels, words)
        else:
            office = self._work.read(read_office, self._work.actor)
            content = register_workbook(outcome.value, labels, words, author=office.name)
        write_file(path, content)
        return outcome

    def _show(self, card: ObservationCard) -> None:
        self.card, self._signal_id = card, None
        self._view.show_card(card)

    def _read_card(self, observation_id: UUID) -> ObservationCard:
        work = self._work
        return work.read(read_observation, observation_id, actor=work.actor, now=work.clock())

    def _read_listing(self, wanted: RegisterFilter) -> Listing:
        read, actor = self._work.read, self._work.actor
        return Listing(
            read(list_register, wanted, actor=actor), read(count_register, wanted, actor=actor)
        )

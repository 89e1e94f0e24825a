# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the directory asks of the services: a list, and one agency of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.directory import (
    OrganisationCard,
    OrganisationDraft,
    read_organisation,
    restore_organisation,
    retire_organisation,
    verify_organisation,
)
from amstrat_desktop.services.directory_list import (
    OrganisationFilter,
    OrganisationRow,
    count_organisations,
    window_of_organisations,
)
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.directory.entry import Choices, read_choices
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.shell.context import Goes, Says

RELOAD_ON: Final = frozenset({Kind.ORGANISATION, Kind.REFERRAL, Kind.CODE})


@dataclass(frozen=True, slots=True)
class Listing:
    """What a filter shows. offered, unverified: of the whole directory."""

    rows: Sequence[OrganisationRow]
    offered: int
    unverified: int


class View(Protocol):
    """What the presenter needs of the view."""

    def show_choices(self, choices: Choices) -> None: ...
    def show_listing(self, listing: Listing) -> None: ...
    def show_card(self, card: OrganisationCard) -> None: ...


class DirectoryPresenter:
    """What can be taken back has its way back beside the message that tells it."""

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
        self._view = view
        self._runner = runner
        self._work = work
        self._say = say
        self._go = go
        self._changed = changed
        self._wanted = OrganisationFilter()
        self.card: OrganisationCard | None = None

    def reload(self) -> None:
        """Read again what is seen."""
        self._runner.run(
            read_choices,
            self._work,
            OrganisationDraft(kind=""),
            owner=self._view,
            done=self._view.show_choices,
        )
        self.search(self._wanted)
        if self.card is not None:
            self.open(self.card.id)

    def search(self, wanted: OrganisationFilter) -> None:
        """Show what a filter finds."""
        self._wanted = wanted
        self._runner.run(self._read_listing, wanted, owner=self._view, done=self._view.show_listing)

    def open(self, organisation_id: UUID) -> None:
        """Show one agency beside the list."""
        self._runner.run(
            self._work.read,
            read_organisation,
            organisation_id,
            owner=self._view,
            done=self.show,
        )

    def show(self, card: OrganisationCard) -> None:
        """Show an agency that was just read or written."""
        self.card = card
        self._view.show_card(card)

    def refer(self) -> None:
        """Begin a referral to the agency that is shown."""
        if self.card is not None:
            self._go("referrals", ReferralDraft(organisation_id=self.card.id))

    def verify(self) -> None:
        """Confirm that the data is right: today, by whoever works here."""
        if self.card is not None:
            name = self.card.draft.name
            told = _("You confirmed {name} today.", name=name)
            self._write(verify_organisation, self.card.id, told)

    def retire(self) -> None:
        """Offer the agency no longer."""
        self._retire(self.card)

    def restore(self) -> None:
        """Offer it again."""
        self._restore(self.card)

    def _retire(self, card: OrganisationCard | None) -> None:
        if card is not None:
            told = _("{name} is no longer offered. Referrals to it keep it.", name=card.draft.name)
            self._write(retire_organisation, card.id, told, undo=lambda: self._restore(card))

    def _restore(self, card: OrganisationCard | None) -> None:
        if card is not None:
            told = _("{name} is offered again.", name=card.draft.name)
            self._write(restore_organisation, card.id, told, undo=lambda: self._retire(card))

    def _write(
        self,
        use_case: Callable[..., OrganisationCard],
        organisation_id: UUID,
        told: Msg,
        *,
        undo: Callable[[], object] | None = None,
    ) -> None:
        def done(outcome: Outcome[OrganisationCard]) -> None:
            self.show(outcome.value)
            self._changed(outcome.changed)
            self._say("ok", told, [] if undo is None else [(_("Undo"), undo)])

        def write() -> Outcome[OrganisationCard]:
            return self._work.write(use_case, organisation_id)

        self._runner.run(write, owner=self._view, done=done)

    def _read_listing(self, wanted: OrganisationFilter) -> Listing:
        office = self._work.actor.office_id
        read = self._work.read
        everything = OrganisationFilter()
        total = read(count_organisations, wanted, office_id=office)
        return Listing(
            # Some hundred agencies at most: the list is read whole.
            rows=read(window_of_organisations, wanted, 0, total, total, office_id=office),
            offered=read(count_organisations, everything, office_id=office),
            unverified=read(
                count_organisations, replace(everything, verified=False), office_id=office
            ),
        )

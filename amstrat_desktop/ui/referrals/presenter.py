# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the list of referrals asks of the services; one of them opened."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels, Option, list_options, read_labels
from amstrat_desktop.services.directory_list import (
    OrganisationFilter,
    OrganisationRow,
    count_organisations,
    window_of_organisations,
)
from amstrat_desktop.services.referral_cards import read_referral
from amstrat_desktop.services.referral_list import (
    ReferralFilter,
    ReferralRow,
    ReferralSort,
    count_referrals,
    window_of_referrals,
)
from amstrat_desktop.services.referral_records import ReferralCard
from amstrat_desktop.services.returns import find_by_number
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import Runner

RELOAD_ON: Final = frozenset({Kind.REFERRAL, Kind.ORGANISATION, Kind.CODE, Kind.CONSENT})
RECEIVERS: Final = 300
"""How many agencies the filter offers."""


class Window(Protocol):
    """Which rows a list asks for (`widgets/table_model.Window`)."""

    @property
    def start(self) -> int: ...
    @property
    def size(self) -> int: ...
    @property
    def total(self) -> int: ...


class View(Protocol):
    """What the presenter needs of the view."""

    def show_total(self, total: int) -> None: ...
    def show_window(self, window: Window, rows: Sequence[ReferralRow]) -> None: ...
    def show_lists(self, lists: "Lists") -> None: ...
    def show_card(self, card: ReferralCard, *, answering: bool) -> None: ...
    def show_number_problem(self, problem: Problem) -> None: ...
    def clear_card(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Lists:
    """What the screen offers to choose from, and what codes are called."""

    labels: Labels
    declined: tuple[Option, ...]
    no_show: tuple[Option, ...]
    receivers: Sequence[OrganisationRow]


class ReferralsPresenter:
    """Keeps what the list shows and which referral is open."""

    def __init__(self, view: View, *, runner: Runner, work: Work) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._wanted = ReferralFilter(open_only=True)
        self._opened: UUID | None = None

    @property
    def wanted(self) -> ReferralFilter:
        """What the list shows now."""
        return self._wanted

    @property
    def opened(self) -> UUID | None:
        """The referral beside the list."""
        return self._opened

    def now(self) -> datetime:
        """The clock."""
        return self._work.clock()

    def today(self) -> date:
        """The day on the office's wall clock."""
        return office_day(self.now())

    def start(self) -> None:
        """Fill the screen."""
        self._runner.run(self._read_lists, owner=self._view, done=self._view.show_lists)
        self.count()

    def reload(self) -> None:
        """Records changed somewhere."""
        self.start()
        if self._opened is not None:
            self._read_opened(self._opened)

    def filter(self, wanted: ReferralFilter) -> None:
        """Show other referrals; the sorting stays."""
        wanted = replace(wanted, sort=self._wanted.sort, descending=self._wanted.descending)
        if wanted != self._wanted:
            self._wanted = wanted
            self.count()

    def mine(self) -> UUID:
        """Who is asking."""
        return self._work.actor.staff_id

    def sort(self, key: str, *, descending: bool) -> None:
        """Sort by a column."""
        self._wanted = replace(self._wanted, sort=ReferralSort(key), descending=descending)
        self.count()

    def count(self) -> None:
        """Ask how long the list is."""
        self._runner.run(self._count, self._wanted, owner=self._view, done=self._view.show_total)

    def fetch(self, window: Window) -> None:
        """Rows come into view."""

        def arrived(rows: Sequence[ReferralRow]) -> None:
            self._view.show_window(window, rows)

        self._runner.run(self._rows, self._wanted, window, owner=self._view, done=arrived)

    def open(self, referral_id: UUID) -> None:
        """Show one referral beside the list."""
        self._opened = referral_id
        self._read_opened(referral_id)

    def open_number(self, typed: str) -> None:
        """Open what a tear-off names, ready for its answer; a wrong number opens nothing."""
        self._runner.run(
            self._find,
            typed,
            owner=self._view,
            done=self._found,
            failed=self._view.show_number_problem,
        )

    def close(self) -> None:
        """Nothing is open any more."""
        self._opened = None
        self._view.clear_card()

    def _read_opened(self, referral_id: UUID) -> None:
        def arrived(card: ReferralCard) -> None:
            if card.id == self._opened:
                self._view.show_card(card, answering=False)

        self._runner.run(self._read_card, referral_id, owner=self._view, done=arrived)

    def _found(self, card: ReferralCard) -> None:
        self._opened = card.id
        self._view.show_card(card, answering=True)

    def _read_card(self, referral_id: UUID) -> ReferralCard:
        return self._work.read(read_referral, referral_id)

    def _find(self, typed: str) -> ReferralCard:
        return self._work.read(find_by_number, typed, office_id=self._work.actor.office_id)

    def _count(self, wanted: ReferralFilter) -> int:
        return self._work.read(
            count_referrals, wanted, office_id=self._work.actor.office_id, now=self.now()
        )

    def _rows(self, wanted: ReferralFilter, window: Window) -> Sequence[ReferralRow]:
        return self._work.read(
            window_of_referrals,
            wanted,
            window.start,
            window.size,
            window.total,
            office_id=self._work.actor.office_id,
            now=self.now(),
        )

    def _read_lists(self) -> Lists:
        on, office_id = self.today(), self._work.actor.office_id
        everyone = OrganisationFilter()
        total = self._work.read(count_organisations, everyone, office_id=office_id)
        size = min(total, RECEIVERS)
        return Lists(
            labels=self._work.read(read_labels),
            declined=self._work.read(list_options, ListName.DECLINE_REASON, on=on),
            no_show=self._work.read(list_options, ListName.NO_SHOW_REASON, on=on),
            receivers=self._work.read(
                window_of_organisations, everyone, 0, size, total, office_id=office_id
            ),
        )

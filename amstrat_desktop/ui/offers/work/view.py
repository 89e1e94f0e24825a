# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Work and internships: the places, beside them the chosen one; and everybody at work."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext, pgettext
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.placement_list import PlacementRow
from amstrat_desktop.services.offers.vacancies import VacancyCard, VacancyDraft
from amstrat_desktop.services.offers.vacancy_list import VacancyRow
from amstrat_desktop.ui.form_entry import Entry
from amstrat_desktop.ui.list_and_form import ListAndForm
from amstrat_desktop.ui.offers.work.detail import Detail, ProposeForm
from amstrat_desktop.ui.offers.work.entry import Choices
from amstrat_desktop.ui.offers.work.filters import Filters
from amstrat_desktop.ui.offers.work.form import VacancyForm
from amstrat_desktop.ui.offers.work.presenter import RELOAD_ON, Listing
from amstrat_desktop.ui.offers.work.table import people_columns, place_columns
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.person_field import Asks
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import RowsModel

PAUSE_MS: Final = 120
"""Waited after the last key, so that a fast typist starts one search and not ten."""


class Half(Enum):
    """What the list shows."""

    # Translators: Plätze (Arbeits- und Praktikumsplätze)
    PLACES = pgettext("work", "Places")
    # Translators: Menschen in Arbeit oder im Gespräch
    PEOPLE = _("People")


class WorkView(ListAndForm):
    """asks: for the field of a person. today: the clock. Intents: reload_wanted, filtered,
    row_chosen(id), new_wanted, save_wanted(entry), leave_wanted(entry), proposed(person, remark),
    person_wanted(row).
    """

    reload_on: Final = RELOAD_ON
    filtered = Signal()
    new_wanted = Signal()
    proposed = Signal(object, str)
    person_wanted = Signal(object)

    def __init__(self, asks: Asks, today: Callable[[], date]) -> None:
        super().__init__(Page(_("Work and internships")), Page(_("New place"), scrolls=True))
        self._asks = asks
        self._labels = Labels({})
        self._up: tuple[UUID, ...] = ()
        self.proposal: ProposeForm | None = None
        self.half: Final = OneOf[Half](_("What is shown"))
        self.half.show_choices([Choice(one, one.value) for one in Half])
        self.half.set_value(Half.PLACES)
        self.filters: Final = Filters()
        self.table: Final = TableView[VacancyRow](
            pgettext("work", "Places"), RowsModel(place_columns(lambda: self._labels)), lines=2
        )
        self.nothing: Final = EmptyState("briefcase", _("No place yet"), _("Nothing here yet."))
        self.people: Final = TableView[PlacementRow](
            _("People at work"), RowsModel(people_columns()), lines=2
        )
        self.nobody: Final = EmptyState(
            "briefcase",
            _("Nobody is at work or up for a place"),
            _("Choose a place and propose somebody, or do it in somebody's record."),
        )
        self.detail: Final = Detail(today)
        self.form: Final = VacancyForm(today)
        self.add: Final = Button(_("New place"), kind="primary", icon="plus")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._arrange()
        self._connect()
        self._turn()

    # what the shell asks

    def open_item(self, item: object) -> None:
        """A place's id."""
        if isinstance(item, UUID) and not self._form_is_open():
            self.half.set_value(Half.PLACES)
            self.row_chosen.emit(item)
            self._panes.show_end()

    def new_item(self) -> None:
        if not self._form_is_open():
            self.new_wanted.emit()

    def save(self) -> None:
        if self.proposal is not None and not self._form_is_open():
            self.proposal.submit()
        elif self._form_is_open():
            self.form.clear_problems()
            wrong = self.form.problem()
            if wrong is not None:
                self.show_fault(wrong)
            else:
                self.save_wanted.emit(self.form.entry())

    def go_back(self) -> bool:
        if self._form_is_open():
            self.leave_wanted.emit(self.form.entry())
            return True
        if self.proposal is not None:
            self.close_proposal()
            self.detail.propose.setFocus()
            return True
        return self.half.value() is Half.PLACES and self._panes.go_back()

    def focus_start(self) -> None:
        if self._form_is_open():
            self.form.focus_start()
        elif self.half.value() is Half.PEOPLE:
            self.people.setFocus()
        else:
            self.filters.search.setFocus()

    # what the presenters show

    def show_choices(self, choices: Choices) -> None:
        """What codes are called, and what the filters offer."""
        self._labels = choices.labels
        self.filters.show_choices(choices)

    def show_listing(self, listing: Listing) -> None:
        """The rows of both lists; the chosen place stays chosen."""
        with QSignalBlocker(self.table):
            self.table.rows.show_rows(listing.vacancies)
            self._mark_shown()
        self.people.rows.show_rows(listing.people)
        found = bool(listing.vacancies)
        self.table.setVisible(found)
        self.nothing.setVisible(not found)
        if self.filters.narrowed:
            self.nothing.say(_("No place fits"), _("Try fewer letters, or take a filter away."))
        else:
            self.nothing.say(
                _("No place yet"),
                _("Press Ctrl+N to add a place that an employer offers, the city among them."),
            )
        self.people.setVisible(bool(listing.people))
        self.nobody.setVisible(not listing.people)
        self.list_page.say_subtitle(lambda words: _counted(listing, words))

    def show_card(self, card: VacancyCard, people: Sequence[PlacementRow]) -> None:
        """The chosen place."""
        if card.id != self._shown:
            self.close_proposal()
        self._shown = card.id
        self._up = tuple(row.person_id for row in people if row.ended_on is None)
        self.detail.show_card(card, people, self._labels)
        self._mark_shown()

    def show_no_card(self) -> None:
        """The place is gone."""
        self._shown = None
        self.close_proposal()
        self.detail.clear()

    def show_form(self, entry: Entry[VacancyDraft], choices: Choices) -> None:
        """The form in place of the list."""
        self.form_page.title.say(_("New place") if entry.is_new else _("Change a place"))
        self.form.show_entry(entry, choices)
        self.setCurrentWidget(self.form_page)
        self.form.focus_start()

    def mark_proposal(self, field: str, message: Msg) -> bool:
        """What is wrong with the proposal."""
        return self.proposal is not None and self.proposal.mark_field(field, message)

    def close_proposal(self) -> None:
        """Take the small form away."""
        form, self.proposal = self.proposal, None
        if form is not None:
            # The second half of a double click must not save once more.
            form.setEnabled(False)
        self.detail.show_form(None)

    def _propose(self) -> None:
        self.close_proposal()
        form = self.proposal = ProposeForm(self._asks, self._up)
        form.submitted.connect(lambda: self._proposed(form))
        form.given_up.connect(self.go_back)
        self.detail.show_form(form)
        form.focus_start()

    def _proposed(self, form: ProposeForm) -> None:
        person_id = form.person.person_id()
        if person_id is not None:
            self.proposed.emit(person_id, form.remark.text())

    def _turn(self) -> None:
        people = self.half.value() is Half.PEOPLE
        self._people_side.setVisible(people)
        self._panes.setVisible(not people)

    def _arrange(self) -> None:
        self.put_together(
            table=self.table,
            nothing=self.nothing,
            filters=self.filters,
            detail=self.detail,
            first=self.detail.propose,
            form=self.form,
        )
        self._people_side = QWidget()
        beside = QVBoxLayout(self._people_side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.people, 1)
        beside.addWidget(self.nobody, 1)
        self.nobody.hide()
        self.list_page.buttons.addWidget(self.add)
        self.list_page.add(self.half)
        self.list_page.add(self._panes, self._people_side, stretch=1)

    def _connect(self) -> None:
        self.add.clicked.connect(self.new_item)
        self.half.changed.connect(self._turn)
        self.filters.wanted.connect(self._pause.start)
        self.filters.left_down.connect(self._enter_list)
        self._pause.timeout.connect(self.filtered)
        self.people.opened.connect(self.person_wanted)
        self.detail.opened.connect(self.person_wanted)
        self.detail.propose_wanted.connect(self._propose)


def _counted(listing: Listing, words: Catalogue) -> str:
    current = [row for row in listing.vacancies if not row.over]
    free, count = sum(row.free for row in current), sum(row.places for row in current)
    offered = ngettext("{count} place on offer", "{count} places on offer", count)
    return words.text(_("{offers}, {free} still free", offers=offered, free=free))

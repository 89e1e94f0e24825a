# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One place: what it is, who is up for it, and who has it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, pgettext, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.placements import UNDER_WAY
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.placement_list import PlacementRow
from amstrat_desktop.services.offers.vacancies import VacancyCard
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.placement_words import (
    funding_badge,
    hours_a_week,
    places,
    status_badge,
)
from amstrat_desktop.ui.translator import Text, bind
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line, strip
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.facts import Fact, Facts
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.page import scrolled_in_card
from amstrat_desktop.ui.widgets.person_field import Asks, PersonField
from amstrat_desktop.ui.widgets.place import Place


class ProposeForm(InlineForm):
    """Who is thought of for the place."""

    def __init__(self, context: Asks, without: Sequence[UUID]) -> None:
        super().__init__(_("Propose somebody"), save=_("Propose"))
        self.person: Final = PersonField(context, without=without)
        self.remark: Final = NoteEdit(lines=2)
        self.ask(
            "person_id",
            _("Person"),
            self.person,
            help_text=_("The employer is told nothing by it: for that, the person has to agree."),
        )
        self.ask("remark", _("Remark"), self.remark, optional=True)

    def submit(self) -> None:
        """Only with a person."""
        self.clear_problems()
        if self.person.person_id() is None:
            self.mark_field("person_id", _("Choose the person."))
        else:
            super().submit()


class PersonLine(QWidget):
    """Somebody and how it stands. opened: their record."""

    opened = Signal()

    def __init__(self, row: PlacementRow, today: date) -> None:
        super().__init__()
        self.row: Final = row
        self.open: Final = Button(_("Open the record"), kind="quiet", icon="user")
        bind(self, (self.open.setAccessibleDescription, row.person))
        self.open.clicked.connect(self.opened)
        name = Label(row.person, kind="strong", wrap=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 6, 0, 6)
        whole.setSpacing(4)
        whole.addWidget(name)
        for one in (
            status_badge(row.status, row.starts_on, today),
            funding_badge(row.status, row.funding_until, today),
        ):
            if one is not None:
                whole.addWidget(strip(Badge(*one)))
        whole.addWidget(strip(self.open))


class Detail(Card):
    """Intents: propose_wanted, edit_wanted, close_wanted, reopen_wanted; opened: a row's person.

    today: the clock.
    """

    propose_wanted = Signal()
    edit_wanted = Signal()
    close_wanted = Signal()
    reopen_wanted = Signal()
    opened = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.body.setContentsMargins(0, 4, 0, 4)
        self._title = Label(kind="heading", wrap=True)
        self._employer = Label(kind="muted", wrap=True)
        self.propose: Final = Button(_("Propose somebody"), kind="primary", icon="user-plus")
        self.edit: Final = Button(_("Change"), icon="pencil")
        # Translators: Platz nicht mehr anbieten
        self.close_button: Final = Button(_("Offer it no longer"), kind="quiet")
        self.reopen: Final = Button(_("Offer it again"), kind="quiet", icon="arrow-back-up")
        self.why_not: Final = Label(kind="small", wrap=True)
        self._facts = Facts()
        self._people_heading = Label(_("People"), kind="strong")
        self._nobody = Label(_("Nobody is up for it yet."), kind="muted", wrap=True)
        self._people, self.form_place = Place(spacing=2), Place(spacing=2)
        self.empty: Final = EmptyState(
            "briefcase",
            _("No place chosen yet"),
            _("Choose one in the list, or press Ctrl+N to add one."),
        )
        self._arrange()
        for button, wanted in (
            (self.propose, self.propose_wanted),
            (self.edit, self.edit_wanted),
            (self.close_button, self.close_wanted),
            (self.reopen, self.reopen_wanted),
        ):
            button.clicked.connect(wanted)

    def show_card(self, card: VacancyCard, people: Sequence[PlacementRow], labels: Labels) -> None:
        """Show a place."""
        draft, today = card.draft, self._today()
        self._title.say(verbatim(draft.title))
        kind = labels(ListName.PLACEMENT_KIND, draft.kind)
        self._employer.say(lambda words: dotted(words, card.employer, words.text(kind)))
        over = card.closed_on is not None
        self.close_button.setVisible(not over)
        self.reopen.setVisible(over)
        reason = _why_not(card, today)
        self.propose.setEnabled(reason is None)
        if reason is not None:
            self.why_not.say(reason)
        self.why_not.setVisible(reason is not None)
        self._facts.show_facts(_facts(card, labels))
        self._show_people(people, today)
        self.empty.hide()
        self._scroll.show()

    def clear(self) -> None:
        """No place is shown."""
        self._scroll.hide()
        self.empty.show()

    def show_form(self, form: InlineForm | None) -> None:
        """Put a small form below the buttons, or take it away."""
        self.form_place.fill([] if form is None else [form])

    def lines(self) -> list[PersonLine]:
        """Who is listed."""
        return [one for one in self._people.findChildren(PersonLine) if not one.isHidden()]

    def _show_people(self, people: Sequence[PlacementRow], today: date) -> None:
        order = sorted(people, key=lambda row: row.status not in UNDER_WAY)
        shown: list[QWidget] = []
        for row in order:
            made = PersonLine(row, today)
            made.opened.connect(lambda row=row: self.opened.emit(row))
            shown += [line(), made] if shown else [made]
        self._people.fill(shown)
        self._nobody.setVisible(not shown)

    def _arrange(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        for button in (self.propose, self.edit, self.close_button, self.reopen):
            flow.addWidget(button)
        let_flow(buttons)
        inside = QVBoxLayout()
        inside.setSpacing(12)
        for part in (
            self._title,
            self._employer,
            buttons,
            self.why_not,
            self.form_place,
            line(),
            self._people_heading,
            self._nobody,
            self._people,
            line(),
            self._facts,
        ):
            inside.addWidget(part)
        inside.addStretch(1)
        self._scroll = scrolled_in_card(inside)
        for hidden in (self._scroll, self.why_not):
            hidden.hide()
        self.add(self._scroll, self.empty)


def _why_not(card: VacancyCard, today: date) -> Msg | None:
    """Why nobody can be proposed; None where somebody can."""
    if card.closed_on is not None:
        return _("Closed since {day}: nobody new is proposed.", day=card.closed_on)
    until = card.draft.open_until
    if until is not None and until < today:
        return _("It could be taken until {day}.", day=until)
    return None


def _facts(card: VacancyCard, labels: Labels) -> Iterator[Fact]:
    draft = card.draft
    yield Fact("users", pgettext("work", "Places"), places(card.free, draft.places))
    hours = hours_a_week(draft.hours)
    if hours is not None:
        yield Fact("clock", _("Hours"), hours)
    if draft.level:
        level = labels(ListName.LANGUAGE_LEVEL, draft.level)
        yield Fact("language", _("German needed"), level)
    if draft.asks_for:
        yield Fact("list-check", _("What it asks for"), verbatim(draft.asks_for))
    for icon, name, day in (
        ("calendar-event", _("Begins on"), draft.starts_on),
        ("calendar", _("Can be taken until"), draft.open_until),
    ):
        if day is not None:
            yield Fact(icon, name, _of_day(day))
    if draft.funding:
        funding = labels(ListName.PLACEMENT_FUNDING, draft.funding)
        yield Fact("file-check", _("Funding"), funding)
    for icon, name, text in (
        ("map-pin", _("Area"), card.area),
        ("user", _("Contact person"), draft.contact_person),
        ("info-circle", _("Remark"), draft.remark),
    ):
        if text:
            yield Fact(icon, name, verbatim(text))


def _of_day(day: date) -> Text:
    def said(words: Catalogue) -> str:
        return words.day(day)

    return said

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A family drawn plainly: the adults, below them the children, each with what they need."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Catalogue, Msg, _, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.consents import Purpose
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.household_records import (
    HouseholdCard,
    HouseholdDraft,
    MemberCard,
    MemberDraft,
)
from amstrat_desktop.ui.lines import dotted, lines
from amstrat_desktop.ui.panels import Panel
from amstrat_desktop.ui.people.household.adult_form import AdultForm
from amstrat_desktop.ui.people.household.child_adder import ChildAdder
from amstrat_desktop.ui.people.household.facts_form import FactsForm
from amstrat_desktop.ui.people.household.member_form import MemberForm
from amstrat_desktop.ui.people.household.presenter import HouseholdChoices, HouseholdPresenter
from amstrat_desktop.ui.people.household.tiles import MemberTile, TileRow
from amstrat_desktop.ui.people.household.words import BENEFIT_COMMUNITY, called
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import NewConsent, OpenPerson
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, row, strip
from amstrat_desktop.ui.widgets.field import Form
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled


class HouseholdPanel(Panel, Form):
    """One form is open at a time; Esc closes it. What is typed in it stays at a reload."""

    reload_on: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.HOUSEHOLD, Kind.PERSON, Kind.CODE, Kind.AREA, Kind.CONSENT}
    )
    presenter: HouseholdPresenter

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._person_id: UUID | None = None
        self._card: HouseholdCard | None = None
        self._choices: HouseholdChoices | None = None
        self._labels = Labels({})
        self.open_form: InlineForm | None = None
        self._resume: Callable[[], object] | None = None
        self._facts = Label(wrap=True)
        self._edit_facts = Button(_("Change the household"), kind="quiet", icon="pencil")
        self._edit_facts.clicked.connect(lambda: self._change_facts(None))
        self.add_adult: Final = Button(_("Add an adult"), icon="plus")
        self.add_adult.clicked.connect(lambda: self._ask_adult(None))
        self.child_adder: Final = ChildAdder(self._today)
        self.child_adder.added.connect(self._add)
        self._form_card = Card()
        self._form_card.hide()
        self._adults, self._children, self._former = TileRow(), TileRow(), TileRow()
        self._former_box = QWidget()
        self._arrange()

    # what the record's page asks

    def show_record(self, person_id: UUID, /) -> None:
        if person_id != self._person_id:
            self.clear()
        self._person_id = person_id
        self.presenter.show(person_id)

    def reload(self) -> None:
        self.presenter.reload()

    def clear(self) -> None:
        bring_back = self._bring_back()
        if bring_back is not None:
            step = (_("Bring it back"), bring_back)
            self._context.say("warn", _("What you typed about the household is not saved."), [step])
        self._close_form()
        self.child_adder.empty()
        self._person_id = self._card = None
        for tiles in (self._adults, self._children, self._former):
            tiles.show_parts(())
        self._facts.say(verbatim(""))
        self.presenter.clear()

    def save(self) -> None:
        """Ctrl+Return."""
        if self.open_form is not None:
            self.open_form.submit()
        elif self.child_adder.is_changed():
            self.child_adder.submit()

    def new_item(self) -> None:
        self.child_adder.focus_start()

    def go_back(self) -> bool:
        """Esc closes the form that is open."""
        was_open = self.open_form is not None
        self._close_form()
        return was_open

    # what the presenter asks

    def show_choices(self, choices: HouseholdChoices) -> None:
        self._choices = choices
        self._labels = choices.labels

    def show_household(self, card: HouseholdCard) -> None:
        self._card = card
        self._facts.say(lambda words: self._facts_text(words, card))
        self._adults.show_parts(self._tile(m) for m in card.members if not m.is_child)
        children = sorted((m for m in card.members if m.is_child), key=lambda m: m.birth_year or 0)
        self._children.show_parts(self._tile(member) for member in children)
        self._children.setVisible(bool(children))
        self._former.show_parts(self._former_line(member) for member in card.former)
        self._former_box.setVisible(bool(card.former))
        resume, self._resume = self._resume, None
        if resume is not None:
            resume()

    def saved(self) -> None:
        """What was typed is on record: ready for the next."""
        focused: QWidget | None = self.focusWidget()
        adding = focused is not None and self.child_adder.isAncestorOf(focused)
        self._close_form()
        self.child_adder.empty()
        if adding:
            self.child_adder.focus_start()

    def mark_field(self, field: str, message: Msg) -> bool:
        part = self.open_form or self.child_adder
        return part.mark_field(field, message)

    def _arrange(self) -> None:
        body = QVBoxLayout()
        body.setContentsMargins(2, 4, 2, 16)
        body.setSpacing(10)
        body.addWidget(Label(BENEFIT_COMMUNITY, kind="small", wrap=True))
        facts = row(self._facts, self._edit_facts)
        facts.setStretch(0, 1)
        body.addLayout(facts)
        body.addWidget(self._form_card)
        body.addLayout(row(Label(_("Adults"), kind="heading"), 1, self.add_adult))
        body.addWidget(self._adults)
        body.addSpacing(6)
        body.addWidget(Label(_("Children"), kind="heading"))
        body.addWidget(self._children)
        adder = Card(_("Add a child"))
        adder.add(self.child_adder)
        body.addWidget(adder)
        former = QVBoxLayout(self._former_box)
        former.setContentsMargins(0, 6, 0, 0)
        former.addWidget(Label(_("Lived here before"), kind="heading"))
        former.addWidget(self._former)
        body.addWidget(self._former_box)
        body.addStretch(1)
        self._former_box.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(body))

    def _today(self) -> date:
        return office_day(self._context.work.clock())

    def _facts_text(self, words: Catalogue, card: HouseholdCard) -> str:
        parts = []
        if card.draft.household_type:
            kind = self._labels(ListName.HOUSEHOLD_TYPE, card.draft.household_type)
            parts.append(words.text(kind))
        if card.area_name:
            parts.append(card.area_name)
        if not parts and not card.draft.situation:
            return words.text(_("Nothing is said of the household as a whole yet."))
        first = dotted(words, *parts)
        return lines(first, dotted(words, card.draft.situation))

    def _tile(self, member: MemberCard) -> MemberTile:
        own = member.draft.person_id == self._person_id
        tile = MemberTile(member, self._labels, self._today(), own=own)
        tile.edit.connect(lambda: self._change_member(called(member, self._today()), member.draft))
        tile.opened.connect(lambda: self._open(member))
        tile.moved_out.connect(lambda: self.presenter.moved_out(member))
        tile.taken_out.connect(lambda: self.presenter.take_out(member))
        return tile

    def _former_line(self, member: MemberCard) -> QWidget:
        left = _("until {day}", day=member.left_on or self._today())
        back = Button(_("Lives here again"), kind="quiet", icon="arrow-back-up")
        back.clicked.connect(lambda: self.presenter.moved_back(member.id))
        return strip(Label(called(member, self._today())), Label(left, kind="muted"), back)

    def _add(self, member: MemberDraft) -> None:
        self.presenter.add(member)

    def _open(self, member: MemberCard) -> None:
        if member.draft.person_id is not None:
            self._context.go("people", OpenPerson(member.draft.person_id, "household"))

    # the one form that is open

    def _bring_back(self) -> Callable[[], object] | None:
        """How what is typed and not saved comes back; None while nothing is."""
        person_id, form = self._person_id, self.open_form
        again: Callable[[], object]
        if isinstance(form, MemberForm) and form.draft() != form.member:
            again = partial(self._change_member, form.heading, form.draft())
        elif isinstance(form, AdultForm) and form.draft() != MemberDraft():
            again = partial(self._ask_adult, form.draft())
        elif isinstance(form, FactsForm) and form.is_changed():
            again = partial(self._change_facts, form.draft())
        elif self.child_adder.is_changed():
            again = partial(self.child_adder.show_child, self.child_adder.draft())
        else:
            return None
        return partial(self._go_and, person_id, again) if person_id is not None else None

    def _go_and(self, person_id: UUID, again: Callable[[], object]) -> None:
        self._resume = again
        self._context.go("people", OpenPerson(person_id, "household"))

    def _change_facts(self, typed: HouseholdDraft | None = None) -> None:
        if self._card is None or self._choices is None:
            return
        form = FactsForm(self._card.draft, self._choices)
        if typed is not None:
            form.show_draft(typed)
        self._show_form(form, lambda: self.presenter.save_facts(*form.facts()))

    def _ask_adult(self, typed: MemberDraft | None = None) -> None:
        if self._choices is None:
            return
        form = AdultForm(self._context, self._choices, self._today)
        if typed is not None:
            form.show_draft(typed)
        self._show_form(form, lambda: self.presenter.add(form.draft()))

    def _change_member(self, heading: Msg, member: MemberDraft) -> None:
        if self._card is None or self._choices is None:
            return
        form = MemberForm(
            heading,
            member,
            self._choices.relations,
            name_consent_id=self._card.name_consent_id,
            today=self._today,
        )
        form.consent_wanted.connect(self._record_consent)
        self._show_form(form, lambda: self.presenter.save_member(form.draft()))

    def _record_consent(self) -> None:
        if self._person_id is not None:
            consent = NewConsent(purpose=Purpose.NAME_IN_LIST.value, data=("child_name",))
            self._context.go("people", OpenPerson(self._person_id, "consents", consent))

    def _show_form(self, form: InlineForm, save: Callable[[], object]) -> None:
        self._close_form()
        self.open_form = form
        self._form_card.add(form)
        self._form_card.show()
        form.submitted.connect(save)
        form.given_up.connect(self._close_form)
        form.focus_start()

    def _close_form(self) -> None:
        form, self.open_form = self.open_form, None
        self._form_card.hide()
        if form is not None:
            form.hide()
            form.deleteLater()

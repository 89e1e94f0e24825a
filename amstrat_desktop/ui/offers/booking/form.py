# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The booking form: which offer, who, which children come along, what they need."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels, Option
from amstrat_desktop.services.offers.booking_drafts import NAME_LIMIT, WORDS_LIMIT
from amstrat_desktop.services.offers.booking_prefill import NO_RUN
from amstrat_desktop.services.offers.booking_records import BookingCheck, BookingDraft
from amstrat_desktop.ui.offers.booking.children_part import ChildrenPart
from amstrat_desktop.ui.offers.booking.run_field import RunField
from amstrat_desktop.ui.offers.booking.values import BookingContent, FormLists
from amstrat_desktop.ui.offers.booking.words import FIELD_NAMES
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.card import Card, row
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf, OneOf
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.guarded_note import guard_note
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.person_field import Asks, PersonField
from amstrat_desktop.ui.widgets.tick import Tick

FIRST_LANGUAGES: Final = 8


class BookingForm(Form):
    """changed: something was entered. person_chosen: somebody else on record, or nobody."""

    changed = Signal()
    person_chosen = Signal()

    def __init__(self, asks: Asks, *, today: Callable[[], date]) -> None:
        super().__init__()
        empty = BookingDraft(NO_RUN)
        self._content = BookingContent(empty, empty)
        self._labels: Labels | None = None
        self._showing = False
        self._listed = False
        self._make_fields(asks, today)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card in (
            self._offer_card(), self._who_card(), self._children_card(), self._more_card(),
        ):  # fmt: skip
            column.addWidget(card)
        self._connect()

    def content(self) -> BookingContent:
        """The form as it stands."""
        return replace(self._content, draft=self.draft())

    def draft(self) -> BookingDraft:
        """What was entered, but for the reason to come all the same."""
        before = self._content.draft
        priority = self.priority.value() if self._listed else before.priority
        person_id = self.person.person_id()
        return replace(
            before,
            run_id=self.run.run_id() or NO_RUN,
            person_id=person_id,
            call_name="" if person_id else self.call_name.text().strip(),
            reach="" if person_id else self.reach.text().strip(),
            language=(self.language.value() or "") if self._listed else before.language,
            asked_on=self.asked_on.day(),
            childcare_needed=self.childcare.isChecked(),
            children=self.children_part.value() if self.childcare.isChecked() else (),
            needs=tuple(sorted(self.needs.values())) if self._listed else before.needs,
            priority=priority or "",
            priority_words=self.priority_words.text().strip() if priority else "",
            documents=self.documents.text().strip(),
            remark=self.remark.text().strip(),
            name_consent_id=self._content.consent_id if self.listed.isChecked() else None,
        )

    def show_content(self, content: BookingContent) -> None:
        """Show a draft: a new one, or what is on record."""
        self._content, self._showing = content, True
        self.clear_problems()
        draft = content.draft
        self.run.set_family(draft.person_id, draft.contact_id)
        self.run.set_run(
            draft.run_id if content.has_run else None, fixed=content.booking_id is not None
        )
        self.person.set_person(draft.person_id)
        self.call_name.setText(draft.call_name)
        self.reach.setText(draft.reach)
        self.asked_on.set_day(draft.asked_on)
        self.childcare.setChecked(draft.childcare_needed)
        self.documents.setText(draft.documents)
        self.remark.set_text(draft.remark)
        self.priority_words.setText(draft.priority_words)
        self._show_codes(draft)
        self._show_children(content)
        self._show_who(content)
        self._showing = False
        self._fit()

    def show_person(self, content: BookingContent) -> None:
        """Take over what the record offers: children, language, a consent to stand in lists."""
        self._content = replace(content, before=self._content.before)
        self._showing = True
        self.childcare.setChecked(content.draft.childcare_needed)
        if self._listed:
            self.language.set_value(content.draft.language or None)
        self._show_children(content)
        self._show_who(content)
        self._showing = False
        self._fit()
        self.changed.emit()

    def show_lists(self, lists: FormLists) -> None:
        """Offer codes; what is on record stays chosen."""
        before, self._showing = self.draft(), True
        self._labels = lists.labels
        self.language.show_choices(map(_choice, lists.languages))
        self.needs.show_choices(map(_choice, lists.needs))
        self.priority.show_choices(map(_choice, lists.priorities))
        self._listed = True
        self._show_codes(before)
        self._show_children(self.content())
        self._showing = False

    def bands(self) -> tuple[Text | None, ...]:
        """What a contact says of each child's age, in words."""
        labels = self._labels
        if labels is None:
            return ()
        return tuple(labels(ListName.CHILD_AGE_BAND, band) for band in self._content.bands)

    def show_check(self, check: BookingCheck) -> None:
        """Ask for a month where it decides."""
        self.children_part.show_parts(check.children)

    def focus_start(self) -> None:
        """Where work begins: the first thing that is missing."""
        if self.run.run_id() is None:
            self.run.search.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not (self.childcare.isChecked() and self.children_part.focus_first_empty()):
            known = self.person.person_id() is not None or self._content.held_on is not None
            start = self.childcare if known else self.person
            start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_fields(self, asks: Asks, today: Callable[[], date]) -> None:
        self.run = RunField(asks)
        self.person = PersonField(asks, name=FIELD_NAMES["person_id"])
        self.nobody = Label(kind="muted", wrap=True)
        self.call_name, self.reach = QLineEdit(), QLineEdit()
        self.call_name.setMaxLength(NAME_LIMIT)
        self.language = OneOf[str](FIELD_NAMES["language"], optional=True, first=FIRST_LANGUAGES)
        self.asked_on = DateField(FIELD_NAMES["asked_on"], today=today)
        self.childcare = Tick(_("They need childcare during the offer"))
        self.children_part = ChildrenPart()
        self.needs = ManyOf[str](FIELD_NAMES["needs"])
        self.priority = OneOf[str](FIELD_NAMES["priority"], optional=True)
        self.priority_words = QLineEdit()
        self.documents = QLineEdit()
        for edit in (self.reach, self.priority_words, self.documents):
            edit.setMaxLength(LINE_LIMIT)
        self.remark = NoteEdit(limit=WORDS_LIMIT, lines=2)
        self.remark_hint = HintLine()
        guard_note(self.remark, self.remark_hint)
        self.listed = Tick(_("The name may stand in the lists of the course"))
        self.not_listed = Label(
            _("Without a consent, lists show a number in place of the name."),
            kind="small",
            wrap=True,
        )

    def _offer_card(self) -> Card:
        card = Card(_("Which offer"))
        self._run_field = self.field("run_id", Field(_("Offer"), self.run))
        card.add(self._run_field)
        return card

    def _who_card(self) -> Card:
        card = Card(_("Who comes"))
        card.add(self.nobody)
        card.add(
            self.field("person_id", Field(FIELD_NAMES["person_id"], self.person, optional=True))
        )
        self._called = self.field(
            "call_name",
            Field(
                FIELD_NAMES["call_name"],
                self.call_name,
                help_text=_("It need not be their name: “the lady in the red coat” will do."),
                optional=True,
            ),
        )
        self._reached = self.field(
            "reach",
            Field(
                FIELD_NAMES["reach"],
                self.reach,
                help_text=_("For example: comes to the parents’ café on Tuesdays."),
                optional=True,
            ),
        )
        beside = row(self._called, self._reached, spacing=16)
        for at in (0, 1):
            beside.setStretch(at, 1)
        card.add(beside)
        self._consent = self.field(
            "name_consent_id", Field(FIELD_NAMES["name_consent_id"], self.listed)
        )
        card.add(self._consent)
        card.add(self.not_listed)
        return card

    def _children_card(self) -> Card:
        card = Card(_("Children"))
        card.add(self.childcare)
        self._children_field = self.field(
            "children", Field(FIELD_NAMES["children"], self.children_part)
        )
        card.add(self._children_field)
        return card

    def _more_card(self) -> Card:
        card = Card(_("What else matters"))
        card.add(self.field("language", Field(FIELD_NAMES["language"], self.language)))
        card.add(
            self.field(
                "asked_on",
                Field(
                    FIELD_NAMES["asked_on"],
                    self.asked_on,
                    help_text=_("The day that counts on the waiting list."),
                ),
            )
        )
        card.add(self.field("needs", Field(FIELD_NAMES["needs"], self.needs)))
        card.add(self.field("priority", Field(FIELD_NAMES["priority"], self.priority)))
        self._documented = self.field(
            "priority_words",
            Field(
                FIELD_NAMES["priority_words"],
                self.priority_words,
                help_text=_("For example: saw the work contract of 1 May. No diagnoses."),
            ),
        )
        card.add(self._documented)
        card.add(
            self.field("documents", Field(FIELD_NAMES["documents"], self.documents, optional=True))
        )
        card.add(self.field("remark", Field(FIELD_NAMES["remark"], self.remark, optional=True)))
        card.add(self.remark_hint)
        return card

    def _connect(self) -> None:
        for changed in (
            self.run.changed, self.call_name.textEdited, self.reach.textEdited,
            self.language.changed, self.asked_on.changed, self.childcare.toggled,
            self.children_part.changed, self.needs.changed, self.priority.changed,
            self.priority_words.textEdited, self.documents.textEdited, self.remark.changed,
            self.listed.toggled,
        ):  # fmt: skip
            changed.connect(self._tell)
        self.childcare.clicked.connect(self._first_child)
        self.person.changed.connect(self._person_changed)

    def _tell(self) -> None:
        if not self._showing:
            self._fit()
            self.changed.emit()

    def _person_changed(self) -> None:
        if not self._showing:
            self._fit()
            self.run.set_family(self.person.person_id(), self._content.draft.contact_id)
            self.person_chosen.emit()
            self.changed.emit()

    def _first_child(self) -> None:
        """Somebody said that childcare is needed: the first child's line stands ready."""
        if self.childcare.isChecked() and not self.children_part.lines:
            self.children_part.add.click()

    def _fit(self) -> None:
        """Ask only for what makes sense."""
        known = self.person.person_id() is not None
        self._called.setVisible(not known)
        self._reached.setVisible(not known)
        self._children_field.setVisible(self.childcare.isChecked())
        self._documented.setVisible(self.priority.value() is not None)

    def _show_codes(self, draft: BookingDraft) -> None:
        if self._listed:
            self.language.set_value(draft.language or None)
            self.needs.set_values(draft.needs)
            self.priority.set_value(draft.priority or None)

    def _show_children(self, content: BookingContent) -> None:
        self.children_part.show_children(
            content.draft.children, bands=self.bands(), household=content.household
        )

    def _show_who(self, content: BookingContent) -> None:
        known, held_on = content.draft.person_id is not None, content.held_on
        self.nobody.setVisible(not known and held_on is not None)
        if held_on is not None:
            self.nobody.say(_from_contact(held_on))
        self._consent.setVisible(content.consent_id is not None)
        self.not_listed.setVisible(known and content.consent_id is None)
        self.listed.setChecked(content.draft.name_consent_id is not None)


def _from_contact(held_on: date) -> Msg:
    return _(
        "Whoever the consultation of {day} was with. Nobody has to say a name: then a number "
        "stands in the lists.",
        day=held_on,
    )


def _choice(option: Option) -> Choice[str]:
    return Choice(option.code, option.label, hint=option.hint)

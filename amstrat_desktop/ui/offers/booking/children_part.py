# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The children who come along: a line for each, with a birth year and no more than is needed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.base.vocabulary.bookings import Missing
from amstrat_desktop.services.offers.booking_drafts import MOST_CHILDREN, NAME_LIMIT
from amstrat_desktop.services.offers.booking_prefill import HouseholdChild
from amstrat_desktop.services.offers.booking_records import ChildDraft, PartCheck
from amstrat_desktop.ui.offers.booking.words import child_title, month_name
from amstrat_desktop.ui.translator import Text, bind
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import strip
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.number_edit import NumberEdit
from amstrat_desktop.ui.widgets.place import empty_layout

_MONTHS: Final = range(1, 13)


class ChildLine(QWidget):
    """changed: something typed or chosen. removed: this child doesn't come along."""

    changed = Signal()
    removed = Signal()

    def __init__(self, number: int, child: ChildDraft, band: Text | None) -> None:
        super().__init__()
        self._child = child
        self._band = band
        self._number = number
        self._title = Label(kind="strong")
        self.year: Final = NumberEdit(4)
        self.month: Final = ChoiceBox[int](_("Month of birth"), _("Not asked"))
        self.month.show_choices(Choice(month, month_name(month)) for month in _MONTHS)
        self.first_name: Final = QLineEdit()
        self.first_name.setMaxLength(NAME_LIMIT)
        self.remove: Final = IconButton(_("This child does not come along"), "x")
        self._month_field = Field(_("Month of birth"), self.month)
        self._arrange()
        self.year.set_number(child.birth_year or None)
        self.month.set_value(child.birth_month)
        self.first_name.setText(child.first_name)
        self._month_field.setVisible(child.birth_month is not None)
        self._name_it()
        self.year.textEdited.connect(self._typed)
        self.first_name.textEdited.connect(self._typed)
        self.month.changed.connect(self.changed)
        self.remove.clicked.connect(self.removed)

    def draft(self) -> ChildDraft:
        """What was entered."""
        return replace(
            self._child,
            first_name=self.first_name.text(),
            birth_year=self.year.number() or 0,
            birth_month=self.month.value(),
        )

    def show_part(self, part: PartCheck | None) -> None:
        """Ask for the month where it decides."""
        if part is not None and part.missing is Missing.UNCLEAR and self.draft().birth_year:
            self._month_field.show()

    def _typed(self) -> None:
        self._name_it()
        self.changed.emit()

    def _name_it(self) -> None:
        title = child_title(self._number, self.draft(), self._band)
        self._title.say(title)

        def about(text: Msg) -> Text:
            def say(words: Catalogue) -> str:
                whose = title(words) if callable(title) else words.text(title)
                return f"{words.text(text)}: {whose}"

            return say

        bind(
            self,
            (self.year.setAccessibleName, about(_("Year of birth"))),
            (self.month.setAccessibleName, about(_("Month of birth"))),
            (self.first_name.setAccessibleName, about(_("First name"))),
            (self.remove.setAccessibleName, about(_("This child does not come along"))),
        )

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(strip(self._title, 1, self.remove))
        fields = QWidget()
        flow = FlowLayout(fields, spacing=12)
        let_flow(fields)
        flow.addWidget(Field(_("Year of birth"), self.year))
        flow.addWidget(self._month_field)
        flow.addWidget(Field(_("First name"), self.first_name, optional=True))
        column.addWidget(fields)


class ChildrenPart(QWidget):
    """changed: another child, or something of one. parts: what a check says of them."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[ChildLine] = []
        self._bands: tuple[Text | None, ...] = ()
        self._household: tuple[HouseholdChild, ...] = ()
        self.household: Final = ManyOf[UUID](_("Children of the household"))
        self.add: Final = Button(_("Add a child"), icon="plus")
        self._place = QWidget()
        self._column = QVBoxLayout(self._place)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._names = Label(
            _(
                "A first name is for the carers, and only if the parent agrees. It stays "
                "with this booking."
            ),
            kind="small",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.household, self._place, self._names):
            column.addWidget(part)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.household.hide()
        self.household.changed.connect(self._household_changed)
        self.add.clicked.connect(self._add)

    def value(self) -> tuple[ChildDraft, ...]:
        """The children, in their order."""
        return tuple(line.draft() for line in self.lines)

    def show_children(
        self,
        children: Sequence[ChildDraft],
        *,
        bands: Sequence[Text | None] = (),
        household: Sequence[HouseholdChild] = (),
    ) -> None:
        """bands: how old a contact says that each is."""
        self._bands, self._household = tuple(bands), tuple(household)
        with QSignalBlocker(self.household):
            self.household.show_choices(Choice(one.member_id, _named(one)) for one in household)
            self.household.set_values(
                child.member_id for child in children if child.member_id is not None
            )
        self.household.setVisible(bool(household))
        self._fill(children)

    def show_parts(self, parts: Sequence[PartCheck]) -> None:
        """What a check says of each child."""
        for at, line in enumerate(self.lines):
            line.show_part(parts[at] if at < len(parts) else None)

    def focus_first_empty(self) -> bool:
        """Put the cursor where a year is missing."""
        for line in self.lines:
            if not line.year.text():
                line.year.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _add(self) -> None:
        self._fill([*self.value(), ChildDraft()])
        self.lines[-1].year.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _remove(self, at: int) -> None:
        children = list(self.value())
        gone = children.pop(at)
        self._bands = tuple(band for index, band in enumerate(self._bands) if index != at)
        if gone.member_id is not None:
            with QSignalBlocker(self.household):
                self.household.set_values(
                    key for key in self.household.values() if key != gone.member_id
                )
        self._fill(children)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _household_changed(self) -> None:
        wanted = set(self.household.values())
        children = [
            child for child in self.value() if child.member_id is None or child.member_id in wanted
        ]
        here = {child.member_id for child in children}
        children += [
            ChildDraft(one.member_id, one.first_name, one.birth_year or 0)
            for one in self._household
            if one.member_id in wanted - here
        ]
        self._fill(children)
        self.changed.emit()

    def _fill(self, children: Sequence[ChildDraft]) -> None:
        empty_layout(self._column)
        self.lines = []
        for at, child in enumerate(children):
            band = self._bands[at] if at < len(self._bands) else None
            line = ChildLine(at + 1, child, band)
            line.changed.connect(self.changed)
            line.removed.connect(lambda at=at: self._remove(at))
            self._column.addWidget(line)
            self.lines.append(line)
        self._names.setVisible(bool(children))
        self.add.setEnabled(len(children) < MOST_CHILDREN)


def _named(child: HouseholdChild) -> Text:
    def say(words: Catalogue) -> str:
        name = words.text(child.name) if child.name is not None else child.first_name
        if not name:
            name = words.text(_("Child"))
        if child.birth_year is None:
            return name
        return words.text(_("{name}, born {year}", name=name, year=str(child.birth_year)))

    return say

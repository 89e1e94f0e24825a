# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One group: its places as a bar, what is amiss, its carers day by day, its children."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext, pgettext, verbatim
from amstrat_desktop.base.vocabulary.bookings import BookingStatus
from amstrat_desktop.services.offers.childcare import GroupPlaces
from amstrat_desktop.services.offers.group_children import GroupChild
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.offers.childcare.day_grid import DayGrid
from amstrat_desktop.ui.offers.childcare.presenter import Childcare
from amstrat_desktop.ui.offers.childcare.words import (
    ages_of_child,
    capacity_words,
    group_facts,
    group_name,
    short_words,
)
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.capacity_bar import CapacityBar, Places
from amstrat_desktop.ui.widgets.card import Card, Section, line, strip
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.two_parts import TwoParts
from amstrat_desktop.ui.widgets.warning_line import WarningLine


class GroupCard(Card):
    """edit, remove: the group. noted: a child whose note is wanted. number: from 1."""

    edit = Signal()
    remove = Signal()
    noted = Signal(object)

    def __init__(self, group: GroupPlaces, childcare: Childcare, number: int) -> None:
        super().__init__(group_name(group, number))
        over, children = childcare.over, childcare.children.get(group.group_id, ())
        self.group: Final = group
        self.grid: Final = DayGrid(group, childcare.elsewhere, fixed=over)
        self.note_buttons: Final[list[Button]] = []
        self.change: Final = Button(_("Change"), kind="quiet", icon="pencil")
        self.take_away: Final = IconButton(_("Remove the group"), "trash")
        self.change.clicked.connect(self.edit)
        self.take_away.clicked.connect(self.remove)
        self._heading(over=over)
        self.add(Label(group_facts(group), kind="muted", wrap=True))
        bar = CapacityBar(pgettext("childcare", "Places"))
        offered = sum(child.status is BookingStatus.OFFERED for child in children)
        bar.show_places(Places(group.capacity, group.taken, offered))
        self.add(bar)
        for warning in (capacity_words(group), short_words(group)):
            if warning is not None:
                self.add(_quiet_warning(warning))
        self._add_carers(over=over)
        self._add_children(children, over=over)

    def _heading(self, *, over: bool) -> None:
        if over:
            return
        self.heading_row.addWidget(self.change)
        self.heading_row.addWidget(self.take_away)
        taken = self.group.taken
        if taken:
            why = ngettext(
                "{count} child has a place in this group. End that booking first.",
                "{count} children have a place in this group. End bookings first.",
                taken,
            )
            self.take_away.setEnabled(False)
            bind(
                self.take_away,
                (self.take_away.setToolTip, why),
                (self.take_away.setAccessibleDescription, why),
            )

    def _add_carers(self, *, over: bool) -> None:
        group = self.group
        if not group.people:
            self.add(line(), Label(_("Nobody looks after this group yet."), wrap=True))
        else:
            heading = _("Who is there on the next days")
            nothing = _("No meeting is ahead.")
            press = _("Press a day on which somebody can’t come.")
            self.add(
                line(),
                Section(
                    heading if group.there else nothing,
                    self.grid,
                    help_text=press if group.there and not over else None,
                ),
            )

    def _add_children(self, children: Sequence[GroupChild], *, over: bool) -> None:
        group = self.group
        if not group.taken:
            return
        heading = ngettext("{count} child", "{count} children", group.taken)
        self.add(line(), Label(heading, kind="strong"))
        for child in children:
            self.add(self._child_line(child, over=over))
        unseen = group.taken - len(children)
        if unseen > 0:
            self.add(
                Label(
                    ngettext(
                        "{count} more child has a place and is not shown to you.",
                        "{count} more children have a place and are not shown to you.",
                        unseen,
                    ),
                    kind="small",
                    wrap=True,
                )
            )

    def _child_line(self, child: GroupChild, *, over: bool) -> QWidget:
        about = Label(partial(_about, child=child), wrap=True)
        parts: list[QWidget] = []
        if child.status is BookingStatus.OFFERED:
            parts.append(Badge(_("offered"), "plain", "clock"))
        if not over:
            # Translators: was die Betreuungspersonen von diesem Kind wissen müssen
            text = _("What matters") if child.noted else _("Note something")
            note = Button(text, kind="quiet", icon="heart" if child.noted else "plus")
            note.clicked.connect(lambda: self.noted.emit(child))
            bind(
                note,
                (note.setAccessibleDescription, partial(_about, child=child)),
            )
            self.note_buttons.append(note)
            parts.append(note)
        return TwoParts(about, strip(*parts))


def _about(words: Catalogue, child: GroupChild) -> str:
    name = words.text(child.name or verbatim(""))
    ages = words.text(ages_of_child(child.ages))
    # Translators: Elternteil: {name} (of a child in the childcare)
    parent = words.text(_("parent: {name}", name=child.parent))
    return dotted(words, name, ages, parent)


def _quiet_warning(text: Msg) -> WarningLine:
    warning = WarningLine(announces=False)
    warning.show_warning(text)
    return warning

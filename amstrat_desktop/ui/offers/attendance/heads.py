# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Heads that were counted: people who came without a booking, and nobody's name."""

from typing import Final

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.services.offers.attendance import MOST, Headcount
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, strip
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.number_edit import NumberEdit

_DIGITS: Final = len(str(MOST))


class HeadsCard(Card):
    """wanted(Headcount): it is to be written. What is being typed stays at a reload."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Came without a booking"))
        self.seen = Headcount()
        self.form: Final = Form()
        self.people: Final = NumberEdit(_DIGITS)
        self.children_counted: Final = NumberEdit(_DIGITS)
        self.save_button: Final = Button(_("Save the count"), icon="check")
        self.save_button.clicked.connect(self.submit)
        people = self.form.field("people", Field(_("Adults"), self.people))
        children = self.form.field("children", Field(_("Children"), self.children_counted))
        self.add(
            Label(
                _("Only counted: no name, no record. Empty is: nobody counted."),
                kind="muted",
                wrap=True,
            ),
            strip(people, children, 1, spacing=16),
            strip(self.save_button),
        )
        for box in (self.people, self.children_counted):
            box.textChanged.connect(self._offer)
            box.returnPressed.connect(self.submit)
        self._offer()

    def show_count(self, seen: Headcount) -> None:
        """What is on record. What was typed and not saved stays, unless it is another meeting."""
        untouched = self.typed() == self.seen
        self.seen = seen
        if untouched:
            self.people.set_number(seen.people)
            self.children_counted.set_number(seen.children)
        self._offer()

    def forget(self) -> None:
        """Another meeting is shown: what was typed for this one is dropped."""
        self.seen = Headcount()
        for box in (self.people, self.children_counted):
            box.set_number(None)
        self.form.clear_problems()

    def typed(self) -> Headcount:
        """What the fields say."""
        return Headcount(self.people.number(), self.children_counted.number())

    def is_changed(self) -> bool:
        """Whether something was typed that is not on record."""
        return self.typed() != self.seen

    def submit(self) -> None:
        """Write what was typed, if it is anything new."""
        self.form.clear_problems()
        if self.is_changed():
            self.wanted.emit(self.typed())

    def _offer(self) -> None:
        changed = self.is_changed()
        self.save_button.setEnabled(changed)
        # Translators: why a button can't be pressed: nothing was changed yet
        why = verbatim("") if changed else _("Nothing to save: this is on record.")
        bind(self.save_button, (self.save_button.setToolTip, why))

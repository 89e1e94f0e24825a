# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the list of referrals shows: words, open or overdue, mine, a status, a receiver."""

from enum import Enum
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, pgettext, verbatim
from amstrat_desktop.base.vocabulary.referrals import STATUS_LABELS, Status
from amstrat_desktop.services.figures.referral_scope import ReferralScope
from amstrat_desktop.services.referral_list import ReferralFilter
from amstrat_desktop.ui.referrals.presenter import Lists
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.search_field import SearchField


class Shown(Enum):
    """The three lists that are looked at most."""

    OPEN = pgettext("referrals", "Open")
    OVERDUE = pgettext("referrals", "Overdue")
    ALL = pgettext("referrals", "All")


class FilterBar(QWidget):
    """changed: another filter is wanted; ask `wanted`."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField(
            _("Search in referrals"), placeholder=_("Number, topic, receiver …")
        )
        self.shown = OneOf[Shown](_("Which referrals?"))
        self.shown.show_choices(Choice(shown, shown.value) for shown in Shown)
        self.shown.set_value(Shown.OPEN)
        self.mine = ManyOf[bool](_("Whose referrals?"))
        self.mine.show_choices([Choice(True, _("Mine"))])
        self.status = ChoiceBox[Status](_("Status"), _("Any status"))
        self.status.show_choices(Choice(one, label) for one, label in STATUS_LABELS.items())
        self.receiver = ChoiceBox[UUID](_("Receiver"), _("Any receiver"))
        self.counted: ReferralScope | None = None
        self._arrange()
        self.search.searched.connect(self.changed)
        for field in (self.shown, self.mine, self.status, self.receiver):
            field.changed.connect(self.changed)

    def show_lists(self, lists: Lists) -> None:
        """Offer the receivers of the directory."""
        self.receiver.show_choices(
            Choice(found.id, verbatim(found.name)) for found in lists.receivers
        )

    def show_counted(self, scope: ReferralScope | None) -> None:
        """Show what a figure counted, whatever became of it; or what is open again."""
        self.counted = scope
        self.search.clear()
        self.shown.set_value(Shown.OPEN if scope is None else Shown.ALL)
        self.mine.set_values(())
        for box in (self.status, self.receiver):
            box.set_value(None)
        self.changed.emit()

    def wanted(self, me: UUID) -> ReferralFilter:
        """What is chosen; a status that is asked for is shown, ended or not."""
        status, shown = self.status.value(), self.shown.value()
        return ReferralFilter(
            words=self.search.text().strip(),
            statuses=() if status is None else (status,),
            open_only=shown is Shown.OPEN and status is None,
            overdue=shown is Shown.OVERDUE,
            organisation_id=self.receiver.value(),
            staff_id=me if self.mine.values() else None,
            counted=self.counted,
        )

    def _arrange(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(0)
        chips.addWidget(self.shown, 1)
        chips.addWidget(self.mine)
        boxes = QHBoxLayout()
        boxes.setSpacing(8)
        boxes.addWidget(self.status, 1)
        boxes.addWidget(self.receiver, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addLayout(chips)
        column.addLayout(boxes)

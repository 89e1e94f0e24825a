# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form of a new handover: from whom, to whom, why, and who."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from amstrat_desktop.base.lang import Msg, _, ngettext, pgettext, verbatim
from amstrat_desktop.base.vocabulary.handovers import Informed
from amstrat_desktop.services.handover_records import (
    Caseload,
    HandoverDraft,
    HandoverItemDraft,
)
from amstrat_desktop.services.offices import StaffCard
from amstrat_desktop.ui.people.handover.person_line import PersonLine
from amstrat_desktop.ui.people.handover.presenter import Begun
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.page import Page
from amstrat_desktop.ui.widgets.tick import Tick

REMARK_LIMIT: Final = 2_000


class FormPart(Page):
    """Intents: offer_wanted(draft), back_wanted, people_wanted(staff_id). changed: anything."""

    offer_wanted = Signal(object)
    back_wanted = Signal()
    people_wanted = Signal(object)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__(
            _("Hand people over"),
            _("Nothing moves before your colleague accepts. Personal notes stay with you."),
            scrolls=True,
        )
        self._giver: UUID | None = None
        self._staff: tuple[StaffCard, ...] = ()
        self._waiting: dict[UUID, HandoverItemDraft] = {}
        self.lines: list[PersonLine] = []
        self.cancel: Final = Button(_("Cancel"))
        self.offer: Final = Button(
            pgettext("handover button", "Offer"), kind="primary", icon="send"
        )
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.offer)
        self.giver: Final = ChoiceBox[UUID](_("From whom"), _("Choose a colleague"))
        self.receiver: Final = OneOf[UUID](_("To whom"))
        self.reason: Final = OneOf[str](_("Reason"))
        self.remark: Final = NoteEdit(limit=REMARK_LIMIT, lines=2)
        self.everybody: Final = Tick(_("Everybody, and what is open without a name"))
        self._hidden = HintLine()
        self._nobody = Label(_("There is nobody to hand over."), kind="muted", wrap=True)
        self._people = QVBoxLayout()
        self._people.setSpacing(12)
        self.form: Final = Form()
        self._arrange()
        self._connect()

    def show_begun(self, begun: Begun) -> None:
        """An empty form."""
        staff = begun.choices.staff
        self._giver = begun.from_staff_id
        self.giver.blockSignals(True)
        self.giver.show_choices(Choice(one.id, _named(one, begun.choices.me)) for one in staff)
        self.giver.set_value(begun.from_staff_id)
        self.giver.blockSignals(False)
        self._staff = tuple(one for one in staff if one.active)
        self._offer_receivers()
        self.receiver.set_value(None)
        self.reason.show_choices(
            Choice(one.code, one.label) for one in begun.choices.reasons if one.code != "back"
        )
        self.reason.set_value("leaves" if begun.everybody else None)
        self.remark.set_text("")
        self._waiting = {key: HandoverItemDraft(key) for key in begun.chosen}
        self.everybody.setChecked(begun.everybody)
        self.form.clear_problems()
        self.show_caseload(begun.caseload)

    def show_caseload(self, caseload: Caseload) -> None:
        """Whom one can tick; what was ticked and is still there stays ticked."""
        kept = {item.person_id: item for item in self._items()} | self._waiting
        self._waiting = {}
        for line in self.lines:
            self._people.removeWidget(line)
            line.hide()
            line.deleteLater()
        rows = sorted(caseload.rows, key=lambda row: row.person_id not in kept)
        self.lines = [PersonLine(row) for row in rows]
        for line in self.lines:
            self._people.addWidget(line)
            if line.person_id in kept:
                line.show_item(kept[line.person_id])
            line.changed.connect(self.changed)
        self._nobody.setVisible(not self.lines)
        self._hidden.show_hint(
            ngettext(
                "{count} more person can only be handed over by somebody who may open the record.",
                "{count} more people can only be handed over by somebody who may open the records.",
                caseload.hidden,
            )
            if caseload.hidden
            else None
        )
        self._tick_all()

    def draft(self) -> HandoverDraft:
        """What stands in the form."""
        return HandoverDraft(
            to_staff_id=self.receiver.value(),
            reason=self.reason.value() or "",
            remark=self.remark.text(),
            items=tuple(self._items()),
            whole_caseload=self.everybody.isChecked(),
            from_staff_id=self._giver,
        )

    def submit(self) -> None:
        """Ask for the people to be offered."""
        self.form.clear_problems()
        self.offer_wanted.emit(self.draft())

    def mark_field(self, field: str, message: Msg) -> bool:
        """The form has the fields."""
        return self.form.mark_field(field, message)

    def focus_start(self) -> None:
        """On the first question."""
        self.receiver.focus_first()

    def values(self) -> Mapping[str, Any]:
        """The form as plain JSON, to be kept."""
        draft = self.draft()
        return {
            "from": str(self._giver) if self._giver else None,
            "to": str(draft.to_staff_id) if draft.to_staff_id else None,
            "reason": draft.reason,
            "remark": draft.remark,
            "everybody": draft.whole_caseload,
            "items": [[str(i.person_id), i.informed.value, i.remark] for i in draft.items],
        }

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Put kept values into a form that was begun for the same giver."""
        self.receiver.set_value(UUID(values["to"]) if values["to"] else None)
        self.reason.set_value(values["reason"] or None)
        self.remark.set_text(values["remark"])
        self.everybody.setChecked(values["everybody"])
        kept = {UUID(key): (informed, remark) for key, informed, remark in values["items"]}
        for line in self.lines:
            if line.person_id in kept:
                informed, remark = kept[line.person_id]
                line.show_item(HandoverItemDraft(line.person_id, Informed(informed), remark))

    def _items(self) -> list[HandoverItemDraft]:
        return [item for line in self.lines if (item := line.item()) is not None]

    def _offer_receivers(self) -> None:
        self.receiver.show_choices(
            Choice(one.id, verbatim(one.name)) for one in self._staff if one.id != self._giver
        )

    def _giver_chosen(self) -> None:
        giver = self.giver.value()
        if giver is not None and giver != self._giver:
            self._giver = giver
            self._offer_receivers()
            self.people_wanted.emit(giver)
            self.changed.emit()

    def _tick_all(self) -> None:
        everybody = self.everybody.isChecked()
        for line in self.lines:
            if everybody:
                line.tick.setChecked(True)
            line.tick.setEnabled(not everybody)

    def _connect(self) -> None:
        self.cancel.clicked.connect(self.back_wanted)
        self.offer.clicked.connect(self.submit)
        self.giver.changed.connect(self._giver_chosen)
        self.everybody.toggled.connect(self._tick_all)
        for signal in (
            self.receiver.changed,
            self.reason.changed,
            self.remark.changed,
            self.everybody.toggled,
        ):
            signal.connect(self.changed)

    def _arrange(self) -> None:
        field = self.form.field
        who = Card()
        who.add(
            field("to_staff_id", Field(_("To whom"), self.receiver)),
            field("reason", Field(_("Reason"), self.reason)),
            field("from_staff_id", Field(_("From whom"), self.giver)),
            field(
                "remark", Field(_("What your colleague should know"), self.remark, optional=True)
            ),
        )
        people = Card(_("Who is handed over"))
        people.add(
            field("items", Field(_("Everybody, or some of them"), self.everybody)),
            self._nobody,
            self._people,
            self._hidden,
        )
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(who)
        column.addWidget(people)
        column.addStretch(1)
        self.add(self.form)


def _named(one: StaffCard, me: UUID) -> Msg:
    if one.id == me:
        return _("{name} (you)", name=one.name)
    if not one.active:
        return _("{name} (no longer here)", name=one.name)
    return verbatim(one.name)

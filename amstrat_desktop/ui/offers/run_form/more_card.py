# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who leads a run, what it costs and who pays it; what a pilot is to find out."""

from dataclasses import replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.services.offers.run_checks import QUESTION_LIMIT
from amstrat_desktop.services.offers.run_records import RunDraft
from amstrat_desktop.ui.offers.run_form.choices import RunChoices
from amstrat_desktop.ui.offers.run_form.euros import NO_AMOUNT, read_cents, written_euros
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.chips import Choice
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.field import Field, Form
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.tick import Tick


class MoreCard(Card):
    """changed: somebody typed or chose something."""

    changed = Signal()

    def __init__(self, form: Form) -> None:
        super().__init__(_("Who leads it, and what it costs"))
        self.leader: Final = _line()
        self.staff: Final = ChoiceBox[UUID](_("Who looks after it here"), _("Nobody yet"))
        self.cost: Final = _line()
        self.funding: Final = _line()
        self.pilot: Final = Tick(_("This is a pilot that is to find something out"))
        self.question: Final = NoteEdit(
            limit=QUESTION_LIMIT,
            lines=2,
            placeholder=_("For example: Do mothers come when the children are in the house?"),
        )
        bind(self, (self.cost.setPlaceholderText, _("free of charge")))
        self._question_field = form.field(
            "pilot_question", Field(_("What it is to find out"), self.question)
        )
        self.add(
            form.field("leader", Field(_("Who leads it"), self.leader, optional=True)),
            form.field("staff_id", Field(_("Who looks after it here"), self.staff)),
            form.field("cost", Field(_("Cost in euro"), self.cost, optional=True)),
            form.field(
                "funding",
                Field(
                    _("Who pays for it"),
                    self.funding,
                    help_text=_("A programme or a fund, as it is called in the reports."),
                    optional=True,
                ),
            ),
            self.pilot,
            self._question_field,
        )
        for line in (self.leader, self.cost, self.funding):
            line.textChanged.connect(self.changed)
        self.staff.changed.connect(self.changed)
        self.question.changed.connect(self.changed)
        self.pilot.toggled.connect(self._question_field.setVisible)
        self.pilot.toggled.connect(self.changed)

    def show_draft(self, draft: RunDraft, choices: RunChoices) -> None:
        """Show what belongs to a run, with who may be chosen."""
        self.leader.setText(draft.leader)
        self.staff.show_choices(Choice(one.id, verbatim(one.name)) for one in choices.staff)
        self.staff.set_value(draft.staff_id)
        self.cost.setText(written_euros(draft.cost))
        self.funding.setText(draft.funding)
        self.pilot.setChecked(draft.pilot)
        self.question.set_text(draft.pilot_question)
        self._question_field.setVisible(draft.pilot)

    def into(self, draft: RunDraft) -> RunDraft:
        """The draft with what stands here."""
        return replace(
            draft,
            leader=self.leader.text(),
            staff_id=self.staff.value(),
            cost=read_cents(self.cost.text()),
            funding=self.funding.text(),
            pilot=self.pilot.isChecked(),
            pilot_question=self.question.text(),
        )

    def problem(self) -> FieldProblem | None:
        """What was typed wrongly."""
        if read_cents(self.cost.text()) == NO_AMOUNT:
            return FieldProblem("cost", _("This is no amount. Type it as 5 or 5,50."))
        return None


def _line() -> QLineEdit:
    edit = QLineEdit()
    edit.setMaxLength(LINE_LIMIT)
    return edit

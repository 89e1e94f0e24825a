# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The forms of a case: its goal and who is there for it, its end, taking it up again."""

from collections.abc import Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.services.case_records import CaseDraft
from amstrat_desktop.services.offices import StaffCard
from amstrat_desktop.services.support_cases import GOAL_LIMIT, REMARK_LIMIT
from amstrat_desktop.ui.people.support.presenter import Support
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.guarded_note import guard_note
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.inline_form import InlineForm, ReasonForm
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.tick import Tick

AGREED: Final = _("The person wants to be supported and knows that they can end it any time.")


class GoalForm(InlineForm):
    """changed: somebody typed or chose. new: the support begins, which needs agreement."""

    changed = Signal()

    def __init__(self, heading: Msg, draft: CaseDraft, support: Support, *, new: bool) -> None:
        super().__init__(heading, save=_("Begin support") if new else _("Save"))
        self._new = new
        self.goal: Final = NoteEdit(lines=3, grows_to=8, limit=GOAL_LIMIT)
        self.language: Final = ChoiceBox[str](_("Language of the goal"), _("Not known"))
        self.responsible: Final = ChoiceBox[UUID](_("Responsible"), _("Whoever writes this"))
        self.deputy: Final = ChoiceBox[UUID](_("Stands in"), _("Nobody yet"))
        # Translators: Ja (the person agrees to be supported)
        self.agreed: Final = Tick(_("Yes, they said so"))
        self.language.show_choices(Choice(one.code, one.label) for one in support.languages)
        self.responsible.show_choices(_colleagues(support.staff, draft.responsible_id))
        self.deputy.show_choices(_colleagues(support.staff, draft.deputy_id))
        self._ask()
        self.show_draft(draft)
        self.goal.changed.connect(self.changed)
        self.agreed.toggled.connect(lambda _on: self.changed.emit())
        for box in (self.language, self.responsible, self.deputy):
            box.changed.connect(self.changed)

    def draft(self) -> CaseDraft:
        """What stands in the form."""
        return CaseDraft(
            goal=self.goal.text(),
            goal_language=self.language.value() or "",
            responsible_id=self.responsible.value(),
            deputy_id=self.deputy.value(),
            agreed=self.agreed.isChecked() or not self._new,
        )

    def show_draft(self, draft: CaseDraft) -> None:
        """Fill the form."""
        self.goal.set_text(draft.goal)
        self.language.set_value(draft.goal_language or None)
        self.responsible.set_value(draft.responsible_id)
        self.deputy.set_value(draft.deputy_id)
        self.agreed.setChecked(draft.agreed and self._new)

    def values(self) -> Mapping[str, Any]:
        """As an unsaved form is kept."""
        draft = self.draft()
        return {
            "goal": draft.goal,
            "goal_language": draft.goal_language,
            "responsible_id": _text(draft.responsible_id),
            "deputy_id": _text(draft.deputy_id),
            "agreed": self.agreed.isChecked(),
        }

    def show_values(self, values: Mapping[str, Any]) -> None:
        """As it was kept."""
        self.show_draft(
            CaseDraft(
                goal=str(values.get("goal", "")),
                goal_language=str(values.get("goal_language", "")),
                responsible_id=_key(values.get("responsible_id")),
                deputy_id=_key(values.get("deputy_id")),
                agreed=bool(values.get("agreed")),
            )
        )

    def _ask(self) -> None:
        hint = HintLine()
        guard_note(self.goal, hint)
        self.ask(
            "goal",
            # Translators: das Ziel der Begleitung, wie es die Person selbst sagt
            _("Goal, in the person's own words"),
            self.goal,
            help_text=_("As they say it, in their own language if that is easier."),
        )
        self.add(hint)
        self.ask("goal_language", _("Language of the goal"), self.language, optional=True)
        self.ask("responsible_id", _("Responsible"), self.responsible)
        self.ask("deputy_id", _("Stands in"), self.deputy, optional=True)
        if self._new:
            without = _("Without it, the person is counselled all the same.")
            self.ask("agreed", AGREED, self.agreed, help_text=without)


class CloseForm(InlineForm):
    """Why the support ends, from a list, with a remark."""

    def __init__(self, support: Support) -> None:
        super().__init__(_("Close the support"), save=_("Close"))
        self.why: Final = OneOf[str](_("Why it ends"))
        self.why.show_choices(Choice(option.code, option.label) for option in support.reasons)
        self.remark: Final = NoteEdit(lines=2, limit=REMARK_LIMIT)
        hint = HintLine()
        guard_note(self.remark, hint)
        self.ask("reason", _("Why it ends"), self.why)
        self.ask("remark", _("Remark"), self.remark, optional=True)
        self.add(hint)

    def answer(self) -> tuple[str, str]:
        """Code and remark."""
        return self.why.value() or "", self.remark.text()


class ReopenForm(ReasonForm):
    """Why it goes on, in a few words."""

    def __init__(self) -> None:
        super().__init__(_("Take the support up again"), save=_("Take up again"))


def _colleagues(staff: Iterable[StaffCard], keep: UUID | None) -> list[Choice[UUID]]:
    return [Choice(one.id, verbatim(one.name)) for one in staff if one.active or one.id == keep]


def _text(key: UUID | None) -> str:
    return "" if key is None else key.hex


def _key(text: object) -> UUID | None:
    try:
        return UUID(str(text)) if text else None
    except ValueError:
        return None

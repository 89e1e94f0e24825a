# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Support at a glance: the goal large, the steps to tick off, those who know the person."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.support_cases import CaseStatus
from amstrat_desktop.services.case_records import CaseCard, CaseDraft
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.panels import Panel
from amstrat_desktop.ui.people.support.case_card import ClosedCard, GoalCard, KnewCard
from amstrat_desktop.ui.people.support.forms import CloseForm, GoalForm, ReopenForm
from amstrat_desktop.ui.people.support.presenter import Support, SupportPresenter
from amstrat_desktop.ui.people.support.steps import StepAdder, StepList, progress
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.field import Form
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.place import Place


class SupportPanel(Panel, Form):
    """One form is open at a time. A goal or a step that is being typed is kept."""

    reload_on: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.CASE, Kind.CONTACT, Kind.STAFF, Kind.PERSON, Kind.CODE}
    )
    presenter: SupportPresenter

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._person_id: UUID | None = None
        self._support: Support | None = None
        self._keeper: FormKeeper | None = None
        self._kept: Mapping[str, Any] = {}
        self.open_form: InlineForm | None = None
        self.begin: Final = Button(_("Begin support"), kind="primary", icon="plus")
        self.begin.clicked.connect(self._begin)
        self._nothing = EmptyState(
            "heart",
            _("No support is under way"),
            _(
                "It begins when the person wants it: with a goal in their own words and "
                "steps that you agree on together."
            ),
            self.begin,
        )
        self._goal_place, self._form_place, self._before = Place(), Place(), Place()
        self.steps: Final = StepList()
        self.adder: Final = StepAdder(self._today)
        self._progress = Label(kind="muted")
        self._steps_card = Card(_("Agreed steps"))
        self._before_heading = Label(_("Earlier support"), kind="heading")
        self._knew = KnewCard()
        self._arrange()
        self._connect()

    # what the record's page asks

    def show_record(self, person_id: UUID, /) -> None:
        if person_id != self._person_id:
            self.clear()
            self._person_id = person_id
            self._keep(person_id)
        self.presenter.show(person_id)

    def reload(self) -> None:
        self.presenter.reload()

    def clear(self) -> None:
        self.leave()
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            keeper.deleteLater()
        self._person_id = self._support = None
        self._kept = {}
        self._close_form()
        self.adder.empty()
        for part in self._all():
            part.hide()
        self._goal_place.fill([])
        self._before.fill([])
        self._knew.show_people(())
        self.presenter.show(None)

    def leave(self) -> bool:
        if self._keeper is not None:
            self._keeper.flush()
        return True

    def new_item(self) -> None:
        if self._open_case() is not None:
            self.adder.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.open_form is None and self._support is not None:
            self._begin()

    def save(self) -> None:
        """Ctrl+Return."""
        if self.open_form is not None:
            self.open_form.submit()
        else:
            self.adder.submit()

    def go_back(self) -> bool:
        """Esc closes the form that is open."""
        was_open = self.open_form is not None
        if was_open:
            self._give_up()
        return was_open

    # what the presenter asks

    def show_support(self, support: Support) -> None:
        self._support = support
        case = self._open_case()
        closed = [one for one in support.cases if one.status is CaseStatus.CLOSED]
        self._goal_place.fill([self._goal_card(one) for one in self._open_cases()])
        self._steps_card.setVisible(case is not None)
        if case is not None:
            self.steps.show_steps(case, self._today())
            self._progress.say(progress(case.steps))
        self._nothing.setVisible(case is None and self.open_form is None)
        offers = case is None
        self._before.fill(
            [self._closed_card(one, offers=offers and at == 0) for at, one in enumerate(closed)],
        )
        self._before_heading.setVisible(bool(closed))
        self._knew.show_people(support.knew)
        self._bring_back()

    def form_saved(self) -> None:
        self._close_form()
        if self._keeper is not None:
            self._keeper.keep_now()

    def step_saved(self) -> None:
        self.adder.empty()
        self.adder.text.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._keeper is not None:
            self._keeper.keep_now()

    def mark_field(self, field: str, message: Msg) -> bool:
        forms = [form for form in (self.open_form, self.adder) if form is not None]
        return any(form.mark_field(field, message) for form in forms)

    # inside

    def _today(self) -> date:
        return office_day(self._context.work.clock())

    def _open_cases(self) -> list[CaseCard]:
        """One; two after two records of one person were put together."""
        cases = self._support.cases if self._support is not None else ()
        return [case for case in cases if case.status is CaseStatus.OPEN]

    def _open_case(self) -> CaseCard | None:
        return next(iter(self._open_cases()), None)

    def _goal_card(self, case: CaseCard) -> GoalCard:
        card = GoalCard(case)
        card.edit.connect(lambda: self._edit(case))
        card.close_.connect(lambda: self._close(case))
        return card

    def _closed_card(self, case: CaseCard, *, offers: bool) -> ClosedCard:
        card = ClosedCard(case, self._today(), offers=offers)
        card.reopened.connect(lambda: self._reopen(case))
        return card

    def _begin(self) -> None:
        if self._support is not None:
            draft = CaseDraft(goal_language=self._support.language, responsible_id=self._support.me)
            form = GoalForm(_("Begin support"), draft, self._support, new=True)
            form.changed.connect(self._touch)
            self._show_form(form, lambda: self.presenter.begin(form.draft()))

    def _edit(self, case: CaseCard) -> None:
        if self._support is not None:
            form = GoalForm(_("Change the support"), case.draft, self._support, new=False)
            form.changed.connect(self._touch)
            self._show_form(form, lambda: self.presenter.edit(case, form.draft()))

    def _close(self, case: CaseCard) -> None:
        if self._support is not None:
            form = CloseForm(self._support)
            self._show_form(form, lambda: self.presenter.close(case, *form.answer()))

    def _reopen(self, case: CaseCard) -> None:
        form = ReopenForm()
        self._show_form(form, lambda: self.presenter.reopen(case, form.reason()))

    def _show_form(self, form: InlineForm, save: Callable[[], object]) -> None:
        self._close_form()
        self.open_form = form
        card = Card()
        card.add(form)
        self._form_place.fill([card])
        self._nothing.hide()
        form.submitted.connect(save)
        form.given_up.connect(self._give_up)
        form.focus_start()

    def _give_up(self) -> None:
        self._close_form()
        self._nothing.setVisible(self._open_case() is None)
        if self._keeper is not None:
            self._keeper.keep_now()

    def _close_form(self) -> None:
        self.open_form = None
        self._form_place.fill([])

    # what is being typed

    def _keep(self, person_id: UUID) -> None:
        self._keeper = FormKeeper(
            f"people.support.{person_id.hex}",
            self,
            self._values,
            work=self._context.work,
            runner=self._context.runner,
        )

        def arrived(values: Mapping[str, Any]) -> None:
            if person_id == self._person_id:
                self._kept = values
                self._bring_back()

        self._keeper.restore(lambda kept: arrived(kept.payload))

    def _touch(self) -> None:
        if self._keeper is not None:
            self._keeper.touch()

    def _values(self) -> Mapping[str, Any] | None:
        form = self.open_form
        goal = form.values() if isinstance(form, GoalForm) else None
        if goal is None and self.adder.is_empty:
            return None
        return {"goal": goal, "step": self.adder.text.text()}

    def _bring_back(self) -> None:
        """What was kept, once it is known what it belongs to."""
        if self._support is None or not self._kept:
            return
        values, self._kept = self._kept, {}
        if self.adder.is_empty:
            self.adder.text.setText(str(values.get("step", "")))
        goal = values.get("goal")
        if isinstance(goal, Mapping) and self.open_form is None:
            case = self._open_case()
            if case is None:
                self._begin()
            else:
                self._edit(case)
            form: object = self.open_form
            if isinstance(form, GoalForm):
                form.show_values(goal)

    def _connect(self) -> None:
        self.steps.ticked.connect(lambda step, done: self.presenter.tick(step, done=done))
        self.steps.dropped.connect(self._drop)
        self.adder.added.connect(self._agree)
        self.adder.text.textChanged.connect(self._touch)

    def _agree(self, step: Any) -> None:
        case = self._open_case()
        if case is not None:
            self.presenter.agree(case, step)

    def _drop(self, step: Any) -> None:
        case = self._open_case()
        if case is not None:
            self.presenter.drop(case, step)

    def _all(self) -> tuple[QWidget, ...]:
        return self._nothing, self._steps_card, self._before_heading

    def _arrange(self) -> None:
        self._steps_card.add(self._progress, self.steps, line(), self.adder)
        body = QVBoxLayout()
        body.setSpacing(16)
        for part in (
            self._nothing,
            self._form_place,
            self._goal_place,
            self._steps_card,
            self._knew,
            self._before_heading,
            self._before,
        ):
            body.addWidget(part)
        body.addStretch(1)
        for hidden in (*self._all(), self._knew):
            hidden.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(body))

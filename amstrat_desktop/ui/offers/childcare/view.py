# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The childcare beside a run: a card for each group, and one form that is open at a time."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.offers.child_notes import ChildNoteDraft
from amstrat_desktop.services.offers.childcare import GroupPlaces
from amstrat_desktop.services.offers.group_children import GroupChild
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.offers.childcare.day_grid import Cell
from amstrat_desktop.ui.offers.childcare.group_card import GroupCard
from amstrat_desktop.ui.offers.childcare.group_form import GroupForm, key_of
from amstrat_desktop.ui.offers.childcare.note_form import NoteForm
from amstrat_desktop.ui.offers.childcare.presenter import Childcare, ChildcarePresenter
from amstrat_desktop.ui.offers.papers import ListKind, open_lists
from amstrat_desktop.ui.panels import Panel
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, strip
from amstrat_desktop.ui.widgets.empty_state import EmptyState
from amstrat_desktop.ui.widgets.field import Form
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.place import Place


class ChildcarePanel(Panel, Form):
    """A group that is being typed is kept; what is typed about a child's health never is."""

    reload_on: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.OFFER, Kind.CARER, Kind.SITE, Kind.BOOKING, Kind.PERSON}
    )
    presenter: ChildcarePresenter

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._run_id: UUID | None = None
        self._childcare: Childcare | None = None
        self._keeper: FormKeeper | None = None
        self._kept: Mapping[str, Any] = {}
        self.open_form: InlineForm | None = None
        self.cards: list[GroupCard] = []
        self.first: Final = Button(_("Add a group"), kind="primary", icon="plus")
        self.another: Final = Button(_("Another group"), icon="plus")
        self.first.clicked.connect(lambda: self._edit(None))
        self.another.clicked.connect(lambda: self._edit(None))
        self._nothing = EmptyState(
            "baby-carriage",
            _("No childcare beside this run"),
            _("With a group for the children, parents and children are booked together."),
            self.first,
        )
        self._form_place, self._groups = Place(), Place()
        self._more = strip(self.another)
        self._arrange()

    # what the page of the run asks

    def show_record(self, run_id: UUID, /) -> None:
        if run_id != self._run_id:
            self.clear()
            self._run_id = run_id
            self._keep(run_id)
        self.presenter.show(run_id)

    def reload(self) -> None:
        self.presenter.reload()

    def clear(self) -> None:
        self.leave()
        form = self.open_form
        if isinstance(form, NoteForm) and form.is_changed():
            self._context.say("warn", _("What you typed about the child is not saved."))
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            keeper.deleteLater()
        self._run_id = self._childcare = None
        self._kept = {}
        self._close_form()
        self.cards = []
        self._groups.fill([])
        self._nothing.hide()
        self._more.hide()
        self.presenter.show(None)

    def leave(self) -> bool:
        if self._keeper is not None:
            self._keeper.flush()
        return True

    def print_item(self) -> None:
        """Ctrl+P: the carers' list."""
        if self._run_id is not None:
            open_lists(self, self._context, self._run_id, ListKind.CHILDCARE)

    def new_item(self) -> None:
        """Ctrl+N: one more group."""
        if self._childcare is not None and not self._childcare.over and self.open_form is None:
            self._edit(None)

    def save(self) -> None:
        """Ctrl+Return."""
        if self.open_form is not None:
            self.open_form.submit()

    def go_back(self) -> bool:
        """Esc closes the form that is open."""
        was_open = self.open_form is not None
        if was_open:
            self._give_up()
        return was_open

    # what the presenter asks

    def show_childcare(self, childcare: Childcare) -> None:
        self._childcare = childcare
        at = self._focused()
        self.cards = [
            self._card(group, number) for number, group in enumerate(childcare.groups, start=1)
        ]
        self._groups.fill(self.cards)
        self._show_what_there_is()
        self._focus(at)
        self._bring_back()

    def form_saved(self) -> None:
        self._close_form()
        if self._keeper is not None:
            self._keeper.keep_now()

    def ask_note(self, child: GroupChild, note: ChildNoteDraft) -> None:
        form = NoteForm(child, note)
        self._show_form(form, lambda: self.presenter.save_note(child, form.draft()))

    def mark_field(self, field: str, message: Msg) -> bool:
        return self.open_form is not None and self.open_form.mark_field(field, message)

    # inside

    def _card(self, group: GroupPlaces, number: int) -> GroupCard:
        card = GroupCard(group, self._childcare or Childcare(), number)
        card.edit.connect(lambda: self._edit(group))
        card.remove.connect(lambda: self.presenter.remove(group))
        card.noted.connect(self.presenter.open_note)
        card.grid.away.connect(self.presenter.away)
        card.grid.back.connect(self.presenter.back)
        return card

    def _show_what_there_is(self) -> None:
        childcare = self._childcare or Childcare()
        free = self.open_form is None and not childcare.over
        self.first.setVisible(not childcare.over)
        self._nothing.setVisible(not childcare.groups and self.open_form is None)
        self._more.setVisible(bool(childcare.groups) and free)

    def _focused(self) -> tuple[UUID, Cell] | None:
        for card in self.cards:
            cell = card.grid.focused()
            if cell is not None:
                return card.group.group_id, cell
        return None

    def _focus(self, at: tuple[UUID, Cell] | None) -> None:
        for card in self.cards:
            if at is not None and card.group.group_id == at[0]:
                card.grid.focus(at[1])

    # the one form that is open

    def _edit(self, group: GroupPlaces | None) -> None:
        if self._childcare is None:
            return
        form = GroupForm(self._childcare, group)
        form.changed.connect(self._touch)
        self._show_form(form, partial(self._save_group, form))

    def _save_group(self, form: GroupForm) -> None:
        if form.group_id is None:
            self.presenter.add(form.draft())
        else:
            self.presenter.edit(form.group_id, form.draft(), form.before)

    def _show_form(self, form: InlineForm, save: Callable[[], object]) -> None:
        self._close_form()
        self.open_form = form
        card = Card()
        card.add(form)
        self._form_place.fill([card])
        self._show_what_there_is()
        form.submitted.connect(save)
        form.given_up.connect(self._give_up)
        form.focus_start()

    def _give_up(self) -> None:
        self._close_form()
        self._show_what_there_is()
        start = self.first if self.first.isVisibleTo(self) else self.another
        start.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._keeper is not None:
            self._keeper.keep_now()

    def _close_form(self) -> None:
        self.open_form = None
        self._form_place.fill([])

    # what is being typed

    def _keep(self, run_id: UUID) -> None:
        self._keeper = FormKeeper(
            f"offers.childcare.{run_id.hex}",
            self,
            self._values,
            work=self._context.work,
            runner=self._context.runner,
        )

        def arrived(values: Mapping[str, Any]) -> None:
            if run_id == self._run_id:
                self._kept = values
                self._bring_back()

        self._keeper.restore(lambda kept: arrived(kept.payload))

    def _touch(self) -> None:
        if self._keeper is not None:
            self._keeper.touch()

    def _values(self) -> Mapping[str, Any] | None:
        form = self.open_form
        return form.values() if isinstance(form, GroupForm) and form.is_changed() else None

    def _bring_back(self) -> None:
        """What was kept, once it is known what it belongs to."""
        if self._childcare is None or not self._kept:
            return
        values, self._kept = self._kept, {}
        group_id = key_of(values.get("group_id"))
        group = next((one for one in self._childcare.groups if one.group_id == group_id), None)
        if self.open_form is None and (group is not None or group_id is None):
            self._edit(group)
            form: object = self.open_form
            if isinstance(form, GroupForm):
                form.show_values(values)

    def _arrange(self) -> None:
        body = QVBoxLayout()
        body.setSpacing(16)
        for part in (self._nothing, self._form_place, self._groups, self._more):
            body.addWidget(part)
            part.hide()
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(body))

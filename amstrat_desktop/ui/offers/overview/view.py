# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a run stands, what is known of it, its meetings, and what a pilot showed."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar, Final
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.offers import RunStatus
from amstrat_desktop.services.offers.run_records import RunCard
from amstrat_desktop.services.offers.sessions import SessionDraft
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.offers.overview.meetings_card import MeetingsCard
from amstrat_desktop.ui.offers.overview.pilot_card import PilotCard
from amstrat_desktop.ui.offers.overview.presenter import (
    RELOAD_ON,
    OverviewPresenter,
    RunOverview,
)
from amstrat_desktop.ui.offers.overview.status_card import StatusCard
from amstrat_desktop.ui.offers.overview.words import facts
from amstrat_desktop.ui.panels import Panel
from amstrat_desktop.ui.shell.allowed import withhold
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translations import translate, translate_button
from amstrat_desktop.ui.widgets.card import Card, row
from amstrat_desktop.ui.widgets.facts import Facts
from amstrat_desktop.ui.widgets.field import Form
from amstrat_desktop.ui.widgets.page import scrolled

SIDE_BY_SIDE: Final = 860
"""Pixels at 100 % from which the two columns stand beside each other."""


class OverviewPanel(Panel, Form):
    """One form is open at a time in each card; the answer of a pilot is kept while typed."""

    reload_on: ClassVar[frozenset[Kind]] = RELOAD_ON

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.presenter: OverviewPresenter | None = None
        self._run_id: UUID | None = None
        self._card: RunCard | None = None
        self._keeper: FormKeeper | None = None
        self._kept = ""
        self.status: Final = StatusCard(self._today)
        self.pilot: Final = PilotCard()
        self.meetings: Final = MeetingsCard(context.work.clock, self._today)
        self._known: Final = Card(_("On record"))
        self._facts: Final = Facts()
        self.translate: Final = translate_button()
        withhold(context.rights, Right.TRANSLATE, self.translate)
        self._arrange()
        self._connect()
        theme.bind_paint(self, lambda _: self._turn())

    def attach(self, presenter: OverviewPresenter) -> None:
        """Who answers the intents."""
        self.presenter = presenter
        self.meetings.edited.connect(presenter.edit_meeting)
        self.meetings.cancelled.connect(presenter.cancel_meeting)
        self.meetings.restored.connect(presenter.restore_meeting)
        self.meetings.removed.connect(presenter.remove_meeting)

    # what the run's page asks

    def show_record(self, run_id: UUID, /) -> None:
        if run_id != self._run_id:
            self.clear()
            self._run_id = run_id
            self._keep(run_id)
        if self.presenter is not None:
            self.presenter.show(run_id)

    def reload(self) -> None:
        if self.presenter is not None:
            self.presenter.reload()

    def clear(self) -> None:
        self.leave()
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            keeper.deleteLater()
        self._run_id = self._card = None
        self._kept = ""
        self.status.close_form()
        self.meetings.clear()
        self.pilot.clear()
        self._facts.show_facts(())
        if self.presenter is not None:
            self.presenter.show(None)

    def leave(self) -> bool:
        if self._keeper is not None:
            self._keeper.flush()
        return True

    def new_item(self) -> None:
        self.meetings.begin()

    def save(self) -> None:
        """Ctrl+Return."""
        form = self.meetings.form or self.status.form
        if form is not None:
            form.submit()
        else:
            self.pilot.submit()

    def go_back(self) -> bool:
        """Esc closes the form that is open."""
        if self.meetings.form is not None:
            self.meetings.close_form()
        elif self.status.form is not None:
            self.status.close_form()
        else:
            return False
        return True

    # what the presenter asks

    def show_overview(self, overview: RunOverview) -> None:
        """Show a run."""
        self._card = overview.card
        self.status.show_overview(overview)
        self._facts.show_facts(facts(overview.card, overview.labels))
        self.pilot.show_run(overview.card)
        self.meetings.show_overview(overview)
        self._bring_back()

    def form_saved(self) -> None:
        """What was asked is on record."""
        self.meetings.close_form()
        self.status.close_form()

    def answer_saved(self) -> None:
        """The answer is on record; nothing is to be kept any more."""
        self.pilot.saved()
        if self._keeper is not None:
            self._keeper.keep_now()

    def mark_field(self, field: str, message: Msg) -> bool:
        forms = [form for form in (self.meetings.form, self.status.form) if form is not None]
        return any(form.mark_field(field, message) for form in forms)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    # inside

    def _today(self) -> date:
        return office_day(self._context.work.clock())

    def _keep(self, run_id: UUID) -> None:
        self._keeper = FormKeeper(
            f"offers.pilot.{run_id.hex}",
            self,
            self._values,
            work=self._context.work,
            runner=self._context.runner,
        )

        def arrived(values: Mapping[str, Any]) -> None:
            if run_id == self._run_id:
                self._kept = str(values.get("answer", ""))
                self._bring_back()

        self._keeper.restore(lambda kept: arrived(kept.payload))

    def _values(self) -> Mapping[str, Any] | None:
        typed = self.pilot.typed
        return None if typed is None else {"answer": typed}

    def _bring_back(self) -> None:
        """What was kept, once the run is there that it belongs to."""
        if self._card is not None and self._kept:
            kept, self._kept = self._kept, ""
            self.pilot.bring_back(kept)

    def _touch(self) -> None:
        if self._keeper is not None and self._card is not None:
            self._keeper.touch()

    def _answer(self, text: str) -> None:
        if self.presenter is not None and self._card is not None:
            self.presenter.answer(self._card, text)

    def _translate(self) -> None:
        if self._card is not None:
            translate(self._context, self, Kind.OFFER, self._card.offer.id)

    def _step(self, to: RunStatus) -> None:
        if self.presenter is not None and self._card is not None:
            self.presenter.step(self._card, to)

    def _take_back(self, to: RunStatus) -> None:
        if self.presenter is not None and self._card is not None:
            self.presenter.take_back(self._card, to)

    def _cancel(self, reason: str) -> None:
        if self.presenter is not None and self._card is not None:
            self.presenter.cancel(self._card, reason)

    def _add(self, draft: SessionDraft) -> None:
        if self.presenter is not None and self._card is not None:
            self.presenter.add_meeting(self._card, draft)

    def _arrange(self) -> None:
        self._known.add(self._facts, row(self.translate, 1))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(16)
        left: tuple[QWidget, ...] = (self.status, self.pilot, self._known)
        for parts, share in ((left, 5), ((self.meetings,), 6)):
            column = QVBoxLayout()
            column.setSpacing(16)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            self._columns.addLayout(column, share)
        whole = QVBoxLayout()
        whole.addLayout(self._columns)
        whole.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(whole))

    def _turn(self) -> None:
        ways = QBoxLayout.Direction
        beside = self.width() >= theme.px(SIDE_BY_SIDE)
        self._columns.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _connect(self) -> None:
        self.translate.clicked.connect(self._translate)
        self.pilot.changed.connect(self._touch)
        self.pilot.answered.connect(self._answer)
        self.status.step_wanted.connect(self._step)
        self.status.back_wanted.connect(self._take_back)
        self.status.cancelled.connect(self._cancel)
        self.meetings.added.connect(self._add)

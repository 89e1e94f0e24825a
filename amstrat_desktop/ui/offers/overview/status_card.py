# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a run stands, the step that comes next, and the ways back; cancelling asks why."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.base.vocabulary.offers import RUN_STATUS_LABELS, RunStatus
from amstrat_desktop.services.offers.capacity import Capacity
from amstrat_desktop.services.offers.run_records import RunCard
from amstrat_desktop.ui.offers.overview.presenter import RunOverview
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.inline_form import ReasonForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.steps import State, Step, Steps

_WAY: Final = (RunStatus.PLANNED, RunStatus.OPEN, RunStatus.RUNNING, RunStatus.ENDED)
_NEXT: Final[dict[RunStatus, tuple[RunStatus, Msg, str]]] = {
    # Translators: Anmeldung öffnen (button)
    RunStatus.PLANNED: (RunStatus.OPEN, _("Open for enrolment"), "door-enter"),
    # Translators: der Kurs hat begonnen (button)
    RunStatus.OPEN: (RunStatus.RUNNING, _("It has begun"), "player-play"),
    # Translators: Durchgang beenden (button)
    RunStatus.RUNNING: (RunStatus.ENDED, _("End the run"), "player-stop"),
}
_OVER: Final = frozenset({RunStatus.ENDED, RunStatus.CANCELLED})


class StatusCard(Card):
    """step_wanted(RunStatus), back_wanted(RunStatus), cancelled(reason): intents."""

    step_wanted = Signal(object)
    back_wanted = Signal(object)
    cancelled = Signal(str)

    def __init__(self, today: Callable[[], date]) -> None:
        # Translators: Stand des Durchgangs (heading)
        super().__init__(_("How it stands"))
        self._today = today
        self._card: RunCard | None = None
        self._bookings = 0
        self._steps = Steps()
        self._hint = Label(kind="muted", wrap=True)
        self._buttons_of: dict[RunStatus, Button] = {}
        for before, (_after, title, icon) in _NEXT.items():
            self._buttons_of[before] = Button(title, kind="primary", icon=icon)
        # Translators: Durchgang absagen (button)
        self.cancel: Final = Button(_("Cancel the run"), icon="ban")
        # Translators: Anmeldung wieder schließen (the run is only planned again)
        self.close_again: Final = Button(_("Close enrolment again"), icon="arrow-back-up")
        # Translators: Durchgang doch weiterführen (button)
        self.go_on: Final = Button(_("Let it go on after all"), icon="arrow-back-up")
        self.form: ReasonForm | None = None
        self._form_place = QWidget()
        self._arrange()
        self._connect()

    def show_overview(self, overview: RunOverview) -> None:
        """Show how a run stands; a reason that is being typed stays."""
        card, capacity = overview.card, overview.capacity
        if self._card is not None and self._card.id != card.id:
            self.close_form()
        self._card = card
        self._bookings = capacity.taken + capacity.waiting + capacity.requested
        self._steps.show_steps(_way(card))
        self._hint.say(_hint(card, capacity))
        self._show_buttons()

    def next_button(self, status: RunStatus) -> Button:
        """What takes the step from this state."""
        return self._buttons_of[status]

    def close_form(self) -> None:
        """Nothing is asked any more."""
        form, self.form = self.form, None
        if form is not None:
            form.hide()
            form.deleteLater()
        self._show_buttons()

    def _show_buttons(self) -> None:
        status = self._card.status if self._card is not None else None
        asking = self.form is not None
        for before, button in self._buttons_of.items():
            button.setVisible(before is status and not asking)
        self.cancel.setVisible(status in _NEXT and not asking)
        self.close_again.setVisible(status is RunStatus.OPEN and not self._bookings and not asking)
        self.go_on.setVisible(status in _OVER and not asking)
        self._buttons.setVisible(not asking)

    def _ask_why(self) -> None:
        self.form = ReasonForm(_("Why is the run cancelled?"), save=_("Cancel the run"))
        if self._bookings:
            told = ngettext(
                "{count} booking ends with it; children’s places, too. Tell the family.",
                "{count} bookings end with it; children’s places, too. Tell the families.",
                self._bookings,
            )
            self.form.add(Label(told, kind="muted", wrap=True))
        self.form.submitted.connect(self._submit)
        self.form.given_up.connect(self.close_form)
        self.body.addWidget(self.form)
        self.form.show()
        self._show_buttons()
        self.form.focus_start()

    def _submit(self) -> None:
        if self.form is not None:
            self.cancelled.emit(self.form.reason())

    def _let_go_on(self) -> None:
        card = self._card
        if card is None:
            return
        begun = card.draft.starts_on is not None and card.draft.starts_on <= self._today()
        ended = card.status is RunStatus.ENDED
        self.back_wanted.emit(RunStatus.RUNNING if begun or ended else RunStatus.OPEN)

    def _arrange(self) -> None:
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, spacing=8)
        for button in (*self._buttons_of.values(), self.cancel, self.close_again, self.go_on):
            flow.addWidget(button)
        let_flow(self._buttons)
        self.add(self._steps, self._hint, self._buttons)

    def _connect(self) -> None:
        for before, (after, _title, _icon) in _NEXT.items():
            button = self._buttons_of[before]
            button.clicked.connect(lambda _=False, to=after: self.step_wanted.emit(to))
        self.cancel.clicked.connect(self._ask_why)
        self.close_again.clicked.connect(lambda: self.back_wanted.emit(RunStatus.PLANNED))
        self.go_on.clicked.connect(self._let_go_on)


def _way(card: RunCard) -> list[Step]:
    if card.status is RunStatus.CANCELLED:
        planned = Step(RUN_STATUS_LABELS[RunStatus.PLANNED], "done")
        return [planned, Step(RUN_STATUS_LABELS[RunStatus.CANCELLED], "stopped")]
    now = _WAY.index(card.status)

    def state(at: int) -> State:
        if at < now:
            return "done"
        return "ahead" if at > now else "now"

    return [Step(RUN_STATUS_LABELS[status], state(at)) for at, status in enumerate(_WAY)]


def _hint(card: RunCard, capacity: Capacity) -> Msg:
    match card.status:
        case RunStatus.PLANNED:
            return _("Nobody can book it yet. When everything is right, open it.")
        case RunStatus.ENDED:
            return _("It is over. Who took part has completed it.")
        case RunStatus.CANCELLED:
            return _("It is not held, or no further.")
        case _ if not card.draft.bookable:
            return _("People come without enrolling; they are only counted.")
        case _ if not capacity.starts:
            return ngettext(
                "{count} more person is needed before it can start.",
                "{count} more people are needed before it can start.",
                capacity.places_min - capacity.taken + capacity.offered,
            )
    return _("Enough people have said yes.")

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One placement: where it stands, what is to be asked when, the checklist, what happened."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _, ngettext, pgettext, verbatim
from amstrat_desktop.base.vocabulary.placements import PlacementStatus
from amstrat_desktop.services.offers.placement_records import PlacementCard, SeriesCard
from amstrat_desktop.ui.people.work.checklist import Checklist
from amstrat_desktop.ui.people.work.words import agreed, happened, how_it_ended, week, where
from amstrat_desktop.ui.people.written import Written
from amstrat_desktop.ui.placement_words import funding_badge, status_badge
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line, stacked, strip
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.steps import State, Step, Steps
from amstrat_desktop.ui.widgets.two_parts import TwoParts

CONSENT_FIRST: Final = _(
    "Before the employer learns the person's name, the person has to agree to it."
)


class WorkCard(Card):
    """Intents: start, edit, end, consent; asked: a task of the series was asked. Those of the
    checklist are its own.
    """

    start = Signal()
    edit = Signal()
    end = Signal()
    consent = Signal()
    asked = Signal(object)

    def __init__(self, card: PlacementCard, today: date) -> None:
        super().__init__(spacing=12)
        self.card: Final = card
        bind(self, (self.setAccessibleName, verbatim(card.title)))
        self.add(_head(card, today), Label(agreed(card), wrap=True))
        if card.draft.remark:
            self.add(Written(card.draft.remark))
        self.buttons: Final = self._actions()
        self.add(_flowing(self.buttons))
        if card.status is PlacementStatus.CANDIDATE:
            self.consent_button: Final = Button(_("Consents"), kind="quiet", icon="file-check")
            self.consent_button.clicked.connect(self.consent)
            hint = Label(CONSENT_FIRST, kind="small", wrap=True)
            self.add(TwoParts(hint, strip(self.consent_button)))
        self._add_series(today)
        self.add(line())
        self.checklist: Final = Checklist(card)
        self.add(self.checklist, line(), _History(card))

    def _actions(self) -> list[QWidget]:
        # Translators: Button: die Arbeit oder das Praktikum beginnt
        start = Button(pgettext("placement", "Start"), kind="primary", icon="player-play")
        start.clicked.connect(self.start)
        edit = Button(_("Change"), icon="pencil")
        edit.clicked.connect(self.edit)
        candidate = self.card.status is PlacementStatus.CANDIDATE
        end = Button(
            _("Did not come about") if candidate else pgettext("placement", "End"),
            kind="quiet",
            icon="x" if candidate else "check",
        )
        end.clicked.connect(self.end)
        return [start, edit, end] if candidate else [edit, end]

    def _add_series(self, today: date) -> None:
        if not self.card.series:
            return
        steps = Steps()
        steps.show_steps([_step(task, today) for task in self.card.series])
        self.add(line(), steps)
        due = [t for t in self.card.series if t.done_at is None and t.due_on <= today]
        if due:
            self.add(self._answers(due))

    def _answers(self, due: list[SeriesCard]) -> QWidget:
        buttons: list[QWidget] = []
        for task in due:
            button = Button(_("Note the answer: {week}", week=week(task.rule)), icon="check")
            button.clicked.connect(lambda _=False, task=task: self.asked.emit(task))
            buttons.append(button)
        return _flowing(buttons)


class PastCard(Card):
    """One that ended or did not come about."""

    def __init__(self, card: PlacementCard, today: date) -> None:
        super().__init__(spacing=6)
        self.card: Final = card
        bind(self, (self.setAccessibleName, verbatim(card.title)))
        self.add(_head(card, today), Label(how_it_ended(card), wrap=True))
        if card.draft.remark:
            self.add(Written(card.draft.remark))
        self.add(_History(card))


class _History(QWidget):
    """What happened, behind a button: the latest first."""

    def __init__(self, card: PlacementCard) -> None:
        super().__init__()
        self._button = Button(
            ngettext("What happened ({count})", "What happened ({count})", len(card.events)),
            kind="quiet",
            icon="history",
        )
        events = stacked(*_lines(card), spacing=2)
        events.hide()
        self._button.clicked.connect(lambda: self._turn(events))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(strip(self._button))
        column.addWidget(events)

    def _turn(self, events: QWidget) -> None:
        shown = events.isHidden()
        events.setVisible(shown)
        self._button.set_icon("chevron-up" if shown else "history")


def _flowing(buttons: Sequence[QWidget]) -> QWidget:
    """Beside each other, and below where there is no room."""
    place = QWidget()
    flow = FlowLayout(place, spacing=8)
    for button in buttons:
        flow.addWidget(button)
    let_flow(place)
    return place


def _lines(card: PlacementCard) -> Iterator[Label]:
    for event in card.events:
        yield Label(happened(event), kind="small", wrap=True)


def _head(card: PlacementCard, today: date) -> QWidget:
    status = status_badge(card.status, card.draft.starts_on, today)
    funding = funding_badge(card.status, card.draft.funding_until, today)
    badges = [Badge(*shown) for shown in (funding, status) if shown is not None]
    title = Label(verbatim(card.title), kind="heading", wrap=True)
    return TwoParts(
        stacked(title, Label(where(card), kind="muted", wrap=True), spacing=0), strip(*badges)
    )


def _step(task: SeriesCard, today: date) -> Step:
    state: State = "ahead"
    if task.done_at is not None:
        state = "done"
    elif task.due_on <= today:
        state = "now"
    return Step(week(task.rule), state, lambda words: words.day(task.due_on))

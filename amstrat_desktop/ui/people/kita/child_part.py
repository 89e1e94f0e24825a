# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One child on the panel: how it is cared for, where a place is looked for, its letters."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.vocabulary.kita import (
    APPLICATION_LABELS,
    ApplicationStatus,
)
from amstrat_desktop.services.kita_records import ApplicationCard, ChildSearch, LetterLine
from amstrat_desktop.ui.lines import lines
from amstrat_desktop.ui.people.kita import words
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line, row
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.menus import MenuButton

_ANSWERS: Final = (
    (ApplicationStatus.LISTED, _("On its waiting list"), "list-check"),
    (ApplicationStatus.DECLINED, _("Turned down"), "ban"),
    (ApplicationStatus.WITHDRAWN, _("Withdrawn by the family"), "minus"),
)


class ChildPart(Card):
    """apply_wanted, letter_wanted, follow_wanted, remind_wanted: of this child.
    edit_wanted(card), answer_wanted(card, status), discard_wanted(card), reprint_wanted(letter).
    """

    apply_wanted = Signal()
    letter_wanted = Signal()
    follow_wanted = Signal()
    remind_wanted = Signal()
    edit_wanted = Signal(object)
    answer_wanted = Signal(object, object)
    discard_wanted = Signal(object)
    reprint_wanted = Signal(object)

    def __init__(self, child: ChildSearch, on: date) -> None:
        super().__init__()
        name = words.called(child, on)
        # Translators: Platz beantragt (button: note that a childcare place was applied for)
        self.apply: Final = Button(_("Note an application"), icon="plus")
        # Translators: Dringlichkeitsbescheinigung (button)
        self.letter: Final = Button(_("Letter of urgency …"), icon="printer")
        for button, text in (
            (self.apply, _("Note an application for {name}", name=name)),
            (self.letter, _("Letter of urgency for {name}", name=name)),
        ):
            bind(button, (button.setAccessibleName, text))
        self.apply.clicked.connect(self.apply_wanted)
        self.letter.clicked.connect(self.letter_wanted)
        badge = words.state_badge(child)
        head = [Label(name, kind="heading"), *([Badge(*badge)] if badge else [])]
        self.add(_flowing(*head), *([] if child.former else [_flowing(self.apply, self.letter)]))
        if child.former:
            self.add(Label(_("Does not live here any more."), kind="muted"))
        self.proposal: Final = HintLine()
        self._show_proposal(child)
        self.add(self.proposal)
        for card in child.applications:
            self.add(line(), self._application(card, fixed=child.former))
        if not child.applications:
            self.add(Label(_("No application noted yet."), kind="muted"))
        if child.letters:
            self.add(line())
        for letter in child.letters:
            self.add(self._letter(letter))

    def _show_proposal(self, child: ChildSearch) -> None:
        proposal = child.proposal
        if proposal is None:
            return
        if proposal.childcare is not None:
            # Translators: Übernehmen (the household says then what the applications say)
            self.proposal.offer(_("Take it over"), self.follow_wanted.emit)
        else:
            self.proposal.offer(_("Remind me"), self.remind_wanted.emit)
        self.proposal.show_hint(words.proposal_sentence(child, proposal))

    def _application(self, card: ApplicationCard, *, fixed: bool) -> QWidget:
        entry = QWidget()
        said = QVBoxLayout()
        said.setSpacing(4)
        tone, icon = words.STATUS_LOOKS[card.status]
        said.addWidget(Label(verbatim(card.name), kind="strong", wrap=True))
        said.addLayout(row(Badge(APPLICATION_LABELS[card.status], tone, icon), 1))
        said.addWidget(Label(words.details(card), kind="muted", wrap=True))
        said.addWidget(Label(words.waiting(card), kind="small", wrap=True))
        if card.draft.remark:
            said.addWidget(Label(verbatim(card.draft.remark), wrap=True))
        both = QHBoxLayout(entry)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(8)
        both.addLayout(said, 1)
        for step in [] if fixed else self._steps(card):
            both.addWidget(step, 0, Qt.AlignmentFlag.AlignTop)
        return entry

    def _steps(self, card: ApplicationCard) -> list[QWidget]:
        name = verbatim(card.name)
        more = MenuButton(_("More about the application at {name}", name=name), "dots")
        steps: list[QWidget] = []
        if card.waits:
            # Translators: Zusage (button)
            promised = Button(_("Place promised"), icon="check")
            said = _("Place promised by {name}", name=name)
            bind(promised, (promised.setAccessibleName, said))
            promised.clicked.connect(
                lambda: self.answer_wanted.emit(card, ApplicationStatus.ACCEPTED)
            )
            steps.append(promised)
            for status, text, icon in _ANSWERS:
                if status is not card.status:
                    _entry(more, text, icon, _emits(self, card, status))
        _entry(more, _("Change …"), "pencil", lambda: self.edit_wanted.emit(card))
        _entry(
            more,
            _("Take out, entered by mistake"),
            "trash",
            lambda: self.discard_wanted.emit(card),
        )
        return [*steps, more]

    def _letter(self, letter: LetterLine) -> QWidget:
        said = words.letter_line(letter)
        # Translators: Noch einmal genau dasselbe drucken
        again = Button(_("Print exactly this again"), kind="quiet", icon="printer")
        bind(again, (again.setAccessibleName, _("Print again: {letter}", letter=said)))
        again.clicked.connect(lambda: self.reprint_wanted.emit(letter))
        by = _("printed by {name}", name=letter.printed_by)
        entry = QWidget()
        both = QHBoxLayout(entry)
        both.setContentsMargins(0, 0, 0, 0)
        text = Label(lambda shown: lines(shown.text(said), shown.text(by)), wrap=True)
        both.addWidget(text, 1)
        both.addWidget(again)
        return entry


def _flowing(*parts: QWidget) -> QWidget:
    """Beside each other, and below where there is no room."""
    holder = QWidget()
    flow = FlowLayout(holder, spacing=8)
    for part in parts:
        flow.addWidget(part)
    let_flow(holder)
    return holder


def _emits(
    part: ChildPart, card: ApplicationCard, status: ApplicationStatus
) -> Callable[[], object]:
    return lambda: part.answer_wanted.emit(card, status)


def _entry(menu: MenuButton, text: Msg, icon: str, act: Callable[[], object]) -> None:
    action = menu.menu_shown.addAction("")
    bind(menu, (action.setText, text))
    theme.bind_icon(menu, action.setIcon, icon, "text")
    action.triggered.connect(lambda _=False: act())

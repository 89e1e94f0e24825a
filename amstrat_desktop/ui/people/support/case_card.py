# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One case: the goal large, who is there for it, and, of a closed one, how it ended."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.shipped import language_label
from amstrat_desktop.base.vocabulary.support_cases import CaseStatus
from amstrat_desktop.services.case_records import CaseCard
from amstrat_desktop.services.last_seen import ROLE_LABELS, Acquaintance, Role
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.people.support.steps import StepList, progress
from amstrat_desktop.ui.people.written import Written
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line, strip
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.place import empty_layout


class GoalCard(Card):
    """The case under way. edit, close_: what somebody wants with it."""

    edit = Signal()
    close_ = Signal()

    def __init__(self, case: CaseCard) -> None:
        # Translators: das Ziel der Begleitung, wie es die Person selbst sagt
        super().__init__(_("Goal, in the person's own words"))
        change = Button(_("Change"), kind="quiet", icon="pencil")
        change.clicked.connect(self.edit)
        end = Button(_("Close the support"), kind="quiet", icon="check")
        end.clicked.connect(self.close_)
        self.heading_row.addWidget(change)
        self.heading_row.addWidget(end)
        self.add(Written(case.goal, kind="title"))
        self.add(Label(_about(case), kind="muted", wrap=True))
        self.add(_people(case))


class ClosedCard(Card):
    """A case of before. reopened: take it up again; offered for the latest while none is open."""

    reopened = Signal()

    def __init__(self, case: CaseCard, today: date, *, offers: bool) -> None:
        super().__init__(spacing=6)
        self.case: Final = case
        self.add(Label(verbatim(case.goal), kind="strong", wrap=True))
        self.add(Label(_ended(case), kind="muted", wrap=True))
        if case.closing_remark:
            self.add(Label(verbatim(case.closing_remark), wrap=True))
        self.add(_people(case))
        self.add(Label(progress(case.steps), kind="small"))
        steps = StepList()
        steps.show_steps(case, today, fixed=True)
        self.add(steps)
        if offers:
            again = Button(_("Take up again"), kind="quiet", icon="arrow-back-up")
            again.clicked.connect(self.reopened)
            self.add(strip(again))


class KnewCard(Card):
    """Everybody who knows or knew the person; says it long after they have left."""

    def __init__(self) -> None:
        # Translators: wer die Person kennt oder kannte (Kolleg*innen)
        super().__init__(_("Who knows the person"), spacing=4)
        self.add(
            Label(
                _("Who has left stays listed: somebody may ask for the one they know."),
                kind="small",
                wrap=True,
            )
        )
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.body.addLayout(self._lines)

    def show_people(self, people: Sequence[Acquaintance]) -> None:
        """Show these instead of those before."""
        empty_layout(self._lines)
        by_staff: dict[UUID, list[Acquaintance]] = {}
        for who in people:
            by_staff.setdefault(who.staff_id, []).append(who)
        for at, roles in enumerate(by_staff.values()):
            if at:
                self._lines.addWidget(line())
            shown = _KnewLine(roles)
            self._lines.addWidget(shown)
            shown.show()
        self.setVisible(bool(people))


class _KnewLine(QWidget):
    def __init__(self, roles: Sequence[Acquaintance]) -> None:
        super().__init__()
        who = roles[0]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        parts: list[QWidget] = [Label(verbatim(who.staff_name), kind="strong")]
        if not who.here:
            parts.append(Badge(_("No longer works here"), "plain", "logout"))
        name = strip(*parts, 1)
        column.addWidget(name)
        for role in roles:
            said = partial(_knew, who=role)
            column.addWidget(Label(said, kind="muted", wrap=True))


def _knew(words: Catalogue, who: Acquaintance) -> str:
    role = words.text(ROLE_LABELS[who.role])
    since, until = office_day(who.since), office_day(who.until) if who.until else None
    if until is None:
        span = _("since {day}", day=since)
    elif until == since:
        span = _("on {day}", day=since)
    else:
        span = _("{first} to {last}", first=since, last=until)
    times = words.text(ngettext("{count} time", "{count} times", who.times))
    return dotted(words, role, words.text(span), times if who.role is Role.CONTACT else "")


def _people(case: CaseCard) -> Label:
    def said(words: Catalogue) -> str:
        responsible = words.text(_("Responsible: {name}", name=case.responsible))
        deputy = _("Stands in: {name}", name=case.deputy)
        nobody = _("Nobody stands in yet") if case.status is CaseStatus.OPEN else None
        second: Msg | None = deputy if case.deputy else nobody
        return dotted(words, responsible, words.text(second) if second is not None else "")

    return Label(said, wrap=True)


def _about(case: CaseCard) -> Text:
    def said(words: Catalogue) -> str:
        since = words.text(_("Support since {day}", day=case.opened_on))
        spoken = words.text(language_label(case.goal_language)) if case.goal_language else ""
        return dotted(words, since, spoken)

    return said


def _ended(case: CaseCard) -> Text:
    def said(words: Catalogue) -> str:
        closed = case.closed_on or case.opened_on
        span = words.text(_("{first} to {last}", first=case.opened_on, last=closed))
        return dotted(words, span, words.text(case.closing_label))

    return said

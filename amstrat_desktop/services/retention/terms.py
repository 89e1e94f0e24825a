# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The terms of the office: dated, never changed, a later one follows; else the proposals."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _, ngettext, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.base.vocabulary.retention import FIXED, TERMS, DataClass
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.retention import RetentionRule
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.work import Actor

LONGEST: Final = 600
"""Months: fifty years; more is a slip of the key."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How long one class is kept from a day on. id: None for a proposal. months None: for good."""

    data_class: DataClass
    months: int | None
    to_year_end: bool
    ground: Msg
    id: UUID | None = None
    valid_from: date | None = None

    @property
    def words(self) -> Msg:
        """“12 months”, “36 months, then to the end of the year”."""
        if self.months is None:
            return _("for good")
        if self.to_year_end:
            return ngettext(
                "{count} month, then to the end of the year",
                "{count} months, then to the end of the year",
                self.months,
            )
        return ngettext("{count} month", "{count} months", self.months)

    def cutoff(self, today: date) -> date | None:
        """Whatever was triggered before that day is due; None where it is kept for good."""
        if self.months is None:
            return None
        return months_before(date(today.year, 1, 1) if self.to_year_end else today, self.months)

    def ends_on(self, trigger: date) -> date | None:
        """The last day on which it is kept."""
        if self.months is None:
            return None
        end = months_before(trigger, -self.months)
        return date(end.year, 12, 31) if self.to_year_end else end


@dataclass(frozen=True, slots=True)
class TermCard:
    """A class and its rule as it holds today. coming: one that follows. set_by: "" for a
    proposal. changeable: whether an office sets it at all.
    """

    rule: Rule
    set_by: str
    changeable: bool
    coming: Rule | None = None


@dataclass(frozen=True, slots=True)
class TermDraft:
    """months None: for good. valid_from: not before today, so that no past day changes."""

    data_class: DataClass
    months: int | None
    to_year_end: bool
    ground: str
    valid_from: date


def read_terms(session: Session, *, actor: Actor, now: datetime) -> tuple[TermCard, ...]:
    """All classes with what holds today, in the order in which they are explained."""
    today = office_day(now)
    rules = rules_on(session, actor.office_id, today)
    names: dict[UUID, str] = {
        row.id: row.name for row in session.execute(select(Staff.id, Staff.name))
    }
    cards = []
    for data_class in DataClass:
        rule = rules.get(data_class) or Rule(data_class, None, False, data_class.trigger)
        later = _set_rules(session, actor.office_id, data_class)
        coming = [one for one in later if one.valid_from > today]
        setter = next((one.set_by for one in later if one.id == rule.id), None)
        cards.append(
            TermCard(
                rule,
                names.get(setter, "") if setter is not None else "",
                changeable=data_class not in FIXED,
                coming=_rule(coming[0]) if coming else None,
            )
        )
    return tuple(cards)


def set_term(session: Session, draft: TermDraft, *, actor: Actor, now: datetime) -> Rule:
    """Let another term hold from a day on. Raises FieldProblem."""
    ground = _checked(draft, office_day(now))
    rule = RetentionRule(
        id=uuid7(),
        office_id=actor.office_id,
        data_class=draft.data_class.value,
        valid_from=draft.valid_from,
        months=draft.months,
        to_year_end=draft.to_year_end and draft.months is not None,
        ground=ground,
        set_at=now,
        set_by=actor.staff_id,
    )
    session.add(rule)
    session.flush()
    write_audit(
        session, "set_term", Kind.RETENTION, rule.id, actor=actor, now=now, fields=["months"]
    )
    return _rule(rule)


def rules_on(session: Session, office_id: UUID, day: date) -> Mapping[DataClass, Rule]:
    """What holds on a day, of every class that has a term."""
    rules = {
        data_class: Rule(data_class, term.months, term.to_year_end, term.ground)
        for data_class, term in TERMS.items()
    }
    found = session.scalars(
        select(RetentionRule)
        .where(RetentionRule.office_id == office_id, RetentionRule.valid_from <= day)
        .order_by(RetentionRule.valid_from, RetentionRule.set_at, RetentionRule.id)
    )
    for row in found:
        rules[DataClass(row.data_class)] = _rule(row)
    return rules


def months_before(day: date, months: int) -> date:
    """So many months earlier, on the last day of a month that is shorter; negative: later."""
    year, at = divmod(day.year * 12 + day.month - 1 - months, 12)
    year, at = max(year, 1), at + 1
    return date(year, at, min(day.day, monthrange(year, at)[1]))


def _checked(draft: TermDraft, today: date) -> str:
    if draft.data_class in FIXED:
        raise FieldProblem("months", _("This class has no term of its own."))
    if draft.months is not None and not 0 <= draft.months <= LONGEST:
        raise FieldProblem(
            "months", _("Enter a number of months from 0 to {longest}.", longest=LONGEST)
        )
    if draft.valid_from < today:
        raise FieldProblem("valid_from", _("A term holds from today on at the earliest."))
    ground = clean_line(draft.ground)
    if not ground:
        raise FieldProblem("ground", _("Say where the term comes from: a law, a contract, a rule."))
    return ground


def _set_rules(session: Session, office_id: UUID, data_class: DataClass) -> list[RetentionRule]:
    found = session.scalars(
        select(RetentionRule)
        .where(RetentionRule.office_id == office_id, RetentionRule.data_class == data_class.value)
        .order_by(RetentionRule.valid_from, RetentionRule.set_at.desc(), RetentionRule.id.desc())
    )
    return list(found)


def _rule(row: RetentionRule) -> Rule:
    return Rule(
        DataClass(row.data_class),
        row.months,
        row.to_year_end,
        verbatim(row.ground),
        row.id,
        row.valid_from,
    )

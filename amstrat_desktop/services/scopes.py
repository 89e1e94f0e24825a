# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far each role sees: the whole office, one's own people, one's own courses, nobody (R14).

What somebody may *do* is another matter (`amstrat_desktop.services.rights`). A rule here says
which rows of a table are in scope; tables behind it, as the topics of a contact, follow their
foreign keys, so that a new one is narrowed without a line here. A table that holds nobody's
data has no rule, and everybody sees it. `amstrat_desktop.services.visibility` puts the rules
into every query of a session.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any, Final, cast
from uuid import UUID

from sqlalchemy import ColumnElement, CompoundSelect, Select, and_, false, or_, select, union_all

from amstrat_desktop.base.vocabulary.handovers import HandoverState
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.models import Base
from amstrat_desktop.models.booking import Booking, ChildNote
from amstrat_desktop.models.consent import Consent
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.handover import Handover, HandoverItem
from amstrat_desktop.models.household import Household, HouseholdMember
from amstrat_desktop.models.offer import OfferRun
from amstrat_desktop.models.person import Person, PersonAccess
from amstrat_desktop.models.placement import Placement
from amstrat_desktop.models.planning import Appointment, FollowUp
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.models.support_case import SupportCase

Rule = Callable[[Any], ColumnElement[bool]]
"""Of a mapped class, or of the columns of an alias of its table: which rows are in scope."""

Rules = Mapping[str, Rule]
"""Table → its rule; a table that is not in it is everybody's."""

Keys = Select[UUID] | CompoundSelect[UUID]

WHOLE_OFFICE: Final = frozenset({Role.COUNSELLING, Role.LEAD})

_BY_WAY_OF: Final = ("person_id", "booking_id", "contact_id", "referral_id", "case_id")
"""Which foreign key decides where a row has several."""

_ENTRUSTED: Final = (HandoverState.OFFERED.value, HandoverState.ACCEPTED.value)


@cache
def rules_of(role: Role | None, staff_id: UUID) -> Rules:
    """What somebody sees; empty where that is the whole office.

    role None: somebody who does not work here, and sees nobody.
    """
    if role in WHOLE_OFFICE:
        return {}
    own = _with_what_follows(_of_own_people(staff_id))
    if role is Role.CARER:
        return own
    nobody: dict[str, Rule] = dict.fromkeys(own, _none)
    if role is Role.COURSE_LEADER:
        return nobody | _of_own_courses(staff_id)
    return nobody


def own_people(staff_id: UUID) -> Keys:
    """The people a carer knows: put on record by them or merged from such a record, asking for
    them, talked to, looked after, referred, handed over to them, or entrusted with a task or an
    appointment of theirs. Each part is found by an index.
    """
    person, met, referred = _plain(Person), _plain(Contact), _plain(Referral)
    merged, case, access = _plain(Person), _plain(SupportCase), _plain(PersonAccess)
    task, appointment = _plain(FollowUp), _plain(Appointment)
    item, handover = _plain(HandoverItem), _plain(Handover)
    handed = select(handover.id).where(
        handover.to_staff_id == staff_id, handover.state.in_(_ENTRUSTED)
    )
    return union_all(
        select(person.id).where(person.created_by == staff_id),
        select(merged.merged_into_id).where(
            merged.created_by == staff_id, merged.merged_into_id.is_not(None)
        ),
        select(person.id).where(person.preferred_staff_id == staff_id),
        select(met.person_id).where(met.staff_id == staff_id, met.person_id.is_not(None)),
        select(case.person_id).where(case.responsible_id == staff_id),
        select(case.person_id).where(case.deputy_id == staff_id),
        select(referred.person_id).where(
            referred.staff_id == staff_id, referred.person_id.is_not(None)
        ),
        select(item.person_id).where(item.handover_id.in_(handed)),
        select(access.person_id).where(access.staff_id == staff_id),
        select(task.person_id).where(task.staff_id == staff_id, task.person_id.is_not(None)),
        select(appointment.person_id).where(appointment.staff_id == staff_id),
    )


def runs_seen(role: Role | None, staff_id: UUID) -> Sequence[ColumnElement[bool]]:
    """For a query over `OfferRun` that counts everybody: the runs that somebody may know of."""
    rule = rules_of(role, staff_id).get(OfferRun.__tablename__)
    return () if rule is None else (rule(OfferRun),)


def _of_own_people(staff_id: UUID) -> dict[str, Rule]:
    own = _Own(staff_id)
    return {
        _name(Person): partial(_among, "id", own.people),
        _name(Contact): partial(_among, "id", own.contacts),
        _name(Referral): own.referral,
        _name(Booking): own.booking,
        _name(FollowUp): own.task,
        _name(Household): own.household,
        _name(HouseholdMember): own.member,
        _name(Handover): own.handover,
    }


class _Own:
    """What a carer sees. The keys are made once: an alias in a query asks for the same anew."""

    def __init__(self, staff_id: UUID) -> None:
        self._me = staff_id
        self.people: Final = own_people(staff_id)
        self.contacts: Final = self._mine_or_theirs(Contact)
        self._referrals: Final = self._mine_or_theirs(Referral)
        self._by_key: Final[dict[str, Keys]] = {
            "contact_id": self.contacts,
            "referral_id": _keys(Referral.__table__, self.referral),
            "booking_id": _keys(Booking.__table__, self.booking),
            "case_id": self._theirs(SupportCase),
            "consent_id": self._theirs(Consent),
            "placement_id": self._theirs(Placement),
        }
        self._households: Final = _keys(Household.__table__, self.household)

    def referral(self, table: Any) -> ColumnElement[bool]:
        nameless = table.person_id.is_(None) & table.contact_id.in_(self.contacts)
        return or_(table.id.in_(self._referrals), nameless)

    def booking(self, table: Any) -> ColumnElement[bool]:
        made = or_(table.created_by == self._me, table.contact_id.in_(self.contacts))
        return or_(table.person_id.in_(self.people), table.person_id.is_(None) & made)

    def task(self, table: Any) -> ColumnElement[bool]:
        linked = [getattr(table, name).in_(keys) for name, keys in self._by_key.items()]
        nameless = table.person_id.is_(None) & or_(table.created_by == self._me, *linked)
        return or_(table.staff_id == self._me, table.person_id.in_(self.people), nameless)

    def household(self, table: Any) -> ColumnElement[bool]:
        member = _plain(HouseholdMember)
        lives = select(member.household_id).where(member.person_id.in_(self.people))
        return or_(table.created_by == self._me, table.id.in_(lives))

    def member(self, table: Any) -> ColumnElement[bool]:
        known = or_(table.person_id.is_(None), table.person_id.in_(self.people))
        return and_(known, table.household_id.in_(self._households))

    def handover(self, table: Any) -> ColumnElement[bool]:
        return or_(
            table.from_staff_id == self._me,
            table.to_staff_id == self._me,
            table.created_by == self._me,
        )

    def _mine_or_theirs(self, model: Any) -> Keys:
        """Two questions rather than one with OR, so that each has its index."""
        one, other = _plain(model), _plain(model)
        return union_all(
            select(one.id).where(one.staff_id == self._me),
            select(other.id).where(other.person_id.in_(self.people)),
        )

    def _theirs(self, model: Any) -> Keys:
        plain = _plain(model)
        return select(plain.id).where(plain.person_id.in_(self.people))


def _of_own_courses(staff_id: UUID) -> dict[str, Rule]:
    """Bookings of the runs that somebody holds, without what their records say."""
    runs = _plain(OfferRun)
    held = select(runs.id).where(runs.staff_id == staff_id)
    rules: dict[str, Rule] = {
        _name(OfferRun): lambda table: table.staff_id == staff_id,
        _name(Booking): partial(_among, "run_id", held),
    }
    return {**_with_what_follows(rules), _name(ChildNote): _none}


def _with_what_follows(rules: dict[str, Rule]) -> dict[str, Rule]:
    """The rules, and those of every table whose rows belong to rows of these."""
    rules = dict(rules)
    while True:
        found = {
            table.name: rule
            for table in Base.metadata.tables.values()
            if table.name not in rules and (rule := _following(table, rules)) is not None
        }
        if not found:
            return rules
        rules |= found


def _following(table: Any, rules: Rules) -> Rule | None:
    """By the first foreign key to a table with a rule. One that may be empty decides only where
    it leads to a person: without one the row is the office's, and no business of a carer's.
    """
    for name, parent in sorted(_parents(table), key=lambda one: _order(one[0])):
        if parent not in rules or (table.c[name].nullable and name != "person_id"):
            continue
        keys = _keys(Base.metadata.tables[parent], rules[parent])
        return partial(_among, name, keys)
    return None


def _among(name: str, keys: Keys, table: Any) -> ColumnElement[bool]:
    return cast("ColumnElement[bool]", getattr(table, name).in_(keys))


def _parents(table: Any) -> Iterator[tuple[str, str]]:
    for column in table.c:
        for key in column.foreign_keys:
            if key.column.table is not table:
                yield column.name, key.column.table.name


def _order(name: str) -> tuple[int, str]:
    return (_BY_WAY_OF.index(name) if name in _BY_WAY_OF else len(_BY_WAY_OF), name)


def _keys(table: Any, rule: Rule) -> Keys:
    alias = table.alias()
    return select(alias.c.id).where(rule(alias.c))


def _plain(model: Any) -> Any:
    """The columns of a table under another name: no condition of a session reaches it, and it
    is never taken for the table of the query around it.
    """
    return model.__table__.alias().c


def _name(model: Any) -> str:
    return str(model.__table__.name)


def _none(_table: Any) -> ColumnElement[bool]:
    return false()

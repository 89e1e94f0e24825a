# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Promise 21: who works here may do what the role includes, in every function of the services."""

import ast
import importlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial, wraps
from itertools import pairwise
from typing import Any, Final

import pytest
from role_table import PAGE, page_with, service_functions, tables
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.services.colleagues import leave_office, return_to_office
from amstrat_desktop.services.offices import (
    StaffDraft,
    StaffEntry,
    add_staff,
    edit_own_entry,
    edit_staff,
    find_actor,
    list_staff,
)
from amstrat_desktop.services.rights import NotAllowed, Right, Undeclared, granted, read_rights
from amstrat_desktop.services.rights.grants import GRANTS, SERVICES, writes
from amstrat_desktop.services.rights.matrix import ALLOWED
from amstrat_desktop.services.work import Actor, Work
from tests.architecture.sources import PACKAGE, modules, parsed
from tests.services.supported import as_actor, colleague

FUNCTIONS: Final = tuple(service_functions())
REACHED: Final = object()
HOW: Final = ("read", "write")
HANDED: Final = re.compile(r"work\.(read|write)\b")

C, B, L, K, P, T = (
    Role.CARER, Role.COUNSELLING, Role.LEAD, Role.COURSE_LEADER, Role.PLANNING, Role.TECHNICIAN,
)  # fmt: skip
SAID: Final[dict[str, set[Role]]] = {
    "contacts.record_contact": {C, B, L},
    "contact_list.window_of_contacts": {C, B, L},
    "people.record_person": {C, B, L},
    "people.read_person": {C, B, L},
    "people_list.suggest_people": {C, B, L},
    "timeline.window_of_timeline": {C, B, L},
    "notes.list_notes": {C, B, L},
    "consents.record_consent": {C, B, L},
    "referrals.create_referral": {C, B, L},
    "offers.booking.book": {C, B, L},
    "handovers.offer_handover": {C, B, L},
    "observations.write_observation": {C, B, L},
    "today.read_today": {C, B, L},
    "restrictions.restrict_person": {B, L},
    "merges.merge_people": {B, L},
    "imports.take_over": {B, L},
    "figures.reading.read_figure": {B, L},
    "reports.office_report.read_office_report": {B, L},
    "releases.proposing.propose_release": {B, L},
    "directory.edit_organisation": {B, L},
    "offers.runs.record_run": {B, L},
    "offers.lists.read_participants": {B, L},
    "offers.lists.read_leader_list": {B, L, K},
    "offers.attendance.note_attendance": {B, L, K},
    "offers.calendar_view.read_calendar": {C, B, L, K},
    "directory_list.window_of_organisations": {C, B, L, P},
    "releases.release_list.list_releases": {B, L, P},
    "reports.outside_report.read_outside_report": {B, L, P},
    "register.list_register": {C, B, L, P},
    "releases.approving.approve_release": {L},
    "offers.need_signals.approve_signal": {L},
    "observations.approve_observation": {L},
    "offices.add_staff": {L},
    "offices.edit_office": {L},
    "codes.add_code": {L},
    "areas.retire_area": {L},
    "colleagues.leave_office": {L},
    "audit_chain.verify_log": {L},
    "audit.write_audit": set(),
    "codes.read_labels": set(Role),
    "drafts.keep_form": set(Role),
}
"""What was agreed, in the words of nobody's code: function → who may run it."""


@dataclass(frozen=True)
class Office:
    """The same file, open for one colleague of each role."""

    lead: Work
    of: dict[Role, Work]


@pytest.fixture
def office(work: Work) -> Office:
    others = {role: colleague(work, f"Probe {role}", role) for role in Role if role is not L}
    return Office(work, {L: work, **others})


def probe(fn: Callable[..., Any]) -> Callable[..., Any]:
    """Passes for the function, and does nothing: to be reached is to be let in."""

    @wraps(fn)
    def reached(_session: Session, **_told: Any) -> object:
        return REACHED

    return reached


def runs(work: Work, fn: Callable[..., Any], *, writing: bool = False) -> bool:
    """Whether `Work` lets somebody run it."""
    try:
        value = work.write(probe(fn)).value if writing else work.read(probe(fn))
    except NotAllowed:
        return False
    return value is REACHED


def named(place: str) -> Callable[..., Any]:
    module, _dot, name = place.rpartition(".")
    found: Callable[..., Any] = getattr(importlib.import_module(SERVICES + module), name)
    return found


def test_every_function_of_the_services_has_a_grant() -> None:
    missing = []
    for fn in FUNCTIONS:
        try:
            granted(fn)
        except Undeclared as bug:
            missing.append(str(bug))
    assert not missing
    assert len(FUNCTIONS) > 600


def test_no_grant_is_for_what_is_gone() -> None:
    there = {f"{fn.__module__.removeprefix(SERVICES)}.{fn.__name__}" for fn in FUNCTIONS}
    for place, grant in GRANTS.items():
        importlib.import_module(SERVICES + place)
        own = {name.rpartition(".")[2] for name in there if name.startswith(f"{place}.")}
        assert set(grant.but) <= own, place


@pytest.mark.parametrize("role", Role)
def test_work_runs_what_the_role_includes_and_nothing_else(office: Office, role: Role) -> None:
    work = office.of[role]
    wrong = [
        fn.__qualname__
        for fn in FUNCTIONS
        if runs(work, fn, writing=False) != (granted(fn) in ALLOWED[role])
    ]
    assert not wrong


@pytest.mark.parametrize("role", Role)
def test_writing_asks_as_reading_does(office: Office, role: Role) -> None:
    of_each = {granted(fn): fn for fn in FUNCTIONS}
    assert len(of_each) > 45
    for right, fn in of_each.items():
        assert runs(office.of[role], fn, writing=True) == (right in ALLOWED[role]), right


@pytest.mark.parametrize("place", SAID)
def test_it_is_as_was_agreed(place: str) -> None:
    needed = granted(named(place))
    assert {role for role in Role if needed in ALLOWED[role]} == SAID[place]


def test_refused_comes_before_anything_of_it_runs(office: Office) -> None:
    planner = office.of[P]
    with pytest.raises(NotAllowed) as refused:
        planner.write(named("people.record_person"), "no draft at all")
    assert refused.value.right is Right.RECORD_PEOPLE
    with pytest.raises(NotAllowed):
        planner.read(partial(named("people.read_person"), uuid7()), actor=planner.actor)


def test_a_function_nobody_granted_is_a_bug(office: Office) -> None:
    def new(session: Session) -> None:
        raise AssertionError("it ran")

    new.__module__ = SERVICES + "not_there"
    with pytest.raises(Undeclared, match="not_there"):
        office.lead.read(new)
    new.__module__ = "amstrat_desktop.ui.somewhere"
    with pytest.raises(Undeclared, match="ui"):
        office.lead.read(new)


def test_who_left_or_never_worked_here_has_no_right(office: Office) -> None:
    kim = office.of[B]
    stranger = as_actor(kim, Actor(uuid7(), kim.actor.office_id))
    office.lead.write(leave_office, kim.actor.staff_id)
    for work in (kim, stranger):
        assert {granted(fn) for fn in FUNCTIONS if runs(work, fn)} == {Right.ENTER}
        assert work.read(read_rights, actor=work.actor).role is None
    assert stranger.read(find_actor, kim.actor.staff_id).staff_id == kim.actor.staff_id
    office.lead.write(return_to_office, kim.actor.staff_id)
    assert runs(kim, named("people.read_person"))


def test_another_role_holds_from_the_next_step_on(office: Office) -> None:
    kim = office.of[T]
    draft = StaffDraft("Kim Probe", role=B, bound=True)
    card = office.lead.write(edit_staff, kim.actor.staff_id, draft).value
    assert (card.role, card.bound) == (B, True)
    assert runs(kim, named("people.read_person"))
    assert not runs(kim, named("offices.edit_staff"))


def test_a_lead_is_always_left(office: Office) -> None:
    lead = office.lead
    me = lead.actor.staff_id
    with pytest.raises(FieldProblem) as refused:
        lead.write(edit_staff, me, StaffDraft("Petra Probe", role=B))
    assert refused.value.field == "role"
    with pytest.raises(Problem):
        lead.write(leave_office, me)
    other = colleague(lead, "Zweite Leitung", L)
    other.write(edit_staff, me, StaffDraft("Petra Probe", role=B))
    with pytest.raises(NotAllowed):
        lead.write(edit_staff, other.actor.staff_id, StaffDraft("Zweite Leitung", role=B))
    leads = [one for one in lead.read(list_staff, lead.actor.office_id) if one.role is L]
    assert [one.id for one in leads] == [other.actor.staff_id]


@pytest.mark.parametrize("role", Role)
def test_everybody_keeps_their_own_entry(office: Office, role: Role) -> None:
    work = office.of[role]
    card = work.write(edit_own_entry, StaffEntry("Neuer Name", "Beratung", "0234 000000")).value
    assert (card.name, card.role) == ("Neuer Name", role)


def test_only_a_lead_brings_somebody_in(office: Office) -> None:
    for role, work in office.of.items():
        if role is not L:
            with pytest.raises(NotAllowed):
                work.write(add_staff, StaffDraft("Noch jemand", role=L))


def test_what_the_program_writes_is_granted_as_writing() -> None:
    """A function whose first word looks, and which writes, has to be an exception by name."""
    asked = set(_run_by_work())
    assert len(asked) > 200
    for how, fn in sorted(asked, key=lambda one: (one[0], one[1].__qualname__)):
        right = granted(fn)
        assert right is not Right.WITHIN, f"{fn.__qualname__} is for services only"
        if how == "write" and not writes(fn):
            assert _is_exception(fn), f"{fn.__qualname__} would be granted as reading"


def test_the_page_shows_the_code() -> None:
    page = PAGE.read_text("utf-8")
    assert page == page_with(tables(), page), "run packaging/role_table.py"


def _is_exception(fn: Callable[..., Any]) -> bool:
    place = fn.__module__.removeprefix(SERVICES)
    return place in GRANTS and fn.__name__ in GRANTS[place].but


def _run_by_work() -> Iterator[tuple[str, Callable[..., Any]]]:
    """What is handed to `Work.read` and `Work.write` by name, anywhere in the program."""
    for module in modules(str(PACKAGE)):
        if not HANDED.search(module.read_text("utf-8")):
            continue
        nodes = tuple(ast.walk(parsed(module)))
        known = dict(_imported(nodes))
        for node in nodes:
            if isinstance(node, ast.Call):
                for how, name in _handed(node):
                    if name in known:
                        yield how, named(known[name])


def _imported(nodes: Sequence[ast.AST]) -> Iterator[tuple[str, str]]:
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(SERVICES):
            for alias in node.names:
                place = (node.module or "").removeprefix(SERVICES)
                yield alias.asname or alias.name, f"{place}.{alias.name}"


def _handed(call: ast.Call) -> Iterator[tuple[str, str]]:
    """The function after a `work.read` or `work.write`, called or passed on."""
    for which, what in pairwise([call.func, *call.args]):
        if isinstance(which, ast.Attribute) and isinstance(what, ast.Name) and which.attr in HOW:
            yield which.attr, what.id

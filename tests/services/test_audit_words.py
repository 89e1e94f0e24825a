# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever the program writes into the log, the screen has words for."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

import amstrat_desktop.services
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.vocabulary.audit import (
    ACTION_LABELS,
    DEED_LABELS,
    DEEDS,
    KIND_LABELS,
    Deed,
    action_label,
    kind_label,
)
from amstrat_desktop.base.vocabulary.booking_steps import BookingStep
from amstrat_desktop.base.vocabulary.bookings import BookingStatus
from amstrat_desktop.base.vocabulary.data_requests import RequestState
from amstrat_desktop.base.vocabulary.offers import RunStatus
from amstrat_desktop.base.vocabulary.people import PersonStatus
from amstrat_desktop.base.vocabulary.placements import PlacementStatus
from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.base.vocabulary.support_cases import CaseEventKind

SOURCES: Final = Path(amstrat_desktop.services.__file__).parent
STATES: Final[Mapping[str, tuple[Kind, tuple[Any, ...]]]] = {
    "data_requests/requests.py": (Kind.DATA_REQUEST, tuple(RequestState)),
    "offers/booking_events.py": (Kind.BOOKING, (*BookingStep, *BookingStatus)),
    "offers/placements.py": (Kind.PLACEMENT, tuple(PlacementStatus)),
    "offers/run_steps.py": (Kind.OFFER, tuple(RunStatus)),
    "people.py": (Kind.PERSON, tuple(PersonStatus)),
    "referral_events.py": (Kind.REFERRAL, tuple(EventKind)),
    "support_cases.py": (Kind.CASE, tuple(CaseEventKind)),
}
"""Where the action is a state or a step of the record: which ones there are."""


def test_every_action_has_words() -> None:
    found = {action for path in _modules() for action in _Actions(path).found}
    assert len(found) > 80, "the sources are still read"
    assert found - ACTION_LABELS.keys() == set()


def test_where_an_action_is_no_word_of_the_source_it_is_a_state_with_words() -> None:
    computed = {
        path.relative_to(SOURCES).as_posix() for path in _modules() if _Actions(path).computed
    }
    assert computed == set(STATES)
    for kind, values in STATES.values():
        for value in values:
            words = catalogue("en").text(action_label(kind, value.value))
            assert words != value.value, (kind, value)


def test_every_kind_has_words() -> None:
    assert set(KIND_LABELS) == set(Kind)
    assert set(DEED_LABELS) == set(Deed)
    for actions in DEEDS.values():
        assert actions <= ACTION_LABELS.keys()


@pytest.mark.parametrize("word", ["of_a_later_version", ""])
def test_a_word_of_a_later_version_is_shown_as_it_is(word: str) -> None:
    assert catalogue("en").text(action_label(word, word)) == word
    assert catalogue("en").text(kind_label(word)) == word


def _modules() -> Iterator[Path]:
    yield from sorted(SOURCES.rglob("*.py"))


class _Actions(ast.NodeVisitor):
    """The actions that one module hands to `write_audit`, also by a function of its own.

    found: as words. computed: as anything else, as the state of a record.
    """

    def __init__(self, path: Path) -> None:
        self.found: set[str] = set()
        self.computed = False
        self._functions: list[ast.FunctionDef] = []
        self._handed_on: dict[str, tuple[ast.FunctionDef, str]] = {}
        tree = ast.parse(path.read_text(encoding="utf-8"))
        self._constants = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.AnnAssign | ast.Assign) and isinstance(node.value, ast.Constant)
            if isinstance(node.value.value, str)
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
            if isinstance(target, ast.Name)
        }
        self.visit(tree)
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = getattr(call.func, "id", getattr(call.func, "attr", ""))
            if name in self._handed_on:
                self._take(_argument(call, *self._handed_on[name]), None)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._functions.append(node)
        self.generic_visit(node)
        self._functions.pop()

    def visit_Call(self, node: ast.Call) -> None:
        if getattr(node.func, "id", "") == "write_audit":
            self._take(node.args[1], self._functions[-1])
        self.generic_visit(node)

    def _take(self, value: ast.expr | None, function: ast.FunctionDef | None) -> None:
        match value:
            case None:
                pass  # the default of the parameter, which was seen there
            case ast.Constant(value=str(word)):
                self.found.add(word)
            case ast.IfExp():
                self._take(value.body, function)
                self._take(value.orelse, function)
            case ast.BoolOp():
                for one in value.values:
                    self._take(one, function)
            case ast.Name(id=name) if name in self._constants:
                self.found.add(self._constants[name])
            case ast.Name(id=name) if function is not None:
                self._named(name, function)
            case _:
                self.computed = True

    def _named(self, name: str, function: ast.FunctionDef) -> None:
        arguments = function.args
        for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
            if argument.arg == name and default is not None:
                self._take(default, None)
        if name in {one.arg for one in (*arguments.args, *arguments.kwonlyargs)}:
            self._handed_on[function.name] = function, name
            return
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == name:
                self._take(node.value, function)


def _argument(call: ast.Call, function: ast.FunctionDef, name: str) -> ast.expr | None:
    """What a call hands to the parameter that is the action; None where it is left out."""
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    places = [one.arg for one in function.args.args if one.arg != "self"]
    at = places.index(name) if name in places else len(call.args)
    return call.args[at] if at < len(call.args) else None

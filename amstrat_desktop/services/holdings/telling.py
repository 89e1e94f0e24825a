# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a table is told to the person whom its rows are about (Art. 15 GDPR), column by column.

Each table is a `Chapter` (a heading and rows), a `Part` of one (its rows stand within another
table's), or `Silent` with a reason. Each column is told or has a reason, too: a table or a
column that somebody adds later has neither, and a test fails until it has.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, Protocol, TypeVar
from uuid import UUID

from amstrat_desktop.base.lang import VERBATIM, Msg, _, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.shipped import language_label

E = TypeVar("E", bound=StrEnum)


class Why(StrEnum):
    """Why a table or a column is not told."""

    INNER = "inner"
    """A key, an order, a copy for searching: nothing that says something of the person."""
    COPY = "copy"
    """The paper as it was printed: what stood on it is told, and it can be printed again."""
    COLLEAGUE = "colleague"
    """Which colleague wrote something; the office answers as one (EuGH C-579/21)."""
    OTHERS = "others"
    """It is about somebody else as well, and telling it would tell about them (Art. 15 IV)."""
    OWN_NOTE = "own_note"
    """A working note, encrypted for its author, that nobody else can read (R7)."""
    UNSAVED = "unsaved"
    """A form that somebody is filling in and has not saved."""
    LOG = "log"
    """The log of who did what: keys and names of fields, no contents."""
    NOBODY = "nobody"
    """Nobody's data stands in it."""


class Check(StrEnum):
    """What a person has to look through before it is told, because of third parties.

    TYPED: free text, in which others may be named. OTHER: a field about somebody else;
    it is blackened unless the looker shows it. CHILD: about a child of the household, shown
    unless the looker blackens it.
    """

    NONE = "none"
    TYPED = "typed"
    OTHER = "other"
    CHILD = "child"


class Names(Protocol):
    """What codes and keys are called."""

    def label(self, list_name: ListName, code: str) -> Msg: ...
    def of(self, table: str, key: UUID) -> Msg: ...


Say = Callable[[Any, Names], Msg | None]
"""Turns what a column holds into words; None: there is nothing to say."""


@dataclass(frozen=True, slots=True)
class Told:
    """A column that is told."""

    column: str
    label: Msg
    say: Say
    check: Check = Check.NONE


@dataclass(frozen=True, slots=True)
class Chapter:
    """A table of its own. order: the column by which its rows stand, the oldest first."""

    heading: Msg
    told: tuple[Told, ...]
    order: str
    silent: Mapping[str, Why] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """Rows that stand within a row of another table; by: the column with that row's key."""

    of: str
    by: str
    label: Msg
    told: tuple[Told, ...]
    silent: Mapping[str, Why] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Silent:
    """A table that is not told."""

    why: Why


Rule = Chapter | Part | Silent

EVERYWHERE: Final[Mapping[str, Why]] = {
    "id": Why.INNER,
    "office_id": Why.INNER,
    "position": Why.INNER,
    "version": Why.INNER,
    "created_at": Why.INNER,
    "updated_at": Why.INNER,
    "created_by": Why.COLLEAGUE,
    "updated_by": Why.COLLEAGUE,
    "staff_id": Why.COLLEAGUE,
}
"""Columns that are the same in all tables; a rule may tell one of them all the same."""

_YES, _NO = _("Yes"), _("No")


def typed(column: str, label: Msg) -> Told:
    """Free text."""
    return Told(column, label, _words, Check.TYPED)


def other(column: str, label: Msg) -> Told:
    """A name or a fact of somebody else."""
    return Told(column, label, _words, Check.OTHER)


def plain(column: str, label: Msg) -> Told:
    """A short text about the person: a name, a number."""
    return Told(column, label, _words)


def moment(column: str, label: Msg) -> Told:
    """A day, a moment or a number."""
    return Told(column, label, _value)


def tick(column: str, label: Msg) -> Told:
    """Yes or no; None says nothing."""
    return Told(column, label, lambda held, _names: None if held is None else _YES if held else _NO)


def code(column: str, label: Msg, list_name: ListName) -> Told:
    """An entry of a code list."""
    return Told(column, label, lambda held, names: names.label(list_name, held) if held else None)


def language(column: str, label: Msg) -> Told:
    return Told(column, label, lambda held, _names: language_label(held) if held else None)


def one_of(column: str, label: Msg, kinds: type[E], labels: Mapping[E, Msg]) -> Told:
    """A value of the program's own vocabulary."""

    def say(held: str | None, _names: Names) -> Msg | None:
        return labels.get(kinds(held), verbatim(held)) if held else None

    return Told(column, label, say)


def named(column: str, label: Msg, table: str) -> Told:
    """A key of another table: said by the name that stands there."""
    return Told(column, label, lambda held, names: names.of(table, held) if held else None)


def checked(told: Told, check: Check) -> Told:
    """The same column, to be looked through."""
    return Told(told.column, told.label, told.say, check)


def columns_of(rule: Chapter | Part) -> Iterator[str]:
    """Every column that the rule says something about."""
    told = [one.column for one in rule.told]
    yield from told
    yield from (name for name in (*rule.silent, *EVERYWHERE) if name not in told)
    if isinstance(rule, Part):
        yield rule.by


def _words(held: str | None, _names: Names) -> Msg | None:
    return verbatim(held) if held else None


def _value(held: Any, _names: Names) -> Msg | None:
    if held is None or held == "":
        return None
    return Msg(VERBATIM, params=(("text", held),))

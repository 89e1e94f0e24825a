# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nasty strings typed into every field of a person's records: only text in every answer (19).

A whole person is put on record as in `hidden_person`; on the way into each service the words of
its fields are exchanged for nasty strings. Then every reading service is asked, with the strings
as words to search for, too: nothing raises, nothing outside is touched, and whatever comes back
is clean.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

import amstrat_desktop
from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.store.engine import make_engine
from tests.hostile_texts import NASTY, from_the, watched
from tests.offices import ACTOR, KEY
from tests.services.hidden_person import CANARIES, TELEPHONE, answers, put_somebody
from tests.services.referral_office import turned
from tests.services_of_the_machine import rounds

SOURCES = Path(amstrat_desktop.__file__).parents[1]
_TYPED = frozenset(CANARIES) - {TELEPHONE, "5550147"}


class HostileWork(Work):
    """Types nasty strings where the test types a word; where that is refused, the word itself."""

    def type_from(self, place: int) -> None:
        self.texts = from_the(place)
        self.typed: list[str] = []
        self.refused = 0

    def write(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Outcome[Any]:
        typed: list[str] = []
        nasty = [self._exchanged(argument, typed) for argument in args]
        if not typed:
            return super().write(fn, *args, **kwargs)
        try:
            outcome = super().write(fn, *nasty, **kwargs)
        except Problem:  # said in words: a name of spaces is no name
            self.refused += 1
            return super().write(fn, *args, **kwargs)
        self.typed += typed
        return outcome

    def _exchanged(self, value: Any, typed: list[str]) -> Any:
        if isinstance(value, str) and any(word in value for word in _TYPED):
            typed.append(next(self.texts))
            return typed[-1]
        if isinstance(value, tuple):
            return tuple(self._exchanged(each, typed) for each in value)
        if is_dataclass(value) and not isinstance(value, type | Msg):
            changed = {
                f.name: self._exchanged(getattr(value, f.name), typed) for f in fields(value)
            }
            return replace(value, **changed)
        return value


@pytest.mark.long
def test_nasty_strings_are_only_text(office_template: Path, tmp_path: Path) -> None:
    met: set[str] = set()
    for place in range(0, len(NASTY), len(NASTY) // rounds(ci=2, full=len(NASTY))):
        path = tmp_path / f"{place}.db"
        shutil.copyfile(office_template, path)
        engine = make_engine(path, KEY)
        try:
            work = HostileWork(engine, ACTOR)
            work.type_from(place)
            turned(work)
            met |= _asked_everywhere(work, path)
        finally:
            engine.dispose()
    assert len(met) >= len(NASTY) // 4


def _asked_everywhere(work: HostileWork, path: Path) -> set[str]:
    put = put_somebody(work)
    assert len(work.typed) > 3 * work.refused
    typed = tuple(dict.fromkeys(work.typed))
    words = typed[: rounds(ci=3, full=len(typed))]  # that are searched for
    with watched() as seen:
        found = {text for _name, value in answers(work, put, words) for text in _texts(value)}
    ours = (str(path.parent), str(SOURCES))  # the office, and modules that are read in late
    assert [one for one in seen if not one[1].startswith(ours)] == []
    assert {text for text in found if text != clean_text(text, limit=len(text) + 9)} == set()
    expected = {clean_text(text) for text in typed} | {clean_line(text) for text in typed}
    return found & expected


def _texts(value: object) -> Iterator[str]:
    """What a service returned, as it stands there."""
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, Msg):
        yield from (text for _name, text in value.params if isinstance(text, str))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(key)
            yield from _texts(inner)
    elif isinstance(value, list | tuple | set | frozenset):
        for inner in value:
            yield from _texts(inner)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from _texts(getattr(value, each.name))

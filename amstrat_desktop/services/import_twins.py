# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who of a list seems to be on record already, or stands in it twice: for many rows at once.

Two are taken for one when their names sound alike (`name_keys`) and nothing speaks against it,
or when telephone and year of birth are the same. Nobody is merged: the row waits for a decision.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.telephone import read_telephone
from amstrat_desktop.models.person import Person, PersonChannel
from amstrat_desktop.services.import_plan import ImportRow, Twin
from amstrat_desktop.services.name_keys import name_keys
from amstrat_desktop.services.name_words import name_words
from amstrat_desktop.services.person_access import shown_name, visible_people
from amstrat_desktop.services.work import Actor

SAME_NAME: Final = _("The name sounds the same.")
SAME_YEAR: Final = _("The year of birth is the same.")
SAME_TELEPHONE: Final = _("The telephone number is the same.")
SAME_CODE: Final = _("The recognition code is the same.")

_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class _Known:
    """Somebody on record, or a row (person_id None)."""

    name: Msg
    words: int
    birth_year: int | None
    dialled: frozenset[str]
    code: str
    person_id: UUID | None = None
    row: int = 0


class Twins:
    """Everybody whom a row may be. Hidden records are not among them."""

    def __init__(self, session: Session, *, actor: Actor) -> None:
        self._people: list[_Known] = []
        self._by_sound: dict[str, set[int]] = {}
        self._by_number: dict[str, set[int]] = {}
        self._by_code: dict[str, set[int]] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        self._asked: _Known | None = None
        numbers: dict[UUID, set[str]] = {}
        dialled = select(PersonChannel.person_id, PersonChannel.dialled)
        for person_id, number in session.execute(dialled.where(PersonChannel.dialled != "")):
            numbers.setdefault(person_id, set()).add(number)
        columns = (
            Person.id,
            Person.name,
            Person.name_latin,
            Person.birth_year,
            Person.recognition_code,
            Person.restricted_at,
        )
        for row in session.execute(select(*columns).where(visible_people(actor))):
            self._learn(
                _Known(
                    name=shown_name(row.name, row.restricted_at),
                    words=len(_words(row.name)),
                    birth_year=row.birth_year,
                    dialled=frozenset(numbers.get(row.id, ())),
                    code=row.recognition_code.casefold(),
                    person_id=row.id,
                ),
                (row.name, row.name_latin),
            )

    def find(self, row: ImportRow) -> Twin | None:
        """The likeliest one, on record or in a row above; None where nobody is like it."""
        asked = self._asked = _of_row(row)
        candidates = self._sounding(row.draft.name) | self._sounding(row.draft.name_latin)
        named = set(candidates)
        for number in asked.dialled:
            candidates |= self._by_number.get(number, set())
        if asked.code:
            candidates |= self._by_code.get(asked.code, set())
        weighed = [
            (reasons, self._people[at])
            for at in candidates
            if (reasons := _reasons(asked, self._people[at], named=at in named))
        ]
        if not weighed:
            return None
        reasons, found = max(
            weighed, key=lambda pair: (len(pair[0]), pair[1].person_id is not None)
        )
        return Twin(found.name, tuple(reasons), found.person_id, found.row)

    def learn(self, row: ImportRow) -> None:
        """The row that was just asked for is taken over: those below may be the same person."""
        if self._asked is not None:
            self._learn(self._asked, (row.draft.name, row.draft.name_latin))

    def _learn(self, person: _Known, names: Iterable[str]) -> None:
        at = len(self._people)
        self._people.append(person)
        for word in {word for name in names for word in _words(name)}:
            for key in self._keys_of(word):
                self._by_sound.setdefault(key, set()).add(at)
        for number in person.dialled:
            self._by_number.setdefault(number, set()).add(at)
        if person.code:
            self._by_code.setdefault(person.code, set()).add(at)

    def _sounding(self, name: str) -> set[int]:
        """Those in whose name each word of this one sounds."""
        each: list[set[int]] = []
        for word in _words(name):
            like: set[int] = set()
            for key in self._keys_of(word):
                like |= self._by_sound.get(key, set())
            if not like:
                return set()
            each.append(like)
        each.sort(key=len)
        return set.intersection(*each) if each else set()

    def _keys_of(self, word: str) -> tuple[str, ...]:
        """What a word sounds like; a word too short for a sound is itself."""
        known = self._keys.get(word)
        if known is None:
            known = self._keys[word] = name_keys(word) or (word,)
        return known


def _of_row(row: ImportRow) -> _Known:
    draft = row.draft
    read = (read_telephone(channel.value) for channel in draft.channels)
    return _Known(
        name=verbatim(draft.name),
        words=len(_words(draft.name)),
        birth_year=draft.birth_year,
        dialled=frozenset(number.dialled for number in read if number is not None),
        code=draft.recognition_code.casefold(),
        row=row.number,
    )


def _reasons(asked: _Known, known: _Known, *, named: bool) -> Sequence[Msg]:
    """Why two are one; empty where they are not."""
    year = asked.birth_year is not None and asked.birth_year == known.birth_year
    other_year = not year and None not in {asked.birth_year, known.birth_year}
    telephone = bool(asked.dialled & known.dialled)
    code = bool(asked.code) and asked.code == known.code
    same_length = asked.words == known.words
    surely_named = named and same_length and not other_year and (asked.words > 1 or year)
    if not (surely_named or (telephone and (named or year)) or (code and not other_year)):
        return ()
    said = (
        (named, SAME_NAME),
        (year, SAME_YEAR),
        (telephone, SAME_TELEPHONE),
        (code, SAME_CODE),
    )
    return tuple(reason for holds, reason in said if holds)


def _words(name: str) -> list[str]:
    return list(name_words(name))[:_WORDS]

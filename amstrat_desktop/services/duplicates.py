# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may be on record twice: said with the reason, decided by people, never merged by itself.

While somebody is put on record, the search index gives the few that are looked at. For the list
of all, those are compared who share a telephone number, a recognition code, or two words of the
name by their sound and the year of birth: some ten thousand pairs instead of 800 million.
Restricted records are in no suggestion.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations, product
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, verbatim
from amstrat_desktop.base.telephone import read_telephone
from amstrat_desktop.models.person import NotTwice, Person, PersonChannel
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.merge_pairs import pair
from amstrat_desktop.services.name_keys import FRAME, SOUND
from amstrat_desktop.services.name_words import name_words
from amstrat_desktop.services.person_access import require_open, visible_people
from amstrat_desktop.services.person_index import matching_people
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.sound_units import VOWELS
from amstrat_desktop.services.twin_reasons import ENOUGH, Described, Sounds, likeness
from amstrat_desktop.services.work import Actor
from amstrat_desktop.store import search

SHOWN: Final = 5
"""How many are shown while somebody is put on record."""

LISTED: Final = 200
_LOOKED_AT: Final = 60
_LARGEST_BLOCK: Final = 400
"""People of one name and year, or of one telephone, that are compared with each other."""

_NAME_WORDS: Final = 4
_NO_BONES: Final = VOWELS | {SOUND, FRAME}

_Person = tuple[Row[*tuple[Any, ...]], Described]

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Twin:
    """Somebody on record who may be the person. name: as lists show it. reasons: the weightiest
    first.
    """

    id: UUID
    name: Msg
    birth_year: int | None
    reasons: tuple[Msg, ...]


@dataclass(frozen=True, slots=True)
class TwinPair:
    """Two records that may be one person's; points: how much speaks for it."""

    one_id: UUID
    other_id: UUID
    one: str
    other: str
    one_year: int | None
    other_year: int | None
    reasons: tuple[Msg, ...]
    points: int


def find_twins(
    session: Session, draft: PersonDraft, *, actor: Actor, but: UUID | None = None
) -> tuple[Twin, ...]:
    """Who is on record already and may be the person of a draft, the likeliest first.

    but: the person's own record, when it is being changed.
    """
    asked = _of_draft(draft)
    sounds = Sounds()
    candidates = set(_candidates(session, asked, actor)) - {but}
    weighed = [
        (found, likeness(asked, described, sounds))
        for found, described in _described(session, candidates, actor)
    ]
    weighed = [each for each in weighed if each[1].points >= ENOUGH]
    weighed.sort(key=lambda each: -each[1].points)
    return tuple(
        Twin(found.id, verbatim(found.name), found.birth_year, like.reasons)
        for found, like in weighed[:SHOWN]
    )


def suggested_pairs(
    session: Session, *, actor: Actor, limit: int = LISTED, progress: Progress | None = None
) -> tuple[TwinPair, ...]:
    """The pairs on record that may be one person, the likeliest first.

    Not those that somebody found to be two people. progress is told how far the comparing is
    and may raise to stop it.
    """
    people = list(_described(session, None, actor))
    sounds = Sounds()
    two = select(NotTwice.one_id, NotTwice.other_id).where(NotTwice.office_id == actor.office_id)
    apart = {(row.one_id, row.other_id) for row in session.execute(two)}
    found: list[TwinPair] = []
    pairs = sorted(_blocked(people, sounds))
    for number, (a, b) in enumerate(pairs):
        if progress is not None and number % 2_000 == 0:
            progress(number, len(pairs))
        (one, described), (other, beside) = people[a], people[b]
        like = likeness(described, beside, sounds)
        if like.points < ENOUGH or pair(one.id, other.id) in apart:
            continue
        found.append(_pair(one, other, like.reasons, like.points))
    found.sort(key=lambda each: (-each.points, each.one, str(each.one_id)))
    return tuple(found[:limit])


def are_two(session: Session, one_id: UUID, other_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Somebody looked: these are two people. They are not suggested again."""
    for person_id in (one_id, other_id):
        require_open(session, person_id, actor=actor)
    one, other = pair(one_id, other_id)
    if session.get(NotTwice, (one, other)) is None:
        session.add(
            NotTwice(
                office_id=actor.office_id, one_id=one, other_id=other, at=now,
                staff_id=actor.staff_id,
            )
        )  # fmt: skip
        write_audit(session, "not_twice", Kind.PERSON, one, actor=actor, now=now)


def may_be_one(
    session: Session, one_id: UUID, other_id: UUID, *, actor: Actor, now: datetime
) -> None:
    """Take `are_two` back."""
    found = session.get(NotTwice, pair(one_id, other_id))
    if found is not None:
        session.delete(found)
        write_audit(session, "maybe_twice", Kind.PERSON, found.one_id, actor=actor, now=now)


def _pair(
    one: Row[*tuple[Any, ...]], other: Row[*tuple[Any, ...]], reasons: tuple[Msg, ...], points: int
) -> TwinPair:
    """The older record first: it is the one that is kept, if nobody says otherwise."""
    one, other = (one, other) if one.id < other.id else (other, one)
    return TwinPair(
        one.id, other.id, one.name, other.name, one.birth_year, other.birth_year, reasons, points
    )


def _candidates(session: Session, asked: Described, actor: Actor) -> Iterator[UUID]:
    for text in _questions(asked.names):
        found = matching_people(text)
        if found is not None:
            yield from session.scalars(search.newest(found).limit(_LOOKED_AT))
    if asked.dialled:
        yield from session.scalars(
            select(PersonChannel.person_id)
            .where(PersonChannel.dialled.in_(asked.dialled))
            .limit(_LOOKED_AT)
        )
    if asked.code:
        yield from session.scalars(
            select(Person.id)
            .where(Person.office_id == actor.office_id, Person.recognition_code == asked.code)
            .limit(_LOOKED_AT)
        )


def _questions(names: Iterable[str]) -> Iterator[str]:
    """The name, and of a longer one each two words of it: a middle name may be missing."""
    for name in filter(None, names):
        words = name_words(name)[:_NAME_WORDS]
        yield " ".join(words)
        if len(words) > 2:
            yield from (" ".join(two) for two in combinations(words, 2))


def _of_draft(draft: PersonDraft) -> Described:
    read = (read_telephone(channel.value) for channel in draft.channels)
    return Described(
        names=(draft.name, draft.name_latin),
        birth_year=draft.birth_year,
        dialled=frozenset(number.dialled for number in read if number is not None),
        code=draft.recognition_code,
        area_id=draft.area_id,
        language=draft.language,
    )


def _described(session: Session, ids: Iterable[UUID] | None, actor: Actor) -> Iterator[_Person]:
    """These people, or with None all whom the actor sees, but no restricted ones."""
    people = select(
        Person.id, Person.name, Person.name_latin, Person.birth_year, Person.recognition_code,
        Person.area_id, Person.language,
    ).where(visible_people(actor), Person.restricted_at.is_(None))  # fmt: skip
    dialled = select(PersonChannel.person_id, PersonChannel.dialled).where(
        PersonChannel.dialled != ""
    )
    if ids is not None:
        wanted = list(ids)
        people = people.where(Person.id.in_(wanted))
        dialled = dialled.where(PersonChannel.person_id.in_(wanted))
    numbers: dict[UUID, set[str]] = {}
    for person_id, number in session.execute(dialled):
        numbers.setdefault(person_id, set()).add(number)
    for row in session.execute(people):
        yield (
            row,
            Described(
                names=(row.name, row.name_latin),
                birth_year=row.birth_year,
                dialled=frozenset(numbers.get(row.id, ())),
                code=row.recognition_code,
                area_id=row.area_id,
                language=row.language,
            ),
        )


def _blocked(people: Sequence[_Person], sounds: Sounds) -> set[tuple[int, int]]:
    """The pairs that are worth comparing, by their places.

    A name alone proves nothing: its block is divided by the year of birth, or, where that is
    not known of one of them, by area and language.
    """
    bones: dict[str, frozenset[object]] = {}
    blocks: dict[object, list[int]] = {}
    vague: dict[object, list[int]] = {}
    for at, (_row, described) in enumerate(people):
        for name in filter(None, described.names):
            if name not in bones:
                bones[name] = frozenset(_bones_of(name, sounds))
        named = frozenset().union(*(bones[name] for name in described.names if name))
        for block in _blocks_of(described, named):
            blocks.setdefault(block, []).append(at)
        if described.area_id is not None and described.language:
            for each in named:
                block = (each, described.area_id, described.language)
                vague.setdefault(block, []).append(at)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        pairs.update(combinations(members[:_LARGEST_BLOCK], 2))
    for members in vague.values():
        unknown = [at for at in members if people[at][1].birth_year is None]
        pairs.update(
            (min(pair), max(pair))
            for pair in product(unknown[:_LARGEST_BLOCK], members[:_LARGEST_BLOCK])
            if pair[0] != pair[1]
        )
    return pairs


def _blocks_of(described: Described, named: Iterable[object]) -> Iterator[object]:
    yield from described.dialled
    if described.code:
        yield ("code", described.code.casefold())
    if described.birth_year is not None:
        # Two whose years are next to each other meet in one of the two blocks.
        for each in named:
            yield (each, described.birth_year)
            yield (each, described.birth_year + 1)


def _bones_of(name: str, sounds: Sounds) -> Iterator[object]:
    """Each two words of a name by their consonants; the one word of a short name."""
    words = [_skeletons(keys) for keys in sounds.words(name)[:_NAME_WORDS]]
    if len(words) == 1:
        yield from words[0]
    for one, other in combinations(words, 2):
        yield from (frozenset(each) for each in product(one, other))


def _skeletons(keys: frozenset[str]) -> frozenset[str]:
    """The consonants of a sound: few for each word, and the same for all its spellings."""
    return frozenset("".join(c for c in key if c not in _NO_BONES) or key for key in keys)

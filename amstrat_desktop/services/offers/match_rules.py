# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a run fits a family, point by point, and why not. Pure: facts in, findings out.

It sorts and explains; it never decides. What isn't known speaks against nobody: such a point
is *to ask*, and the run stays among those that may fit.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Final
from uuid import UUID

from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.base.vocabulary.people import LANGUAGE_LEVELS
from amstrat_desktop.base.vocabulary.shipped import language_label
from amstrat_desktop.services.offers.capacity import Capacity
from amstrat_desktop.services.offers.child_ages import Fit, fit
from amstrat_desktop.services.offers.childcare import GroupPlaces


class Point(StrEnum):
    """What is looked at, in the order in which it is said."""

    PLACE = "place"
    LEVEL = "level"
    LANGUAGE = "language"
    TIME = "time"
    CHILDCARE = "childcare"
    WAY = "way"
    WHOM = "whom"
    STEPS = "steps"


class Verdict(StrEnum):
    """ASK: not known, or it depends."""

    FITS = "fits"
    ASK = "ask"
    NOT = "not"


class DayPart(StrEnum):
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


@dataclass(frozen=True, slots=True)
class Finding:
    """One point and what is to be said of it."""

    point: Point
    verdict: Verdict
    words: Msg


@dataclass(frozen=True, slots=True)
class FamilyChild:
    """A child that would come along. ages: completed years it may have, where no year is known."""

    birth_year: int | None = None
    birth_month: int | None = None
    ages: tuple[int, ...] = ()
    member_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """What is known of who asks. languages: spoken ones but German; german: level, "" unknown.

    area_ids: the area and the one above it, the nearest first. children: only those who need
    somebody to look after them meanwhile.
    """

    languages: frozenset[str] = frozenset()
    german: str = ""
    gender: str = ""
    birth_year: int | None = None
    area_ids: tuple[UUID, ...] = ()
    children: tuple[FamilyChild, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asks for; empty asks for anything. weekdays: 0 is Monday."""

    text: str = ""
    kinds: frozenset[str] = frozenset()
    weekdays: frozenset[int] = frozenset()
    parts: frozenset[DayPart] = frozenset()
    with_children: bool = True
    step_free: bool = False


@dataclass(frozen=True, slots=True)
class RunFacts:
    """What is looked at of a run. on: the day for which children's ages count.

    area_ids: where it is held, and the area above. weekdays, begins: when it meets.
    """

    level: str
    level_goal: str
    languages: frozenset[str]
    target_group: str
    area_ids: tuple[UUID, ...]
    weekdays: frozenset[int]
    begins: time
    on: date
    step_free: bool | None
    bookable: bool
    capacity: Capacity
    groups: Sequence[GroupPlaces]


_ORDER: Final = {entry.code: at for at, entry in enumerate(LANGUAGE_LEVELS)}
_LABELS: Final = {entry.code: entry.label for entry in LANGUAGE_LEVELS if entry.label is not None}
_WOMEN: Final = frozenset({"mothers", "women"})
_PARENTS: Final = frozenset({"mothers", "parents"})
_YOUNG: Final = (16, 24)
_FREE_GERMAN: Final = "b1"
"""From this level on a course held in German asks for no help."""
_NO_GERMAN: Final = Finding(Point.LEVEL, Verdict.FITS, _("No German needed"))


def judge(run: RunFacts, family: Family, wish: Wish) -> tuple[Finding, ...]:
    """Every point that can be said something of; the worst verdict is the run's."""
    found: Iterable[Finding | None] = (
        _place(run),
        _level(run, family),
        _language(run, family),
        _time(run, wish),
        *(_childcare(run, family) if wish.with_children else ()),
        _way(run, family),
        _whom(run, family),
        _steps(run, wish),
    )
    return tuple(finding for finding in found if finding is not None)


def verdict_of(findings: Sequence[Finding]) -> Verdict:
    """One point against it is enough."""
    verdicts = {finding.verdict for finding in findings}
    for worst in (Verdict.NOT, Verdict.ASK):
        if worst in verdicts:
            return worst
    return Verdict.FITS


def _place(run: RunFacts) -> Finding | None:
    if not run.bookable:
        return Finding(Point.PLACE, Verdict.FITS, _("Nobody has to book: people just come"))
    if run.capacity.free:
        words = ngettext("{count} free place", "{count} free places", run.capacity.free)
        return Finding(Point.PLACE, Verdict.FITS, words)
    words = ngettext(
        "Full; {count} person on the waiting list",
        "Full; {count} people on the waiting list",
        run.capacity.waiting,
    )
    return Finding(Point.PLACE, Verdict.ASK, words)


def _level(run: RunFacts, family: Family) -> Finding:
    if run.level and run.level not in _ORDER:
        return Finding(Point.LEVEL, Verdict.ASK, _("Ask which level is needed"))
    if family.german in _ORDER:
        return _reached(run, family.german)
    if _ORDER.get(run.level, 0) == 0:
        return _NO_GERMAN
    words = _("German {level} is needed; the level is not known", level=_LABELS[run.level])
    return Finding(Point.LEVEL, Verdict.ASK, words)


def _reached(run: RunFacts, german: str) -> Finding:
    needed, has = _ORDER.get(run.level, 0), _ORDER[german]
    if has < needed:
        words = _(
            "German {level} is needed, {has} is on record",
            level=_LABELS[run.level],
            has=_LABELS[german],
        )
        return Finding(Point.LEVEL, Verdict.NOT, words)
    if has >= _ORDER.get(run.level_goal, len(_ORDER)):
        words = _("Leads to German {level}, which is reached", level=_LABELS[run.level_goal])
        return Finding(Point.LEVEL, Verdict.ASK, words)
    if needed == 0:
        return _NO_GERMAN
    return Finding(
        Point.LEVEL, Verdict.FITS, _("German {level} is there", level=_LABELS[run.level])
    )


def _language(run: RunFacts, family: Family) -> Finding | None:
    shared = sorted(run.languages & family.languages)
    if shared:
        words = _("Somebody there speaks {language}", language=language_label(shared[0]))
        return Finding(Point.LANGUAGE, Verdict.FITS, words)
    if not family.languages or "de" in family.languages:
        return None
    if _ORDER.get(family.german, 0) >= _ORDER[_FREE_GERMAN]:
        return None
    return Finding(Point.LANGUAGE, Verdict.ASK, _("Held in another language: ask who can help"))


def _time(run: RunFacts, wish: Wish) -> Finding | None:
    if wish.weekdays and not run.weekdays & wish.weekdays:
        return Finding(Point.TIME, Verdict.NOT, _("Not on the days asked for"))
    if wish.parts and part_of(run.begins) not in wish.parts:
        return Finding(Point.TIME, Verdict.NOT, _("Not at the time of day asked for"))
    if wish.weekdays or wish.parts:
        return Finding(Point.TIME, Verdict.FITS, _("At the time asked for"))
    return None


def part_of(begins: time) -> DayPart:
    """The part of the day in which something begins."""
    if begins.hour < 12:
        return DayPart.MORNING
    return DayPart.AFTERNOON if begins.hour < 17 else DayPart.EVENING


def _childcare(run: RunFacts, family: Family) -> Iterable[Finding]:
    if not family.children:
        return
    if not run.groups:
        yield Finding(Point.CHILDCARE, Verdict.NOT, _("No childcare beside it"))
        return
    free = {group.group_id: group.free for group in run.groups}
    places = 0
    for child in family.children:
        fits = {group.group_id: _child_fit(child, group, run.on) for group in run.groups}
        into = next((key for key, how in fits.items() if how is Fit.FITS and free[key]), None)
        if into is not None:
            free[into] -= 1
            places += 1
        else:
            yield _no_place(child, tuple(fits.values()), run.on)
    if places == len(family.children):
        words = ngettext("Childcare: a place", "Childcare: places for all {count} children", places)
        yield Finding(Point.CHILDCARE, Verdict.FITS, words)


def _child_fit(child: FamilyChild, group: GroupPlaces, on: date) -> Fit:
    if child.birth_year is not None:
        return fit(child.birth_year, child.birth_month, group.age_from, group.age_to, on)
    inside = [group.age_from <= age <= group.age_to for age in child.ages]
    if inside and all(inside):
        return Fit.FITS
    return Fit.UNCLEAR if any(inside) or not inside else Fit.TOO_YOUNG


def _no_place(child: FamilyChild, fits: Sequence[Fit], on: date) -> Finding:
    if Fit.FITS in fits:
        return Finding(Point.CHILDCARE, Verdict.ASK, _("Childcare is full for this age"))
    if Fit.UNCLEAR in fits:
        return Finding(Point.CHILDCARE, Verdict.ASK, _("Childcare: ask how old the child is"))
    if child.birth_year is None:
        return Finding(Point.CHILDCARE, Verdict.NOT, _("No childcare for this age"))
    words = ngettext(
        "No childcare for a child of {count} year",
        "No childcare for a child of {count} years",
        max(0, on.year - child.birth_year),
    )
    return Finding(Point.CHILDCARE, Verdict.NOT, words)


def _way(run: RunFacts, family: Family) -> Finding | None:
    if not run.area_ids or not family.area_ids:
        return None
    if run.area_ids[0] == family.area_ids[0]:
        return Finding(Point.WAY, Verdict.FITS, _("In the neighbourhood"))
    if set(run.area_ids) & set(family.area_ids):
        return Finding(Point.WAY, Verdict.FITS, _("In the same district"))
    return Finding(Point.WAY, Verdict.ASK, _("In another part of the city"))


def _whom(run: RunFacts, family: Family) -> Finding | None:
    if run.target_group in _WOMEN and family.gender == "male":
        return Finding(Point.WHOM, Verdict.NOT, _("For women"))
    if run.target_group in _PARENTS and not family.children:
        return Finding(Point.WHOM, Verdict.ASK, _("For parents: ask about children"))
    if run.target_group == "young" and family.birth_year is not None:
        age = run.on.year - family.birth_year
        if not _YOUNG[0] <= age <= _YOUNG[1] + 1:
            return Finding(Point.WHOM, Verdict.NOT, _("For young people (16 to 24)"))
    return None


def _steps(run: RunFacts, wish: Wish) -> Finding | None:
    if not wish.step_free:
        return None
    if run.step_free:
        return Finding(Point.STEPS, Verdict.FITS, _("A way without steps"))
    if run.step_free is None:
        return Finding(Point.STEPS, Verdict.ASK, _("Nobody looked yet whether there are steps"))
    return Finding(Point.STEPS, Verdict.NOT, _("There are steps"))

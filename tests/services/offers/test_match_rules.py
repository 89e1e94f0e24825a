# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a run fits a family: point by point, and what isn't known speaks against nobody."""

from dataclasses import replace
from datetime import date, time
from uuid import UUID, uuid4

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.services.offers.capacity import Capacity
from amstrat_desktop.services.offers.childcare import GroupPlaces
from amstrat_desktop.services.offers.match_rules import (
    DayPart,
    Family,
    FamilyChild,
    Finding,
    Point,
    RunFacts,
    Verdict,
    Wish,
    judge,
    verdict_of,
)

HERE, DISTRICT, ELSEWHERE = uuid4(), uuid4(), uuid4()
ON = date(2026, 9, 1)
SOMETHING = Wish()


def group(age_from: int, age_to: int, free: int) -> GroupPlaces:
    return GroupPlaces(
        group_id=uuid4(),
        run_id=UUID(int=1),
        name="",
        age_from=age_from,
        age_to=age_to,
        places=free,
        per_carer=4,
        capacity=free,
        taken=0,
        room_id=None,
        room="",
        on=ON,
        counting=1,
    )


SEWING = RunFacts(
    level="",
    level_goal="a1",
    languages=frozenset({"ar"}),
    target_group="mothers",
    area_ids=(HERE, DISTRICT),
    weekdays=frozenset({1}),
    begins=time(9, 30),
    on=ON,
    step_free=None,
    bookable=True,
    capacity=Capacity(5, 10, taken=4),
    groups=(group(3, 6, 2),),
)
AMIRA = Family(
    languages=frozenset({"ar"}),
    gender="female",
    birth_year=1994,
    area_ids=(HERE, DISTRICT),
    children=(FamilyChild(birth_year=2022),),
)


def found(
    point: Point, run: RunFacts = SEWING, family: Family = AMIRA, wish: Wish = SOMETHING
) -> list[Finding]:
    return [finding for finding in judge(run, family, wish) if finding.point is point]


def said(finding: Finding) -> str:
    return catalogue("en").text(finding.words)


def test_what_fits_in_every_point_fits() -> None:
    findings = judge(SEWING, AMIRA, SOMETHING)
    assert verdict_of(findings) is Verdict.FITS
    assert [finding.point for finding in findings] == [
        Point.PLACE,
        Point.LEVEL,
        Point.LANGUAGE,
        Point.CHILDCARE,
        Point.WAY,
    ]


def test_nobody_known_is_told_nothing_against_it() -> None:
    findings = judge(replace(SEWING, target_group=""), Family(), SOMETHING)
    assert verdict_of(findings) is Verdict.FITS


@pytest.mark.parametrize(
    ("needed", "german", "verdict"),
    [
        ("", "", Verdict.FITS),
        ("none", "", Verdict.FITS),
        ("a2", "", Verdict.ASK),
        ("a2", "a1", Verdict.NOT),
        ("a2", "a2", Verdict.FITS),
        ("a2", "native", Verdict.ASK),
        ("of_the_office", "b1", Verdict.ASK),
    ],
)
def test_the_level_that_is_needed(needed: str, german: str, verdict: Verdict) -> None:
    run = replace(SEWING, level=needed, level_goal="b1")
    (finding,) = found(Point.LEVEL, run, replace(AMIRA, german=german))
    assert finding.verdict is verdict


def test_a_level_that_is_reached_already_is_asked_about() -> None:
    run = replace(SEWING, level="a1", level_goal="a2")
    (finding,) = found(Point.LEVEL, run, replace(AMIRA, german="b1"))
    assert finding.verdict is Verdict.ASK
    assert said(finding) == "Leads to German A2, which is reached"


def test_a_child_too_young_for_the_childcare() -> None:
    """Scenario 2 of the domain: one child of one year, one of four."""
    family = replace(AMIRA, children=(FamilyChild(birth_year=2025), FamilyChild(birth_year=2022)))
    (finding,) = found(Point.CHILDCARE, family=family)
    assert finding.verdict is Verdict.NOT
    assert said(finding) == "No childcare for a child of 1 year"


def test_two_children_do_not_share_a_place() -> None:
    family = replace(AMIRA, children=(FamilyChild(birth_year=2022),) * 3)
    (finding,) = found(Point.CHILDCARE, family=family)
    assert (finding.verdict, said(finding)) == (Verdict.ASK, "Childcare is full for this age")


@pytest.mark.parametrize(
    ("child", "verdict"),
    [
        (FamilyChild(birth_year=2023), Verdict.ASK),
        (FamilyChild(birth_year=2023, birth_month=3), Verdict.FITS),
        (FamilyChild(birth_year=2023, birth_month=12), Verdict.NOT),
        (FamilyChild(ages=(3, 4, 5)), Verdict.FITS),
        (FamilyChild(ages=(0, 1, 2)), Verdict.NOT),
        (FamilyChild(ages=(6, 7, 8, 9)), Verdict.ASK),
        (FamilyChild(), Verdict.ASK),
    ],
)
def test_an_age_that_is_not_sure_is_asked_about(child: FamilyChild, verdict: Verdict) -> None:
    (finding,) = found(Point.CHILDCARE, family=replace(AMIRA, children=(child,)))
    assert finding.verdict is verdict


def test_without_the_children_nobody_asks_for_their_places() -> None:
    family = replace(AMIRA, children=(FamilyChild(birth_year=2025),))
    assert found(Point.CHILDCARE, family=family, wish=Wish(with_children=False)) == []


def test_no_childcare_at_all() -> None:
    (finding,) = found(Point.CHILDCARE, replace(SEWING, groups=()))
    assert (finding.verdict, said(finding)) == (Verdict.NOT, "No childcare beside it")


@pytest.mark.parametrize(
    ("wish", "verdict"),
    [
        (Wish(weekdays=frozenset({1, 3})), Verdict.FITS),
        (Wish(weekdays=frozenset({3})), Verdict.NOT),
        (Wish(parts=frozenset({DayPart.MORNING})), Verdict.FITS),
        (Wish(weekdays=frozenset({1}), parts=frozenset({DayPart.EVENING})), Verdict.NOT),
    ],
)
def test_the_time(wish: Wish, verdict: Verdict) -> None:
    (finding,) = found(Point.TIME, wish=wish)
    assert finding.verdict is verdict


@pytest.mark.parametrize(
    ("languages", "german", "verdict"),
    [({"ar"}, "", Verdict.FITS), ({"tr"}, "a1", Verdict.ASK), ({"tr"}, "b1", None)],
)
def test_the_language(languages: set[str], german: str, verdict: Verdict | None) -> None:
    family = replace(AMIRA, languages=frozenset(languages), german=german)
    assert [finding.verdict for finding in found(Point.LANGUAGE, family=family)] == [
        verdict for verdict in [verdict] if verdict
    ]


@pytest.mark.parametrize(
    ("areas", "words", "verdict"),
    [
        ((HERE, DISTRICT), "In the neighbourhood", Verdict.FITS),
        ((uuid4(), DISTRICT), "In the same district", Verdict.FITS),
        ((ELSEWHERE,), "In another part of the city", Verdict.ASK),
    ],
)
def test_the_way(areas: tuple[UUID, ...], words: str, verdict: Verdict) -> None:
    (finding,) = found(Point.WAY, family=replace(AMIRA, area_ids=areas))
    assert (said(finding), finding.verdict) == (words, verdict)


def test_whom_it_is_for() -> None:
    assert found(Point.WHOM) == []
    (man,) = found(Point.WHOM, family=replace(AMIRA, gender="male"))
    assert man.verdict is Verdict.NOT
    (childless,) = found(Point.WHOM, family=replace(AMIRA, children=()))
    assert childless.verdict is Verdict.ASK
    young = replace(SEWING, target_group="young")
    assert [one.verdict for one in found(Point.WHOM, young)] == [Verdict.NOT]
    assert found(Point.WHOM, young, replace(AMIRA, birth_year=2006)) == []


@pytest.mark.parametrize(
    ("step_free", "verdict"), [(True, Verdict.FITS), (None, Verdict.ASK), (False, Verdict.NOT)]
)
def test_steps_matter_to_whoever_asks(step_free: bool | None, verdict: Verdict) -> None:
    run = replace(SEWING, step_free=step_free)
    assert found(Point.STEPS, run) == []
    assert [one.verdict for one in found(Point.STEPS, run, wish=Wish(step_free=True))] == [verdict]


def test_a_full_course_still_has_a_waiting_list() -> None:
    run = replace(SEWING, capacity=Capacity(5, 10, taken=10, waiting=2))
    (finding,) = found(Point.PLACE, run)
    assert finding.verdict is Verdict.ASK
    assert said(finding) == "Full; 2 people on the waiting list"


def test_where_nobody_books_there_is_room() -> None:
    (finding,) = found(Point.PLACE, replace(SEWING, bookable=False, capacity=Capacity(0, 0)))
    assert finding.verdict is Verdict.FITS

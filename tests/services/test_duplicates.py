# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may be on record twice is suggested with the reason, and nothing happens by itself."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.people import ChannelKind
from amstrat_desktop.models.office import Area
from amstrat_desktop.services import twin_reasons
from amstrat_desktop.services.duplicates import (
    TwinPair,
    are_two,
    find_twins,
    may_be_one,
    suggested_pairs,
)
from amstrat_desktop.services.merges import merge_people
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import ChannelDraft, PersonDraft
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.work import Work


def draft(name: str, number: str = "", **fields: Any) -> PersonDraft:
    channels = (ChannelDraft(ChannelKind.MOBILE, number),) if number else ()
    return PersonDraft(name=name, channels=channels, **fields)


def on_record(work: Work, name: str, number: str = "", **fields: Any) -> UUID:
    return work.write(record_person, draft(name, number, **fields)).value.id


def twins(work: Work, asked: PersonDraft) -> dict[UUID, tuple[Msg, ...]]:
    found = work.read(find_twins, asked, actor=work.actor)
    return {twin.id: twin.reasons for twin in found}


def pairs(work: Work) -> list[TwinPair]:
    return list(work.read(suggested_pairs, actor=work.actor))


def test_the_reason_is_said_the_weightiest_first(work: Work) -> None:
    wanted = on_record(work, "Ayşe Şahin", "0171 3920001", birth_year=1990, language="tr")
    on_record(work, "Ayşe Muster", birth_year=1990)
    found = twins(work, draft("Schahin, Aysche", "+49 171 3920001", birth_year=1990))
    assert found == {
        wanted: (
            twin_reasons.SAME_TELEPHONE,
            twin_reasons.SOUNDS_ALIKE,
            twin_reasons.SAME_YEAR,
        )
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (draft("Mohammed Probe", birth_year=1990), draft("محمد Probe", birth_year=1990)),
        (draft("Oleksandr Muster", birth_year=1980), draft("Александр Мустер", birth_year=1980)),
        (draft("Ali Hasan Beispiel", birth_year=1980), draft("Ali Beispiel", birth_year=1980)),
        (draft("Petra Beispielfrau", "0171 3920001"), draft("Petra Beispeilfrau", "01713920001")),
        (draft("Petra Neu", "0171 3920001", birth_year=1970),
         draft("Petra Alt", "0171 3920001", birth_year=1970)),
        (draft("Kirschbaum", birth_year=1990, language="ar"),
         draft("Kirschbaum", birth_year=1990, language="ar")),
    ],
)  # fmt: skip
def test_they_may_be_one(work: Work, one: PersonDraft, other: PersonDraft) -> None:
    known = work.write(record_person, one).value.id
    assert set(twins(work, other)) == {known}
    second = work.write(record_person, other).value.id
    assert [(p.one_id, p.other_id) for p in pairs(work)] == [(known, second)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (draft("Mohammed Probe", birth_year=1990), draft("Mohammed Probe", birth_year=1970)),
        (draft("Ali Probe"), draft("Ali Probe")),  # a name alone proves nothing
        (draft("Hasan Probe", birth_year=1990), draft("Hüseyin Probe", birth_year=1990)),
        (draft("Ali Probe", birth_year=1990), draft("Lea Probe", birth_year=1990)),
        (draft("Fatima Probe", "0234 9100000"), draft("Yusuf Muster", "0234 9100000")),  # a family
    ],
)
def test_they_are_not_suggested(work: Work, one: PersonDraft, other: PersonDraft) -> None:
    work.write(record_person, one)
    assert twins(work, other) == {}
    work.write(record_person, other)
    assert pairs(work) == []


def test_two_people_are_not_suggested_again_until_that_is_taken_back(work: Work) -> None:
    one = on_record(work, "Ali Probe", birth_year=1990)
    other = on_record(work, "Aly Probe", birth_year=1990)
    assert len(pairs(work)) == 1
    work.write(are_two, other, one)
    work.write(are_two, one, other)
    assert pairs(work) == []
    work.write(may_be_one, one, other)
    assert len(pairs(work)) == 1


def test_restricted_and_merged_records_are_in_no_suggestion(work: Work) -> None:
    one = on_record(work, "Ali Probe", birth_year=1990)
    other = on_record(work, "Aly Probe", birth_year=1990)
    third = on_record(work, "Alî Probe", birth_year=1990)
    work.write(restrict_person, third, RestrictionDraft("wird bedroht"))
    assert set(twins(work, draft("Ali Probe", birth_year=1990))) == {one, other}
    work.write(merge_people, one, other, {}, versions=(1, 1))
    assert pairs(work) == []
    assert set(twins(work, draft("Ali Probe", birth_year=1990))) == {one}


def test_who_is_changed_is_no_twin_of_oneself(work: Work) -> None:
    one = on_record(work, "Ali Probe", birth_year=1990)
    own = draft("Ali Probe", birth_year=1990)
    assert work.read(find_twins, own, actor=work.actor, but=one) == ()


def test_of_many_of_one_name_the_years_of_birth_tell(work: Work) -> None:
    for year in (1970, 1980, 1990, 1990, None):
        on_record(work, "Ali Probe", birth_year=year)
    assert [(p.one_year, p.other_year) for p in pairs(work)] == [(1990, 1990)]


def test_without_a_year_area_and_language_have_to_agree(work: Work) -> None:
    area = work.read(lambda s: s.scalars(select(Area.id).limit(1)).one())
    first = on_record(work, "Ali Probe", birth_year=1990, area_id=area, language="ar")
    second = on_record(work, "Ali Probe", area_id=area, language="ar")
    on_record(work, "Ali Probe", language="ar")
    assert [(p.one_id, p.other_id) for p in pairs(work)] == [(first, second)]


def test_the_comparing_can_be_stopped(work: Work) -> None:
    on_record(work, "Ali Probe", birth_year=1990)
    on_record(work, "Aly Probe", birth_year=1990)

    class Stopped(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        work.read(suggested_pairs, actor=work.actor, progress=stop)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two counsellors never overwrite each other (promise 14)."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.services.conflicts import UNKNOWN, Conflict, Difference, differences
from amstrat_desktop.services.directory import (
    OrganisationDraft,
    add_organisation,
    edit_organisation,
    read_organisation,
)
from amstrat_desktop.services.people import edit_person, read_person
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.engine import make_engine
from tests.offices import ACTOR, KEY
from tests.services.supported import colleague, new_person, stopped

WRITERS, TIMES = 6, 40


def test_who_was_slower_hears_who_changed_it_when_and_what(work: Work) -> None:
    clock = stopped(work)
    person_id = new_person(work)
    opened = work.read(read_person, person_id, actor=work.actor)
    kim = colleague(work, "Kim Kollege")
    clock.pass_days(1)
    theirs = replace(opened.draft, birth_year=1990)
    kim.write(edit_person, person_id, theirs, version=opened.version)
    mine = replace(opened.draft, name_latin="Selda")
    with pytest.raises(Conflict) as lost:
        work.write(edit_person, person_id, mine, version=opened.version)
    conflict = lost.value
    assert (conflict.who, conflict.when) == ("Kim Kollege", clock.now)
    assert "Kim Kollege changed this record on 03.03.2026 12:00" in catalogue("en").text(
        conflict.message
    )
    found = differences(mine, conflict.theirs, opened.draft)
    assert {line.field for line in found} == {"birth_year", "name_latin"}
    assert [line.field for line in found if line.only_mine] == ["name_latin"]
    assert [line.field for line in found if line.only_theirs] == ["birth_year"]


def test_after_comparing_both_are_kept(work: Work) -> None:
    person_id = new_person(work)
    opened = work.read(read_person, person_id, actor=work.actor)
    kim = colleague(work)
    kim.write(
        edit_person, person_id, replace(opened.draft, birth_year=1990), version=opened.version
    )
    mine = replace(opened.draft, name_latin="Selda")
    with pytest.raises(Conflict) as lost:
        work.write(edit_person, person_id, mine, version=opened.version)
    chosen = replace(mine, birth_year=lost.value.theirs["birth_year"])
    version = lost.value.version
    assert version is not None
    saved = work.write(edit_person, person_id, chosen, version=version).value
    assert (saved.draft.birth_year, saved.draft.name_latin) == (1990, "Selda")


def test_nothing_of_the_loser_is_written(work: Work) -> None:
    card = work.write(add_organisation, OrganisationDraft(name="Stelle")).value
    work.write(edit_organisation, card.id, replace(card.draft, note="eins"), version=card.version)
    with pytest.raises(Conflict):
        work.write(
            edit_organisation, card.id, replace(card.draft, note="zwei"), version=card.version
        )
    assert work.read(read_organisation, card.id).draft.note == "eins"


def test_a_field_that_nobody_kept_before_says_so() -> None:
    @dataclass
    class Small:
        name: str = "a"
        note: str = "x"

    found = differences(Small(), {"name": "b", "note": "x", "other": 1})
    assert found == (Difference("name", "a", "b", UNKNOWN),)
    assert not found[0].only_mine
    assert not found[0].only_theirs


def test_six_writers_lose_none_of_their_changes(office_template: Path, tmp_path: Path) -> None:
    """Each opens, adds one, saves; who was too slow opens again: 6 × 40 make 240."""
    path = tmp_path / "office.db"
    path.write_bytes(office_template.read_bytes())
    engine = make_engine(path, KEY)
    work = Work(engine, ACTOR)
    card = work.write(add_organisation, OrganisationDraft(name="Zähler", note="0")).value
    with ThreadPoolExecutor(WRITERS) as pool:
        lost = sum(pool.map(lambda _: _add_up(Work(engine, ACTOR), card.id), range(WRITERS)))
    counted = int(work.read(read_organisation, card.id).draft.note)
    engine.dispose()
    assert counted == WRITERS * TIMES == 240
    assert lost > 0, "no race was lost: the test proves nothing"


def _add_up(work: Work, organisation_id: UUID) -> int:
    """How often somebody else was faster."""
    lost = done = 0
    while done < TIMES:
        card = work.read(read_organisation, organisation_id)
        one_more = replace(card.draft, note=str(int(card.draft.note) + 1))
        try:
            work.write(edit_organisation, organisation_id, one_more, version=card.version)
        except Conflict:
            lost += 1
        else:
            done += 1
    return lost

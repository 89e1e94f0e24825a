# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines of the log as they are looked for: whose record, by whom, what, when."""

from datetime import UTC, date, datetime, timedelta

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.vocabulary.audit import Deed
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.exchange.log_file import log_csv
from amstrat_desktop.services.areas import AreaDraft, add_area
from amstrat_desktop.services.audit_list import (
    LogFilter,
    LogRow,
    count_log,
    list_log,
    note_log_saved,
    window_of_log,
)
from amstrat_desktop.services.notes import NoteDraft, write_note
from amstrat_desktop.services.people import read_person, record_person
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.work import Work
from tests.services.merging import merge
from tests.services.people import FATIMA, OLENA
from tests.services.referral_office import handed_out
from tests.services.supported import colleague

NOON = datetime(2026, 5, 4, 10, tzinfo=UTC)


def shown(work: Work, wanted: LogFilter | None = None) -> list[LogRow]:
    """All windows of the list, in its order."""
    wanted = wanted or LogFilter()
    total = work.read(count_log, wanted, actor=work.actor)
    rows = [
        row
        for start in range(0, total, 3)
        for row in work.read(window_of_log, wanted, start, 3, total, actor=work.actor)
    ]
    assert rows == list(work.read(list_log, wanted, actor=work.actor))
    return rows


def actions(rows: list[LogRow]) -> list[str]:
    return [row.action for row in rows]


def test_the_newest_line_comes_first_and_each_comes_once(work: Work) -> None:
    for number in range(10):
        work.write(add_area, AreaDraft(name=f"Gebiet {number}"))
    rows = shown(work)
    assert [row.sequence for row in rows] == list(range(11, 0, -1))
    assert {row.staff for row in rows} == {"Petra Probe"}
    assert work.read(window_of_log, LogFilter(), 11, 5, 11, actor=work.actor) == ()


def test_who_opened_a_record_and_all_that_is_theirs(work: Work) -> None:
    olena, fatima = (work.write(record_person, one).value.id for one in (OLENA, FATIMA))
    kim = colleague(work)
    kim.read(read_person, olena, actor=kim.actor)
    work.read(read_person, fatima, actor=work.actor)
    work.write(write_note, olena, NoteDraft(text="Termin"))
    rows = shown(work, LogFilter(person_id=olena))
    assert actions(rows) == ["write", "read", "add"]
    assert rows[1].staff_id == kim.actor.staff_id
    assert actions(shown(work, LogFilter(person_id=olena, deed=Deed.OPENED))) == ["read"]
    assert actions(shown(work, LogFilter(person_id=olena, deed=Deed.CHANGED))) == ["write", "add"]
    assert actions(shown(work, LogFilter(staff_id=kim.actor.staff_id))) == ["read"]


def test_a_merged_record_is_told_with_the_one_that_is_shown(work: Work) -> None:
    kept, merged = (work.write(record_person, one).value.id for one in (OLENA, FATIMA))
    kim = colleague(work, role=Role.LEAD)
    kim.read(read_person, merged, actor=kim.actor)
    work.write(write_note, merged, NoteDraft(text="Termin"))
    merge(work, kept, merged)
    rows = shown(work, LogFilter(person_id=kept))
    assert {row.object_id for row in rows} >= {kept, merged}
    assert {"read", "write", "merge"} <= set(actions(rows))
    assert kim.actor.staff_id in {row.staff_id for row in rows}
    assert shown(work, LogFilter(person_id=merged)) == rows
    work.write(restrict_person, kept, RestrictionDraft(reason="Schutz"))
    assert shown(kim, LogFilter(person_id=kept)) == []
    assert shown(kim, LogFilter(person_id=merged)) == []


def test_a_referral_by_the_number_of_its_slip(work: Work) -> None:
    card = handed_out(work)
    assert card.number is not None
    assert {row.object_id for row in shown(work, LogFilter(number=card.number))} == {card.id}
    assert shown(work, LogFilter(number="AM-0000-000")) == []


def test_by_days_of_the_office_s_clock(work: Work) -> None:
    work.clock = lambda: NOON
    work.write(add_area, AreaDraft(name="Heute"))
    work.clock = lambda: NOON + timedelta(days=1)
    work.write(add_area, AreaDraft(name="Morgen"))
    first = date(2026, 5, 4)
    assert len(shown(work, LogFilter(from_day=first))) == 2
    assert [row.at for row in shown(work, LogFilter(from_day=first, to_day=first))] == [NOON]


def test_who_is_hidden_from_the_lead_is_not_found_by_the_log_either(work: Work) -> None:
    kim = colleague(work, role=Role.LEAD)
    olena = kim.write(record_person, OLENA).value.id
    kim.write(restrict_person, olena, RestrictionDraft(reason="Schutz"))
    assert shown(work, LogFilter(person_id=olena)) == []
    assert shown(kim, LogFilter(person_id=olena)) != []


@pytest.mark.parametrize("language", ["de", "ar"])
def test_a_file_of_it_holds_keys_and_no_names(work: Work, language: str) -> None:
    olena = work.write(record_person, OLENA).value.id
    work.write(note_log_saved)
    rows = shown(work)
    assert rows[0].action == "export"
    written = log_csv(rows, catalogue(language)).decode("utf-8-sig")
    assert len(written.splitlines()) == len(rows) + 1
    assert str(olena) in written
    assert "Petra" not in written
    assert "Vyhadana" not in written

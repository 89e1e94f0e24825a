# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists taken over into a real office, and taken back."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import Cancelled, Problem
from amstrat_desktop.base.vocabulary.imports import ImportField as F
from amstrat_desktop.exchange.left_out import left_out_csv
from amstrat_desktop.exchange.table_file import table_of
from amstrat_desktop.models.base import Base
from amstrat_desktop.models.imported import ImportedRecord
from amstrat_desktop.models.note import OfficialNote
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.import_plan import (
    ImportPlan,
    ImportPreview,
    ImportResult,
    ImportRow,
    RowState,
    Undone,
)
from amstrat_desktop.services.import_undo import undo_import
from amstrat_desktop.services.imports import list_imports, preview_import, take_over
from amstrat_desktop.services.notes import NoteDraft, write_note
from amstrat_desktop.services.people import edit_person, read_person, record_person
from amstrat_desktop.services.person_index import matching_people
from amstrat_desktop.services.person_records import ChannelDraft, PersonDraft
from amstrat_desktop.services.work import Work


def quiet(_done: int, _total: int) -> None:
    """Nobody waits."""


def row(number: int, name: str, *, note: str = "", **fields: object) -> ImportRow:
    return ImportRow(number, replace(PersonDraft(name=name), **fields), note=note)  # type: ignore[arg-type]  # a test's shorthand


def plan(*rows: ImportRow, sha256: str = "1" * 64) -> ImportPlan:
    return ImportPlan("liste.csv", sha256, (("Name", F.NAME),), rows)


def checked(work: Work, wanted: ImportPlan) -> ImportPreview:
    return work.read(preview_import, wanted, quiet, actor=work.actor, now=work.clock())


def taken(work: Work, wanted: ImportPlan) -> ImportResult:
    return work.write(take_over, wanted, quiet).value


def undone(work: Work, result: ImportResult) -> Undone:
    return work.write(undo_import, result.import_id, quiet).value


def states(outcomes: ImportPreview | ImportResult) -> list[RowState]:
    return [outcome.state for outcome in outcomes.outcomes]


def names(work: Work) -> Sequence[str]:
    return work.read(
        lambda session: session.scalars(select(Person.name).order_by(Person.name)).all()
    )


def counted(work: Work) -> dict[str, int]:
    """Rows of every table but the log and the list of imports."""

    def count(session: Session) -> dict[str, int]:
        tables = [
            t for t in Base.metadata.sorted_tables if t.name not in {"audit_event", "import_run"}
        ]
        counts = {t.name: session.scalar(select(func.count()).select_from(t)) or 0 for t in tables}
        counts["search_row"] = session.scalar(text("SELECT count(*) FROM search_row")) or 0
        return counts

    return work.read(count)


def test_a_dry_run_writes_nothing(work: Work) -> None:
    before = counted(work)
    preview = checked(work, plan(row(2, "Ayşe Probe"), row(3, "")))
    assert states(preview) == [RowState.TAKEN, RowState.REFUSED]
    assert counted(work) == before


def test_what_was_shown_is_what_is_written(work: Work) -> None:
    wanted = plan(
        row(2, "Ayşe Probe", birth_year=1985, note="kommt wieder"),
        row(
            3,
            "محمد شاهين",
            name_latin="Muhammad Schahin",
            channels=(ChannelDraft(value="0176 5551234"),),
        ),
        row(4, "x" * 500),
        row(5, "Ohne", birth_year=1700),
    )
    preview = checked(work, wanted)
    outcome = work.write(take_over, wanted, quiet)
    assert states(preview) == states(outcome.value) == [
        RowState.TAKEN, RowState.TAKEN, RowState.REFUSED, RowState.REFUSED,
    ]  # fmt: skip
    assert {Kind.PERSON, Kind.NOTE, Kind.IMPORT} <= outcome.changed
    assert names(work) == ["Ayşe Probe", "محمد شاهين"]
    with_note = work.read(lambda s: s.scalars(select(OfficialNote.text)).all())
    assert list(with_note) == ["kommt wieder"]


def test_who_was_taken_over_is_found_by_name_sound_and_number(work: Work) -> None:
    channel = ChannelDraft(value="0176 5551234")
    taken(work, plan(row(2, "Mehmet Şahin", channels=(channel,))))
    for typed in ("sahin", "Schahin", "0176 5551"):
        query = matching_people(typed)
        assert query is not None
        found = work.read(lambda session, query=query: session.scalars(query).all())
        assert len(found) == 1, typed


def test_who_is_on_record_waits_for_a_decision(work: Work) -> None:
    work.write(record_person, PersonDraft(name="Mehmet Şahin", birth_year=1970))
    wanted = plan(
        row(2, "Mehmet Sahin", birth_year=1970),
        row(3, "Mehmet Sahin", birth_year=1981),
        row(4, "Fatma Probe"),
        row(5, "Fatma Probe"),
    )
    preview = checked(work, wanted)
    assert states(preview) == [RowState.TWICE, RowState.TAKEN, RowState.TAKEN, RowState.TWICE]
    first, last = preview.outcomes[0].twin, preview.outcomes[3].twin
    assert first is not None
    assert (first.person_id is not None, len(first.reasons)) == (True, 2)
    assert last is not None
    assert (last.person_id, last.row) == (None, 4)
    result = taken(work, replace(wanted, anyway=frozenset({2}), left=frozenset({4})))
    assert states(result) == [RowState.TAKEN, RowState.TAKEN, RowState.LEFT, RowState.TAKEN]


def test_the_same_file_again_is_noticed(work: Work) -> None:
    wanted = plan(row(2, "Ayşe Probe"))
    assert checked(work, wanted).same_file is None
    result = taken(work, wanted)
    again = checked(work, wanted)
    assert again.same_file is not None
    assert again.same_file.id == result.import_id
    with pytest.raises(Problem, match="Nobody"):
        taken(work, wanted)
    undone(work, result)
    assert checked(work, wanted).same_file is None


def test_one_undo_for_the_whole_import(work: Work) -> None:
    work.write(record_person, PersonDraft(name="Schon Da"))
    before = counted(work)
    result = taken(
        work,
        plan(
            *(
                row(n, f"Probe {n}", note="x", channels=(ChannelDraft(value=f"0234 {n}"),))
                for n in range(2, 30)
            )
        ),
    )
    assert len(names(work)) == 29
    done = undone(work, result)
    assert (done.removed, done.kept) == (28, ())
    assert counted(work) == before
    (past,) = work.read(list_imports, actor=work.actor)
    assert past.undone_at is not None
    with pytest.raises(Problem, match="already"):
        undone(work, result)


def test_what_was_changed_or_used_since_stays_and_is_named(work: Work) -> None:
    result = taken(
        work, plan(row(2, "A Probe"), row(3, "B Probe", note="alt"), row(4, "C Probe", note="alt"))
    )
    people = work.read(lambda s: {p.name: p.id for p in s.scalars(select(Person))})
    card = work.read(read_person, people["A Probe"], actor=work.actor)
    work.write(edit_person, card.id, replace(card.draft, birth_year=1990), version=card.version)
    work.write(write_note, people["B Probe"], NoteDraft("neu"))
    done = undone(work, result)
    kept = {catalogue("en").text(record.name) for record in done.kept}
    assert (done.removed, kept) == (1, {"A Probe", "B Probe"})
    assert names(work) == ["A Probe", "B Probe"]


def test_a_cancelled_import_leaves_nothing(work: Work) -> None:
    before = counted(work)

    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    many = plan(*(row(n, f"Probe {n}") for n in range(2, 1_200)))
    with pytest.raises(Cancelled):
        work.write(take_over, many, stop)
    assert counted(work) == before


def test_the_log_names_no_one(work: Work) -> None:
    taken(work, plan(row(2, "Geheime Probe", note="Geheime Notiz")))
    lines = work.read(
        lambda s: [(e.action, e.object_kind, e.fields) for e in s.scalars(select(AuditEvent))]
    )
    assert ("import", "import", []) in lines
    assert not [line for line in lines if "Geheim" in str(line)]
    assert work.read(lambda s: s.scalar(select(func.count()).select_from(ImportedRecord))) == 2


def test_left_out_rows_are_saved_with_the_reason_and_do_no_harm(work: Work) -> None:
    table = table_of(b"Name;Notiz\n;=1+1\n;@SUM(1)\nA Probe;x\n", "x.csv")
    preview = checked(work, plan(row(2, ""), row(3, ""), row(4, "A Probe")))
    written = left_out_csv(table, preview.outcomes, catalogue("en")).decode("utf-8-sig")
    lines = written.splitlines()
    assert len(lines) == 3
    assert lines[1].startswith(";'=1+1;2;")
    assert lines[2].startswith(";'@SUM(1);3;")

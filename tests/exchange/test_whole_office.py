# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole office written out and read back by somebody who knows nothing but the schema."""

import base64
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import jsonschema
import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from amstrat_desktop.exchange.whole_office.writing import into, to_json
from amstrat_desktop.models import Base
from amstrat_desktop.services.rights import NotAllowed
from amstrat_desktop.services.whole_office import Sink, export_rows, shapes
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.engine import bare_connection
from amstrat_desktop.writing_out import write_out
from tests.offices import ACTOR
from tests.store.filled import fill

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def raw_value(stored: Any, schema: dict[str, Any]) -> Any:
    """What the open form of a stored value has to be, from the schema alone."""
    said = schema.get("format") or schema.get("contentEncoding")
    types = schema.get("type", ())
    forms: tuple[tuple[bool, Callable[[Any], Any]], ...] = (
        (said == "uuid", lambda it: str(UUID(bytes=it))),
        (said == "date-time", lambda it: (EPOCH + timedelta(microseconds=it)).isoformat()),
        (said == "base64", lambda it: base64.b64encode(it).decode()),
        (not types, json.loads),
        ("boolean" in types, bool),
        ("pattern" in schema, lambda it: time.fromisoformat(it).isoformat()),
        (True, lambda it: it),
    )
    form = next(form for applies, form in forms if applies)
    return None if stored is None else form(stored)


def same(found: Any, expected: Any) -> bool:
    if isinstance(expected, int | float) and isinstance(found, str):
        return float(found) == float(expected)
    return bool(found == expected)


@pytest.fixture
def filled(engine_of: Engine) -> Engine:
    with engine_of.begin() as connection:
        fill(connection, 'Zwieback „Ö“ \\ " \u2028', rows=2)
    return engine_of


@pytest.fixture
def engine_of(work: Work) -> Engine:
    bind: Engine = work._sessions.kw["bind"]
    return bind


def read_back(engine: Engine, lines: dict[str, list[dict[str, Any]]], schema: Any) -> int:
    """Compare every value with what lies in the file; the number of rows."""
    rows = 0
    with bare_connection(engine) as driver:
        for name, found in lines.items():
            rules = schema["$defs"][name]
            columns = list(rules["properties"])
            key = ", ".join(rules["x-key"])
            stored = driver.execute(
                f'SELECT {", ".join(columns)} FROM "{name}" ORDER BY {key}'
            ).fetchall()
            assert len(found) == len(stored), name
            for line, row in zip(found, stored, strict=True):
                for column, value in zip(columns, row, strict=True):
                    expected = raw_value(value, rules["properties"][column])
                    assert same(line[column], expected), (name, column)
                rows += 1
    return rows


def test_every_row_and_value_comes_back(work: Work, tmp_path: Path, engine_of: Engine) -> None:
    target = tmp_path / "out"
    written = write_out(work, target)
    schema = json.loads((target / "schema.json").read_text("utf-8"))
    counts = json.loads((target / "counts.json").read_text("utf-8"))
    assert set(schema["$defs"]) == set(Base.metadata.tables) == set(counts)
    lines = {
        name: [
            json.loads(line) for line in (target / f"{name}.jsonl").read_bytes().split(b"\n")[:-1]
        ]
        for name in counts
    }
    assert {name: len(found) for name, found in lines.items()} == counts
    # With the line about the export itself, which stands in the log before it begins.
    assert read_back(engine_of, lines, schema) == written == sum(counts.values())
    for name, found in lines.items():
        rules = jsonschema.Draft202012Validator(schema["$defs"][name])
        for line in found:
            rules.validate(line)


def test_texts_that_break_lines_stay_in_theirs(tmp_path: Path, filled: Engine) -> None:
    target = tmp_path / "office.zip"
    with into(target) as writer, Session(filled) as session:
        counts = export_rows(session, Sink(writer.begin, writer.put), actor=ACTOR)
        writer.finish(counts)
    with zipfile.ZipFile(target) as archive:
        schema = json.loads(archive.read("schema.json"))
        lines = {
            name: [json.loads(line) for line in archive.read(f"{name}.jsonl").split(b"\n")[:-1]]
            for name in counts
        }
        assert archive.read("README.md")
    assert {name: len(found) for name, found in lines.items()} == counts
    assert min(counts.values()) >= 2 or counts["audit_chain"] >= 1
    assert read_back(filled, lines, schema) == sum(counts.values())


def test_only_the_lead_may(work: Work, tmp_path: Path, engine_of: Engine) -> None:
    with engine_of.begin() as connection:
        connection.exec_driver_sql("UPDATE staff SET role = 'counselling'")
    with pytest.raises(NotAllowed):
        write_out(work, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_nothing_of_a_failed_export_stays(
    work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_value: object) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("amstrat_desktop.exchange.whole_office.writing.to_json", fail)
    for name in ("out", "out.zip"):
        with pytest.raises(Exception, match="full"):
            write_out(work, tmp_path / name)
        assert not (tmp_path / name).exists()


def test_every_column_has_an_open_form() -> None:
    kinds = {column.kind for shape in shapes() for column in shape.columns}
    assert kinds <= {
        "key", "moment", "json", "yes_no", "integer", "number", "day", "clock", "bytes", "text"
    }  # fmt: skip
    assert all(shape.about for shape in shapes() if shape.name in ("person", "contact"))


def test_an_unknown_kind_of_value_is_refused() -> None:
    assert to_json(date(2026, 3, 2)) == "2026-03-02"
    with pytest.raises(TypeError):
        to_json(object())

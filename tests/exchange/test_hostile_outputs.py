# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nasty strings through every field of every file for other programs: text, and only text."""

import csv
import inspect
import json
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib import import_module
from io import BytesIO, StringIO
from typing import Any, Final
from uuid import UUID

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from amstrat_desktop import exchange
from amstrat_desktop.base.lang import catalogue, verbatim
from amstrat_desktop.base.vocabulary.need_signals import SignalState
from amstrat_desktop.exchange import (
    calendar_file,
    figure_files,
    left_out,
    log_file,
    register_files,
    release_files,
    report_files,
    subject_json,
)
from amstrat_desktop.exchange.table import Table, TableRow
from amstrat_desktop.services.audit_list import LogRow
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.import_plan import RowOutcome, RowState
from amstrat_desktop.services.register import EntryKind, RegisterRow
from tests.documents.released import frozen
from tests.documents.test_subject_access import answer
from tests.exchange.made_figures import made_figure
from tests.hostile_texts import NASTY, filled, from_the, watched
from tests.services_of_the_machine import rounds

GERMAN = catalogue("de")
AT = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
FORMULA_STARTS: Final = tuple("=+-@\t\r|%＝＋－＠")


@dataclass(frozen=True, slots=True)
class Output:
    """write: data in, a file out. cells: the texts that another program reads from it."""

    function: Callable[..., bytes]
    data: Any
    write: Callable[[Any], bytes]
    cells: Callable[[bytes], Iterator[str]]
    kept: frozenset[str] = frozenset()


def csv_cells(file: bytes) -> Iterator[str]:
    for row in csv.reader(StringIO(file.decode("utf-8-sig"), newline=""), delimiter=";"):
        yield from row


def sheet_cells(file: bytes) -> Iterator[str]:
    for sheet in load_workbook(BytesIO(file)):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", f"a formula: {cell.value!r}"
                assert cell.hyperlink is None
                if isinstance(cell.value, str):
                    yield cell.value


def calendar_texts(file: bytes) -> Iterator[str]:
    """Of the one event; nothing that was typed makes a second one, or an alarm."""
    calendar = Calendar.from_ical(file)
    (event,) = calendar.walk("VEVENT")
    assert not calendar.walk("VALARM")
    assert {name.upper() for name in event} <= {
        "UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION", "DESCRIPTION",
        "SEQUENCE", "STATUS", "LAST-MODIFIED", "TRANSP", "CLASS",
    }  # fmt: skip
    yield ""


def json_texts(file: bytes) -> Iterator[str]:
    """Text in a JSON file can't be taken for anything else."""
    assert json.loads(file)["format"] == subject_json.FORMAT
    yield ""


_LABELS = Labels({})
_SIGNAL = RegisterRow(
    UUID(int=1), EntryKind.SIGNAL, date(2026, 3, 1), "course", "no_place", "x", "16", "x", 3, "x",
    SignalState.APPROVED, None,
)  # fmt: skip
_EVENT = calendar_file.CalendarEvent(UUID(int=7), AT, "x", AT, 45, "x", "x")
_LIST = (
    Table("x", "ab", ("x", "x"), (TableRow(2, ("x", "x"), ()),)),
    (RowOutcome(2, RowState.REFUSED, "x", problem=verbatim("x")),),
)
_TITLE = verbatim("x")
_CODES = frozenset({"key", "number", "counted", "charted", "columns", "sha256"})
_RELEASE = frozenset({"key", "number", "name", "kind"})

OUTPUTS: Final[Mapping[str, Output]] = {
    "figure, csv": Output(
        figure_files.figure_csv, made_figure(),
        lambda table: figure_files.figure_csv(table, GERMAN), csv_cells, _CODES,
    ),
    "figure, workbook": Output(
        figure_files.figure_workbook, (made_figure(), _TITLE, "x"),
        lambda data: figure_files.figure_workbook(
            [data[0]], GERMAN, title=data[1], author=data[2], remarks=[data[1]]
        ), sheet_cells, _CODES,
    ),
    "figures, csv": Output(
        report_files.figures_csv, made_figure(),
        lambda table: report_files.figures_csv([table], GERMAN), csv_cells, _CODES,
    ),
    "register, csv": Output(
        register_files.register_csv, _SIGNAL,
        lambda row: register_files.register_csv([row], _LABELS, GERMAN), csv_cells,
    ),
    "register, workbook": Output(
        register_files.register_workbook, (_SIGNAL, _TITLE),
        lambda data: register_files.register_workbook(
            [data[0]], _LABELS, GERMAN, author=GERMAN.text(data[1])
        ), sheet_cells,
    ),
    "release, csv": Output(
        release_files.release_csv, frozen(), release_files.release_csv, csv_cells, _RELEASE,
    ),
    "release, workbook": Output(
        release_files.release_workbook, frozen(), release_files.release_workbook, sheet_cells,
        _RELEASE,
    ),
    "releases, csv": Output(
        report_files.releases_csv, frozen(),
        lambda table: report_files.releases_csv([table]), csv_cells, _RELEASE,
    ),
    "releases, workbook": Output(
        report_files.releases_workbook, (frozen(), _TITLE),
        lambda data: report_files.releases_workbook(
            [data[0]], title=data[1], author=GERMAN.text(data[1])
        ), sheet_cells, _RELEASE,
    ),
    "left out of an import": Output(
        left_out.left_out_csv, _LIST,
        lambda data: left_out.left_out_csv(*data, GERMAN), csv_cells, frozenset({"sha256"}),
    ),
    "subject access": Output(
        subject_json.subject_json, (answer("x", "x").holdings, _TITLE),
        lambda data: subject_json.subject_json(data[0], GERMAN.text(data[1]), date(2026, 3, 1)),
        json_texts, frozenset({"key", "table", "language"}),
    ),
    "log": Output(
        log_file.log_csv,
        LogRow(1, AT, UUID(int=1), "x", "edit", "person", UUID(int=2), ("x", "x")),
        lambda row: log_file.log_csv([row], GERMAN), csv_cells,
        frozenset({"action", "object_kind"}),
    ),
    "calendar": Output(
        calendar_file.calendar_file, _EVENT,
        lambda event: calendar_file.calendar_file([event]), calendar_texts,
    ),
}  # fmt: skip


@pytest.mark.long
@pytest.mark.parametrize("output", OUTPUTS.values(), ids=OUTPUTS)
def test_a_nasty_string_is_only_text(output: Output) -> None:
    output.write(output.data)  # what is read once, is read before anybody watches
    for place in range(0, len(NASTY), len(NASTY) // rounds(ci=12, full=len(NASTY))):
        nasty = _same_width(filled(output.data, from_the(place), output.kept), output.data)
        with watched() as seen:
            file = output.write(nasty)
        assert seen == []
        for cell in output.cells(file):
            assert not cell.lstrip(" \u00a0\u200b\ufeff").startswith(FORMULA_STARTS), cell


def _same_width(nasty: Any, data: Any) -> Any:
    """A list that was read has as many cells in each row as headings."""
    if data is not _LIST:
        return nasty
    table, outcomes = nasty
    rows = tuple(TableRow(row.number, row.cells[:2], ()) for row in table.rows)
    return (
        Table(table.file_name, table.sha256, table.headings[:2], rows),
        outcomes,
    )


def test_no_file_is_left_out() -> None:
    """Whoever adds a file for other programs adds it to OUTPUTS."""
    shown = {output.function for output in OUTPUTS.values()}
    names = {f"{function.__module__}.{function.__name__}" for function in shown}
    found = {name for name in _writers() if name not in names}
    assert found <= {
        "amstrat_desktop.exchange.written_tables.csv_of",
        "amstrat_desktop.exchange.written_tables.workbook_of",
        "amstrat_desktop.exchange.written_workbook.draw_workbook",
    }


def _writers() -> Iterator[str]:
    for found in pkgutil.walk_packages(exchange.__path__, exchange.__name__ + "."):
        module = import_module(found.name)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            own = function.__module__ == module.__name__ and not name.startswith("_")
            if own and inspect.signature(function, eval_str=True).return_annotation is bytes:
                yield f"{module.__name__}.{name}"

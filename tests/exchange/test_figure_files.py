# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Figures as files: text stays text, numbers are numbers, the same bytes each time."""

from io import BytesIO

import openpyxl
import pytest

from amstrat_desktop.base.lang import _, catalogue
from amstrat_desktop.base.problems import Cancelled
from amstrat_desktop.exchange.figure_files import figure_csv, figure_workbook
from amstrat_desktop.exchange.written_tables import WrittenTable, csv_of, workbook_of
from tests.exchange.made_figures import made_figure

GERMAN = catalogue("de")
TITLE = _("Contacts")


def _book(**how: object) -> openpyxl.Workbook:
    data = figure_workbook([made_figure(), made_figure()], GERMAN, title=TITLE, author="Haus")
    return openpyxl.load_workbook(BytesIO(data), **how)


def test_a_csv_opens_in_a_german_spreadsheet() -> None:
    written = figure_csv(made_figure(compare=False), GERMAN)
    assert written.startswith(b"\xef\xbb\xbf")
    lines = written.decode("utf-8-sig").split("\r\n")
    assert lines[1] == "Arbeit;120;61;40,2"
    assert lines[4] == "Aufenthalt;47;12;"
    assert lines[5].endswith(";200;90;60,2")
    assert lines[6:] == [""]


def test_nothing_in_a_csv_is_a_formula() -> None:
    line = figure_csv(made_figure(), GERMAN).decode("utf-8-sig").split("\r\n")[3]
    assert line.startswith('"\'=HYPERLINK(""http://example.org"")";0;2;')


def test_a_comparison_stands_beside_its_period() -> None:
    headings = figure_csv(made_figure(), GERMAN).decode("utf-8-sig").split("\r\n")[0].split(";")
    assert len(headings) == 7
    assert headings[1].endswith("(März 2026)")
    assert headings[2].endswith("(Februar 2026)")


def test_a_workbook_keeps_kinds() -> None:
    sheet = _book().worksheets[0]
    assert [cell.data_type for cell in sheet[2]] == ["s", *"nnnnnn"]
    assert sheet["A4"].data_type == "s"
    assert sheet["A4"].value == '\'=HYPERLINK("http://example.org")'
    assert sheet["A2"].number_format == "@"
    assert sheet["F2"].value == 40.25
    assert sheet["F2"].number_format == "0.0"
    assert sheet.freeze_panes == "B2"


def test_a_workbook_says_how_it_was_counted() -> None:
    book = _book()
    assert len(book.worksheets) == 3
    assert len(set(book.sheetnames)) == 3
    lines = [row[0].value for row in book.worksheets[-1].iter_rows()]
    assert lines[1] == "Haus"
    assert "März 2026" in lines
    assert book.properties.creator == "Haus"


def test_the_same_figures_give_the_same_bytes() -> None:
    def make() -> bytes:
        return figure_workbook([made_figure()], GERMAN, title=TITLE, author="Haus")

    assert make() == make()
    assert b"openpyxl" not in make()


def test_a_table_from_right_to_left() -> None:
    data = figure_workbook([made_figure()], catalogue("ar"), title=TITLE, author="Haus")
    sheets = openpyxl.load_workbook(BytesIO(data)).worksheets
    assert all(sheet.sheet_view.rightToLeft for sheet in sheets)


def test_numbers_of_areas_keep_their_zeros_and_names_fit() -> None:
    table = WrittenTable("[01]/" + "ä" * 50, ["Nr.", "Zahl"], [["01", 5], ["+49", None]])
    book = openpyxl.load_workbook(BytesIO(workbook_of("a & b", "c", [table, table])))
    assert [len(name) <= 31 for name in book.sheetnames] == [True, True]
    assert book.worksheets[0]["A2"].value == "01"
    assert book.worksheets[0]["A3"].value == "'+49"
    assert csv_of(table).decode("utf-8-sig").split("\r\n")[1:3] == ["01;5", "'+49;"]


def test_a_control_character_does_no_harm() -> None:
    table = WrittenTable("x", ["a\x00b"], [["c\x07d"]])
    book = openpyxl.load_workbook(BytesIO(workbook_of("\x01", "\x02", [table])))
    assert book.worksheets[0]["A2"].value == "cd"


def test_it_can_be_stopped() -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        workbook_of("a", "b", [WrittenTable("x", ["y"], [])], report=stop)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The numbers of a whole report as files: all tables, each once, nothing computed by a sheet."""

import csv
from io import BytesIO, StringIO

import openpyxl

from amstrat_desktop.base.lang import _, catalogue
from amstrat_desktop.exchange.report_files import figures_csv, releases_csv, releases_workbook
from tests.documents import report_samples as samples
from tests.exchange.made_figures import made_figure

GERMAN = catalogue("de")
TABLES = (samples.topics_by_area(), samples.languages(), samples.first_contacts())


def rows_of(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(data.decode("utf-8-sig")), delimiter=";"))


def test_each_number_of_a_figure_is_a_line() -> None:
    head, *lines = rows_of(figures_csv([made_figure(), made_figure(compare=False)], GERMAN))
    assert head[-2:] == ["März 2026", "Februar 2026"]
    assert len(lines) == 2 * 5 * 3
    assert lines[0][1:] == ["Arbeit", "Kontakte", "120", "100"]
    assert lines[2][3:] == ["40,2", "33,0"]
    assert lines[15][3:] == ["120", ""]
    assert not any(cell.startswith("=") for line in lines for cell in line)


def test_a_report_without_figures_is_a_head() -> None:
    assert len(rows_of(figures_csv([], GERMAN))) == 1


def test_each_place_of_a_release_is_a_line_and_hidden_ones_are_dots() -> None:
    head, *lines = rows_of(releases_csv(TABLES))
    assert len(head) == 6
    assert len(lines) == sum(len(table.cells) for table in TABLES)
    assert {line[0] for line in lines} == {"7", "8", "9"}
    assert sum(line[-1] == "." for line in lines) == sum(table.hidden for table in TABLES)
    assert lines[0][1:3] == ["2026-01", "2026-03"]


def test_a_workbook_has_a_sheet_for_each_release_and_their_notes() -> None:
    def make() -> bytes:
        return releases_workbook(TABLES, title=_("Contacts"), author="Haus")

    book = openpyxl.load_workbook(BytesIO(make()))
    assert len(book.worksheets) == 4
    notes = [row[0].value for row in book.worksheets[-1].iter_rows()]
    assert "Zahlen von 1 bis 4 sind verdeckt." in notes
    assert make() == make()

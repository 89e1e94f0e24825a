# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables for planning as files: ready to be joined, the same bytes, and no hidden number."""

import csv
from io import BytesIO, StringIO
from zipfile import ZipFile

from openpyxl import load_workbook

from amstrat_desktop.base.lang import catalogue, pgettext
from amstrat_desktop.exchange.release_files import release_csv, release_workbook
from tests.documents.released import SECRETS, frozen

AREA_NUMBER = catalogue("de").text(pgettext("column of a file", "Area no."))


def lines() -> list[dict[str, str]]:
    text = release_csv(frozen()).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text), delimiter=";"))


def test_a_line_for_each_place_with_the_citys_number_as_text() -> None:
    found = lines()
    table = frozen()
    assert len(found) == len(table.cells) == 8 * 4 * 3
    (hamme,) = [
        line
        for line in found
        if (line[AREA_NUMBER], line["Themengruppe"], line["Zeitraum"])
        == ("16", "Wohnen", "2. Quartal 2026")
    ]
    assert hamme["Nennungen"] == "1110"
    assert hamme["Gebiet"] == "Hamme"
    assert {line[AREA_NUMBER] for line in found} == {"1", "15", "16", "2", "24", "3", "37", ""}
    # Empty areas stand in the files: they are to be joined.
    assert {line["Nennungen"] for line in found if line[AREA_NUMBER] == "37"} == {"0"}


def test_it_opens_in_a_german_spreadsheet() -> None:
    data = release_csv(frozen())
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == len(lines()) + 1


def test_hidden_numbers_are_dots_and_in_no_part_of_a_file() -> None:
    assert [line["Nennungen"] for line in lines()].count(".") == 2
    book = release_workbook(frozen())
    parts = [release_csv(frozen())]
    with ZipFile(BytesIO(book)) as archive:
        parts += [archive.read(name) for name in archive.namelist()]
    for secret in SECRETS:
        assert not any(str(secret).encode() in part for part in parts)


def test_a_workbook_holds_numbers_as_numbers_and_numbers_of_areas_as_text() -> None:
    book = load_workbook(BytesIO(release_workbook(frozen())))
    table, notes = book.worksheets
    rows = [[cell.value for cell in row] for row in table.iter_rows(min_row=2)]
    assert {type(row[3]) for row in rows if row[3]} == {str}
    assert {type(row[-1]) for row in rows} == {int, str}
    assert "Ein Punkt ist verdeckt." in [cell.value for cell in notes["A"]]


def test_the_same_release_gives_the_same_bytes() -> None:
    assert release_csv(frozen()) == release_csv(frozen())
    assert release_workbook(frozen()) == release_workbook(frozen())

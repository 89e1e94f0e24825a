# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Workbooks that are to do harm, or that no program would write: refused in words, or text."""

import socket
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from itertools import islice, repeat

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from amstrat_desktop.base.problems import Cancelled, Problem
from amstrat_desktop.exchange.table import Table
from amstrat_desktop.exchange.table_file import Reading, table_of
from tests.exchange.made_files import (
    HEADED,
    NASTY,
    by_hand,
    saved,
    sheet_row,
    workbook,
)

MEGABYTE = 1_000_000


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("a list asked for the network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


def refused(data: bytes, said: str) -> None:
    with pytest.raises(Problem, match=said):
        table_of(data, "liste.xlsx")


def peak_of(data: bytes, said: str) -> int:
    """Bytes of memory that the refusal took at most."""
    tracemalloc.start()
    try:
        refused(data, said)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_what_a_by_hand_workbook_is_without_an_attack() -> None:
    assert table_of(by_hand(HEADED), "x.xlsx").rows[0].cells == ("Ayşe Probe", "0234 1")


def test_a_bomb_of_one_sheet() -> None:
    bomb = by_hand(HEADED + "<row>" + " " * 100_000_000 + "</row>")
    assert len(bomb) < MEGABYTE
    assert peak_of(bomb, "huge") < 20 * MEGABYTE


def test_a_bomb_of_shared_texts() -> None:
    texts = b"<sst><si><t>" + b"x" * 60_000_000 + b"</t></si></sst>"
    refused(by_hand(HEADED, {"xl/sharedStrings.xml": texts}), "huge")


def test_a_bomb_of_many_parts() -> None:
    parts = {f"xl/worksheets/more{n}.xml": b"<a/>" for n in range(2_100)}
    refused(by_hand(HEADED, parts), "huge")


def test_a_size_that_lies() -> None:
    """What the folder says of its sizes is not believed: the part is counted while unpacking."""
    honest = by_hand(HEADED + "<row>" + " " * 85_000_000 + "</row>")
    lying = honest.replace((85_000_000 + 300).to_bytes(4, "little"), b"\x10\x00\x00\x00")
    refused(lying, "huge|damaged")


def test_a_zip_in_a_zip_is_never_opened() -> None:
    inner = BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as folder:
        folder.writestr("0", b"\0" * 50 * MEGABYTE)
    data = by_hand(HEADED, {"xl/embeddings/bomb.zip": inner.getvalue()})
    assert len(table_of(data, "x.xlsx").rows) == 1


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">',
    ],
)
def test_entities_are_refused(head: str) -> None:
    for name in ("xl/sharedStrings.xml", "xl/styles.xml", "docProps/core.xml"):
        part = f'<?xml version="1.0"?>{head}<sst>&c;</sst>'.encode()
        refused(by_hand(HEADED, {name: part}), "instructions")


def test_entities_in_another_encoding_are_refused() -> None:
    part = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x [<!ENTITY a "b">]><sst/>'
    refused(by_hand(HEADED, {"xl/sharedStrings.xml": part.encode("utf-16")}), "instructions")


def test_macros_and_locked_books_are_refused() -> None:
    refused(by_hand(HEADED, {"xl/vbaProject.bin": b"x"}), "macros")
    data = bytearray(by_hand(HEADED))
    for at in range(len(data)):
        if data[at : at + 4] == b"PK\x01\x02":
            data[at + 8] |= 1
    refused(bytes(data), "password")


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"bild.png": b"x"}, "Unpack it"),
        ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, "OpenDocument"),
        ({"[Content_Types].xml": b"<a/>", "word/document.xml": b"<a/>"}, "text or a presentation"),
        ({"[Content_Types].xml": b"<a/>", "xl/workbook.bin": b"x"}, "binary"),
        ({"[Content_Types].xml": b"<a/>"}, "damaged"),
    ],
)
def test_other_packed_files_are_named(parts: dict[str, bytes], said: str) -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as folder:
        for name, data in parts.items():
            folder.writestr(name, data)
    refused(file.getvalue(), said)


def many_rows(count: int) -> Iterator[bytes]:
    yield sheet_row(1, "Name").encode()
    for number in range(2, count + 2):
        yield f'<row r="{number}"><c r="A{number}"><v>{number}</v></c></row>'.encode()


def test_a_million_rows_are_refused_without_being_kept() -> None:
    thousand = b"".join(islice(many_rows(1_000), 1, None))
    data = by_hand(repeat(thousand, 1_000))
    assert peak_of(data, "rows|huge") < 10 * MEGABYTE
    many = by_hand([b"".join(many_rows(110_000))])
    assert peak_of(many, "rows") < 10 * MEGABYTE
    refused(by_hand(many_rows(25_000)), "20.?000|rows")


def test_a_million_lines_are_refused_without_being_kept() -> None:
    data = b"Name;Tel\r\n" + b"Probe;0234\r\n" * 1_000_000
    assert peak_of(data, "rows") < 60 * MEGABYTE


def test_twenty_thousand_rows_are_taken() -> None:
    data = b"Name;Tel\r\n" + b"Probe;0234\r\n" * 20_000
    assert len(table_of(data, "x.csv").rows) == 20_000
    refused(data + b"Einer;mehr\r\n", "rows")


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="999999999"><c r="A999999999"><v>1</v></c></row>',
        '<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>',
        '<row r="1"><c r="A0"><v>1</v></c></row>',
        '<row r="-5"><c r="A-5"><v>1</v></c></row>',
        '<row r="1"><c r="A1" t="s"><v>99999999</v></c></row>',
        '<row r="1"><c r="A1" t="d"><v>nonsense</v></c></row>',
        '<row r="1"><c r="A1" t="n"><v>1e999999</v></c></row>',
        '<row r="1"><c r="A1" s="9999"><v>1</v></c></row>',
        '<row r="x"><c r="A1"><v>1</v></c></row>',
        "<row><c><v>1</v></c>",
    ],
)
def test_broken_cells_end_in_words(rows: str) -> None:
    read: list[Table] = []
    with suppress(Problem):
        read.append(table_of(by_hand(HEADED + rows), "x.xlsx"))
    assert not [table for table in read if len(table.rows) > 2]


def test_a_cell_in_a_far_column_takes_no_memory() -> None:
    rows = HEADED + '<row r="3"><c r="A3"><v>1</v></c><c r="XFD3"><v>1</v></c></row>'
    table = table_of(by_hand(rows), "x.xlsx")
    assert len(table.headings) <= 100


def test_empty_rows_down_to_the_end_of_the_sheet() -> None:
    """Somebody coloured whole columns: a million rows without anything in them."""
    empty = (f'<row r="{n}"><c r="A{n}"/></row>'.encode() for n in range(3, 20_000))

    def rows() -> Iterator[bytes]:
        yield HEADED.encode()
        yield from empty
        yield sheet_row(1_048_576, "Letzte Probe", "1").encode()

    table = table_of(by_hand(rows()), "x.xlsx")
    assert [row.number for row in table.rows] == [2, 1_048_576]


def test_formulas_are_their_last_value_and_never_computed() -> None:
    rows = sheet_row(1, "Name", "Zahl") + (
        '<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://example.org","x")</f><v>Probe</v></c>'
        '<c r="B2"><f>[1]Sheet1!A1+WEBSERVICE("http://example.org")</f><v>7</v></c></row>'
    )
    assert table_of(by_hand(rows), "x.xlsx").rows[0].cells == ("Probe", "7")
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Name", "Zahl"])
    sheet.append(["Probe", "=1+1"])
    sheet["B3"] = ArrayFormula("B3:B9", "=SUM(1,2)")
    sheet["A3"] = "Muster"
    assert [row.cells for row in table_of(saved(book), "x.xlsx").rows] == [
        ("Probe", ""),
        ("Muster", ""),
    ]


def test_links_to_other_files_are_said_and_not_followed() -> None:
    link = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    table = table_of(by_hand(HEADED, {"xl/externalLinks/externalLink1.xml": link}), "x.xlsx")
    assert any("other files" in remark.msgid for remark in table.remarks)


def test_hidden_sheets_are_not_read() -> None:
    book = Workbook()
    shown = book.active
    assert shown is not None
    hidden = book.create_sheet("Geheim", 0)
    hidden.sheet_state = "hidden"
    hidden.append(["Name"])
    hidden.append(["Verborgen"])
    shown.title = "Offen"
    shown.append(["Name", "Tel"])
    shown.append(["Probe", "1"])
    second = book.create_sheet("Zweite")
    second.append(["Name", "Tel"])
    second.append(["Andere", "2"])
    data = saved(book)
    table = table_of(data, "x.xlsx")
    assert (table.sheet, table.sheets) == ("Offen", ("Offen", "Zweite"))
    assert table_of(data, "x.xlsx", Reading(sheet="Zweite")).rows[0].cells == ("Andere", "2")
    with pytest.raises(Problem, match="sheet"):
        table_of(data, "x.xlsx", Reading(sheet="Geheim"))


def test_reading_can_be_cancelled() -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    for data in (by_hand(many_rows(5_000)), b"Name\n" + b"Probe\n" * 5_000):
        with pytest.raises(Cancelled):
            table_of(data, "x.xlsx", report=stop)


def test_nasty_texts_in_a_workbook_are_only_texts() -> None:
    writable = [text for text in NASTY if not set(text) & set("\x00\x07\x1b")]
    data = workbook([("Name", "Notiz"), *(("Probe", text) for text in writable)])
    assert len(table_of(data, "x.xlsx").rows) == len(writable)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists as they come: read as they are, or refused in words."""

import codecs
import os
from datetime import date, datetime
from pathlib import Path

import pytest

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.exchange.table import CELL, Table
from amstrat_desktop.exchange.table_file import Reading, read_table, table_of
from tests.exchange.made_files import NASTY, workbook

ROWS = (("Name", "Geb."), ("Ayşe Yılmaz", "1.4.85"), ("Jürgen Groß", "1979"))


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


def lines(sign: str = ";", rows: tuple[tuple[str, ...], ...] = ROWS) -> str:
    return "\r\n".join(sign.join(row) for row in rows)


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_columns_are_found_whatever_parts_them(sign: str) -> None:
    table = table_of(lines(sign).encode(), "liste.csv")
    assert (table.headings, cells(table)) == (ROWS[0], list(ROWS[1:]))
    assert table.delimiter == sign


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1254"]
)
def test_letters_are_right_in_every_encoding(encoding: str) -> None:
    table = table_of(lines().encode(encoding), "liste.csv")
    assert cells(table) == list(ROWS[1:])


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("cp1252", "Müller Großmann Bäcker Wäscherei Überblick François Gärtner Schröder"),
        ("cp1256", "محمد شاهين فاطمة الزهراء يوسف حسن مريم العلي خالد سعيد عائشة"),
        ("cp1251", "Олександр Петренко Ольга Шевченко Наталія Коваленко Віктор Мельник"),
        ("cp1250", "Łukasz Wójcik Małgorzata Żółć Kraków Śliwiński Gdańsk Wałęsa Częstochowa"),
    ],
)
def test_the_usual_encodings_are_told_apart(encoding: str, words: str) -> None:
    body = "Name;Vorname\r\n" + "\r\n".join(f"{w};{w}" for w in words.split())
    table = table_of(body.encode(encoding), "liste.csv")
    assert cells(table) == [(w, w) for w in words.split()]


def test_another_encoding_can_be_asked_for() -> None:
    body = lines().encode("cp1254")
    assert cells(table_of(body, "x.csv", Reading(encoding="cp1252")))[0][0] == "Ayþe Yýlmaz"
    with pytest.raises(Problem, match="another character set"):
        table_of(body, "x.csv", Reading(encoding="utf-8"))


def test_a_line_break_in_quotes_is_no_row() -> None:
    table = table_of('Name;Notiz\r\nAyşe;"kommt\r\nwieder; bald"\r\n'.encode(), "x.csv")
    assert cells(table) == [("Ayşe", "kommt\nwieder; bald")]
    assert table.rows[0].number == 2


def test_excels_line_that_names_the_sign_is_no_row() -> None:
    table = table_of(b"sep=;\r\nName;Tel\r\nA B;1\r\n", "x.csv")
    assert (table.headings, table.rows[0].number) == (("Name", "Tel"), 3)


def test_a_title_above_the_headings_is_left_out() -> None:
    table = table_of(b"Liste 2024;;\n;;\nName;Tel;Ort\nA;1;Hamme\n", "x.csv")
    assert (table.headings, table.rows[0].number) == (("Name", "Tel", "Ort"), 4)
    assert table.remarks


def test_without_headings_the_first_row_is_a_person() -> None:
    table = table_of("Ayşe;1985;0234 55512\nAli;1979;0234 1234\n".encode(), "x.csv")
    assert not table.headed
    assert (table.headings, len(table.rows)) == (("#1", "#2", "#3"), 2)


def test_headings_are_never_the_same() -> None:
    table = table_of(b"Telefon;Telefon;;Name\n1;2;3;A\n", "x.csv")
    assert table.headings == ("Telefon", "Telefon (2)", "#3", "Name")


def test_rows_shorter_and_longer_than_the_headings_are_kept_whole() -> None:
    table = table_of(b"Name;Tel\nA\nB;1;mehr\n", "x.csv")
    assert cells(table) == [("A", "", ""), ("B", "1", "mehr")]


def test_a_workbook_is_read_as_it_is_shown() -> None:
    made = workbook(
        [
            ("Name", "Geb.", "Nr", "Kontakt", "Ja"),
            ("Ayşe", date(1985, 4, 1), 12.0, datetime.fromisoformat("2024-02-03T10:30"), True),
            (None, None, None, None, None),
            ("محمد", 1985, 1.5, None, False),
        ]
    )
    table = table_of(made, "liste.xlsx")
    assert cells(table) == [
        ("Ayşe", "1985-04-01", "12", "2024-02-03 10:30", "1"),
        ("محمد", "1985", "1.5", "", "0"),
    ]
    assert [row.number for row in table.rows] == [2, 4]
    assert table.sheet == "Liste"


def test_a_cell_too_long_is_cut_and_its_row_says_so() -> None:
    table = table_of(f"Name;Notiz\nA;{'ä' * (CELL + 50)}\n".encode(), "x.csv")
    assert (len(table.rows[0].cells[1]), table.rows[0].cut) == (CELL, (1,))


@pytest.mark.parametrize("text", NASTY)
def test_nasty_texts_are_only_texts(text: str) -> None:
    inner = text.replace('"', '""')
    table = table_of(f'Name;Notiz\r\n"Probe";"{inner}"\r\n'.encode(), "x.csv")
    assert len(table.rows) == 1
    if text.isprintable() and not text.startswith("\u2066"):
        assert table.rows[0].cells[1].split() == text[:CELL].split()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "nothing in it"),
        (b" \r\n\t\r\n", "nothing in it"),
        (b"\x00" * 5000, "nothing in it"),
        (codecs.BOM_UTF8, "nothing in it"),
        (b"Name;Tel\r\n", "no row below"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 200, "picture"),
        (b"\xff\xd8\xff\xe0" + b"\x00" * 200, "picture"),
        (b"%PDF-1.7\n" + b"x" * 200, "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500, "old Excel"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
        (b"<html><table><tr><td>Name</td></tr></table></html>", "web page"),
        (b'<?xml version="1.0"?><Workbook/>', "web page"),
        (os.urandom(4000), "neither|looks|split|no row|columns|picture"),
        (b"PK\x03\x04" + os.urandom(500), "damaged"),
        (workbook(ROWS)[:-300], "damaged"),
        (workbook(()), "nothing in it"),
        (workbook((ROWS[0],)), "no row below"),
        (b'Name;Tel\r\n"nie zu;' + b"x" * 200_000, "never closed"),
        (b";".join([b"x"] * 200) + b"\n" + b";".join([b"y"] * 200), "columns"),
    ],
)
def test_what_is_no_list_is_refused_in_words(data: bytes, said: str) -> None:
    with pytest.raises(Problem, match=said):
        table_of(data, "liste.xlsx")


def test_files_that_are_none_are_refused_in_words(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path, said in (
        (tmp_path, "folder"),
        (tmp_path / "none.csv", "no file"),
        (pipe, "can't be read"),
    ):
        with pytest.raises(Problem, match=said):
            read_table(path)


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(26_000_000)
    with pytest.raises(Problem, match="megabytes"):
        read_table(path)

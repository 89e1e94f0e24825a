# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables as a workbook (.xlsx): each text is a cell of kind text, so that the number of an area
keeps its zero; the same tables give the same bytes.

openpyxl takes 7 MB; `written_tables` brings this module in when a workbook is made.
"""

import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, Final, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from amstrat_desktop.exchange.neutral import neutral
from amstrat_desktop.exchange.written_tables import Notes, Report, Value, WrittenTable, written

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The time of every part of a workbook: the same table gives the same bytes."""
_MADE: Final = datetime(1980, 1, 1)  # noqa: DTZ001  # a workbook knows no zones
_SHEET_NAME: Final = 31
"""Characters of a sheet's name at most; and these have no place in it."""
_NOT_IN_NAMES: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_CELL: Final = 32_000
"""Characters of a cell: a workbook holds no more."""
_NOT_IN_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 knows no way to write: a file with one of them opens nowhere."""
_TEXT: Final = "@"
_WHOLE: Final = "0"
_ONE_PLACE: Final = "0.0"
_WIDTHS: Final = (9, 60)
_NOTES: Final = 100
_HEAD_FONT: Final = Font(bold=True, color="0B3C5D")
_HEAD_FILL: Final = PatternFill("solid", fgColor="EEF2F5")
_HEAD_LINE: Final = Border(bottom=Side("thin", color="14191E"))
_TOTAL_LINE: Final = Border(top=Side("thin", color="14191E"))
_BOLD: Final = Font(bold=True)


def draw_workbook(
    title: str,
    author: str,
    sheets: Sequence[WrittenTable | Notes],
    *,
    rtl: bool,
    report: Report,
) -> bytes:
    """See `written_tables.workbook_of`."""
    title = _clean(title)
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = title
    book.properties.creator = _clean(author)
    book.properties.created = book.properties.modified = _MADE
    for number, part in enumerate(sheets):
        report(number, len(sheets))
        sheet = book.create_sheet(_sheet_name(part.name, book.sheetnames))
        sheet.sheet_view.rightToLeft = rtl
        _set_up_page(sheet, title)
        if isinstance(part, Notes):
            _write_notes(sheet, part)
        else:
            _write_table(sheet, part)
    return _bytes_of(book)


def _write_table(sheet: Worksheet, table: WrittenTable) -> None:
    for column, heading in enumerate(table.headings, 1):
        cell = _at(sheet, 1, column)
        _put(cell, heading)
        cell.font, cell.fill, cell.border = _HEAD_FONT, _HEAD_FILL, _HEAD_LINE
        cell.alignment = Alignment(wrap_text=True, vertical="bottom")
    first_total = len(table.rows) - table.totals
    for number, row in enumerate(table.rows):
        for column, value in enumerate(row, 1):
            cell = _at(sheet, number + 2, column)
            _put(cell, value)
            if number >= first_total:
                cell.font = _BOLD
                if number == first_total:
                    cell.border = _TOTAL_LINE
    for column in range(1, len(table.headings) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = _width(table, column - 1)
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"


def _write_notes(sheet: Worksheet, notes: Notes) -> None:
    sheet.column_dimensions["A"].width = _NOTES
    for number, line in enumerate(notes.lines, 1):
        cell = _at(sheet, number, 1)
        _put(cell, line)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if number == 1:
            cell.font = _HEAD_FONT


def _at(sheet: Worksheet, row: int, column: int) -> Cell:
    return cast("Cell", sheet.cell(row, column))  # no cells are merged here


def _put(cell: Cell, value: Value) -> None:
    if isinstance(value, str):
        cell.value = neutral(_clean(value))
        cell.data_type, cell.number_format = "s", _TEXT
    elif value is not None:
        cell.number_format = _ONE_PLACE if isinstance(value, float) else _WHOLE
        cell.value = round(value, 6) if isinstance(value, float) else value


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("", text)[:_CELL]


def _sheet_name(wanted: str, taken: Sequence[str]) -> str:
    """Short, without what a spreadsheet refuses, and only once in the file."""
    name = _clean(" ".join(wanted.translate(_NOT_IN_NAMES).split())) or "1"
    found, number = name[:_SHEET_NAME].strip(), 1
    lower = {other.lower() for other in taken}
    while found.lower() in lower:
        number += 1
        end = f" {number}"
        found = name[: _SHEET_NAME - len(end)].strip() + end
    return found


def _width(table: WrittenTable, column: int) -> float:
    """As wide as its longest text, within reason; a heading may take two lines."""
    texts = [len(written(row[column])) for row in table.rows]
    longest = max([*texts, (len(table.headings[column]) + 1) // 2])
    least, most = _WIDTHS
    return min(max(longest + 2, least), most)


def _set_up_page(sheet: Worksheet, title: str) -> None:
    """Printed: title above, page n of m below, as wide as the paper."""
    head = _clean(title).replace("&", "&&")
    if head:
        sheet.oddHeader = HeaderFooterItem(left=_HeaderFooterPart(head))
    sheet.oddFooter = HeaderFooterItem(right=_HeaderFooterPart("&P / &N"))
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


class _InMemory(ExcelWriter):
    """openpyxl's own leaves each sheet as a readable file in the temporary folder meanwhile."""

    # Any: as the overridden one it works with what the package keeps to itself.
    def write_worksheet(self: Any, ws: Any) -> None:
        ws._drawing = SpreadsheetDrawing()  # noqa: SLF001  # as the overridden one does
        part = BytesIO()
        writer: Any = WorksheetWriter(ws, out=part)
        writer.write()
        ws._rels = writer._rels  # noqa: SLF001  # as the overridden one does
        self._archive.writestr(ws.path[1:], part.getvalue())
        self.manifest.append(ws)


def _bytes_of(book: Workbook) -> bytes:
    """Not `book.save`: it writes the time of saving into the file and into each of its parts."""
    written, out = BytesIO(), BytesIO()
    with ZipFile(written, "w") as archive:
        _InMemory(book, archive).write_data()
    with ZipFile(written) as archive, ZipFile(out, "w") as packed:
        for name in archive.namelist():
            part = ZipInfo(name, _EPOCH)
            part.compress_type, part.create_system = ZIP_DEFLATED, 0
            packed.writestr(part, archive.read(name))
    return out.getvalue()

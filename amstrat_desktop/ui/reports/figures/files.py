# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files in which a figure can be taken along. No Qt."""

from enum import Enum
from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.documents import figure_sheet
from amstrat_desktop.exchange.figure_files import figure_csv, figure_workbook
from amstrat_desktop.services.figures.figure import FigureTable

# Translators: Nur für die Arbeit im Büro (on papers and files with exact numbers)
ONLY_INSIDE: Final = _("Only for the office: small numbers may tell about people.")


class FileKind(Enum):
    """The value is the ending of the file's name."""

    WORKBOOK = "xlsx"
    CSV = "csv"
    PDF = "pdf"


FILE_NAMES: Final[dict[FileKind, Msg]] = {
    # Translators: Als Excel-Mappe … (entry of a menu)
    FileKind.WORKBOOK: _("As an Excel workbook …"),
    # Translators: Als CSV-Datei … (entry of a menu)
    FileKind.CSV: _("As a CSV file …"),
    # Translators: Als PDF … (entry of a menu)
    FileKind.PDF: _("As a PDF with its chart …"),
}
FILE_FILTERS: Final[dict[FileKind, Msg]] = {
    FileKind.WORKBOOK: _("Excel workbooks (*.xlsx)"),
    FileKind.CSV: _("CSV files (*.csv)"),
    FileKind.PDF: _("PDF files (*.pdf)"),
}

_NOT_IN_NAMES: Final = dict.fromkeys((0x2068, 0x2069)) | str.maketrans('/\\:*?"<>|', "-" * 9)
"""Marks of direction go; what Windows or Linux refuse becomes a dash."""


def file_name(table: FigureTable, kind: FileKind, words: Catalogue) -> str:
    """“Contacts by area, March 2026.xlsx”, without what a file's name cannot hold."""
    return words.text(figure_sheet.sheet_title(table)).translate(_NOT_IN_NAMES) + f".{kind.value}"


def content_of(table: FigureTable, kind: FileKind, words: Catalogue, office: str) -> bytes:
    """The whole file; words: the language in which it was seen."""
    if kind is FileKind.CSV:
        return figure_csv(table, words)
    if kind is FileKind.PDF:
        return figure_sheet.render(table, office, words.code)
    return figure_workbook(
        (table,), words, title=table.definition.title, author=office, remarks=(ONLY_INSIDE,)
    )

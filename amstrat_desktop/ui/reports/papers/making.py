# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the paper that is wanted: read, drawn, ready to be saved, with progress. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, _, catalogue
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.reports import INSIDE, REPORT_TITLES, ReportKind
from amstrat_desktop.documents import notice_page, office_report, outside_report
from amstrat_desktop.documents.bound.naming import paper_title
from amstrat_desktop.documents.office_report.rendering import ONLY_OFFICE
from amstrat_desktop.documents.raster import Picture, page_count, page_picture
from amstrat_desktop.exchange.figure_files import figure_workbook
from amstrat_desktop.exchange.report_files import figures_csv, releases_csv, releases_workbook
from amstrat_desktop.services.reports.notice_page import read_notice_page
from amstrat_desktop.services.reports.office_report import OfficeReport, read_office_report
from amstrat_desktop.services.reports.outside_report import OutsideReport, read_outside_report
from amstrat_desktop.services.work import Work

Report = Callable[[int, int], object]

PREVIEW_DPI: Final = 110
_WHOLE: Final = 1000
_READ: Final = 600
"""Of the whole: how far it is when everything is counted and nothing drawn yet."""


class FileKind(StrEnum):
    """The value is the ending of the file's name."""

    PDF = "pdf"
    WORKBOOK = "xlsx"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which paper, about which months, in which language."""

    kind: ReportKind
    period: Period
    language: str

    @property
    def title(self) -> Msg:
        return paper_title(REPORT_TITLES[self.kind], self.period)


@dataclass(frozen=True, slots=True)
class Made:
    """A paper as it would leave. first: its first page. tables: writes its numbers as a file;
    None where it holds no tables.
    """

    wanted: Wanted
    pdf: bytes
    pages: int
    first: Picture
    tables: Callable[[FileKind, Report], bytes] | None


def make_paper(work: Work, wanted: Wanted, report: Report) -> Made:
    """report: told how far it is, and raises Cancelled. Raises Problem."""

    def reading(done: int, total: int) -> None:
        report(_READ * done // max(total, 1), _WHOLE)

    def drawing(done: int, total: int) -> None:
        report(_READ + (_WHOLE - _READ) * done // max(total, 1), _WHOLE)

    pdf, tables = _made(work, wanted, reading, drawing)
    report(_WHOLE, _WHOLE)
    return Made(wanted, pdf, page_count(pdf), page_picture(pdf, 0, PREVIEW_DPI), tables)


_Tables = Callable[[FileKind, Report], bytes] | None


def _made(work: Work, wanted: Wanted, reading: Report, drawing: Report) -> tuple[bytes, _Tables]:
    actor, now = work.actor, work.clock()
    kind, period, language = wanted.kind, wanted.period, wanted.language
    if kind in INSIDE:
        inside = work.read(read_office_report, kind, period, actor=actor, now=now, report=reading)
        return office_report.render(inside, language, drawing), _figures(wanted, inside)
    if kind is ReportKind.NOTICE:
        page = work.read(read_notice_page, period, actor=actor, now=now)
        return notice_page.render(page, language), None
    outside = work.read(read_outside_report, kind, period, actor=actor, now=now, report=reading)
    return outside_report.render(outside, language, drawing), _releases(wanted, outside)


def _figures(wanted: Wanted, data: OfficeReport) -> _Tables:
    words = catalogue(wanted.language)

    def write(kind: FileKind, report: Report) -> bytes:
        if kind is FileKind.CSV:
            return figures_csv(data.figures, words)
        return figure_workbook(
            data.figures,
            words,
            title=wanted.title,
            author=data.office.name,
            remarks=(ONLY_OFFICE,),
            report=report,
        )

    return write


def _releases(wanted: Wanted, data: OutsideReport) -> _Tables:
    tables = data.sources.tables
    if not tables:
        return None

    def write(kind: FileKind, report: Report) -> bytes:
        if kind is FileKind.CSV:
            return releases_csv(tables)
        return releases_workbook(tables, title=wanted.title, author=data.office.name, report=report)

    return write


FILE_FILTERS: Final[dict[FileKind, Msg]] = {
    FileKind.PDF: _("PDF files (*.pdf)"),
    FileKind.WORKBOOK: _("Excel workbooks (*.xlsx)"),
    FileKind.CSV: _("CSV files (*.csv)"),
}

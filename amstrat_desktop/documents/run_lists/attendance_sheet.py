# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sheet that goes round in a course: to tick over several meetings, or to sign at one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from babel.dates import format_date

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.documents.blocks import GERMAN, Words
from amstrat_desktop.documents.frame import paper
from amstrat_desktop.documents.run_lists import texts
from amstrat_desktop.documents.run_lists.papers import facts_of, office_of
from amstrat_desktop.documents.run_lists.table import Column, ListPaper, Table
from amstrat_desktop.documents.voice import Voice, voice
from amstrat_desktop.services.offers.lists import PrintedList
from amstrat_desktop.services.offers.run_heads import Meeting

ON_A_PAGE: Final = 8
"""Meetings whose boxes have room beside a name."""

_EMPTY: Final = 4
"""Lines for whoever comes without having booked."""


@dataclass(frozen=True, slots=True)
class AttendanceSheet:
    """meetings: each gets a box to tick. sign: a line to sign instead, for the first of them."""

    who: PrintedList
    meetings: tuple[Meeting, ...]
    sign: bool = False


def render_sheet(data: AttendanceSheet) -> bytes:
    """First names only, because everybody in the room sees it."""
    german = voice(GERMAN)
    with paper(german.catalogue.text(texts.ATTENDANCE), GERMAN) as (page, out):
        sheet = ListPaper(page, german, german.say(texts.ATTENDANCE))
        facts = facts_of(german, data.who.head)
        if data.sign and data.meetings:
            facts[2] = (texts.DATES, german.words(_moment(german, data.meetings[0])))
        office = office_of(data.who.head)
        y = sheet.begin(texts.ATTENDANCE, office, "writing-sign", facts, texts.FOR_ALL)
        for number, table in enumerate(_tables(german, data)):
            y = sheet.draw(table, sheet.next_page() if number else y)
        sheet.end()
    return out.getvalue()


def _tables(german: Voice, data: AttendanceSheet) -> list[Table]:
    if data.sign:
        columns = (*_who(), Column(texts.SIGNATURE, 52))
        return [Table(columns, _rows(german, data, blank=1), least=12, notes=_notes(german, data))]
    pages = [
        data.meetings[start : start + ON_A_PAGE]
        for start in range(0, max(len(data.meetings), 1), ON_A_PAGE)
    ]
    return [
        Table(
            (*_who(), *(Column(_day(german, meeting), 10, box=True) for meeting in meetings)),
            _rows(german, data),
            least=9,
            notes=_notes(german, data),
        )
        for meetings in pages
    ]


def _who() -> tuple[Column, ...]:
    return (Column(texts.NUMBER, 8), Column(texts.FIRST_NAME, 28, strong=True))


def _rows(german: Voice, data: AttendanceSheet, *, blank: int = 0) -> list[Sequence[Words]]:
    nothing = german.words("")
    rows: list[Sequence[Words]] = [
        (german.words(str(row.number)), german.say(row.name), *[nothing] * blank)
        for row in data.who.rows
    ]
    return rows + [(nothing, nothing, *[nothing] * blank)] * _EMPTY


def _notes(german: Voice, data: AttendanceSheet) -> list[Words]:
    notes = [german.say(texts.unseen(data.who.unseen))] if data.who.unseen else []
    return [*notes, german.say(texts.WITHOUT_BOOKING)] if data.sign else notes


def _day(german: Voice, meeting: Meeting) -> Words:
    """Weekday and day, one below the other."""
    day = office_day(meeting.starts_at)
    weekday = str(format_date(day, "EEEEEE", locale=german.catalogue.locale)).removesuffix(".")
    return german.words(f"{weekday} {day:%d.%m.}")


def _moment(german: Voice, meeting: Meeting) -> str:
    return german.catalogue.moment(meeting.starts_at)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The five lists of a run as PDFs. Their language is German: they are for who works there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.bookings import BOOKING_STATUS_LABELS
from amstrat_desktop.documents.blocks import GERMAN, Words
from amstrat_desktop.documents.frame import paper
from amstrat_desktop.documents.run_lists import texts
from amstrat_desktop.documents.run_lists.table import Column, ListPaper, Table
from amstrat_desktop.documents.slip.data import Office
from amstrat_desktop.documents.voice import Voice, voice
from amstrat_desktop.services.offers.lists import ChildcareList, ChildRow, PrintedList
from amstrat_desktop.services.offers.run_heads import RunHead
from amstrat_desktop.services.offers.waiting_paper import PrintedWaiting

_LONG: Final = 400
"""Characters of what carers must know: longer than a line of a form."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a list is called, who may read it, and its pictogram."""

    title: Msg
    reader: Msg
    pictogram: str


_PARTICIPANTS: Final = _Kind(texts.PARTICIPANTS, texts.FOR_OFFICE, "users")
_WAITING: Final = _Kind(texts.WAITING, texts.FOR_OFFICE, "clock")
_LEADER: Final = _Kind(texts.LEADER, texts.FOR_LEADER, "list-check")
_CHILDCARE: Final = _Kind(texts.CHILDCARE, texts.FOR_CARERS, "baby-carriage")


def render_participants(data: PrintedList) -> bytes:
    """Who takes part, for the office."""
    german = voice(GERMAN)
    columns = (
        Column(texts.NUMBER, 7),
        Column(texts.NAME, 30, strong=True),
        Column(texts.STATUS, 17),
        Column(texts.LANGUAGE, 16),
        Column(texts.CHILDREN, 10),
        Column(texts.NEEDS, 24),
    )
    rows = [
        (
            german.words(str(row.number)),
            german.say(row.name),
            german.say(BOOKING_STATUS_LABELS[row.status]),
            _language(german, row.language),
            german.words(str(row.children) if row.children else ""),
            german.join([german.say(need) for need in row.needs], german.comma),
        )
        for row in data.rows
    ]
    table = Table(columns, rows, notes=_below(german, len(rows), data.unseen))
    return _one(_PARTICIPANTS, data, [table])


def render_waiting(data: PrintedWaiting) -> bytes:
    """Who waits, for the office: never on one paper with those who take part."""
    german = voice(GERMAN)
    columns = (
        Column(texts.POSITION, 9, strong=True),
        Column(texts.NUMBER, 7),
        Column(texts.NAME, 24, strong=True),
        Column(texts.SINCE, 14),
        Column(texts.PRIORITY, 20),
        Column(texts.CHILDREN, 10),
        Column(texts.MISSING, 32),
    )
    rows = [
        (
            german.words(f"{row.position}."),
            german.words(str(row.number)),
            german.say(row.name),
            german.words(german.catalogue.day(row.asked_on)),
            german.say(row.priority),
            german.words(str(row.children) if row.children else ""),
            german.join([german.say(reason) for reason in row.missing], "\n"),
        )
        for row in data.rows
    ]
    table = Table(columns, rows, notes=_below(german, len(rows), data.unseen))
    return _one(_WAITING, data, [table])


def render_leader_list(data: PrintedList) -> bytes:
    """For the course leader: first names, languages, what is needed for teaching, room to write."""
    german = voice(GERMAN)
    columns = (
        Column(texts.NUMBER, 7),
        Column(texts.FIRST_NAME, 22, strong=True),
        Column(texts.LANGUAGE, 18),
        Column(texts.NEEDS, 28),
        Column(texts.NOTES, 30),
    )
    rows = [
        (
            german.words(str(row.number)),
            german.say(row.name),
            _language(german, row.language),
            german.join([german.say(need) for need in row.needs], german.comma),
            german.words(""),
        )
        for row in data.rows
    ]
    table = Table(columns, rows, least=11, notes=_below(german, len(rows), data.unseen))
    return _one(_LEADER, data, [table])


def render_childcare(data: ChildcareList) -> bytes:
    """For the carers: each group with its children, whom to call, and what they must know."""
    german = voice(GERMAN)
    columns = (
        Column(texts.THERE, 7, box=True),
        Column(texts.CHILD, 16, strong=True),
        Column(texts.AGE, 8),
        Column(texts.BELONGS_TO, 22),
        Column(texts.EMERGENCY, 25),
        Column(texts.ALLERGY, 30),
    )
    tables = []
    for group in data.groups:
        heading = german.say(texts.group(group.name, group.age_from, group.age_to))
        notes = [] if group.rows or group.unseen else [german.say(texts.NOBODY)]
        if group.unseen:
            notes.append(german.say(texts.unseen_children(group.unseen)))
        tables.append(
            Table(
                columns,
                [_child(german, row) for row in group.rows],
                heading=heading,
                below_heading=german.labelled(texts.ROOM, german.name(group.room)),
                least=11,
                notes=notes,
            )
        )
    nothing = [] if tables else [german.say(texts.NO_GROUP)]
    return _one(_CHILDCARE, data, tables, nothing)


def _child(german: Voice, row: ChildRow) -> Sequence[Words]:
    ages = german.words("–".join(str(age) for age in row.ages))
    return (
        german.say(row.name),
        ages,
        german.say(row.parent),
        german.name(row.emergency, limit=_LONG),
        german.name(row.allergy, limit=_LONG),
    )


def _one(
    kind: _Kind,
    data: PrintedList | PrintedWaiting | ChildcareList,
    tables: Sequence[Table],
    notes: Sequence[Words] = (),
) -> bytes:
    german = voice(GERMAN)
    with paper(german.catalogue.text(kind.title), GERMAN) as (page, out):
        sheet = ListPaper(page, german, german.say(kind.title))
        facts = facts_of(german, data.head)
        facts.append((texts.AS_OF, german.words(german.catalogue.day(data.printed))))
        y = sheet.begin(kind.title, office_of(data.head), kind.pictogram, facts, kind.reader)
        for table in tables:
            y = sheet.draw(table, y)
        sheet.say(notes, y + 12)
        sheet.end()
    return out.getvalue()


def facts_of(german: Voice, head: RunHead) -> list[tuple[Msg, Words]]:
    """What stands in the head of each list."""
    offer = german.join((german.name(head.title), german.name(head.label)))
    place = german.join((german.name(head.site), german.name(head.room)))
    days = [office_day(meeting.starts_at) for meeting in head.meetings]
    first, last = (days[0], days[-1]) if days else (head.starts_on, head.ends_on)
    return [
        (texts.OFFER, offer),
        (texts.PLACE, place),
        (texts.DATES, german.say(texts.dates(first, last, len(days)))),
        (texts.LED_BY, german.name(head.leader)),
    ]


def office_of(head: RunHead) -> Office:
    """The sender in a paper's head."""
    return Office(head.office, head.office_street, head.office_place, head.telephone)


def _below(german: Voice, rows: int, unseen: int) -> list[Words]:
    notes = [] if rows or unseen else [german.say(texts.NOBODY)]
    return notes + ([german.say(texts.unseen(unseen))] if unseen else [])


def _language(german: Voice, code: str) -> Words:
    return german.words(german.catalogue.language_name(code) if code else "")

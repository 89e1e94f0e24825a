# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A run's papers with invented people: as usual, and with every text as long as it may be."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from amstrat_desktop.base.lang import OFFICE_ZONE, Msg, verbatim
from amstrat_desktop.base.vocabulary.bookings import (
    BOOKING_NEEDS,
    MISSING_CHILD_LABELS,
    WAITING_PRIORITIES,
    BookingStatus,
    Missing,
)
from amstrat_desktop.base.vocabulary.directory import DOCUMENTS
from amstrat_desktop.base.vocabulary.offers import OFFER_KINDS
from amstrat_desktop.services.offers.invitations import InvitationFacts
from amstrat_desktop.services.offers.listed_names import numbered
from amstrat_desktop.services.offers.lists import (
    ChildcareList,
    ChildRow,
    GroupList,
    ListRow,
    PrintedList,
)
from amstrat_desktop.services.offers.run_heads import Meeting, RunHead
from amstrat_desktop.services.offers.waiting_paper import PrintedWaiting, WaitingRow

PRINTED: Final = date(2026, 12, 1)
FIRST: Final = datetime(2026, 12, 1, 9, 30, tzinfo=OFFICE_ZONE)
MEETINGS: Final = tuple(
    Meeting(UUID(int=week + 1), FIRST + timedelta(days=7 * week), 90, "", "", 0, FIRST)
    for week in range(10)
)
HEAD: Final = RunHead(
    run_id=UUID(int=99),
    title="Deutsch im Alltag mit Nähen",
    label="Winter 2026/27",
    leader="Ada Muster",
    site="Nachbarschaftshaus Hamme",
    room="Raum 2",
    address="Amtsstraße 25, 44809 Bochum",
    stop="Feldsieper Straße (Bus 345, 360)",
    step_free=True,
    accessibility="Aufzug neben dem Eingang",
    starts_on=FIRST.date(),
    ends_on=MEETINGS[-1].starts_at.date(),
    places_max=12,
    meetings=MEETINGS,
    ended=False,
    office="Quartiersbüro Hamme",
    office_street="Musterstraße 1",
    office_place="44793 Bochum",
    telephone="0234 000000-12",
)
_LONG: Final = "Beratungsstelle für Familien, Kinderbetreuung und Arbeitsmarktintegration "
LONG: Final = (_LONG * 3)[:200]
LONG_HEAD: Final = replace(
    HEAD, title=LONG, label=LONG, leader=LONG, site=LONG, room=LONG, address=LONG, stop=LONG,
    accessibility=LONG, office=LONG, office_street=LONG[:100],
)  # fmt: skip
_NAMES: Final = (
    "Selda Beispiel", "Олена Вигадана", "فاطمة المثال", "Nour Ohnename", "Mihaela Exemplu",
    "Ayşe Örnek",
)  # fmt: skip
_NEEDS: Final[tuple[Msg, ...]] = tuple(entry.label for entry in BOOKING_NEEDS if entry.label)


def people(count: int = 9) -> PrintedList:
    """Every third stands there by number."""
    states = (BookingStatus.ACTIVE, BookingStatus.CONFIRMED, BookingStatus.TRIAL)
    rows = tuple(
        ListRow(
            number,
            numbered(number) if number % 3 == 0 else verbatim(_NAMES[number % len(_NAMES)]),
            states[number % 3],
            ("ar", "uk", "tr", "ro")[number % 4],
            _NEEDS[: number % 3],
            number % 3,
        )
        for number in range(1, count + 1)
    )
    return PrintedList(HEAD, PRINTED, rows, 1)


def long_people() -> PrintedList:
    """Twenty whose every text is as long as it may be."""
    rows = tuple(
        ListRow(n, verbatim(LONG), BookingStatus.ACTIVE, "kmr", _NEEDS, 3) for n in range(1, 21)
    )
    return PrintedList(LONG_HEAD, PRINTED, rows, 3)


def waiting(*, long: bool = False) -> PrintedWaiting:
    priorities = [entry.label for entry in WAITING_PRIORITIES if entry.label]
    missing = tuple(MISSING_CHILD_LABELS[one] for one in Missing)
    rows = tuple(
        WaitingRow(
            position,
            position + 9,
            verbatim(LONG) if long else verbatim(_NAMES[position % len(_NAMES)]),
            PRINTED - timedelta(days=30 - position),
            priorities[position] if position % 2 or long else verbatim(""),
            position % 4,
            missing if long else missing[: position % 3],
        )
        for position in range(1, 6)
    )
    return PrintedWaiting(LONG_HEAD if long else HEAD, PRINTED, rows, 0)


def childcare(*, long: bool = False) -> ChildcareList:
    note = ("Nüsse und Milch, Notfallspray in der roten Tasche. " * 6)[:300]
    rows = (
        ChildRow(verbatim("Tarik"), (3,), verbatim("Selda"), "Selda, im Kurs, Raum 2"),
        ChildRow(
            verbatim("Lina"), (2, 3), verbatim("Selda"), "0151 5550100 (Großmutter)", "Erdnüsse"
        ),
        ChildRow(numbered(1), (1, 2), numbered(6)),
    )
    if long:
        rows = (ChildRow(verbatim(LONG), (0, 1), verbatim(LONG[:60]), note, note),) * 7
    groups = (
        GroupList("Die Kleinen", "Kinderzimmer", 0, 2, 6, rows, 1),
        GroupList("", "", 3, 6, 6, rows[:2], 0),
        GroupList("Leer", "Raum 4", 7, 9, 6, (), 0),
    )
    return ChildcareList(LONG_HEAD if long else HEAD, PRINTED, groups)


def facts(*, long: bool = False, offered: bool = False) -> InvitationFacts:
    """A booking with two children; long: every text as long as its form takes."""
    papers: tuple[Msg | str, ...] = tuple(entry.label for entry in DOCUMENTS[:2] if entry.label)
    everything = tuple(entry.label for entry in DOCUMENTS if entry.label)
    return InvitationFacts(
        booking_id=UUID(int=5),
        number=7,
        who=verbatim("Selda Beispiel"),
        head=LONG_HEAD if long else HEAD,
        kind=OFFER_KINDS[1].label or verbatim(""),
        summary=(LONG * 5)[:1000] if long else "Wir nähen zusammen und sprechen dabei Deutsch.",
        meetings=(MEETINGS * 4)[:40] if long else MEETINGS,
        bring=(*everything, LONG, LONG) if long else (*papers, "Stoffreste"),
        languages=("ar", "tr", "uk", "ro", "bg", "kmr", "fa") if long else ("ar", "tr"),
        cost=1250 if long else None,
        children=2,
        child_rooms=(LONG, LONG) if long else ("Kinderzimmer",),
        answer_until=date(2026, 11, 27) if long or offered else None,
        language="ar",
        plain=False,
    )

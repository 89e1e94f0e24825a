# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list of names that leaves the office is told to somebody: it stands in the log (R9).

One line for each person whose name stands there by consent, and one only, however often the
same list is printed for the same reader.
"""

from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.lang import Msg, catalogue, pgettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.bookings import TAKES_PART
from amstrat_desktop.base.vocabulary.consents import DataCategory, DisclosureWay
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.consent import Disclosure
from amstrat_desktop.services.disclosure_records import DisclosureDraft
from amstrat_desktop.services.disclosures import record_disclosure
from amstrat_desktop.services.offers.listed_names import ListedName, read_listed_names
from amstrat_desktop.services.offers.run_heads import RunHead, read_run_head
from amstrat_desktop.services.visibility import everybody
from amstrat_desktop.services.work import Actor


class Reader(StrEnum):
    """LEADER: whoever holds the course, and who sees the sheet there. CARERS: of the children."""

    LEADER = "leader"
    CARERS = "carers"


_READERS: Final[dict[Reader, Msg]] = {
    # Translators: Kursleitung
    Reader.LEADER: pgettext("told", "Course leader"),
    # Translators: Betreuende der Kinder
    Reader.CARERS: pgettext("told", "Carers of the children"),
}
_LISTS: Final[dict[Reader, Msg]] = {
    # Translators: Kursliste (line in the log of what was told)
    Reader.LEADER: pgettext("told", "List of the course"),
    # Translators: Liste der Kinderbeaufsichtigung (line in the log of what was told)
    Reader.CARERS: pgettext("told", "Childcare list"),
}
_DATA: Final[dict[Reader, tuple[DataCategory, ...]]] = {
    Reader.LEADER: (DataCategory.NAME, DataCategory.LANGUAGE),
    Reader.CARERS: (DataCategory.NAME, DataCategory.FAMILY, DataCategory.CHILD_NAME),
}


def note_list_told(
    session: Session, run_id: UUID, reader: Reader, *, actor: Actor, now: datetime
) -> int:
    """Note that a list went to its reader; how many lines were written."""
    head = read_run_head(session, run_id, actor=actor)
    names = read_listed_names(session, run_id, actor=actor, on=office_day(now))
    bookings = session.scalars(
        select(Booking).where(
            Booking.run_id == run_id, Booking.status.in_([s.value for s in TAKES_PART])
        )
    ).all()
    written = 0
    with everybody(session):
        # Whoever prints it for the reader need not be allowed to open the records behind it.
        for booking in bookings:
            draft = _draft(session, head, booking, names[booking.id], reader)
            if draft is not None:
                record_disclosure(session, draft, actor=actor, now=now)
                written += 1
    return written


def _draft(
    session: Session, head: RunHead, booking: Booking, name: ListedName, reader: Reader
) -> DisclosureDraft | None:
    """The line of one booking; None where nothing is told, or the line is there."""
    told, content = _told(booking, name, reader), _content(head, reader)
    if booking.person_id is None or not told or _stands_there(session, booking, content):
        return None
    return DisclosureDraft(
        booking.person_id,
        booking.name_consent_id,
        told,
        DisclosureWay.LIST,
        receiver=_receiver(head, reader),
        content=content,
    )


def _told(booking: Booking, name: ListedName, reader: Reader) -> tuple[DataCategory, ...]:
    """What of it stands on the list; nothing for the carers where no child comes along."""
    if reader is Reader.CARERS and not any(child.group_id for child in booking.children):
        return ()
    if DataCategory.NAME not in name.agreed:
        return ()
    return tuple(category for category in _DATA[reader] if category in name.agreed)


def _stands_there(session: Session, booking: Booking, content: str) -> bool:
    line = select(Disclosure.id).where(
        Disclosure.consent_id == booking.name_consent_id,
        Disclosure.way == DisclosureWay.LIST.value,
        Disclosure.content == content,
    )
    return session.scalar(line.limit(1)) is not None


def _receiver(head: RunHead, reader: Reader) -> str:
    """In German, as the log of the office is; where the consent names an agency, that is it."""
    return head.leader if reader is Reader.LEADER and head.leader else _german(_READERS[reader])


def _content(head: RunHead, reader: Reader) -> str:
    """As the log cleans what it is given."""
    run = " ".join(part for part in (head.title, head.label) if part)
    return clean_line(f"{_german(_LISTS[reader])}: {run}", limit=500)


def _german(text: Msg) -> str:
    return catalogue("de").text(text)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which reads open somebody's record, so that the log can say who opened it.

`Work.read` looks each function up here and writes the line before the record is read: what
cannot be logged is not opened. A screen reads one record with several functions, and again
whenever something changes; the line is written once per colleague, record and quarter of an hour.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, partial
from inspect import signature
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.slip_number import parse
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.data_request import DataRequest
from amstrat_desktop.models.kita import PriorityLetter
from amstrat_desktop.models.office import Office
from amstrat_desktop.models.person import Person
from amstrat_desktop.models.referral import Referral, ReferralSlip
from amstrat_desktop.models.support_case import SupportCase
from amstrat_desktop.services.audit import Author, write_audit

READ: Final = "read"
"""The action in the log. A restricted record has "open_restricted" instead, with its reason."""

ONCE_IN: Final = timedelta(minutes=15)

_SERVICES: Final = "amstrat_desktop.services."
_KEPT: Final = 500
"""How many openings are remembered before those of long ago are forgotten."""

_MODELS: Final[Mapping[Kind, Any]] = {
    Kind.PERSON: Person,
    Kind.CONTACT: Contact,
    Kind.REFERRAL: Referral,
    Kind.CASE: SupportCase,
    Kind.BOOKING: Booking,
    Kind.KITA: PriorityLetter,
    Kind.DATA_REQUEST: DataRequest,
}


@dataclass(frozen=True, slots=True)
class Opening:
    """parameter: names the record, by its key or by what `key_of` finds the key with."""

    kind: Kind
    parameter: str
    key_of: Callable[[Session, Any], UUID | None] | None = None


def _referral_of_slip(session: Session, slip_id: UUID) -> UUID | None:
    return session.scalar(select(ReferralSlip.referral_id).where(ReferralSlip.id == slip_id))


def _referral_of_number(session: Session, typed: str) -> UUID | None:
    try:
        number = parse(typed)
    except Problem:  # the read says so
        return None
    # The index of numbers begins with the office.
    offices = select(Office.id)
    return session.scalar(
        select(Referral.id).where(Referral.office_id.in_(offices), Referral.number == number)
    )


_PERSON: Final = (Opening(Kind.PERSON, "person_id"),)
_CONTACT: Final = (Opening(Kind.CONTACT, "contact_id"),)
_REFERRAL: Final = (Opening(Kind.REFERRAL, "referral_id"),)

OPENINGS: Final[Mapping[str, tuple[Opening, ...]]] = {
    "appointment_list.list_appointments": _PERSON,
    "appointment_papers.referral_appointment_facts": _REFERRAL,
    "attempts.list_attempts": _PERSON,
    "client_view.list_showable": _PERSON,
    "consents.list_consents": _PERSON,
    "contact_entry.read_contact_file": _CONTACT,
    "contact_joins.draft_from_contact": _CONTACT,
    "contact_profiles.read_contact_profile": _PERSON,
    "contacts.read_contact": _CONTACT,
    "data_requests.collecting.collect_holdings": _PERSON,
    "data_requests.information.list_information": _PERSON,
    "data_requests.requests.list_requests_of": _PERSON,
    "data_requests.requests.read_answer": (Opening(Kind.DATA_REQUEST, "request_id"),),
    "data_requests.requests.read_request": (Opening(Kind.DATA_REQUEST, "request_id"),),
    "disclosures.list_disclosures": _PERSON,
    "households.read_household_of": _PERSON,
    "kita.read_kita_search": _PERSON,
    "last_seen.last_seen": _PERSON,
    "merges.compare_people": (
        Opening(Kind.PERSON, "kept_id"),
        Opening(Kind.PERSON, "merged_id"),
    ),
    "merges.merges_of": _PERSON,
    "notes.list_notes": _PERSON,
    "offers.booking_lists.bookings_of_contact": _CONTACT,
    "offers.booking_lists.bookings_of_person": _PERSON,
    "offers.booking_lists.read_booking": (Opening(Kind.BOOKING, "booking_id"),),
    "offers.booking_prefill.children_of": _PERSON,
    "offers.need_signal_list.read_start": _CONTACT,
    "offers.placements.list_placements_of_person": _PERSON,
    "people.read_person": _PERSON,
    "person_contacts.read_latest_contacts": _PERSON,
    "personal_notes.list_personal_notes": _PERSON,
    "priority_letters.letter_facts": _PERSON,
    "priority_letters.read_frozen_letter": (Opening(Kind.KITA, "letter_id"),),
    "priority_letters.read_letter_start": _PERSON,
    "referral_cards.read_referral": _REFERRAL,
    "referral_prefill.read_offer": _PERSON,
    "referrals.successor_draft": _REFERRAL,
    "restrictions.read_restriction": _PERSON,
    "retention.holds.list_holds": _PERSON,
    "retention.limits.list_limits": _PERSON,
    "returns.find_by_number": (Opening(Kind.REFERRAL, "text", _referral_of_number),),
    "situations.read_situation": _PERSON,
    "slip_copies.frozen_pdf": (Opening(Kind.REFERRAL, "slip_id", _referral_of_slip),),
    "slip_copies.frozen_slips": _REFERRAL,
    "slips.slip_facts": _REFERRAL,
    "support_cases.list_cases": _PERSON,
    "support_cases.read_case": (Opening(Kind.CASE, "case_id"),),
    "timeline.window_of_timeline": _PERSON,
}
"""Module and function below `amstrat_desktop.services` → what it opens."""


def openings_of(
    fn: Callable[..., Any], args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> Iterator[tuple[Opening, Any]]:
    """What a read opens, each with the value that names the record."""
    while isinstance(fn, partial):
        args, kwargs, fn = (*fn.args, *args), {**fn.keywords, **kwargs}, fn.func
    for opening, place in _places(fn):
        value = kwargs.get(opening.parameter)
        if value is None and place < len(args):
            value = args[place]
        if value is not None:
            yield opening, value


@cache
def _places(fn: Callable[..., Any]) -> tuple[tuple[Opening, int], ...]:
    """What a function opens, each with the place of its parameter behind the session."""
    module, name = getattr(fn, "__module__", ""), getattr(fn, "__name__", "")
    found = OPENINGS.get(f"{module.removeprefix(_SERVICES)}.{name}", ())
    if not found or not module.startswith(_SERVICES):
        return ()
    names = list(signature(fn).parameters)[1:]
    return tuple((opening, names.index(opening.parameter)) for opening in found)


class Opened:
    """What one colleague opened lately, by what names it and by its key."""

    def __init__(self) -> None:
        self._noted: dict[tuple[Kind, object], datetime] = {}

    def is_due(self, opening: Opening, value: object, now: datetime) -> bool:
        """Whether the log doesn't say so yet."""
        noted = self._noted.get((opening.kind, value))
        return noted is None or not timedelta() <= now - noted < ONCE_IN

    def write(
        self, session: Session, opening: Opening, value: Any, *, actor: Author, now: datetime
    ) -> tuple[object, ...]:
        """Write the line, unless the record is not there for them, or is restricted.

        Returns what to `note` once the line is committed: what names the record, and its key.
        """
        key = value if opening.key_of is None else opening.key_of(session, value)
        if key is None or not _opens(session, opening.kind, key):
            return ()
        if not self.is_due(opening, key, now):
            return (value,)
        write_audit(session, READ, opening.kind, key, actor=actor, now=now)
        return (key, value)

    def note(self, kind: Kind, named: tuple[object, ...], now: datetime) -> None:
        """Remember that the log says so: only after the commit, which may fail."""
        if len(self._noted) >= _KEPT:
            self._noted = {one: at for one, at in self._noted.items() if now - at < ONCE_IN}
        self._noted.update({(kind, name): now for name in named})


def _opens(session: Session, kind: Kind, key: UUID) -> bool:
    """Whether the record is there, and not a restricted person's: that one needs a reason, and
    is logged with it.
    """
    model = _MODELS[kind]
    person = model.id if model is Person else model.person_id
    found = session.execute(select(person).where(model.id == key)).one_or_none()
    if found is None or found[0] is None:
        return found is not None
    restricted_at = session.execute(
        select(Person.restricted_at).where(Person.id == found[0])
    ).one_or_none()
    return restricted_at is not None and restricted_at[0] is None

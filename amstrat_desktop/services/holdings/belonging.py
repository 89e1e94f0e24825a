# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whose each row of each table is: the one answer that telling, keeping and erasing ask.

A row is a person's by a column that names them, or by a record of theirs that it belongs to. A
table that nobody here knows fails a test, so that a new one cannot be forgotten. Merged records
are one person's: ask with all of `record_ids`.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Table, and_, false, or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.models import Base
from amstrat_desktop.models.household import Household, HouseholdMember
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.visibility import EVERYBODY


@dataclass(frozen=True, slots=True)
class Theirs:
    """columns: those that name a person. parents: column → table whose row it belongs to, and
    is therefore theirs. only_nameless: where a column that names a person is empty, the parents
    decide; else they do not.
    """

    columns: tuple[str, ...] = ()
    parents: tuple[tuple[str, str], ...] = ()
    only_nameless: bool = False


@dataclass(frozen=True, slots=True)
class Nobodys:
    """No person who asks for counsel stands in it; why."""

    why: str


_PERSON: Final = Theirs(("person_id",))
_OF_CONTACT: Final = Theirs(parents=(("contact_id", "contact"),))
_OF_REFERRAL: Final = Theirs(parents=(("referral_id", "referral"),))
_OF_BOOKING: Final = Theirs(parents=(("booking_id", "booking"),))
_OF_CASE: Final = Theirs(parents=(("case_id", "support_case"),))
_OF_PLACEMENT: Final = Theirs(parents=(("placement_id", "placement"),))
_NAMELESS: Final = Theirs(("person_id",), (("contact_id", "contact"),), only_nameless=True)

_OFFICE: Final = Nobodys("the office's own: settings, colleagues, places, lists of codes")
_DIRECTORY: Final = Nobodys("organisations and who is spoken to there, not who asks for counsel")
_OFFERED: Final = Nobodys("what is offered, when and where")
_CARERS: Final = Nobodys("who looks after children for the office")
_NO_PERSON: Final = Nobodys("written without a person, and looked through by a second one")
_COUNTED: Final = Nobodys("numbers that left the office, and texts beside them")
_KEPT_SO: Final = Nobodys("what the office decided about keeping and erasing; it holds nobody")
_LOGGED: Final = Nobodys("who did what, by key; ends with the log's own term")

BELONGING: Final[Mapping[str, Theirs | Nobodys]] = MappingProxyType(
    {
        # the person
        "person": Theirs(("id",)),
        "person_channel": _PERSON,
        "person_language": _PERSON,
        "person_access": _PERSON,
        "restricted_opening": _PERSON,
        "person_merge": Theirs(("kept_id", "merged_id")),
        "not_twice": Theirs(("one_id", "other_id")),
        "legal_hold": _PERSON,
        "processing_limit": _PERSON,
        "data_request": _PERSON,
        "information_given": _PERSON,
        # the household: by its members
        "household": Theirs(parents=(("id", "household_member"),)),
        "household_member": Theirs(("person_id",), (("household_id", "household"),)),
        # contacts
        "contact": _PERSON,
        "contact_topic": _OF_CONTACT,
        "contact_child": _OF_CONTACT,
        "contact_note": _OF_CONTACT,
        "contact_join": _PERSON,
        "official_note": _PERSON,
        "personal_note": _PERSON,
        # support and planning
        "support_case": _PERSON,
        "case_step": _OF_CASE,
        "case_event": _OF_CASE,
        "appointment": _PERSON,
        "appointment_reason": Theirs(parents=(("appointment_id", "appointment"),)),
        "contact_attempt": _PERSON,
        "follow_up": Theirs(
            ("person_id",),
            (
                ("case_id", "support_case"),
                ("contact_id", "contact"),
                ("referral_id", "referral"),
                ("consent_id", "consent"),
                ("booking_id", "booking"),
                ("placement_id", "placement"),
            ),
        ),
        "handover": Nobodys("between two colleagues; the people are its items"),
        "handover_item": _PERSON,
        # consents and disclosures
        "consent": _PERSON,
        "consent_data": Theirs(parents=(("consent_id", "consent"),)),
        "disclosure": _PERSON,
        "disclosure_data": Theirs(parents=(("disclosure_id", "disclosure"),)),
        # referrals
        "referral": _NAMELESS,
        "referral_topic": _OF_REFERRAL,
        "referral_need": _OF_REFERRAL,
        "referral_document": _OF_REFERRAL,
        "referral_event": _OF_REFERRAL,
        "referral_slip": _OF_REFERRAL,
        "feedback_return": _OF_REFERRAL,
        # offers
        "booking": _NAMELESS,
        "booked_child": _OF_BOOKING,
        "child_note": Theirs(parents=(("child_id", "booked_child"), ("booking_id", "booking"))),
        "booking_need": _OF_BOOKING,
        "booking_event": _OF_BOOKING,
        "attendance": _OF_BOOKING,
        "kita_application": _PERSON,
        "priority_letter": _PERSON,
        "placement": _PERSON,
        "placement_hurdle": _OF_PLACEMENT,
        "placement_event": _OF_PLACEMENT,
        # nobody's
        "office": _OFFICE,
        "staff": _OFFICE,
        "area": _OFFICE,
        "area_alias": _OFFICE,
        "code_entry": _OFFICE,
        "code_label": _OFFICE,
        "translation": _OFFICE,
        "office_hour": _OFFICE,
        "site": _OFFICE,
        "room": _OFFICE,
        "organisation": _DIRECTORY,
        "organisation_language": _DIRECTORY,
        "organisation_document": _DIRECTORY,
        "vacancy": _DIRECTORY,
        "offer": _OFFERED,
        "offer_language": _OFFERED,
        "offer_run": _OFFERED,
        "run_session": _OFFERED,
        "childcare_group": _OFFERED,
        "group_carer": _CARERS,
        "carer": _CARERS,
        "carer_absence": _CARERS,
        "need_signal": _NO_PERSON,
        "observation": _NO_PERSON,
        "month_closing": _COUNTED,
        "release": _COUNTED,
        "release_file": _COUNTED,
        "report_text": _COUNTED,
        "retention_rule": _KEPT_SO,
        "erasure_run": _KEPT_SO,
        "erasure_count": _KEPT_SO,
        "audit_event": _LOGGED,
        "audit_chain": _LOGGED,
        "import_run": Nobodys("a file that was taken over, and how its columns were read"),
        "imported_record": Nobodys("which row of a file became which record, by key"),
        "draft": Nobodys("what a colleague is typing; whom it is about stands inside"),
    }
)
"""Table → whose its rows are."""


def rows_of(model: Any, person_id: UUID | Collection[UUID]) -> ColumnElement[bool] | None:
    """For a mapped class or a table: the condition for this person's rows, None where no row is
    anybody's. person_id: the key of a record, or of all records that are one person's.
    """
    table: Table = model if isinstance(model, Table) else model.__table__
    belongs = BELONGING[table.name]
    if isinstance(belongs, Nobodys):
        return None
    return _condition(table, belongs, _keys(person_id))


def record_ids(session: Session, person_id: UUID) -> frozenset[UUID]:
    """All records that are one person's: those merged into the one that is shown, and it."""
    found: set[UUID] = set()
    asked = {person_id}
    while asked:
        found |= asked
        pairs = session.execute(
            select(Person.id, Person.merged_into_id).where(
                or_(Person.id.in_(asked), Person.merged_into_id.in_(asked))
            ),
            execution_options=EVERYBODY,
        )
        asked = {key for pair in pairs for key in pair if key is not None} - found
    return frozenset(found)


def household_keys(person_id: UUID | Collection[UUID]) -> Select[UUID]:
    """The households in which somebody stands as a member; others may live there, too."""
    member = Base.metadata.tables[HouseholdMember.__tablename__]
    return select(member.c.household_id).where(member.c.person_id.in_(_keys(person_id)))


def _keys(person_id: UUID | Collection[UUID]) -> tuple[UUID, ...]:
    return (person_id,) if isinstance(person_id, UUID) else tuple(sorted(person_id))


def _condition(table: Table, belongs: Theirs, keys: tuple[UUID, ...]) -> ColumnElement[bool]:
    if table.name == Household.__tablename__:
        return table.c.id.in_(household_keys(keys))
    named: ColumnElement[bool] = or_(
        false(), *(table.c[column].in_(keys) for column in belongs.columns)
    )
    if table.name == HouseholdMember.__tablename__:
        # Who has a record of their own is not told by the one of somebody else.
        nameless = table.c.person_id.is_(None)
        return or_(named, and_(nameless, table.c.household_id.in_(household_keys(keys))))
    through: list[ColumnElement[bool]] = [
        table.c[column].in_(_keys_in(parent, keys)) for column, parent in belongs.parents
    ]
    if belongs.only_nameless:
        without = and_(*(table.c[column].is_(None) for column in belongs.columns))
        through = [and_(without, condition) for condition in through]
    return or_(named, *through)


def _keys_in(parent: str, keys: tuple[UUID, ...]) -> Select[UUID]:
    """The keys of this person's rows in another table."""
    table = Base.metadata.tables[parent]
    belongs = BELONGING[parent]
    if isinstance(belongs, Nobodys):
        raise TypeError(f"{parent} is nobody's")
    return select(table.c.id).where(_condition(table, belongs, keys))

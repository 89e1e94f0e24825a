# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sample office itself: where it is, who works there, whom it refers to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.areas import AreaLevel
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.base.vocabulary.topics import TOPICS
from amstrat_desktop.models.directory import (
    Organisation,
    OrganisationDocument,
    OrganisationLanguage,
)
from amstrat_desktop.models.office import Area, Staff
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.directory import index_organisation
from amstrat_desktop.services.offices import OfficeDraft
from amstrat_desktop.services.sample.dice import key_of
from amstrat_desktop.services.work import Actor

SAMPLE_OFFICE: Final = OfficeDraft(
    name="Quartiersbüro Beispielviertel (Übungsdaten)",
    staff_name="Kim Beispiel",
    staff_position="Sozialarbeit",
    street="Beispielstraße 12",
    postcode="44793",
    city="Bochum",
    telephone="0234 000000",
    fax="0234 0000009",
    email="buero@beispielviertel.example",
    hours="Mo, Di, Do 9–12 und 14–17 Uhr\nFr 9–12 Uhr",
    home_areas=("Hamme", "Kruppwerke"),
    responsible_body="Beispielverein e. V. (erfunden)\nBeispielstraße 12\n44793 Bochum",
    dpo_contact="Datenschutz im Beispielverein (erfunden)\ndatenschutz@beispielviertel.example",
)

_STAFF: Final = (
    ("Robin Muster", "Quartierskümmerer", Role.CARER),
    ("Sascha Probe", "Sprachlotsin", Role.COUNSELLING),
    ("Toni Exempel", "Beratung", Role.COUNSELLING),
    ("Alex Fantasie", "Ehrenamt", Role.CARER),
    ("Jona Platzhalter", "Beratung", Role.COUNSELLING),
)

_ORGANISATIONS: Final = (
    ("Kita Regenbogenprobe (erfunden)", "nursery", "Musterweg 3", ("birth_certificates",)),
    ("Kursträger Exempel (erfunden)", "course_provider", "Probeallee 8", ("identity", "cv")),
    ("Beratungsstelle Beispiel (erfunden)", "counselling_centre", "Papierstraße 21", ("notices",)),
    ("Nähwerkstatt Fantasie (erfunden)", "association", "Fantasieplatz 1", ()),
)
_TO_BRING: Final = ("identity", "registration", "tenancy_agreement", "bank_statements")
_SPOKEN: Final = ("de", "en", "tr")


@dataclass(frozen=True, slots=True)
class Place:
    """An area and the words by which a contact there is found."""

    id: UUID
    names: tuple[str, ...]
    pilot: bool


@dataclass(frozen=True, slots=True)
class Receiver:
    """An organisation and what it asks people to bring."""

    id: UUID
    name: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What all sample records share. groups: topic → its group."""

    actor: Actor
    staff: Sequence[UUID]
    places: Sequence[Place]
    receivers: Sequence[Receiver]
    groups: Mapping[str, str]


def furnish(session: Session, dice: Random, *, staff: int, actor: Actor, now: datetime) -> Setting:
    """Add colleagues and organisations to a newly founded office, and look around in it."""
    colleagues = _colleagues(session, dice, staff - 1, actor=actor, now=now)
    _add_organisations(session, dice, actor=actor, now=now)
    session.flush()
    return Setting(
        actor=actor,
        staff=(actor.staff_id, *colleagues),
        places=_places(session, actor.office_id),
        receivers=_receivers(session, actor.office_id),
        groups={entry.code: entry.group for entry in TOPICS},
    )


def _colleagues(
    session: Session, dice: Random, count: int, *, actor: Actor, now: datetime
) -> Sequence[UUID]:
    start = now - timedelta(days=3653)
    staff = []
    for number in range(count):
        name, position, role = _STAFF[number % len(_STAFF)]
        round_number = number // len(_STAFF) + 1
        staff.append(
            Staff(
                id=key_of(dice, start),
                office_id=actor.office_id,
                name=name if round_number == 1 else f"{name} {round_number}",
                position=position,
                role=role,
                bound=role is Role.COUNSELLING,
                active_from=office_day(start),
            )
        )
    session.add_all(staff)
    return tuple(colleague.id for colleague in staff)


def _add_organisations(session: Session, dice: Random, *, actor: Actor, now: datetime) -> None:
    for name, kind, street, documents in _ORGANISATIONS:
        session.add(
            Organisation(
                id=key_of(dice, now),
                office_id=actor.office_id,
                name=name,
                organisation_kind=kind,
                street=street,
                postcode="44793",
                city="Bochum",
                telephone="0234 000001",
                hours="Mo bis Do 8–16 Uhr",
                stop="Haltestelle Beispielplatz, Linie 300",
                response_days=7,
                verified_on=office_day(now) - timedelta(days=20),
                verified_by=actor.staff_id,
                created_at=now,
                updated_at=now,
                created_by=actor.staff_id,
                updated_by=actor.staff_id,
                languages=[OrganisationLanguage(language=code) for code in _SPOKEN],
                documents=_documents(documents),
            )
        )
    for agency in session.scalars(
        select(Organisation).where(Organisation.organisation_kind == "jobcenter")
    ):
        agency.documents = _documents(_TO_BRING)
    session.flush()
    labels = read_labels(session)
    for organisation in session.scalars(select(Organisation)):
        index_organisation(session, organisation, labels)


def _documents(codes: Sequence[str]) -> list[OrganisationDocument]:
    return [
        OrganisationDocument(document=code, position=position)
        for position, code in enumerate(codes)
    ]


def _places(session: Session, office_id: UUID) -> Sequence[Place]:
    """Twenty of the city's areas, the pilot areas among them."""
    areas = session.scalars(
        select(Area)
        .where(Area.office_id == office_id, Area.level == AreaLevel.STATISTICAL_AREA)
        .order_by(Area.pilot.desc(), Area.position)
        .limit(20)
        .options(selectinload(Area.aliases))
    )
    return tuple(
        Place(area.id, (area.name, *(alias.alias for alias in area.aliases)), area.pilot)
        for area in areas
    )


def _receivers(session: Session, office_id: UUID) -> Sequence[Receiver]:
    found = session.scalars(
        select(Organisation)
        .where(Organisation.office_id == office_id)
        .order_by(Organisation.name)
        .options(selectinload(Organisation.documents))
    )
    return tuple(
        Receiver(receiver.id, receiver.name, tuple(d.document for d in receiver.documents))
        for receiver in found
    )

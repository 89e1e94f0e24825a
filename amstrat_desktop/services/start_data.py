# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a new office starts with: areas, code lists and the public bodies of its city.

The facts stand in ``resources/start_data``; all of them can be edited afterwards.
"""

import csv
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.paths import resource
from amstrat_desktop.base.vocabulary.areas import AreaLevel
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.base.vocabulary.shipped import SHIPPED
from amstrat_desktop.models.code import CodeEntry
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.office import Area, AreaAlias, Office, Staff
from amstrat_desktop.models.trail import AuditChain
from amstrat_desktop.services.audit import CHAIN_KEY_BYTES, write_audit
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.directory import index_organisation
from amstrat_desktop.services.offers.vacancies import EMPLOYER
from amstrat_desktop.services.offices import (
    OfficeCard,
    OfficeDraft,
    clean_office,
    read_office,
    set_home_areas,
)
from amstrat_desktop.services.work import Actor

_AS_TYPED: Final = (
    "name", "street", "postcode", "city", "telephone", "fax", "email", "hours",
    "responsible_body", "dpo_contact",
)  # fmt: skip
OUTSIDE_NAME: Final = "Außerhalb"
"""The name of the area that is none of the known ones; data like every other area's name."""


@dataclass(frozen=True, slots=True)
class ShippedArea:
    """An area of the start data. statistical: what people call their quarter, no district."""

    name: str
    aliases: tuple[str, ...]
    statistical: bool
    pilot: bool


def shipped_areas() -> Iterator[ShippedArea]:
    """The areas that a new office starts with, in the city's order; the pilots first."""
    areas = [
        ShippedArea(
            name=row["name"],
            aliases=tuple(alias for alias in row["aliases"].split(";") if alias),
            statistical=row["level"] == AreaLevel.STATISTICAL_AREA,
            pilot=row["pilot"] == "yes",
        )
        for row in _rows("areas_bochum.csv")
    ]
    yield from sorted(areas, key=lambda area: not area.pilot)


def found_office(
    session: Session, draft: OfficeDraft, *, actor: Actor, now: datetime, sample: bool = False
) -> OfficeCard:
    """Fill a new, empty database: the office, its first user, and the start data.

    actor: the ids that the office and its first user get, both new; the user's is the one of
    the key slot. Raises FieldProblem as `clean_office`, and for an unknown home area.
    """
    draft = clean_office(draft)
    session.add(
        Office(
            id=actor.office_id,
            **{name: getattr(draft, name) for name in _AS_TYPED},
            sample=sample,
            created_at=now,
        )
    )
    session.flush()
    session.add(
        Staff(
            id=actor.staff_id,
            office_id=actor.office_id,
            name=draft.staff_name,
            position=draft.staff_position,
            role=Role.LEAD,
            active_from=office_day(now),
        )
    )
    session.add(AuditChain(office_id=actor.office_id, key=os.urandom(CHAIN_KEY_BYTES)))
    session.flush()
    load_start_data(session, actor=actor, now=now)
    set_home_areas(session, actor.office_id, draft.home_areas)
    write_audit(session, "found", Kind.OFFICE, actor.office_id, actor=actor, now=now)
    session.flush()
    return read_office(session, actor)


def load_start_data(session: Session, *, actor: Actor, now: datetime) -> None:
    """Areas, code lists and organisations for an office that has none of them yet."""
    _load_areas(session, actor.office_id)
    _load_codes(session, actor.office_id)
    _load_organisations(session, actor, now)
    session.flush()


def _load_areas(session: Session, office_id: UUID) -> None:
    ids: dict[str, UUID] = {}
    position = 0
    for position, row in enumerate(_rows("areas_bochum.csv")):
        ids[row["number"]] = uuid7()
        session.add(
            Area(
                id=ids[row["number"]],
                office_id=office_id,
                number=row["number"],
                name=row["name"],
                level=AreaLevel(row["level"]),
                parent_id=ids.get(row["parent"]),
                pilot=row["pilot"] == "yes",
                position=position,
                aliases=[AreaAlias(alias=alias) for alias in row["aliases"].split(";") if alias],
            )
        )
    around = [(row["name"], AreaLevel.MUNICIPALITY) for row in _neighbours()]
    around.append((OUTSIDE_NAME, AreaLevel.OUTSIDE))
    session.add_all(
        Area(office_id=office_id, name=name, level=level, position=position + number)
        for number, (name, level) in enumerate(around, start=1)
    )


def _load_codes(session: Session, office_id: UUID) -> None:
    session.add_all(
        CodeEntry(
            office_id=office_id,
            list_name=list_name,
            code=entry.code,
            group_code=entry.group,
            position=position,
            restricted=entry.restricted,
        )
        for list_name, entries in SHIPPED.items()
        for position, entry in enumerate(entries)
    )


def _load_organisations(session: Session, actor: Actor, now: datetime) -> None:
    organisations = [
        Organisation(
            office_id=actor.office_id,
            name=row["name"],
            organisation_kind=row["kind"],
            street=row["street"],
            postcode=row["postcode"],
            city=row["city"],
            note=row["note"],
            accepts_slip=row["kind"] != EMPLOYER,
            source_year=int(row["source_year"]),
            created_at=now,
            updated_at=now,
            created_by=actor.staff_id,
            updated_by=actor.staff_id,
        )
        for row in _rows("organisations_bochum.csv")
    ]
    session.add_all(organisations)
    session.flush()
    labels = read_labels(session)
    for organisation in organisations:
        index_organisation(session, organisation, labels)


def _neighbours() -> Iterator[dict[str, str]]:
    return _rows("neighbouring_municipalities.csv")


def _rows(name: str) -> Iterator[dict[str, str]]:
    with resource("start_data", name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)

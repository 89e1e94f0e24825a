# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.areas import LEVEL_LABELS, AreaLevel
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.shipped import SHIPPED
from amstrat_desktop.models.code import CodeEntry
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.office import Area
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.areas import list_areas, match_areas
from amstrat_desktop.services.offices import (
    OfficeDraft,
    StaffDraft,
    add_staff,
    edit_office,
    edit_staff,
    find_actor,
    list_staff,
    read_office,
)
from amstrat_desktop.services.start_data import OUTSIDE_NAME, found_office
from amstrat_desktop.services.work import Work
from tests.services.sample_office import NOW, USER, empty_office

DRAFT = OfficeDraft(
    name="Quartiersbüro Hamme",
    staff_name="Kim Beispiel",
    staff_position="Sozialarbeit",
    street="Beispielstraße 12",
    postcode="44793",
    city="Bochum",
    hours="Mo 9–12 Uhr\nDi 14–17 Uhr",
    home_areas=("Hamme", "Goldhamme", "24"),
)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Work]:
    with empty_office(tmp_path / "office") as work:
        yield work


@pytest.fixture
def founded(empty: Work) -> Work:
    empty.write(found_office, DRAFT)
    return empty


def test_a_founded_office_has_its_sender_and_its_first_user(empty: Work) -> None:
    outcome = empty.write(found_office, DRAFT)
    card = outcome.value
    assert (card.name, card.staff_name) == ("Quartiersbüro Hamme", "Kim Beispiel")
    assert card.id == empty.actor.office_id
    assert card.staff_id == USER
    assert card.hours == "Mo 9–12 Uhr\nDi 14–17 Uhr"
    assert not card.sample
    assert Kind.OFFICE in outcome.changed
    assert empty.read(read_office, empty.actor) == card


def test_home_areas_are_known_by_name_number_and_alias(founded: Work) -> None:
    card = founded.read(read_office, founded.actor)
    assert card.home_areas == ("Kruppwerke", "Hamme", "Wattenscheid-Mitte")


def test_areas_are_the_citys_its_neighbours_and_outside(founded: Work) -> None:
    areas = founded.read(list_areas, on=NOW.date())
    levels = [area.level for area in areas]
    assert levels.count(AreaLevel.DISTRICT) == 6
    assert levels.count(AreaLevel.STATISTICAL_AREA) == 30
    assert levels.count(AreaLevel.MUNICIPALITY) == 7
    assert [area.name for area in areas if area.level == AreaLevel.OUTSIDE] == [OUTSIDE_NAME]
    assert {area.name for area in areas if area.pilot} == {
        "Wattenscheid-Mitte",
        "Kruppwerke",
        "Hamme",
        "Querenburg",
    }
    hamme = next(area for area in areas if area.name == "Hamme")
    assert (hamme.number, hamme.parent) == ("16", "Bochum-Mitte")
    found = match_areas(areas, "goldh")
    assert [(match.area.name, match.alias) for match in found] == [("Kruppwerke", "Goldhamme")]
    assert set(LEVEL_LABELS) == set(AreaLevel)


def test_every_shipped_code_is_there_in_its_order(founded: Work) -> None:
    def codes(session: Session) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        query = select(CodeEntry).order_by(CodeEntry.list_name, CodeEntry.position)
        for entry in session.scalars(query):
            found.setdefault(entry.list_name, []).append(entry.code)
        return found

    expected = {name.value: [entry.code for entry in entries] for name, entries in SHIPPED.items()}
    assert founded.read(codes) == expected


def test_groups_and_restricted_topics_are_kept(founded: Work) -> None:
    def topic(session: Session, code: str) -> tuple[str, bool]:
        entry = session.scalars(
            select(CodeEntry).where(CodeEntry.list_name == ListName.TOPIC, CodeEntry.code == code)
        ).one()
        return entry.group_code, entry.restricted

    assert founded.read(topic, "violence") == ("protection", True)
    assert founded.read(topic, "sgb2_renewal") == ("livelihood", False)


def test_public_bodies_are_not_verified_yet(founded: Work) -> None:
    def bodies(session: Session) -> list[tuple[str, object, int | None, str]]:
        return [
            (o.name, o.verified_on, o.source_year, o.organisation_kind)
            for o in session.scalars(select(Organisation))
        ]

    found = founded.read(bodies)
    assert len(found) == 7
    assert [name for name, *_rest, kind in found if kind == "employer"] == ["Stadt Bochum"]
    assert {verified for _name, verified, _year, _kind in found} == {None}
    assert {year for _name, _verified, year, _kind in found} == {2023}
    kinds = {entry.code for entry in SHIPPED[ListName.ORGANISATION_KIND]}
    assert {kind for *_rest, kind in found} <= kinds


@pytest.mark.parametrize(
    ("field", "draft"),
    [
        ("name", replace(DRAFT, name=" \u202e ")),
        ("staff_name", replace(DRAFT, staff_name="")),
        ("postcode", replace(DRAFT, postcode="4479")),
        ("email", replace(DRAFT, email="somebody at home")),
        ("home_areas", replace(DRAFT, home_areas=("Hamme", "Atlantis"))),
    ],
)
def test_what_cannot_be_right_names_its_field_and_founds_nothing(
    empty: Work, field: str, draft: OfficeDraft
) -> None:
    with pytest.raises(FieldProblem) as refused:
        empty.write(found_office, draft)
    assert refused.value.field == field
    assert empty.read(lambda session: session.scalar(select(func.count(Area.id)))) == 0


def test_texts_are_cleaned_on_the_way_in(empty: Work) -> None:
    draft = replace(DRAFT, name="  Büro\u0000 \u202eHamme\n", hours="Mo 9\r\nDi 10")
    card = empty.write(found_office, draft).value
    assert card.name == "Büro Hamme"
    assert card.hours == "Mo 9\nDi 10"


def test_an_edit_changes_the_sender_and_says_which_fields(founded: Work) -> None:
    draft = replace(DRAFT, telephone="0234 000000", staff_name="Kim Muster", home_areas=("Hamme",))
    card = founded.write(edit_office, draft).value
    assert (card.telephone, card.staff_name) == ("0234 000000", "Kim Muster")
    assert card.home_areas == ("Hamme",)

    def audited(session: Session) -> list[tuple[str, list[str]]]:
        query = select(AuditEvent.object_kind, AuditEvent.fields).where(AuditEvent.action == "edit")
        return [(kind, fields) for kind, fields in session.execute(query)]

    lines = sorted(founded.read(audited))
    assert lines == [("office", ["home_areas", "telephone"]), ("staff", ["name"])]


def test_an_edit_without_a_change_writes_nothing(founded: Work) -> None:
    assert founded.write(edit_office, DRAFT).changed == frozenset()


def test_staff_are_added_edited_and_listed(founded: Work) -> None:
    added = founded.write(add_staff, StaffDraft("Alex Probe", "Ehrenamt")).value
    founded.write(edit_staff, added.id, StaffDraft("Alex Exempel", "Ehrenamt", "0234 000001"))
    cards = founded.read(list_staff, founded.actor.office_id)
    assert [(card.name, card.telephone) for card in cards] == [
        ("Alex Exempel", "0234 000001"),
        ("Kim Beispiel", ""),
    ]
    with pytest.raises(FieldProblem):
        founded.write(add_staff, StaffDraft("  "))


def test_the_actor_is_the_slots_user_or_the_first_one(founded: Work) -> None:
    founded.write(add_staff, StaffDraft("Alex Probe"))
    assert founded.read(find_actor, USER) == founded.actor
    assert founded.read(find_actor, None) == founded.actor
    with pytest.raises(Problem, match="nobody"):
        founded.read(find_actor, uuid7())

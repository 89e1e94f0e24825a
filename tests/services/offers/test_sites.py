# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sites and their rooms."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.models.offer import OfferRun
from amstrat_desktop.models.site import Site
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.offers.sites import (
    RoomDraft,
    SiteCard,
    SiteDraft,
    edit_site,
    list_sites,
    read_site,
    record_site,
    restore_site,
    retire_site,
)
from amstrat_desktop.services.work import Work
from tests.services.offers.house import House

HOUSE = SiteDraft(
    name="  Haus der\tNachbarschaft ",
    street="Musterweg 3",
    postcode="44793",
    city="Bochum",
    stop="Amtsplatz, 2 Minuten",
    step_free=True,
    rooms=(
        RoomDraft("Saal", 40, step_free=True),
        RoomDraft("Spielzimmer", 12, for_children=True),
    ),
)


def card(work: Work, site_id: UUID) -> SiteCard:
    return work.read(read_site, site_id, now=work.clock())


def changed(work: Work, site_id: UUID, **changes: object) -> SiteCard:
    draft = replace(card(work, site_id).draft, **changes)  # type: ignore[arg-type]  # fields of the draft
    work.write(edit_site, site_id, draft)
    return card(work, site_id)


@pytest.fixture
def site_id(work: Work) -> UUID:
    return work.write(record_site, HOUSE).value


def test_a_site_stands_in_the_list_with_its_rooms(work: Work, site_id: UUID) -> None:
    [row] = work.read(list_sites)
    assert (row.name, row.place) == ("Haus der Nachbarschaft", "44793 Bochum")
    assert [room.name for room in row.rooms] == ["Saal", "Spielzimmer"]
    assert [room.for_children for room in row.rooms] == [False, True]
    assert row.id == site_id


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"rooms": (RoomDraft(" "),)}, "rooms"),
        ({"rooms": (RoomDraft("Saal"), RoomDraft("SAAL"))}, "rooms"),
        ({"rooms": (RoomDraft("Saal", 0),)}, "rooms"),
    ],
)
def test_what_can_t_be_is_refused(work: Work, changes: dict[str, object], field: str) -> None:
    with pytest.raises(FieldProblem) as told:
        work.write(record_site, replace(HOUSE, **changes))  # type: ignore[arg-type]  # fields of the draft
    assert told.value.field == field
    assert work.read(list_sites) == ()


def test_no_two_sites_have_one_name(work: Work, site_id: UUID) -> None:
    with pytest.raises(FieldProblem, match="already a site"):
        work.write(record_site, replace(HOUSE, name="haus der nachbarschaft"))
    changed(work, site_id, city="Herne")  # its own name is no other's


def test_a_room_that_nobody_used_goes_and_a_used_one_is_kept(work: Work) -> None:
    house = House(work)
    used, unused = house.room("Saal"), house.room("Küche")
    house.run("Nähen", [datetime(2030, 3, 3, 9, tzinfo=UTC)], room="Saal")
    after = changed(work, house.site_id, rooms=(RoomDraft("Werkstatt"),))
    assert [room.name for room in after.draft.rooms] == ["Werkstatt"]
    assert [room.id for room in after.former] == [used]
    assert after.meetings == 1
    assert unused not in {room.id for room in after.former}
    with work._sessions() as session:
        site = session.get_one(Site, house.site_id)
        assert {room.name for room in site.rooms} == {"Werkstatt", "Saal"}
        assert session.query(OfferRun).one().room_id == used


def test_a_room_named_like_a_former_one_is_that_room_again(work: Work) -> None:
    house = House(work)
    used = house.room("Saal", seats=20)
    house.run("Nähen", [datetime(2030, 3, 3, 9, tzinfo=UTC)], room="Saal")
    changed(work, house.site_id, rooms=())
    after = changed(work, house.site_id, rooms=(RoomDraft("saal", 30),))
    assert [(room.id, room.name, room.seats) for room in after.draft.rooms] == [(used, "saal", 30)]
    assert after.former == ()


def test_rooms_keep_their_key_when_they_move_or_are_renamed(work: Work, site_id: UUID) -> None:
    hall, play = card(work, site_id).draft.rooms
    after = changed(work, site_id, rooms=(play, replace(hall, name="Großer Saal")))
    assert [room.id for room in after.draft.rooms] == [play.id, hall.id]
    assert after.draft.rooms[1].name == "Großer Saal"


def test_who_was_slower_is_told(work: Work, site_id: UUID) -> None:
    mine = replace(card(work, site_id).draft, city="Herne")
    changed(work, site_id, city="Witten")
    with pytest.raises(Conflict) as told:
        work.write(edit_site, site_id, mine)
    assert told.value.theirs["city"] == "Witten"


def test_a_retired_site_is_no_longer_offered_and_comes_back(work: Work, site_id: UUID) -> None:
    work.write(retire_site, site_id)
    assert work.read(list_sites) == ()
    [row] = work.read(list_sites, retired=True)
    assert row.retired
    work.write(restore_site, site_id)
    assert len(work.read(list_sites)) == 1


def test_a_site_that_is_gone(work: Work) -> None:
    with pytest.raises(Problem, match="no longer on record"):
        card(work, UUID(int=7))

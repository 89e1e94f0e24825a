# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The houses of a sample office: two sites with rooms, and who looks after children there."""

from dataclasses import dataclass
from uuid import UUID

from amstrat_desktop.services.offers.carers import CarerDraft, record_carer
from amstrat_desktop.services.offers.site_records import RoomDraft, SiteDraft
from amstrat_desktop.services.offers.sites import read_site, record_site
from amstrat_desktop.services.sample.teller import Teller

_SINCE = 150
"""Days ago on which everything was put on record."""


@dataclass(frozen=True)
class Houses:
    """Keys by name. sites: of a room, by the room's name."""

    rooms: dict[str, UUID]
    sites: dict[str, UUID]
    areas: dict[str, UUID | None]
    carers: tuple[UUID, ...]


def furnish_houses(teller: Teller) -> Houses:
    """The office itself and the neighbours' house where the sewing machines are."""
    sites = [teller.did(_SINCE, record_site, draft) for draft in _sites(teller)]
    cards = {site: read_site(teller.session, site, now=teller.now) for site in sites}
    rooms = [
        (room.name, room.id, site) for site, card in cards.items() for room in card.draft.rooms
    ]
    return Houses(
        rooms={name: room_id for name, room_id, _site in rooms if room_id is not None},
        sites={name: site for name, _room, site in rooms},
        areas={name: cards[site].draft.area_id for name, _room, site in rooms},
        carers=tuple(teller.did(_SINCE, record_carer, draft) for draft in _carers(teller)),
    )


def _sites(teller: Teller) -> tuple[SiteDraft, SiteDraft]:
    office = SiteDraft(
        name="Stadtteilladen Beispielviertel (erfunden)",
        area_id=teller.area("Hamme"),
        street="Beispielstraße 12",
        postcode="44793",
        city="Bochum",
        stop="Exempelplatz, Bus 999, zwei Minuten zu Fuß",
        step_free=True,
        accessibility="Rampe am Eingang, Toilette mit Rollstuhl erreichbar",
        rooms=(
            RoomDraft("Großer Raum", 24, True),
            RoomDraft("Spielecke", 8, True, for_children=True),
            RoomDraft("Beratungszimmer", 4, True),
        ),
    )
    house = SiteDraft(
        name="Nachbarschaftshaus Musterhof (erfunden)",
        area_id=teller.area("Kruppwerke"),
        street="Musterhof 3",
        postcode="44793",
        city="Bochum",
        stop="Musterhof, Straßenbahn 000, vor der Tür",
        step_free=False,
        accessibility="Drei Stufen am Eingang; wer klingelt, bekommt Hilfe",
        rooms=(
            RoomDraft("Nähstube", 10),
            RoomDraft("Kinderzimmer", 10, for_children=True),
            RoomDraft("Saal", 60),
        ),
    )
    return office, house


def _carers(teller: Teller) -> tuple[CarerDraft, ...]:
    seen = teller.day(-200)
    return (
        CarerDraft("Beate Beispiel", "educator", "", None, seen, teller.day(900)),
        CarerDraft("Momo Muster", "short_course", "", None, seen, teller.day(700)),
        CarerDraft("Pia Platzhalter", "nursery_nurse", "", None, seen, teller.day(40)),
    )

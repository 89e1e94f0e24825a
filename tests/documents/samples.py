# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Slips for the tests: a usual one, a bare one, and one with the longest texts."""

from dataclasses import replace
from datetime import date, time

from amstrat_desktop.base.lang import verbatim
from amstrat_desktop.base.vocabulary.directory import DOCUMENTS
from amstrat_desktop.base.vocabulary.referrals import NEEDS, DeliveryMode, Priority
from amstrat_desktop.base.vocabulary.topics import TOPICS
from amstrat_desktop.documents.slip import (
    Appointment,
    Communication,
    Concern,
    Consent,
    Counsellor,
    Minor,
    Numbers,
    Office,
    Person,
    Receiver,
    ReturnWay,
    SlipData,
)

TOPIC = {entry.code: entry.label for entry in TOPICS if entry.label}
NUMBER = "BO-26-4K7PQ-9"

OFFICE = Office(
    name="Quartiersbüro Hamme",
    street="Musterstraße 1",
    place="44791 Bochum",
    phone="0234 000000-0",
    hours="Mo–Do 9–12 und 14–16 Uhr",
    fax="0234 000000-9",
    email="hamme@buero.example",
)

JOBCENTER = Receiver(
    name="Jobcenter Bochum – Standort Mitte",
    department="Neukundenbüro",
    street="Universitätsstraße 74a",
    place="44789 Bochum",
    phone="0234 000000-70",
    hours="Mo–Fr 8–12, Do auch 14–17 Uhr",
    stop="Oskar-Hoffmann-Straße (308, 318)",
    languages=("de", "ar", "tr"),
    what_to_bring=tuple(entry.label for entry in DOCUMENTS[:5] if entry.label),
)

USUAL = SlipData(
    number=NUMBER,
    issued=date(2026, 11, 24),
    office=OFFICE,
    receiver=JOBCENTER,
    counsellor=Counsellor("Ada Muster", "0234 000000-12"),
    priority=Priority.URGENT,
    person=Person(codeword="Blauer Vogel", phone="0152 000000", children=(1, 4)),
    communication=Communication(language="ar", interpreter=True, reading="liest Arabisch"),
    concern=Concern(
        topics=(TOPIC["sgb2_application"], TOPIC["nursery_place"]),
        needs=tuple(entry.label for entry in NEEDS[:3] if entry.label),
        text="Erstantrag SGB II; der Sprachkurs beginnt im Januar, bis dahin fehlt ein Kitaplatz.",
        done="Formulare gemeinsam ausgefüllt, Kita-Navigator eingerichtet.",
    ),
    appointment=Appointment(date(2026, 12, 1), time(10, 30), "Raum B 2.14"),
    return_ways=tuple(ReturnWay),
)

BARE = SlipData(
    number=NUMBER,
    issued=date(2026, 11, 24),
    office=Office("Quartiersbüro Hamme"),
    receiver=Receiver("Jobcenter Bochum"),
)

CONSENTED = replace(
    USUAL,
    delivery=DeliveryMode.SENT,
    copy_no=2,
    printed=date(2026, 11, 26),
    consent=Consent(
        purpose=verbatim("Erstantrag SGB II vorbereiten"),
        data=(verbatim("Name"), verbatim("Telefon"), verbatim("Anliegen")),
        valid_until=date(2027, 5, 24),
        interpreter="Nour Beispiel",
    ),
)

FULL = replace(
    CONSENTED,
    person=Person(
        name="Erika Beispielfrau",
        codeword="Blauer Vogel",
        born=date(2010, 2, 3),
        phone="0152 000000",
        children=(1, 4),
        minor=Minor("Rosa Beispielfrau", informed=False),
    ),
    numbers=Numbers("35502BG0012345", "123A456789"),
)
"""Each field ticked, with texts of a usual length."""

_LONG_NAME = "Beratungsstelle für Familien, Kinderbetreuung und Arbeitsmarktintegration " * 3
_LONG_TEXT = "Arbeitsgelegenheitsmaßnahmenträgerverordnung und vieles andere mehr. " * 8


def longest(language: str) -> SlipData:
    """Every field as long as the services let it grow, everything ticked."""
    labels = tuple(entry.label for entry in DOCUMENTS if entry.label)
    return replace(
        CONSENTED,
        office=Office(
            *(x[:200] for x in (_LONG_NAME,) * 3),
            "0" * 40,
            _LONG_NAME[:200],
            "0" * 40,
            "x" * 60 + "@buero.example",
        ),
        receiver=Receiver(
            *(x[:200] for x in (_LONG_NAME,) * 4),
            phone="0" * 40,
            hours=_LONG_NAME[:200],
            stop=_LONG_NAME[:200],
            languages=("de", "en", "ar", "tr", "uk", "ru", "pl", "fa"),
            what_to_bring=labels + labels,
        ),
        counsellor=Counsellor(_LONG_NAME[:200], "0" * 40),
        person=Person(
            _LONG_NAME[:200],
            _LONG_NAME[:200],
            date(2010, 1, 2),
            "0" * 40,
            tuple(range(12)),
            Minor(_LONG_NAME[:200], informed=False),
        ),
        communication=Communication(language, interpreter=True, reading=_LONG_NAME[:200]),
        concern=Concern(labels, labels, _LONG_TEXT[:500], _LONG_TEXT[:500], _LONG_TEXT[:500]),
        numbers=Numbers("35502BG0012345", "123A456789"),
        appointment=Appointment(date(2026, 12, 1), time(10, 30), _LONG_NAME[:200]),
    )

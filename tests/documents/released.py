# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""An invented table for planning, with numbers that must not be found in what is published."""

from datetime import date
from typing import Any

from amstrat_desktop.disclosure.table import TOTAL, Axis, Count, Months, Released, Table
from amstrat_desktop.services.releases.choices import ReleaseChoice
from amstrat_desktop.services.releases.frozen import FrozenTable, published

CHOICE = ReleaseChoice("topics_by_area", 202601, 202606)
QUARTERS = {"202601-202603": Months(202601, 202603), "202604-202606": Months(202604, 202606)}
AREAS = {"15": "Kruppwerke", "16": "Hamme", "24": "Wattenscheid-Mitte", "37": "Gerthe"}
DISTRICTS = {"1": "Bochum-Mitte", "2": "Wattenscheid", "3": "Bochum-Nord"}
TOPICS = {
    "livelihood": "Existenzsicherung und Leistungen",
    "qualification": "Ausbildung, Qualifizierung, Anerkennung",
    "housing": "Wohnen",
}
SECRETS = (7771, 7772)
"""Stand in two hidden places and nowhere else."""


def released(dropped: frozenset[str] = frozenset()) -> Released:
    axes = (
        Axis(
            "area",
            tuple(AREAS),
            {"1": frozenset({"15", "16"}), "2": frozenset({"24"}), "3": frozenset({"37"})},
        ),
        Axis("topic", tuple(TOPICS), {}),
        Axis("time", tuple(QUARTERS), {}),
    )
    hidden = {("15", "housing", "202601-202603"): 7771, ("16", "housing", "202601-202603"): 7772}
    counts = {
        (area, topic, time): Count(1_100 + 10 * at)
        for at, area in enumerate([*AREAS, *DISTRICTS, TOTAL])
        for topic in (*TOPICS, TOTAL)
        for time in (*QUARTERS, TOTAL)
        if area not in {"37", "3"}
    }
    counts |= {place: Count(value) for place, value in hidden.items()}
    table = Table("topics", axes, "time", QUARTERS, counts)
    return Released(3, table, frozenset(hidden), dropped)


def words() -> dict[str, Any]:
    area: list[list[Any]] = []
    for district, (name, inside) in {
        "1": ("Bochum-Mitte", ("15", "16")),
        "2": ("Wattenscheid", ("24",)),
        "3": ("Bochum-Nord", ("37",)),
    }.items():
        area.append([district, name, district, "group", False])
        area += [[key, AREAS[key], key, "code", False] for key in inside]
    quarters = [
        ["202601-202603", "1. Quartal 2026", "", "code", False],
        ["202604-202606", "2. Quartal 2026", "", "code", False],
    ]
    total = [TOTAL, "Zusammen", "", "total", False]
    topics = [[key, label, "", "code", False] for key, label in TOPICS.items()]
    return {
        "title": "Beratungsthemen nach Bezirk",
        "unit": "Nennungen",
        "period": "1. Halbjahr 2026",
        "maker": ["Quartiersbüro Probe", "Musterstraße 1", "44793 Bochum", "0234 000000-0"],
        "axes": [
            {"name": "area", "heading": "Gebiet", "codes": [*area, total]},
            {"name": "topic", "heading": "Themengruppe", "codes": [*topics, total]},
            {"name": "time", "heading": "Zeitraum", "codes": [*quarters, total]},
        ],
        "notes": ["Ein Kontakt zählt in jeder Themengruppe einmal.", "Ein Punkt ist verdeckt."],
    }


def frozen(dropped: frozenset[str] = frozenset(), *, number: int = 3) -> FrozenTable:
    day = date(2026, 7, 20) if number else None
    return published(released(dropped), words(), CHOICE, number=number, approved_on=day)

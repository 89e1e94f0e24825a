# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whom and what of the sample office the walk stops at, found by name."""

from collections.abc import Callable
from typing import Final, TypeAlias
from uuid import UUID

from PySide6.QtWidgets import QWidget

from amstrat_desktop.services.offers.booking_lists import bookings_of_person
from amstrat_desktop.services.offers.run_list import RunFilter, window_of_runs
from amstrat_desktop.services.people_list import suggest_people
from amstrat_desktop.services.work import Work

Waits: TypeAlias = Callable[[], object]
"""Returns when the worker has answered and the window is drawn."""

Stop: TypeAlias = tuple[str, QWidget]
"""A name for the picture, and the window that it is of."""

MOTHER: Final = "Sanaa Al-Mithal"
LEARNER: Final = "Oleksandr Zrazkovyi"
TWINS: Final = ("Elif Şahin-Muster", "Elif Schahin Muster")
SEWING: Final = "Nähen und Deutsch"
"""With childcare; the mother waits there, because no group takes a child of one year."""
GERMAN: Final = "Deutsch für Eltern, Stufe A1"
"""With places for her and both children."""


def person_named(work: Work, name: str) -> UUID:
    """Who is called so, in their own script or in Latin letters."""
    found = work.read(suggest_people, name, actor=work.actor, limit=20)
    return next(row.id for row in found if name in (row.name, row.name_latin))


def restricted_person(work: Work) -> UUID:
    """The record that is hidden from most."""
    everybody = work.read(suggest_people, "", actor=work.actor, limit=1_000)
    return next(row.id for row in everybody if row.restricted)


def run_of(work: Work, title: str) -> UUID:
    """The run of the offer that is called so."""
    wanted, now = RunFilter(text=title), work.clock()
    rows = work.read(window_of_runs, wanted, 0, 1, 1, actor=work.actor, now=now)
    return rows[0].id


def booking_of(work: Work, person_id: UUID) -> UUID:
    """The booking of somebody who has one."""
    return work.read(bookings_of_person, person_id, actor=work.actor)[0].id

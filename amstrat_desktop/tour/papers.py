# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The papers of one person and of one course of the sample office, as PDF and as picture."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Final
from uuid import UUID

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.consents import Decision, LegalKind
from amstrat_desktop.documents.appointment_card import card_data, render
from amstrat_desktop.documents.raster import page_pictures, png
from amstrat_desktop.documents.slip import Variant
from amstrat_desktop.exchange.calendar_file import Told, calendar_code, event_of
from amstrat_desktop.services.appointment_list import list_appointments, next_of
from amstrat_desktop.services.appointment_papers import appointment_facts
from amstrat_desktop.services.consents import list_consents
from amstrat_desktop.services.work import Work
from amstrat_desktop.tour.known import MOTHER, SEWING, person_named, run_of
from amstrat_desktop.tour.run_papers import run_papers, urgency_letter
from amstrat_desktop.ui.people.consents.papers import draw_form, draw_log

DPI: Final = 150
LANGUAGE: Final = "ar"


def leave_papers(work: Work, folder: Path) -> Iterator[Path]:
    """Both forms to be signed, what was told to whom, the card of an appointment, the letter for
    a Kita; invitation, reminder and lists of a course.
    """
    folder.mkdir(parents=True, exist_ok=True)
    mother, sewing = person_named(work, MOTHER), run_of(work, SEWING)
    for name, pdf in chain(_papers(work, mother), run_papers(work, sewing, LANGUAGE)):
        paper, picture = folder / f"{name}.pdf", folder / f"{name}.png"
        paper.write_bytes(pdf)
        picture.write_bytes(png(page_pictures(pdf, DPI)[0]))
        yield paper
        yield picture


def _papers(work: Work, person_id: UUID) -> Iterator[tuple[str, bytes]]:
    now = work.clock()
    consents = work.read(list_consents, person_id, actor=work.actor, on=office_day(now))
    given = next(card for card in consents if card.decision is Decision.GIVEN)
    for kind in LegalKind:
        draft = replace(given.draft(), legal_kind=kind, given_on=None, expires_on=None)
        yield kind.value, draw_form(work, draft, LANGUAGE, Variant.STANDARD)
    yield "disclosure-log", draw_log(work, person_id)
    yield "appointment-card", _card(work, person_id, now)
    yield "letter-of-urgency", urgency_letter(work, person_id, LANGUAGE)


def _card(work: Work, person_id: UUID, now: datetime) -> bytes:
    """Of the next appointment; its code says no more than agency, time and place."""
    coming = next_of(work.read(list_appointments, person_id, actor=work.actor), now)
    if coming is None:
        raise LookupError("the sample office has an appointment for tomorrow")
    facts = work.read(appointment_facts, coming.id, actor=work.actor)
    code = calendar_code(event_of(facts, catalogue(LANGUAGE), Told()))
    return render(card_data(facts, code), LANGUAGE)

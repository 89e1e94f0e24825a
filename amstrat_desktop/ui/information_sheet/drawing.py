# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The office's own sheet, from what is on record to the bytes of a PDF. No Qt."""

from amstrat_desktop.documents import information_sheet
from amstrat_desktop.documents.information_sheet import InformationSheet
from amstrat_desktop.documents.slip.data import Office
from amstrat_desktop.services.data_requests.sheet import read_sheet_facts
from amstrat_desktop.services.offices import OfficeCard
from amstrat_desktop.services.work import Work


def draw_sheet(work: Work, language: str) -> bytes:
    """The sheet in German, and beside it in a language."""
    facts = work.read(read_sheet_facts, actor=work.actor, now=work.clock())
    sheet = InformationSheet(
        office=sender_of(facts.office),
        responsible=facts.office.responsible_body,
        officer=facts.office.dpo_contact,
        kept=facts.kept,
        secrecy=facts.office.release_needed,
    )
    return information_sheet.render(sheet, language)


def sender_of(card: OfficeCard) -> Office:
    """The office as the sender of a paper."""
    return Office(
        name=card.name,
        street=card.street,
        place=f"{card.postcode} {card.city}".strip(),
        phone=card.telephone,
        hours=card.hours,
        email=card.email,
    )

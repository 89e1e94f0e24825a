# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""From what the services know of a letter to what is drawn."""

from amstrat_desktop.documents.priority_letter.data import LetterData
from amstrat_desktop.documents.slip.data import Office
from amstrat_desktop.services.priority_letters import LetterFacts


def letter_data(facts: LetterFacts) -> LetterData:
    """The letter of these facts."""
    office = facts.office
    return LetterData(
        office=Office(
            name=office.name,
            street=office.street,
            place=f"{office.postcode} {office.city}".strip(),
            phone=office.telephone,
            hours=office.hours,
            email=office.email,
        ),
        parent=facts.parent,
        grounds=facts.draft.grounds,
        issued_on=facts.issued_on,
        staff=facts.staff_name,
        position=facts.staff_position,
        child=facts.draft.child_name,
        birth_year=facts.birth_year,
        recipient=facts.recipient,
        recipient_place=facts.recipient_place,
        starts_on=facts.draft.starts_on,
        words=facts.draft.words,
    )

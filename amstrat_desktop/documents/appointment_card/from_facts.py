# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""From what the services know of an appointment to what is drawn."""

from datetime import time

from amstrat_desktop.base.lang import OFFICE_ZONE
from amstrat_desktop.documents.appointment_card.data import CardData, CardVariant, Sender
from amstrat_desktop.services.appointment_papers import PaperFacts


def card_data(
    facts: PaperFacts, code: str, variant: CardVariant = CardVariant.STANDARD
) -> CardData:
    """The card of these facts; code: text of the QR code."""
    local = facts.starts_at.astimezone(OFFICE_ZONE)
    at = local.time().replace(second=0, microsecond=0)
    return CardData(
        day=local.date(),
        # Midnight: only the day was said.
        at=at if at != time() else None,
        sender=Sender(facts.office, facts.telephone),
        where=facts.where,
        room=facts.room,
        address=facts.address,
        stop=facts.stop,
        subject=facts.subject,
        bring=facts.bring,
        companion=facts.companion,
        code=code,
        variant=variant,
    )

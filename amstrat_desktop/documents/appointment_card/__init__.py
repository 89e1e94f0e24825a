# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The appointment card: half a page to take along, German beside the person's language."""

from amstrat_desktop.documents.appointment_card.data import CardData, CardVariant, Sender
from amstrat_desktop.documents.appointment_card.from_facts import card_data
from amstrat_desktop.documents.appointment_card.rendering import render

__all__ = ["CardData", "CardVariant", "Sender", "card_data", "render"]

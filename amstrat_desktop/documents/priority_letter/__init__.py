# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letter that a childcare place is urgent, in German and in the family's language."""

from amstrat_desktop.documents.priority_letter.data import VERSION, LetterData, template
from amstrat_desktop.documents.priority_letter.from_facts import letter_data
from amstrat_desktop.documents.priority_letter.rendering import render

__all__ = ["VERSION", "LetterData", "letter_data", "render", "template"]

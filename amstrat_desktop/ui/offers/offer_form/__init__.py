# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Putting an offer on record, and changing it."""

from amstrat_desktop.ui.offers.offer_form.page import OfferPage
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> OfferPage:
    """The page, as a form of the screen of offers."""
    return OfferPage(context)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which figures there are, in the order of their list; one line for each module of them."""

from typing import Final

from amstrat_desktop.services.figures.contact_figures import CONTACT_FIGURES
from amstrat_desktop.services.figures.effort_figures import EFFORT_FIGURES
from amstrat_desktop.services.figures.figure import Definition, Reader
from amstrat_desktop.services.figures.form_figures import FORM_FIGURES
from amstrat_desktop.services.figures.offer_counts import BOOKING_FIGURES
from amstrat_desktop.services.figures.offer_figures import OFFER_FIGURES
from amstrat_desktop.services.figures.referral_figures import REFERRAL_FIGURES

FIGURES: Final[tuple[tuple[Definition, Reader], ...]] = (
    *CONTACT_FIGURES,
    *REFERRAL_FIGURES,
    *OFFER_FIGURES,
    *BOOKING_FIGURES,
    *EFFORT_FIGURES,
    *FORM_FIGURES,
)

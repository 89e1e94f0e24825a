# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which figures there are, in the order of their list; one line for each module of them."""

from typing import Final

from amstrat_desktop.services.figures.contact_figures import CONTACT_FIGURES
from amstrat_desktop.services.figures.figure import Definition, Reader

FIGURES: Final[tuple[tuple[Definition, Reader], ...]] = (*CONTACT_FIGURES,)

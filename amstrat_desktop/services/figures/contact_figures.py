# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of contacts and of the people who had them."""

from typing import Final

from amstrat_desktop.services.figures.figure import Definition, Reader

CONTACT_FIGURES: Final[tuple[tuple[Definition, Reader], ...]] = ()

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The panels of a record and the pages beside it, in the order in which they stand."""

from typing import Final

from amstrat_desktop.ui.people.panel import PageKind, PanelKind

PANELS: Final[tuple[PanelKind, ...]] = ()
PAGES: Final[tuple[PageKind, ...]] = ()

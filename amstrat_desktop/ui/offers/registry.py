# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The views of the screen and the panels of a run, in the order in which they stand."""

from typing import Final

from amstrat_desktop.ui.offers.panel import RunPanelKind, ViewKind

VIEWS: Final[tuple[ViewKind, ...]] = ()
PANELS: Final[tuple[RunPanelKind, ...]] = ()

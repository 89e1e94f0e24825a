# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The views of the screen and the panels of a run, in the order in which they stand; its forms."""

from typing import Final

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.offers import childcare, needs, overview
from amstrat_desktop.ui.offers.panel import FormKind, RunPanelKind, ViewKind

VIEWS: Final[tuple[ViewKind, ...]] = (
    # Translators: Bedarfsmeldungen (tab)
    ViewKind(needs.KEY, _("Need signals"), "speakerphone", needs.build),
)
PANELS: Final[tuple[RunPanelKind, ...]] = (
    RunPanelKind("overview", _("Overview"), "school", overview.build),
    # Translators: Kinderbeaufsichtigung (tab)
    RunPanelKind("childcare", _("Childcare"), "baby-carriage", childcare.build),
)
FORMS: Final[tuple[FormKind, ...]] = ()
"""Forms that fill the screen: "offer", "run", "booking"."""

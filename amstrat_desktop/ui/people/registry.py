# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A record's panels, the pages beside it and the menu, in the order in which they stand."""

from typing import Final

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.people import consents, household, import_list, overview
from amstrat_desktop.ui.people.panel import PageKind, PanelKind, PersonAction

PANELS: Final[tuple[PanelKind, ...]] = (
    PanelKind("overview", _("Overview"), "users", overview.build),
    PanelKind("household", _("Household"), "home", household.build),
    PanelKind("consents", _("Consents"), "file-check", consents.build),
)
PAGES: Final[tuple[PageKind, ...]] = (
    # Translators: eine vorhandene Liste übernehmen (menu entry)
    PageKind("import", _("Take over a list"), "file-text", import_list.build),
)
ACTIONS: Final[tuple[PersonAction, ...]] = ()

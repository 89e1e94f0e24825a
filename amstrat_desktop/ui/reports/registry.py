# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The views of the screen, in the order in which they stand."""

from typing import Final

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.reports import definitions, figures, papers, register, releases
from amstrat_desktop.ui.views import ViewKind

VIEWS: Final[tuple[ViewKind, ...]] = (
    # Translators: Zahlen (tab)
    ViewKind(figures.KEY, _("Figures"), "chart-bar", figures.build, Right.READ_FIGURES),
    # Translators: Tabellen für die Planung (tab)
    ViewKind(
        releases.KEY, _("Tables for planning"), "file-check", releases.build, Right.READ_RELEASES
    ),
    # Translators: Register der Bedarfsmeldungen und Beobachtungen (tab)
    ViewKind(register.KEY, _("Register"), "eye", register.build, Right.READ_REGISTER),
    # Translators: Papiere (tab: monthly report, annex, conference pack, notice-board page)
    ViewKind(papers.KEY, _("Papers"), "file-text", papers.build, Right.OUTSIDE_REPORTS),
    # Translators: Zählweisen (tab: how each figure is counted)
    ViewKind(definitions.KEY, _("Definitions"), "book", definitions.build, Right.READ_FIGURES),
)

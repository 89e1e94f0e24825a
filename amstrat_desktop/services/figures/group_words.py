# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the groups of figures are called, on the screen and in reports."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.services.figures.figure import FigureGroup

GROUP_TITLES: Final[Mapping[FigureGroup, Msg]] = MappingProxyType(
    {
        # Translators: Kontakte und Personen (heading above figures)
        FigureGroup.CONTACTS: _("Contacts and persons"),
        # Translators: Weitervermittlungen (heading above figures)
        FigureGroup.REFERRALS: pgettext("figures", "Referrals"),
        # Translators: Angebote (heading above figures)
        FigureGroup.OFFERS: pgettext("figures", "Offers"),
        # Translators: Aufwand (working time spent; heading above figures)
        FigureGroup.EFFORT: pgettext("figures", "Effort"),
        # Translators: heading above the figures that the funder G.I.B. NRW asks for
        FigureGroup.FUNDER: _("For the funder (G.I.B. NRW)"),
    }
)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an area can be. Areas are data; only their levels are words of the program."""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, pgettext


class AreaLevel(StrEnum):
    """From large to small within the city, then what lies around it. OWN: added by the office."""

    DISTRICT = "district"
    STATISTICAL_AREA = "statistical_area"
    OWN = "own"
    MUNICIPALITY = "municipality"
    OUTSIDE = "outside"


LEVEL_LABELS: Final[dict[AreaLevel, Msg]] = {
    # Translators: Stadtbezirk
    AreaLevel.DISTRICT: pgettext("area", "District"),
    # Translators: statistischer Bezirk
    AreaLevel.STATISTICAL_AREA: pgettext("area", "Statistical area"),
    # Translators: Quartier (an area that the office added)
    AreaLevel.OWN: pgettext("area", "Neighbourhood"),
    # Translators: Nachbargemeinde
    AreaLevel.MUNICIPALITY: pgettext("area", "Neighbouring municipality"),
    # Translators: außerhalb (anywhere else)
    AreaLevel.OUTSIDE: pgettext("area", "Outside"),
}

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people changed one group: both versions beside each other."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.offers.carers import list_carers
from amstrat_desktop.services.offers.childcare import GroupDraft
from amstrat_desktop.services.offers.sites import list_sites
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.comparing import Comparison
from amstrat_desktop.ui.offers.childcare.group_form import NUMBERS
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import Text

NAMES: Final[Mapping[str, Msg]] = {
    "name": _("Name"),
    **NUMBERS,
    "room_id": _("Room"),
    "carers": _("Carers"),
}


def group_comparison(parent: QWidget, context: Context) -> Comparison[GroupDraft]:
    """For the groups of a run."""
    return Comparison(parent, context.runner, context.work, NAMES, _words)


def _words(work: Work) -> Callable[[str, Any], Text]:
    sites = work.read(list_sites, retired=True)
    rooms = {room.id: room.name for site in sites for room in site.rooms}
    today = office_day(work.clock())
    carers = {one.id: one.name for one in work.read(list_carers, on=today, retired=True)}

    def words(field: str, value: Any) -> Text:
        if field == "room_id":
            return verbatim(rooms.get(value, ""))
        if field == "carers":
            names = [carers.get(key, "") for key in value]

            def joined(catalogue: Catalogue) -> str:
                return catalogue.joined(names)

            return joined
        return verbatim("" if value is None else str(value))

    return words

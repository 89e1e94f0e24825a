# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one list of sections of the settings, in their order."""

from functools import partial

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.print_queue import Printer
from amstrat_desktop.ui.settings import (
    about,
    areas,
    codes,
    colleagues,
    computer,
    office,
    security,
    staff,
)
from amstrat_desktop.ui.settings.section import Section


def sections(printer: Printer) -> tuple[Section, ...]:
    """printer: the one of this computer; two sections have to do with it."""
    return (
        Section("office", _("Office"), "building", office.build),
        Section("staff", _("Me"), "user", staff.build),
        # Translators: Kolleg*innen
        Section("colleagues", _("Colleagues"), "users", colleagues.build),
        # Translators: Codelisten (lists of what can be chosen: topics, channels, results …)
        Section("codes", _("Code lists"), "list-check", codes.build),
        # Translators: Gebiete (districts and neighbourhoods)
        Section("areas", _("Areas"), "map-pin", areas.build),
        Section(
            "computer",
            _("This computer"),
            "device-desktop",
            partial(computer.build, printer=printer),
        ),
        Section("security", _("Security"), "key", partial(security.build, printer=printer)),
        # Translators: Über dieses Programm
        Section("about", _("About"), "info-circle", about.build),
    )

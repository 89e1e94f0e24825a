# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one list of sections of the settings, in their order."""

from functools import partial

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.print_queue import Printer
from amstrat_desktop.ui.settings import (
    about,
    areas,
    backups,
    codes,
    colleagues,
    computer,
    health,
    log,
    office,
    retention,
    security,
    staff,
)
from amstrat_desktop.ui.settings.section import Section


def sections(printer: Printer) -> tuple[Section, ...]:
    """printer: the one of this computer; two sections have to do with it."""
    return (
        Section("office", _("Office"), "building", office.build, Right.EDIT_OFFICE),
        Section("staff", _("Me"), "user", staff.build),
        # Translators: Kolleg*innen
        Section("colleagues", _("Colleagues"), "users", colleagues.build, Right.EDIT_STAFF),
        # Translators: Codelisten (lists of what can be chosen: topics, channels, results …)
        Section("codes", _("Code lists"), "list-check", codes.build, Right.EDIT_CODES),
        # Translators: Gebiete (districts and neighbourhoods)
        Section("areas", _("Areas"), "map-pin", areas.build, Right.EDIT_CODES),
        # Translators: Protokoll (wer was getan hat)
        Section("log", _("Log"), "history", log.build, Right.READ_LOG),
        # Translators: Aufbewahrung und Löschung
        Section("retention", _("Retention"), "trash", retention.build, Right.KEEP_TERMS),
        # Translators: Sicherungen
        Section("backups", _("Backups"), "device-floppy", backups.build, Right.BACK_UP),
        Section("health", health.HEADING, "stethoscope", health.build, Right.SEE_HEALTH),
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

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one list of screens, in the order of the sidebar.

The numbers are those of the finished program, so that nobody has to learn them twice:
1 today, 2 consultations, 3 people, 4 referrals, 5 offers, 6 directory, 7 reports, 8 settings.
"""

from typing import Final

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui import (
    consultations,
    directory,
    offers,
    people,
    referrals,
    reports,
    settings,
    today,
)
from amstrat_desktop.ui.shell.screen import Screen

SCREENS: Final = (
    Screen("today", _("Today"), "home", 1, today.build, right=Right.TODAY),
    # Translators: Beratungen
    Screen(
        "consultations",
        _("Consultations"),
        "messages",
        2,
        consultations.build,
        right=Right.READ_CONTACTS,
    ),
    # Translators: Ratsuchende (people on record)
    Screen("people", _("People"), "users", 3, people.build, right=Right.READ_PEOPLE),
    # Translators: Weitervermittlungen
    Screen("referrals", _("Referrals"), "send", 4, referrals.build, right=Right.READ_REFERRALS),
    # Translators: Angebote (courses, cafés, hours of agencies, with childcare beside them)
    Screen("offers", _("Offers"), "school", 5, offers.build, right=Right.READ_RUNS),
    # Translators: Wegweiser
    Screen(
        "directory", _("Directory"), "map-search", 6, directory.build, right=Right.READ_DIRECTORY
    ),
    # Translators: Berichte (figures, tables for planning, papers)
    Screen("reports", _("Reports"), "chart-bar", 7, reports.build, right=Right.READ_REGISTER),
    Screen("settings", _("Settings"), "settings", 8, settings.build, at_end=True),
)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A record's panels, the pages beside it and the menu, in the order in which they stand."""

from typing import Final

from amstrat_desktop.base.lang import _, pgettext
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.client_view import turn_for
from amstrat_desktop.ui.panels import PanelKind
from amstrat_desktop.ui.people import (
    consents,
    duplicates,
    handover,
    household,
    import_list,
    keeping,
    kita,
    notes,
    offers,
    overview,
    planning,
    requests,
    restricted,
    rights,
    support,
    timeline,
    work,
)
from amstrat_desktop.ui.people.panel import PageKind, PersonAction

PANELS: Final[tuple[PanelKind, ...]] = (
    PanelKind("overview", _("Overview"), "users", overview.build),
    # Translators: Verlauf (alles, was mit der Person war)
    PanelKind("timeline", _("Timeline"), "history", timeline.build),
    PanelKind("household", _("Household"), "home", household.build),
    # Translators: Suche nach einem Kita-Platz (short, a tab)
    PanelKind(kita.KEY, pgettext("tab", "Kita"), "baby-carriage", kita.build),
    # Translators: Begleitung
    PanelKind("support", _("Support"), "heart", support.build),
    PanelKind("consents", _("Consents"), "file-check", consents.build),
    # Translators: Planung (Termine, Wiedervorlagen)
    PanelKind(planning.KEY, _("Planning"), "calendar", planning.build),
    # Translators: Angebote (was gebucht ist, was passt)
    PanelKind("offers", _("Offers"), "school", offers.build, Right.READ_BOOKINGS),
    # Translators: Arbeit (Praktika und Arbeitsplätze der Person; title of a tab)
    PanelKind("work", pgettext("tab", "Work"), "briefcase", work.build, Right.READ_PEOPLE),
    PanelKind("notes", _("Notes"), "pencil", notes.build, Right.READ_NOTES),
    # Translators: Rechte der Person an ihren Daten (Auskunft, Löschung …; title of a tab)
    PanelKind(rights.KEY, pgettext("tab", "Rights"), "file-check", rights.build),
)
PAGES: Final[tuple[PageKind, ...]] = (
    # Translators: eine vorhandene Liste übernehmen (menu entry)
    PageKind("import", _("Take over a list"), "file-text", import_list.build, right=Right.IMPORT),
    handover.PAGE,
    duplicates.PAGE,
    requests.PAGE,
)
ACTIONS: Final[tuple[PersonAction, ...]] = (
    PersonAction(
        "appointment",
        # Translators: Termin (button: a new one)
        pgettext("button", "Appointment"),
        "calendar-event",
        planning.plan_appointment,
        button=True,
    ),
    PersonAction(
        "remind",
        # Translators: Wiedervorlage anlegen (button)
        pgettext("button", "Remind"),
        "clock",
        planning.plan_follow_up,
        button=True,
    ),
    consents.ACTION,
    PersonAction(
        "client_view",
        # Translators: Bildschirm umdrehen (the person sees one thing, large, and nothing else)
        _("Turn the screen"),
        "eye",
        turn_for,
        button=True,
    ),
    handover.ACTION,
    duplicates.ACTION,
    restricted.RESTRICT,
    restricted.ACCESS,
    keeping.HOLD,
    keeping.LIMIT,
)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The views of the screen and the panels of a run, in the order in which they stand; its forms."""

from typing import Final

from amstrat_desktop.base.lang import _, pgettext
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.offers import (
    attendance,
    booking,
    bookings,
    calendar,
    childcare,
    needs,
    offer_form,
    overview,
    places,
    run_form,
    work,
)
from amstrat_desktop.ui.offers.panel import FormKind, NewOffer, NewRun
from amstrat_desktop.ui.panels import PanelKind
from amstrat_desktop.ui.shell.doors import BookPlace
from amstrat_desktop.ui.views import ViewKind

VIEWS: Final[tuple[ViewKind, ...]] = (
    # Translators: Kalender eines Standorts (tab)
    ViewKind(calendar.KEY, _("Calendar"), "calendar-event", calendar.build, Right.READ_RUNS),
    # Translators: Arbeit und Praktika (tab)
    ViewKind("work", pgettext("tab", "Work"), "briefcase", work.build, Right.PLACE),
    # Translators: Bedarfsmeldungen (tab)
    ViewKind(needs.KEY, _("Need signals"), "speakerphone", needs.build, Right.WRITE_REGISTER),
    # Translators: Standorte mit Räumen und Betreuungspersonen (tab)
    ViewKind(places.KEY, _("Places and carers"), "map-pin", places.build, Right.READ_OFFERS),
)
PANELS: Final[tuple[PanelKind, ...]] = (
    PanelKind("overview", _("Overview"), "school", overview.build, Right.READ_OFFERS),
    # Translators: Anmeldungen (tab)
    PanelKind("bookings", _("Bookings"), "users", bookings.build, Right.READ_BOOKINGS),
    # Translators: Kinderbeaufsichtigung (tab)
    PanelKind(
        "childcare",
        pgettext("run", "Childcare"),
        "baby-carriage",
        childcare.build,
        Right.READ_OFFERS,
    ),
    # Translators: Anwesenheit (tab: who came)
    PanelKind(
        "attendance",
        pgettext("run", "Attendance"),
        "list-check",
        attendance.build,
        Right.COURSE_LISTS,
    ),
)
FORMS: Final[tuple[FormKind, ...]] = (
    FormKind("offer", offer_form.build, NewOffer()),
    FormKind("run", run_form.build, NewRun()),
    FormKind("booking", booking.build, BookPlace(), panel="bookings"),
)
"""Forms that fill the screen: "offer", "run", "booking"."""

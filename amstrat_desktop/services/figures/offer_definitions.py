# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How offers are counted, in words."""

from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.services.figures.figure import (
    ChartForm,
    Column,
    Definition,
    FigureGroup,
    Records,
    Unit,
)

TAKES: Final = ("area_ids",)

_HELD: Final = (
    # Translators: gezählt werden Durchgänge mit mindestens einem Termin im Zeitraum
    _("Counted are the runs that have a meeting in the period, even one that was called off."),
    _("The area is the one of the run; where it has none, the one of the house."),
)
_PLACES: Final = _(
    "Places, taken places and people who wait are those of the whole run, as they stand today; "
    "only of offers for which people enrol. A place is taken that is offered or confirmed, or "
    "was used to the end."
)
_VISITS: Final = _(
    "Meetings are those of the period of which somebody noted who came. Visits: everybody who "
    "came, each time anew, with those who came without having enrolled."
)
_SHARE: Final = _("The share of the places is taken places divided by places.")
_CHILDCARE: Final = _(
    "Counted are runs with childcare beside them, and runs for which somebody asked for it. Places "
    "are those of the groups; a child takes one as its parent does."
)
_CHILD_VISITS: Final = _(
    "Visits of children: each time anew, as noted at the meetings, with those who came without "
    "having been enrolled."
)
_MISSING: Final = _(
    "Without a place is a child for whom the booking says so: no free place, no group for the "
    "age, no carer, or no childcare at all. When a booking ends before its run does, its children "
    "no longer count."
)
_ASKED: Final = _(
    "Counted are children of bookings that were asked for in the period, each child of each "
    "booking."
)
_WHERE: Final = _(
    "The area is where the family lives, as far as it is known; else the one of the run."
)

# Translators: Durchgänge (heading of a column of numbers)
_RUNS: Final = Column("runs", pgettext("figure", "Runs"))
_RUNS_AGAIN: Final = Column("runs", pgettext("figure", "Runs"), adds_up=False)
# Translators: Plätze (heading of a column of numbers)
_PLACES_COLUMN: Final = Column("places", pgettext("figure", "Places"))
# Translators: belegt (heading of a column of numbers)
_TAKEN: Final = Column("taken", pgettext("figure", "Taken"))
_CAPACITY: Final = (
    _PLACES_COLUMN,
    _TAKEN,
    # Translators: Auslastung (taken places as a share of all places)
    Column("share", pgettext("figure", "Share taken"), Unit.PERCENT, adds_up=False),
)
# Translators: warten (heading of a column of numbers: people on the waiting list)
_WAITING: Final = Column("waiting", pgettext("figure", "Waiting"))
# Translators: Termine (heading of a column of numbers)
_MEETINGS: Final = Column("meetings", pgettext("figure", "Meetings"))
# Translators: ausgefallen (heading of a column of numbers: meetings that were called off)
_CALLED_OFF: Final = Column("called_off", pgettext("figure", "Called off"))
# Translators: Teilnahmen (heading of a column of numbers: who came, each time anew)
_VISITS_COLUMN: Final = Column("visits", pgettext("figure", "Visits"))
# Translators: Teilnahmen von Kindern (heading of a column of numbers)
_CHILDREN_VISITS: Final = Column("children_visits", pgettext("figure", "Visits of children"))
# Translators: ohne Platz (heading of a column of numbers: children)
_WITHOUT: Final = Column("missing", pgettext("figure", "Without a place"))
# Translators: Kinder (heading of a column of numbers)
_CHILDREN: Final = Column("children", pgettext("figure", "Children"))

HELD_COLUMNS: Final = (*_CAPACITY, _WAITING, _MEETINGS, _VISITS_COLUMN)
CHILDCARE_COLUMNS: Final = (*_CAPACITY, _CHILDREN_VISITS, _WITHOUT)


def _figure(
    key: str,
    title: Msg,
    rows: Msg,
    counted: tuple[Msg, ...],
    columns: tuple[Column, ...],
    *,
    charted: tuple[str, ...],
    records: Records = Records.RUNS,
    chart: ChartForm = ChartForm.BARS,
    in_time: bool = False,
    takes: tuple[str, ...] = TAKES,
) -> Definition:
    return Definition(
        key,
        title,
        FigureGroup.OFFERS,
        rows,
        columns,
        counted,
        chart=chart,
        charted=charted,
        records=records,
        takes=takes,
        in_time=in_time,
    )


_OFFER: Final = (*_HELD, _PLACES, _SHARE, _VISITS)

BY_RUN: Final = _figure(
    "offers_by_run",
    # Translators: Angebote: Plätze und Teilnahmen nach Durchgang
    _("Offers by run: places and visits"),
    _("Run"),
    _OFFER,
    HELD_COLUMNS,
    charted=("places", "taken"),
)
BY_KIND: Final = _figure(
    "offers_by_kind",
    # Translators: Angebote: Plätze und Teilnahmen nach Art
    _("Offers by kind: places and visits"),
    _("Kind of offer"),
    _OFFER,
    (_RUNS, *HELD_COLUMNS),
    charted=("places", "taken"),
)
BY_AREA: Final = _figure(
    "offers_by_area",
    # Translators: Angebote: Plätze und Teilnahmen nach Gebiet
    _("Offers by area: places and visits"),
    _("Area"),
    _OFFER,
    (_RUNS, *HELD_COLUMNS),
    charted=("places", "taken"),
)
BY_MONTH: Final = _figure(
    "offers_by_month",
    # Translators: Angebote: Termine und Teilnahmen nach Monat
    _("Offers by month: meetings and visits"),
    _("Month"),
    (*_HELD, _VISITS, _("A run with meetings in several months stands in each of their rows.")),
    (_RUNS_AGAIN, _MEETINGS, _CALLED_OFF, _VISITS_COLUMN, _CHILDREN_VISITS),
    charted=("visits", "children_visits"),
    chart=ChartForm.COLUMNS,
    in_time=True,
)
CHILDCARE_BY_RUN: Final = _figure(
    "childcare_by_run",
    # Translators: Kinderbeaufsichtigung nach Durchgang: genutzt und fehlend
    _("Childcare by run: used and missing"),
    _("Run"),
    (*_HELD, _CHILDCARE, _SHARE, _CHILD_VISITS, _MISSING),
    CHILDCARE_COLUMNS,
    charted=("places", "taken", "missing"),
)
CHILDCARE_BY_KIND: Final = _figure(
    "childcare_by_kind",
    # Translators: Kinderbeaufsichtigung nach Art des Angebots: genutzt und fehlend
    _("Childcare by kind of offer: used and missing"),
    _("Kind of offer"),
    (*_HELD, _CHILDCARE, _SHARE, _CHILD_VISITS, _MISSING),
    (_RUNS, *CHILDCARE_COLUMNS),
    charted=("places", "taken", "missing"),
)
_GAPS: Final = (_CHILDREN, _RUNS_AGAIN)
MISSING_BY_AREA: Final = _figure(
    "childcare_missing_by_area",
    # Translators: Kinder ohne Platz in der Kinderbeaufsichtigung nach Gebiet
    _("Children without a childcare place by area"),
    _("Area"),
    (_ASKED, _MISSING, _WHERE),
    _GAPS,
    charted=("children",),
)
MISSING_BY_AGE: Final = _figure(
    "childcare_missing_by_age",
    # Translators: Kinder ohne Platz in der Kinderbeaufsichtigung nach Alter
    _("Children without a childcare place by age"),
    _("Age"),
    (
        _ASKED,
        _MISSING,
        _(
            "The age is the one on the day on which they asked, to the month where the month of "
            "birth is known; else the age that the child reaches in that year."
        ),
        _WHERE,
    ),
    _GAPS,
    charted=("children",),
    chart=ChartForm.COLUMNS,
)
MISSING_BY_REASON: Final = _figure(
    "childcare_missing_by_reason",
    # Translators: Kinder ohne Platz in der Kinderbeaufsichtigung nach Grund
    _("Children without a childcare place by reason"),
    _("Reason"),
    (_ASKED, _MISSING, _WHERE),
    _GAPS,
    charted=("children",),
)
ABSENCES: Final = _figure(
    "offers_absences",
    # Translators: Fehlzeiten in Angeboten nach Grund
    _("Why people did not come to offers"),
    _("Reason"),
    (
        _("Counted is each meeting of the period to which somebody who had enrolled did not come."),
        _("The area is the one of the run; where it has none, the one of the house."),
    ),
    (
        # Translators: hat vorher Bescheid gesagt (heading of a column of numbers)
        Column("excused", pgettext("figure", "Let us know")),
        # Translators: nicht da (heading of a column of numbers)
        Column("absent", pgettext("figure", "Not there")),
    ),
    charted=("excused", "absent"),
    records=Records.NONE,
)
ENDED: Final = _figure(
    "bookings_ended",
    # Translators: Beendete Anmeldungen nach Grund
    _("Bookings that ended, by reason"),
    _("Reason"),
    (
        _("Counted are bookings that ended in the period, as it stands today."),
        _("Before the end: stopped coming, withdrew or was turned down."),
        _("The area is the one of the run; where it has none, the one of the house."),
    ),
    (
        # Translators: abgeschlossen (heading of a column of numbers)
        Column("completed", pgettext("figure", "Completed")),
        # Translators: vorher geendet (heading of a column of numbers)
        Column("before", pgettext("figure", "Before the end")),
    ),
    charted=("completed", "before"),
    records=Records.NONE,
)
PLACEMENTS: Final = _figure(
    "placements_by_kind",
    # Translators: Arbeit und Praktika nach Art
    _("Work and internships by kind"),
    _("Kind"),
    (
        _(
            "Proposed: the placements that were entered in the period. Began and ended: those with "
            "their first or last day in it. A placement that came to nothing never began."
        ),
        _("The area is the one of the vacancy."),
    ),
    (
        # Translators: vorgeschlagen (heading of a column of numbers)
        Column("proposed", pgettext("figure", "Proposed")),
        # Translators: begonnen (heading of a column of numbers)
        Column("began", pgettext("figure", "Began")),
        # Translators: beendet (heading of a column of numbers)
        Column("ended", pgettext("figure", "Ended")),
    ),
    charted=("proposed", "began"),
    records=Records.NONE,
)

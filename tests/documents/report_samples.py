# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports made by hand: an invented office, invented numbers, long words."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import cycle, product
from typing import Final
from uuid import UUID

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.need_signals import SignalState
from amstrat_desktop.base.vocabulary.reports import ReportKind
from amstrat_desktop.base.vocabulary.shipped import SHIPPED
from amstrat_desktop.disclosure.table import TOTAL
from amstrat_desktop.services.audit_chain import Anchor
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.figures.figure import ChartForm, FigureGroup, FigureTable, Row
from amstrat_desktop.services.offices import OfficeCard
from amstrat_desktop.services.register import EntryKind, RegisterRow
from amstrat_desktop.services.releases.catalogue import release_table
from amstrat_desktop.services.releases.frozen import FrozenAxis, FrozenCode, FrozenTable, Maker
from amstrat_desktop.services.releases.release_list import Missing
from amstrat_desktop.services.reports.facts import Facts, OfferFact, OpenOffer
from amstrat_desktop.services.reports.notice_page import NoticePage
from amstrat_desktop.services.reports.office_report import OfficeReport
from amstrat_desktop.services.reports.outside_report import OutsideReport
from amstrat_desktop.services.reports.sources import Sources
from tests.exchange.made_figures import made_figure

MADE_AT: Final = datetime(2026, 4, 2, 7, 45, tzinfo=UTC)
OFFICE: Final = OfficeCard(
    UUID(int=1),
    "Stadtteilbüro Musterquartier",
    "Beispielstraße 12",
    "44793",
    "Bochum",
    "0234 000000",
    "",
    "buero@example.org",
    "Mo–Do 9–16 Uhr\nFr 9–12 Uhr",
    False,
    "BO",
    True,
    ("Kruppwerke", "Hamme"),
    UUID(int=2),
    "Erika Beispiel",
    "",
)
TYPED: Final = (
    "Im März kamen mehr Menschen als im Februar: Die neue Sprechstunde am Nachmittag wird "
    "angenommen. Viele fragten nach Arbeit und nach der Anerkennung von Zeugnissen.\n"
    "Der Nähkurs ist voll; für Kinder unter drei Jahren fehlt die Beaufsichtigung."
)


def office_report(kind: ReportKind = ReportKind.MONTHLY, figures: int = 8) -> OfficeReport:
    """A report with so many figures, over all groups."""
    groups = sorted(
        (group for group, _number in zip(cycle(FigureGroup), range(figures), strict=False)),
        key=list(FigureGroup).index,
    )
    return OfficeReport(
        kind,
        Period.of_month(202603),
        OFFICE,
        MADE_AT,
        tuple(_figure(number, group) for number, group in enumerate(groups)),
        {"glance": TYPED, "stood_out": TYPED * 6},
        Anchor(4711, "3f9a02bc11de7a60" * 4),
    )


def _figure(number: int, group: FigureGroup) -> FigureTable:
    made = made_figure()
    rows = (*made.rows, *(_more(at) for at in range(number * 6)))
    definition = replace(
        made.definition,
        key=f"made_{number}",
        group=group,
        chart=ChartForm.COLUMNS if number % 3 == 2 else ChartForm.BARS,
        counted=(_("Contacts are counted, not people."), _("A person on record counts once.")),
    )
    return replace(made, definition=definition, rows=rows)


def _more(at: int) -> Row:
    return Row(f"x{at}", verbatim(f"Weiteres Thema {at}"), (at + 3, at, 1.5), (at, at, 2.0))


def outside_report(kind: ReportKind = ReportKind.ANNEX) -> OutsideReport:
    """Of a quarter: three tables, one of them with hidden numbers; one table is missing."""
    quarter = Period.of_quarter(2026, 1)
    missing = (
        Missing(release_table("forms"), quarter, proposed=True),
        Missing(release_table("ways_by_area"), quarter, proposed=False),
    )
    tables = (topics_by_area(), languages(), first_contacts())
    return OutsideReport(
        kind,
        quarter,
        OFFICE,
        MADE_AT,
        Sources(tables, missing),
        Facts(_OFFERS, 46, 46 * 180),
        _REGISTER,
        Labels({}),
        {
            "start": TYPED,
            "measures": TYPED * 3,
            "outlook": TYPED,
            "glance": TYPED,
            "questions": "Wo kann am Nachmittag ein Deutschkurs mit Kinderbeaufsichtigung sein?\n"
            "Wer öffnet das leere Ladenlokal am Platz?",
        },
    )


_OFFERS: Final = (
    OfferFact(
        "Nähkurs", "Frühjahr 2026", "course", "Haus der Begegnung", date(2026, 1, 12),
        date(2026, 3, 30), 11, 11 * 120, 12, 6,
    ),
    OfferFact(
        "Offenes Sprachcafé mit Vorlesen für Kinder", "", "meeting", "Stadtteilbibliothek",
        date(2026, 1, 8), date(2026, 3, 26), 12, 12 * 90, 0, 0,
    ),
)  # fmt: skip
_REGISTER: Final = (
    RegisterRow(
        UUID(int=11), EntryKind.SIGNAL, date(2026, 2, 3), "", "childcare_gap", "Hamme", "12", "", 3,
        "Für einen Vormittagskurs fehlt die Beaufsichtigung von Kindern unter drei.",
        SignalState.APPROVED, None,
    ),
    RegisterRow(
        UUID(int=12), EntryKind.OBSERVATION, date(2026, 3, 9), "vacant_shop", "", "Kruppwerke",
        "15", "Alleestraße, Ecke Kohlenstraße", 0, "Steht seit dem Sommer leer.",
        SignalState.APPROVED, None,
    ),
    RegisterRow(
        UUID(int=13), EntryKind.SIGNAL, date(2026, 3, 12), "", "", "Kruppwerke", "15", "", 14,
        "Abends gibt es keinen Deutschkurs.", SignalState.APPROVED, None,
    ),
)  # fmt: skip
_AREAS: Final = (
    FrozenCode("d1", "Mitte", "1", "group"),
    *(FrozenCode(f"a{at}", name, str(10 + at)) for at, name in enumerate(
        ("Grumme", "Gleisdreieck", "Altenbochum", "Südinnenstadt", "Kruppwerke", "Hamme")
    )),
    FrozenCode("outside", "Außerhalb der Stadt"),
    FrozenCode(TOTAL, "Zusammen", kind="total"),
)  # fmt: skip
_TOPICS: Final = (
    "Arbeit und Beruf", "Sprache und Bildung", "Familie und Kinder", "Kinderbetreuung",
    "Wohnen und Wohnumfeld", "Geld und Leistungen", "Freizeit und Begegnung",
    "Ämter und Formulare", "Mobilität", "Sonstiges",
)  # fmt: skip


def _axis(name: str, heading: str, labels: tuple[str, ...], *, total: bool = True) -> FrozenAxis:
    codes = [FrozenCode(f"{name}{at}", label) for at, label in enumerate(labels)]
    return FrozenAxis(
        name, heading, (*codes, *([FrozenCode(TOTAL, "Zusammen", kind="total")] if total else ()))
    )


def _frozen(
    number: int, key: str, title: str, axes: tuple[FrozenAxis, ...], hide: int
) -> FrozenTable:
    cells: dict[tuple[str, ...], int | None] = {}
    for at, place in enumerate(product(*([code.key for code in axis.codes] for axis in axes))):
        weight = 7 ** sum(key == TOTAL for key in place)
        cells[place] = None if hide and at % hide == 3 else (at * 37 % 23 + 5) * weight
    return FrozenTable(
        number,
        key,
        title,
        "Kontakte",
        (202601, 202603),
        "1. Quartal 2026",
        5,
        Maker("Stadtteilbüro Musterquartier"),
        axes,
        cells,
        ("Gezählt werden Kontakte, nicht Menschen.", "Zahlen von 1 bis 4 sind verdeckt."),
        date(2026, 4, 8),
    )


_QUARTER: Final = _axis("time", "Zeitraum", ("1. Quartal 2026",), total=False)


def topics_by_area() -> FrozenTable:
    axes = (
        FrozenAxis("area", "Gebiet", _AREAS),
        _axis("topic", "Themengruppe", _TOPICS),
        _QUARTER,
    )
    return _frozen(7, "topics_by_area", "Themen nach Gebiet", axes, 9)


def languages() -> FrozenTable:
    names = ("Deutsch", "Arabisch", "Türkisch", "Ukrainisch", "Bulgarisch", "Rumänisch", "Farsi")
    axes = (_axis("language", "Sprache", names), _QUARTER)
    return _frozen(8, "languages", "Sprachen der Beratung", axes, 0)


def first_contacts() -> FrozenTable:
    axes = (
        FrozenAxis("area", "Gebiet", _AREAS),
        _axis("sequence", "Erst- oder Folgekontakt", ("Erstkontakt", "Folgekontakt")),
        _QUARTER,
    )
    return _frozen(9, "first_contacts_by_area", "Erst- und Folgekontakte", axes, 11)


def notice_page() -> NoticePage:
    """Of a quarter, with everything that may stand on it."""
    quarter = Period.of_quarter(2026, 1)
    labels = [entry.label for entry in SHIPPED[ListName.TOPIC_GROUP] if entry.label]
    return NoticePage(
        period=quarter,
        office=OFFICE,
        hours=OFFICE.hours,
        made_on=date(2026, 4, 8),
        contacts=1284,
        languages=14,
        referrals=218,
        topics=tuple(zip(labels[:6], (310, 262, 188, 140, 96, 40), strict=False)),
        offers=_OPEN,
        labels=Labels({}),
        words={"de": "Ab Mai sind wir auch donnerstags bis 18 Uhr da."},
        sources=Sources((topics_by_area(), languages()), ()),
    )


_OPEN: Final = (
    OpenOffer(
        "Nähkurs mit Kinderbeaufsichtigung", "course", "Haus der Begegnung", "Beispielstraße 3",
        datetime(2026, 4, 13, 8, 0, tzinfo=UTC), childcare=True, free=True,
    ),
    OpenOffer(
        "Offenes Sprachcafé", "meeting", "Stadtteilbibliothek", "Musterplatz 1",
        datetime(2026, 4, 14, 14, 30, tzinfo=UTC), childcare=False, free=True,
    ),
    OpenOffer(
        "Bewerbung schreiben: Lebenslauf und Anschreiben am Computer", "workshop",
        "Stadtteilbüro Musterquartier", "Beispielstraße 12",
        datetime(2026, 4, 16, 12, 0, tzinfo=UTC), childcare=False, free=False,
    ),
)  # fmt: skip

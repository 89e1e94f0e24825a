# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Charts of every form, with every trouble: gaps, zeros, long words, one and two hundred bars."""

from datetime import date
from typing import Final

from amstrat_desktop.base.charts.spec import Category, ChartSpec, Form, Gap, Series, Unit, Value
from amstrat_desktop.base.lang import Catalogue, _, verbatim
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.base.periods import Period, month_after
from amstrat_desktop.base.vocabulary.contacts import AGE_BANDS, CHANNELS
from amstrat_desktop.base.vocabulary.entries import Entry
from amstrat_desktop.base.vocabulary.topics import TOPIC_GROUPS, TOPICS

AREAS: Final = (
    "Innenstadt-Nord",
    "Hordel",
    "Goldhamme / Stahlhausen (Stahlwerke und angrenzende Wohngebiete)",
    "Ehrenfeld",
    "Wattenscheid-Mitte",
    "Günnigfeld",
    "Querenburg",
)
NOW: Final = verbatim("2026")
BEFORE: Final = verbatim("2025")


def areas(*values: Value, before: tuple[Value, ...] = (), unit: Unit = Unit.COUNT) -> ChartSpec:
    """Consultations by area, and of the year before."""
    named = zip(AREAS, values, strict=False)
    categories = tuple(Category(verbatim(name), name) for name, _value in named)
    series = (Series(NOW, values), *((Series(BEFORE, before),) if before else ()))
    return ChartSpec(_("Consultations by area"), Form.BARS, categories, series, unit)


def months(form: Form, first: int, *rows: tuple[Value, ...], unit: Unit = Unit.COUNT) -> ChartSpec:
    """One number for each month, and of the months before."""
    count = len(rows[0])
    numbers = [month_after(first, at) for at in range(count)]
    periods = [Period.of_months(first, numbers[-1])]
    periods += [periods[-1].before()]
    return ChartSpec(
        _("Consultations by month"),
        form,
        tuple(_month(number) for number in numbers),
        tuple(
            Series(period_name(period), values)
            for period, values in zip(periods, rows, strict=False)
        ),
        unit,
    )


def _month(number: int) -> Category:
    day = date(number // 100, number % 100, 1)

    def whole(words: Catalogue) -> str:
        return words.month(day)

    def short(words: Catalogue) -> str:
        return words.short_month(day)

    return Category(whole, str(number), short, lambda _words: str(day.year))


def of_entries(entries: tuple[Entry, ...], form: Form, *rows: tuple[Value, ...]) -> ChartSpec:
    """Words of the program, which every language has."""
    shown = [entry for entry in entries if entry.label is not None]
    names = (_("Consultations"), _("People"), _("Referrals"), _("Bookings"))
    categories = tuple(Category(entry.label or NOW, entry.code) for entry in shown)
    columns = rows or (tuple(3 + at * 37 % 61 for at in range(len(shown))),)
    series = tuple(
        Series(name, tuple(values[: len(shown)]))
        for name, values in zip(names, columns, strict=False)
    )
    return ChartSpec(_("Consultations by topic"), form, categories, series)


def many(count: int, form: Form = Form.BARS) -> ChartSpec:
    """So many streets."""
    categories = tuple(Category(verbatim(f"Straße {at + 1}"), str(at)) for at in range(count))
    series = Series(_("Consultations"), tuple((at * 7919) % 97 for at in range(count)))
    return ChartSpec(_("Consultations by area"), form, categories, (series,))


_YEAR: Final = (34, 41, 38, 29, 44, 51, 12, 8, 37, 49, 53, 31)
_BEFORE: Final = (22, 30, 41, 27, 31, 33, 10, Gap.HIDDEN, 25, 38, 40, 28)
_LONG: Final = tuple(20 + (at * 37) % 23 + at // 2 for at in range(30))

SAMPLES: Final[dict[str, ChartSpec]] = {
    "areas": areas(128, 96, 57, 31, 9, 0, 3),
    "compared": areas(128, 96, 57, Gap.HIDDEN, 9, 0, 3, before=(101, 110, 12, 8, Gap.HIDDEN, 4, 0)),
    "hidden": areas(128, Gap.HIDDEN, 57, Gap.HIDDEN, 9, Gap.NOTHING, 3),
    "hours": areas(1234.5, 96.25, 57, 31.5, 9, 0, 0.5, unit=Unit.HOURS),
    "percent": areas(62.5, 12.5, 7.25, 100, 3, 0, Gap.NOTHING, unit=Unit.PERCENT),
    "nothing": areas(),
    "zeros": areas(0, 0, 0),
    "one": areas(7),
    "topics": of_entries(TOPICS[:14], Form.BARS),
    "four": of_entries(
        TOPIC_GROUPS[:5], Form.BARS, *((24, 18, 9, 31, 4),) * 2, *((12, 3, 9, 6, 1),) * 2
    ),
    "channels": of_entries(CHANNELS, Form.COLUMNS),
    "ages": of_entries(AGE_BANDS, Form.COLUMNS, (4, 17, 38, 61, 22, 13, 5, 2, 1)),
    "year": months(Form.COLUMNS, 202601, _YEAR),
    "two-years": months(Form.COLUMNS, 202601, _YEAR, _BEFORE),
    "line": months(Form.LINES, 202410, _LONG),
    "lines": months(Form.LINES, 202509, _YEAR, _BEFORE),
    "two-hundred": many(200, Form.COLUMNS),
}

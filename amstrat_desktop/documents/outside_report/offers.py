# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The chapter of what was held: offers, sites, hours. Who came is no part of it."""

from decimal import Decimal
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.documents.blocks import Words
from amstrat_desktop.documents.bound.composing import Composer
from amstrat_desktop.documents.bound.tables import TableColumn, TableRow
from amstrat_desktop.services.reports.facts import Facts, OfferFact
from amstrat_desktop.services.reports.outside_report import OutsideReport

# Translators: Angebote und Öffnungszeiten (chapter of a report)
TITLE: Final = _("Offers and office hours")
_COUNTED: Final = _(
    "Counted are meetings that were not cancelled, and office hours that were ended. Places are "
    "those of the offer, whoever came."
)
_NOTHING: Final = _("No offer had a meeting in this period.")
_COLUMNS: Final = (
    # Translators: Zeitraum (first and last meeting; heading of a column)
    pgettext("report", "From – to"),
    # Translators: Termine (meetings of an offer)
    pgettext("report", "Meetings"),
    pgettext("report", "Hours"),
    # Translators: Plätze
    pgettext("report", "Places"),
    # Translators: Plätze in der Kinderbeaufsichtigung
    _("Places for children"),
)
_HOUR: Final = 60


def offer_chapter(composer: Composer, data: OutsideReport) -> None:
    """Key numbers and a line for each run of an offer."""
    facts = data.facts
    with composer.together():
        composer.heading(TITLE)
        _key_numbers(composer, facts)
        composer.gap(3)
        composer.say(_COUNTED, small=True)
    if not facts.offers:
        composer.say(_NOTHING)
        return
    columns = [TableColumn(composer.voice.say(label)) for label in _COLUMNS]
    rows = [_row(composer, offer) for offer in facts.offers]
    composer.table(pgettext("report", "Offer"), columns, rows)


def _key_numbers(composer: Composer, facts: Facts) -> None:
    numbers: list[tuple[int, Msg, int]] = [
        (len(facts.offers), pgettext("report", "Offers"), 0),
        (facts.meetings, pgettext("report", "Meetings"), _minutes(facts)),
        (facts.sites, pgettext("report", "Sites"), 0),
        # Translators: offene Sprechstunden
        (facts.hours, _("Open office hours"), facts.hour_minutes),
    ]
    composer.cards(
        [
            (
                Words(composer.voice.catalogue.number(number)),
                composer.voice.say(name),
                composer.voice.say(_long(minutes)) if minutes else None,
            )
            for number, name, minutes in numbers
        ]
    )


def _long(minutes: int) -> Msg:
    # Translators: zusammen {hours} Stunden
    return _("{hours} hours together", hours=_hours(minutes))


def _minutes(facts: Facts) -> int:
    return sum(offer.minutes for offer in facts.offers)


def _hours(minutes: int) -> Decimal:
    return round(Decimal(minutes) / _HOUR, 1)


def _row(composer: Composer, offer: OfferFact) -> TableRow:
    say = composer.voice
    days = say.catalogue.days(offer.first, offer.last)
    name = say.join((say.name(offer.title), say.name(offer.label), say.name(offer.site)))
    numbers = (offer.meetings, _hours(offer.minutes), offer.places, offer.childcare)
    cells = [Words(say.catalogue.number(number)) if number else Words("–") for number in numbers]
    return TableRow(name, [say.words(days), *cells])

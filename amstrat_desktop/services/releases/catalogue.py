# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The fixed list of tables for planning: what may leave the office, and how it is counted.

There is no free filter: each freely chosen table would be one more that could be subtracted from
the others. A change of what is counted, or of a code's group, raises DEFINITIONS.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from amstrat_desktop.base.lang import Msg, _

DEFINITIONS: Final = 1
"""Version of how the tables are counted; kept with each closing of a month."""


class Measure(StrEnum):
    """What is counted; tables of one measure count the same units."""

    CONTACTS = "contacts"
    TOPICS = "topics"
    SIGNALS = "signals"
    COURSE_CHILDCARE = "course_childcare"
    REGULAR_CHILDCARE = "regular_childcare"
    REFERRALS = "referrals"


class AxisName(StrEnum):
    """What a table is broken down by; the value names the axis for disclosure control, too."""

    AREA = "area"
    TIME = "time"
    TOPIC = "topic"
    LANGUAGE = "language"
    AGE = "age"
    GENDER = "gender"
    WAY = "way"
    SEQUENCE = "sequence"
    FORM = "form"
    BARRIER = "barrier"
    CHILD_AGE = "child_age"
    RECEIVER = "receiver"


@dataclass(frozen=True, slots=True)
class ReleaseTable:
    """axes: without the one of time. quarterly: quarter by quarter where there are two or more.

    threshold (*Mindestfallzahl*): the least that may be chosen. counted: how, a sentence each.
    """

    key: str
    title: Msg
    measure: Measure
    axes: tuple[AxisName, ...]
    threshold: int
    counted: tuple[Msg, ...]
    quarterly: bool = False


_AREAS: Final = _(
    "An area that the office added is counted as the statistical area in which it lies. Who lives "
    "outside the city stands in one line, and so does who told no area."
)
_CONTACTS: Final = _(
    "Contacts are counted, not people: somebody who comes three times is three contacts. "
    "Contacts that were declared void are left out."
)
_CHILDREN_AGE: Final = _(
    "The age is told from the year of birth; where two ages are possible, the higher one counts."
)

RELEASE_TABLES: Final = (
    ReleaseTable(
        "topics_by_area",
        # Translators: Beratungsthemen nach statistischem Bezirk (table for planning)
        _("Topics by area"),
        Measure.TOPICS,
        (AxisName.AREA, AxisName.TOPIC),
        5,
        (
            _("A contact counts once in each group of topics that was talked about."),
            # Translators: Gesundheit, Recht und Aufenthalt, Schutz und Krise (Art. 9 DSGVO)
            _(
                "Health and care, law and residence, protection and crisis never stand in a table "
                "that leaves the office."
            ),
            _AREAS,
        ),
        quarterly=True,
    ),
    ReleaseTable(
        "languages",
        _("Languages of counselling"),
        Measure.CONTACTS,
        (AxisName.LANGUAGE,),
        5,
        (_CONTACTS, _("The language is the one in which somebody wished to be advised.")),
        quarterly=True,
    ),
    ReleaseTable(
        "age_gender_by_area",
        # Translators: Kontakte nach Bezirk, Alter und Geschlecht
        _("Contacts by area, age and gender"),
        Measure.CONTACTS,
        (AxisName.AREA, AxisName.AGE, AxisName.GENDER),
        5,
        (_CONTACTS, _AREAS),
    ),
    ReleaseTable(
        "ways_by_area",
        # Translators: Kontakte nach Bezirk und Kontaktweg
        _("Contacts by area and way of contact"),
        Measure.CONTACTS,
        (AxisName.AREA, AxisName.WAY),
        5,
        (
            _CONTACTS,
            _(
                "Outreach is the street, home visits, facilities and going along to an agency; "
                "in writing is e-mail, messenger and post."
            ),
            _AREAS,
        ),
    ),
    ReleaseTable(
        "first_contacts_by_area",
        # Translators: Erst- und Folgekontakte nach Bezirk
        _("First and follow-up contacts by area"),
        Measure.CONTACTS,
        (AxisName.AREA, AxisName.SEQUENCE),
        5,
        (_CONTACTS, _AREAS),
        quarterly=True,
    ),
    ReleaseTable(
        "forms",
        # Translators: Beratungsformen (Kurz-, ausführliche Beratung, Gruppe), Erst und Folge
        _("Forms of counselling, first and follow-up"),
        Measure.CONTACTS,
        (AxisName.FORM, AxisName.SEQUENCE),
        5,
        (_CONTACTS, _("The forms are those of the record sheets of G.I.B. NRW.")),
        quarterly=True,
    ),
    ReleaseTable(
        "need_signals_by_area",
        # Translators: Bedarfsmeldungen nach Bezirk und Hindernis
        _("Need signals by area and barrier"),
        Measure.SIGNALS,
        (AxisName.AREA, AxisName.BARRIER),
        5,
        (
            _(
                "Counted is for how many people something is missing, as approved need signals "
                "say it."
            ),
            _("Signals about health, law or protection are left out."),
            _AREAS,
        ),
    ),
    ReleaseTable(
        "course_childcare_by_area",
        # Translators: Fehlende Kinderbeaufsichtigung neben Angeboten, nach Bezirk und Alter
        _("Childcare missing beside offers, by area and age"),
        Measure.COURSE_CHILDCARE,
        (AxisName.AREA, AxisName.CHILD_AGE),
        5,
        (
            _(
                "A child counts once for each booking of a parent in that month for which the "
                "childcare beside the offer has no place for it."
            ),
            _CHILDREN_AGE,
            _AREAS,
        ),
    ),
    ReleaseTable(
        "regular_childcare_by_area",
        # Translators: Gesuchte Betreuungsplätze (Kita, Tagespflege, OGS) nach Bezirk und Alter
        _("Regular childcare places searched for, by area and age"),
        Measure.REGULAR_CHILDCARE,
        (AxisName.AREA, AxisName.CHILD_AGE),
        5,
        (
            _("A child counts once, in the month of the first application for a place."),
            _CHILDREN_AGE,
            _AREAS,
        ),
    ),
    ReleaseTable(
        "referrals_by_area",
        # Translators: Weitervermittlungen nach Bezirk und Art der Stelle
        _("Referrals by area and kind of receiver"),
        Measure.REFERRALS,
        (AxisName.AREA, AxisName.RECEIVER),
        5,
        (
            _("A referral counts in the month in which it was begun, once its slip is issued."),
            _(
                "Health services are counted with the other organisations, so that nobody’s "
                "health can be guessed."
            ),
            _AREAS,
        ),
    ),
)

_BY_KEY: Final[Mapping[str, ReleaseTable]] = MappingProxyType(
    {table.key: table for table in RELEASE_TABLES}
)


def release_table(key: str) -> ReleaseTable:
    """Raises KeyError for a table that does not exist."""
    return _BY_KEY[key]

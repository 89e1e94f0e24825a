# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How contacts and the people who had them are counted, in words."""

from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.services.figures.contact_counts import TAKES
from amstrat_desktop.services.figures.figure import (
    ChartForm,
    Column,
    Definition,
    FigureGroup,
    Records,
)

POPULATION: Final = _(
    "Each contact counts once, in the month in which it was held. Contacts that were voided "
    "do not count."
)
PEOPLE: Final = _(
    "Persons are the people on record who had these contacts, each counted once. Two records "
    "that were merged are one person."
)
NOBODY: Final = _(
    "Contacts without a name count as contacts only: nobody can say how many people they were. "
    "Contacts and persons are never added."
)
AREA: Final = _(
    "The area is the one noted at the contact, under the name that the office knows. Narrowed "
    "to an area, the areas within it count, too."
)
SEVERAL_TOPICS: Final = _(
    "A contact with several topics stands in each of their rows, so the rows add up to more "
    "than the total."
)
_SEVERAL_GROUPS: Final = _(
    "A contact stands once in the row of each group in which it has a topic, so the rows add up "
    "to more than the total."
)
COUNTED_AS: Final = _(
    "An entry that the office retired in favour of another one counts as that one, as its list "
    "says it today."
)
_FIRST: Final = _(
    "A first contact is one that was noted as the first. Of one person only the earliest counts "
    "as first."
)

# Translators: Kontakte (heading of a column of numbers)
CONTACTS: Final = Column("contacts", pgettext("figure", "Contacts"))
CONTACTS_AGAIN: Final = Column("contacts", pgettext("figure", "Contacts"), adds_up=False)
# Translators: Personen (heading of a column of numbers)
PERSONS: Final = Column("persons", pgettext("figure", "Persons"), adds_up=False)
# Translators: davon Erstkontakte (heading of a column of numbers)
FIRST: Final = Column("first", pgettext("figure", "First contacts"))
_FIRST_AGAIN: Final = Column("first", pgettext("figure", "First contacts"), adds_up=False)

_COLUMNS: Final = (CONTACTS, PERSONS, FIRST)


def _figure(
    key: str,
    title: Msg,
    rows: Msg,
    *counted: Msg,
    columns: tuple[Column, ...] = _COLUMNS,
    chart: ChartForm = ChartForm.BARS,
    in_time: bool = False,
) -> Definition:
    return Definition(
        key,
        title,
        FigureGroup.CONTACTS,
        rows,
        columns,
        (POPULATION, PEOPLE, NOBODY, *counted),
        chart=chart,
        charted=("contacts", "persons"),
        records=Records.CONTACTS,
        takes=TAKES,
        in_time=in_time,
    )


BY_MONTH: Final = _figure(
    "contacts_by_month",
    # Translators: Kontakte und Personen nach Monat
    _("Contacts and persons by month"),
    _("Month"),
    _("Somebody who comes in three months stands in three rows and once in the total."),
    _FIRST,
    chart=ChartForm.COLUMNS,
    in_time=True,
)
BY_AREA: Final = _figure(
    "contacts_by_area",
    # Translators: Kontakte und Personen nach Gebiet
    _("Contacts and persons by area"),
    _("Area"),
    AREA,
    _FIRST,
)
BY_TOPIC_GROUP: Final = _figure(
    "contacts_by_topic_group",
    # Translators: Kontakte und Personen nach Themengruppe
    _("Contacts and persons by group of topics"),
    _("Group of topics"),
    _SEVERAL_GROUPS,
    COUNTED_AS,
    _FIRST,
    columns=(CONTACTS_AGAIN, PERSONS, _FIRST_AGAIN),
)
BY_TOPIC: Final = _figure(
    "contacts_by_topic",
    # Translators: Kontakte und Personen nach Thema
    _("Contacts and persons by topic"),
    _("Topic"),
    SEVERAL_TOPICS,
    COUNTED_AS,
    _FIRST,
    columns=(CONTACTS_AGAIN, PERSONS, _FIRST_AGAIN),
)
BY_CHANNEL: Final = _figure(
    "contacts_by_channel",
    # Translators: Kontakte und Personen nach Kontaktart
    _("Contacts and persons by channel"),
    _("Channel"),
    COUNTED_AS,
    _FIRST,
)
BY_LANGUAGE: Final = _figure(
    "contacts_by_language",
    # Translators: Kontakte und Personen nach Sprache
    _("Contacts and persons by language"),
    _("Language"),
    _("The language is the one noted at the contact."),
    COUNTED_AS,
    _FIRST,
)
BY_AGE: Final = _figure(
    "contacts_by_age",
    # Translators: Kontakte und Personen nach Altersgruppe
    _("Contacts and persons by age"),
    _("Age"),
    _("The age is the one noted at the contact: over the years a person stands in several rows."),
    COUNTED_AS,
    _FIRST,
    chart=ChartForm.COLUMNS,
)
BY_GENDER: Final = _figure(
    "contacts_by_gender",
    # Translators: Kontakte und Personen nach Geschlecht
    _("Contacts and persons by gender"),
    _("Gender"),
    COUNTED_AS,
    _FIRST,
)
BY_REACHED: Final = _figure(
    "contacts_by_reached_through",
    # Translators: Kontakte und Personen nach Zugangsweg (wie haben sie uns gefunden)
    _("Contacts and persons by how they were reached"),
    _("Reached through"),
    COUNTED_AS,
    _FIRST,
)
BY_RESULT: Final = _figure(
    "contacts_by_result",
    # Translators: Kontakte und Personen nach Ergebnis
    _("Contacts and persons by result"),
    _("Result"),
    COUNTED_AS,
    _FIRST,
)
BY_SEQUENCE: Final = _figure(
    "contacts_by_sequence",
    # Translators: Erst- und Folgekontakte
    _("First and follow-up contacts"),
    _("First or follow-up"),
    _FIRST,
    columns=(CONTACTS, PERSONS),
)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the three record sheets of G.I.B. NRW ask for: brief, in-depth, group."""

from typing import Final

from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.vocabulary.contacts import KIND_LABELS, ContactKind
from amstrat_desktop.services.figures.contact_counts import (
    TAKES,
    counts_by,
    counts_by_kind,
)
from amstrat_desktop.services.figures.contact_definitions import (
    CONTACTS,
    COUNTED_AS,
    FIRST,
    NOBODY,
    PEOPLE,
    PERSONS,
    POPULATION,
)
from amstrat_desktop.services.figures.contact_figures import by_dimension
from amstrat_desktop.services.figures.contact_rows import rows_of, total_row
from amstrat_desktop.services.figures.dimensions import OF_TOPICS, Dimension
from amstrat_desktop.services.figures.figure import (
    Column,
    Definition,
    FigureFilter,
    FigureGroup,
    Reader,
    Records,
    Row,
    Unit,
)

_THREE: Final = _(
    "The three kinds are those of the record sheets of G.I.B. NRW: brief counselling, in-depth "
    "counselling, group. The kind is the one noted at the contact."
)
_ONE_GROUP: Final = _("A group counts as one contact, however many people came.")

_FORMS: Final = Definition(
    "forms",
    # Translators: die drei Bögen der G.I.B. NRW: Kurzberatung, ausführliche Beratung, Gruppe
    _("Brief, in-depth, group"),
    FigureGroup.FUNDER,
    _("Kind of counselling"),
    (
        CONTACTS,
        FIRST,
        # Translators: Folgekontakte (heading of a column of numbers)
        Column("follow_up", pgettext("figure", "Follow-up contacts")),
        PERSONS,
        # Translators: Stunden (heading of a column of numbers)
        Column("hours", pgettext("figure", "Hours"), Unit.HOURS),
        # Translators: Kontakte mit Angabe der Dauer (heading of a column of numbers)
        Column("timed", pgettext("figure", "Contacts with a duration")),
    ),
    (
        POPULATION,
        _THREE,
        _ONE_GROUP,
        PEOPLE,
        NOBODY,
        _(
            "First and follow-up contacts are less than all contacts where nobody noted which "
            "of both it was."
        ),
        _("The hours are the minutes noted at each contact, divided by 60."),
    ),
    charted=("contacts", "persons"),
    records=Records.CONTACTS,
    takes=TAKES,
)


def _by_kind(
    key: str, title: Msg, rows: Msg, dimension: Dimension, *counted: Msg
) -> tuple[Definition, Reader]:
    """A figure with a row for each code and a column for each of the three kinds."""
    adds_up = dimension not in OF_TOPICS
    columns = tuple(Column(kind.value, KIND_LABELS[kind], adds_up=adds_up) for kind in ContactKind)
    definition = Definition(
        key,
        title,
        FigureGroup.FUNDER,
        rows,
        columns,
        (POPULATION, _THREE, _ONE_GROUP, *counted, COUNTED_AS),
        charted=tuple(column.key for column in columns),
        records=Records.CONTACTS,
        takes=TAKES,
    )

    def read(session: Session, asked: FigureFilter) -> tuple[tuple[Row, ...], Row]:
        found = counts_by_kind(session, dimension, asked)
        codes = dict.fromkeys(code for _kind, code in found)
        values = {
            code: tuple(found.get((kind.value, code), 0) for kind in ContactKind) for code in codes
        }
        of_kind = counts_by(session, Dimension.KIND, asked)
        total = [of_kind[kind].contacts if kind in of_kind else 0 for kind in ContactKind]
        return rows_of(session, dimension, values), total_row(total)

    return definition, read


FORM_FIGURES: Final[tuple[tuple[Definition, Reader], ...]] = (
    by_dimension(_FORMS, Dimension.KIND),
    _by_kind(
        "forms_by_topic_group",
        # Translators: Inhalte der Beratung (G.I.B. NRW) nach Themengruppe
        _("Contents of counselling, by group of topics"),
        _("Group of topics"),
        Dimension.TOPIC_GROUP,
        _(
            "A contact stands once in the row of each group in which it has a topic, so the "
            "rows add up to more than the total."
        ),
    ),
    _by_kind(
        "forms_by_result",
        # Translators: Ergebnisse der Beratung (G.I.B. NRW)
        _("Results of counselling"),
        _("Result"),
        Dimension.RESULT,
    ),
)

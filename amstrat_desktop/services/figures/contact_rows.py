# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rows of the figures of contacts: what they are called and how they are ordered."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import pgettext
from amstrat_desktop.base.vocabulary.contacts import (
    KIND_LABELS,
    SEQUENCE_LABELS,
    ContactKind,
)
from amstrat_desktop.base.vocabulary.contacts import Sequence as ContactSequence
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.code import CodeEntry
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.figures.dimensions import LISTS, Dimension
from amstrat_desktop.services.figures.figure import Row, Value
from amstrat_desktop.services.figures.row_labels import (
    NOT_KNOWN,
    TOTAL,
    Labelled,
    area_labels,
    month_label,
)

_FIXED: Final = {
    Dimension.KIND: {each.value: KIND_LABELS[each] for each in ContactKind},
    Dimension.SEQUENCE: {each.value: SEQUENCE_LABELS[each] for each in ContactSequence},
}
_IN_LIST_ORDER: Final = frozenset({Dimension.AGE_BAND, Dimension.TOPIC_GROUP})
"""Ages have an order, and the topic groups one that everybody in the office knows."""

_WITHOUT_TOPIC: Final = pgettext("figure", "Without a topic")


def rows_of(
    session: Session, dimension: Dimension, values: Mapping[str, Sequence[Value]]
) -> tuple[Row, ...]:
    """values: by code, one for each column. What is not known comes last."""
    label = _label(session, dimension)
    return tuple(
        Row(code, label(code), tuple(values[code])) for code in _ordered(session, dimension, values)
    )


def month_rows(values: Mapping[int, Sequence[Value]]) -> tuple[Row, ...]:
    """values: by month, in their order."""
    return tuple(
        Row(str(month), month_label(str(month)), tuple(numbers))
        for month, numbers in values.items()
    )


def total_row(values: Sequence[Value]) -> Row:
    """The last line of a table."""
    return Row("", TOTAL, tuple(values))


def _label(session: Session, dimension: Dimension) -> Labelled:
    if dimension in _FIXED:
        return lambda code: _FIXED[dimension].get(code, NOT_KNOWN)
    if dimension is Dimension.AREA:
        return area_labels(session)
    labels, name = read_labels(session), LISTS[dimension]
    unsaid = _WITHOUT_TOPIC if name in {ListName.TOPIC, ListName.TOPIC_GROUP} else NOT_KNOWN
    return lambda code: labels(name, code) if code else unsaid


def _ordered(
    session: Session, dimension: Dimension, values: Mapping[str, Sequence[Value]]
) -> list[str]:
    """As the list has them where it has an order, else the most first."""
    if dimension in _FIXED:
        return _as_listed(values, list(_FIXED[dimension]))
    if dimension in _IN_LIST_ORDER:
        listed = select(CodeEntry.code).where(CodeEntry.list_name == LISTS[dimension].value)
        order = session.scalars(listed.order_by(CodeEntry.position, CodeEntry.id)).all()
        return _as_listed(values, order)
    return sorted(values, key=lambda code: (not code, -(values[code][0] or 0), code))


def _as_listed(codes: Collection[str], order: Sequence[str]) -> list[str]:
    places = {code: place for place, code in enumerate(order)}
    return sorted(codes, key=lambda code: (not code, places.get(code, len(places)), code))

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of the list of runs; two have bars, of the parents' and the children's places."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from amstrat_desktop.base.lang import Catalogue, Msg, _, pgettext
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.offers.run_list import RunRow, RunSort
from amstrat_desktop.ui.offers.words import place_cell, status_cell, title_cell, when_cell
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.widgets.capacity_bar import Places, paint_places, spoken
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import Column, RowsModel

PLACES_COLUMN: Final = 3
CHILDREN_COLUMN: Final = 4
HIDDEN_FIRST: Final = (2, 5, 4, 1)
"""Columns that go where the list is narrow, in this order: the run's page tells them."""
ROOM: Final = (984, 830, 730, 560)
"""Pixels at 100 % below which each of these goes."""
WHERE_COLUMN: Final = 2
WHERE_WIDTH: Final = 144
WHERE_WIDE: Final = 220
WIDE: Final = 1090
"""Pixels at 100 % from which the names of houses get more room."""
_PADDING: Final = 12

_SELECTED: Final = int(QStyle.StateFlag.State_Selected.value)


def parents_places(row: RunRow) -> Places | None:
    """The places of the run; None where nobody enrols."""
    if not row.bookable:
        return None
    found = row.capacity
    return Places(found.places_max, found.taken, found.offered, found.places_min, found.waiting)


def childrens_places(row: RunRow) -> Places | None:
    """The places of all groups together; None where nobody looks after children."""
    if not row.groups:
        return None
    return Places(
        sum(group.capacity for group in row.groups), sum(group.taken for group in row.groups)
    )


def columns(labels: Callable[[], Labels]) -> tuple[Column[RunRow], ...]:
    """What each row says; labels: what codes are called now."""
    return (
        Column(
            # Translators: Angebot (heading of a column: title and kind)
            _("Offer"),
            lambda row, words: title_cell(row, labels(), words),
            width=0,
            key=RunSort.TITLE.value,
        ),
        Column(_("When"), when_cell, width=194, key=RunSort.NEXT.value),
        Column(_("Where"), place_cell, width=WHERE_WIDTH),
        # Translators: Plätze (heading of a column)
        Column(pgettext("course", "Places"), _said(parents_places, _("no enrolment")), width=184),
        # Translators: Kinderplätze (heading of a column: places in the childcare)
        Column(_("Children’s places"), _said(childrens_places, _("no childcare")), width=154),
        Column(_("Status"), status_cell, width=104),
    )


def run_table(labels: Callable[[], Labels]) -> TableView[RunRow]:
    """The list with its bars."""
    table = TableView(_("List of offers"), RowsModel[RunRow](columns(labels)), lines=2)
    for column, places in ((PLACES_COLUMN, parents_places), (CHILDREN_COLUMN, childrens_places)):
        table.setItemDelegateForColumn(column, _BarDelegate(table, table.rows, places))
    return table


def _said(
    places: Callable[[RunRow], Places | None], nothing: Msg
) -> Callable[[RunRow, Catalogue], str]:
    def say(row: RunRow, words: Catalogue) -> str:
        found = places(row)
        return words.text(nothing) if found is None else spoken(found, words)

    return say


class _BarDelegate(QStyledItemDelegate):
    """Draws the bar where there are places; the cell's text says the same to screen readers."""

    def __init__(
        self,
        parent: QObject,
        rows: RowsModel[RunRow],
        places: Callable[[RunRow], Places | None],
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._places = places

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        chosen = bool(state.value & _SELECTED)
        painter.fillRect(place, theme.colour("soft" if chosen else "surface"))
        painter.setPen(QPen(theme.colour("hair"), 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        pad = theme.px(_PADDING)
        room = place.adjusted(pad, 6, -pad, -6)
        row = self._rows.row(index.row())
        places = self._places(row) if row is not None else None
        if places is not None:
            paint_places(painter, room, places, direction)
            return
        painter.setPen(theme.colour("muted"))
        side = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, flags, index.data())

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a screen does with what the store gave it: paint a list, turn to another language."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from amstrat_desktop.base.lang import _, catalogue
from amstrat_desktop.base.vocabulary.contacts import CHANNELS, RESULTS
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.contact_list import (
    ContactFilter,
    count_contacts,
    window_of_contacts,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.consultations.table import ContactRows
from amstrat_desktop.ui.translator import bind, set_language
from amstrat_desktop.ui.widgets.table import TableView
from amstrat_desktop.ui.widgets.table_model import Window
from benchmarks.measuring import Figure, Goal, figure, in_turns
from benchmarks.offices import Measured

_SIZE: Final = (1000, 700)
_EVERYTHING: Final = ContactFilter()
_FORMS: Final = 100
_FIELDS: Final = tuple(entry.label for entry in (*CHANNELS, *RESULTS) if entry.label is not None)[
    :12
]


class _Plain(QAbstractTableModel):
    """Ready texts and nothing else: what Qt needs for the same picture."""

    def __init__(self, rows: Sequence[Sequence[str]], total: int) -> None:
        super().__init__()
        self._rows, self._total = rows, total

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows[0])

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> str | None:
        return self._rows[index.row() % len(self._rows)][index.column()] if role == 0 else None


def painted_list(office: Measured, rounds: int) -> Iterator[Figure]:
    """From asking how many to painted rows: the list opened, its end, a step of the wheel."""
    _application()
    with office.open() as (_opened, work):
        total = work.read(count_contacts, _EVERYTHING)
        model, view = _list_of(work)
        plain = _Plain(_texts(model, work, total), total)
        bare = QTableView()
        bare.setModel(plain)
        bare.resize(*_SIZE)
        bare.show()

        def opened() -> None:
            model.show_total(work.read(count_contacts, _EVERYTHING))
            _painted(view)

        def opened_bare() -> None:
            plain.beginResetModel()
            plain.endResetModel()
            _painted(bare)

        goal = Goal(most=70)
        yield _beside("open the list of all contacts, painted", opened, opened_bare, rounds, goal)
        yield _beside(
            "jump to its end, painted", partial(_end, view), partial(_end, bare), rounds, goal
        )
        step, bare_step = partial(_step, view), partial(_step, bare)
        yield _beside("a step of the wheel, painted", step, bare_step, rounds * 3, Goal(most=12))
        bare.close()
        view.close()


def _beside(
    what: str, ours: Callable[[], None], bare: Callable[[], None], rounds: int, goal: Goal
) -> Figure:
    measured, floor = in_turns(ours, bare, rounds)
    return figure(what, measured, "ready texts in a bare QTableView", floor, goal)


def _end(table: QTableView) -> None:
    table.scrollToTop()
    table.scrollToBottom()
    _painted(table)


def _step(table: QTableView) -> None:
    bar = table.verticalScrollBar()
    bar.setValue(bar.value() - 3 * bar.singleStep())
    _painted(table)


def language_of_forms(rounds: int) -> Figure:
    """A hundred open forms turn from German to Arabic and back; per turn."""
    _application()
    host = QWidget()
    places = QGridLayout(host)
    for number in range(_FORMS):
        places.addWidget(_form(), *divmod(number, 10))
    host.show()
    plain = [[QLabel() for _msg in _FIELDS] for _n in range(_FORMS)]
    codes = iter(["ar", "de"] * (rounds + 10))
    texts = {code: [catalogue(code).text(msg) for msg in _FIELDS] for code in ("ar", "de")}
    plain_codes = iter(["ar", "de"] * (rounds + 10))

    def ours() -> None:
        set_language(next(codes))

    def floor() -> None:
        ready = texts[next(plain_codes)]
        for labels in plain:
            for label, text in zip(labels, ready, strict=True):
                label.setText(text)

    measured, least = in_turns(ours, floor, rounds)
    set_language("en")
    host.close()
    return figure(
        f"{_FORMS} open forms change language",
        measured,
        "the same number of ready texts set",
        least,
        Goal(most=100),
    )


def _application() -> None:
    if QApplication.instance() is None:
        QApplication([])


def _list_of(work: Work) -> tuple[ContactRows, QTableView]:
    """The list as the screen builds it, answered at once instead of by the worker."""
    model = ContactRows()
    model.labels = work.read(read_labels)

    def answer(window: Window) -> None:
        rows = work.read(window_of_contacts, _EVERYTHING, window.start, window.size, window.total)
        model.show_window(window, rows)

    model.wanted.connect(answer)
    view = TableView(_("Contacts"), model)
    view.resize(*_SIZE)
    view.show()
    return model, view


def _texts(model: ContactRows, work: Work, total: int) -> list[list[str]]:
    rows = work.read(window_of_contacts, _EVERYTHING, 0, 100, total)
    words = catalogue("en")
    return [[column.text(row, words) for column in model.columns] for row in rows]


def _painted(view: QTableView) -> None:
    """Until the rows are there and drawn.

    The model asks for rows when they are looked at, in a timer of no time, and the view draws
    them when they came: the first paint, the answer, the second paint.
    """
    view.viewport().repaint()
    QApplication.processEvents()
    QApplication.processEvents()


def _form() -> QWidget:
    form = QWidget()
    layout = QFormLayout(form)
    for message in _FIELDS:
        label = QLabel()
        layout.addRow(label, QLineEdit("half a sentence that is not sav"))
        bind(label, (label.setText, message))
    return form

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The register for planning as a file: approved entries, keyed by the number of the area."""

from collections.abc import Mapping, Sequence
from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.exchange.written_tables import Notes, WrittenTable, csv_of, workbook_of
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.register import FEW, EntryKind, RegisterRow

# Translators: Register der Bedarfsmeldungen und Beobachtungen
TITLE: Final = _("Register of need signals and observations")

KIND_LABELS: Final[Mapping[EntryKind, Msg]] = {
    # Translators: Bedarfsmeldung
    EntryKind.SIGNAL: _("Need signal"),
    # Translators: Beobachtung (aus dem Quartier)
    EntryKind.OBSERVATION: _("Observation"),
}

_LISTS: Final[Mapping[EntryKind, ListName]] = {
    EntryKind.SIGNAL: ListName.TOPIC,
    EntryKind.OBSERVATION: ListName.OBSERVATION_KIND,
}

_HEADINGS: Final = (
    # Translators: Nummer des statistischen Bezirks
    _("Area number"),
    _("Area"),
    _("Day"),
    # Translators: Bedarfsmeldung oder Beobachtung
    _("What it is"),
    # Translators: Worum es geht (Thema, Art der Beobachtung)
    _("What it is about"),
    # Translators: Hindernis (einer Bedarfsmeldung)
    _("Barrier"),
    # Translators: Wo genau
    _("Where exactly"),
    # Translators: Für wie viele Menschen
    _("For how many"),
    # Translators: Text (einer Bedarfsmeldung, einer Beobachtung)
    _("Words"),
    # Translators: Nicht mehr so seit
    _("No longer so since"),
)


def register_csv(rows: Sequence[RegisterRow], labels: Labels, words: Catalogue) -> bytes:
    """rows: of `register.entries_for_planning`."""
    return csv_of(_written(rows, labels, words))


def register_workbook(
    rows: Sequence[RegisterRow], labels: Labels, words: Catalogue, *, author: str
) -> bytes:
    """author: the office."""
    notes = Notes(words.text(_("How it is made")), [words.text(line) for line in _how()])
    table = _written(rows, labels, words)
    return workbook_of(words.text(TITLE), author, [table, notes], rtl=words.rtl)


def for_how_many(row: RegisterRow, words: Catalogue) -> str:
    """A small number is not told: it could be a family that neighbours know."""
    if row.kind is not EntryKind.SIGNAL:
        return ""
    if row.number < FEW:
        return words.text(_("fewer than {count}", count=FEW))
    return words.number(row.number)


def _how() -> Sequence[Msg]:
    return (
        TITLE,
        _("What people who work in the neighbourhood noted. Nobody stands in it."),
        _("Each entry was read and approved before it left the office."),
        _("Numbers of people below {count} are not told.", count=FEW),
    )


def _written(rows: Sequence[RegisterRow], labels: Labels, words: Catalogue) -> WrittenTable:
    table = [_cells(row, labels, words) for row in rows]
    return WrittenTable(words.text(TITLE), [words.text(one) for one in _HEADINGS], table)


def _cells(row: RegisterRow, labels: Labels, words: Catalogue) -> Sequence[str]:
    return (
        row.area_number,
        row.area,
        words.day(row.noted_on),
        words.text(KIND_LABELS[row.kind]),
        words.text(labels(_LISTS[row.kind], row.about)),
        words.text(labels(ListName.BARRIER, row.barrier)) if row.barrier else "",
        row.place,
        for_how_many(row, words),
        row.words,
        "" if row.settled_on is None else words.day(row.settled_on),
    )

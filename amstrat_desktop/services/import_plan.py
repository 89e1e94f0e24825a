# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list on its way into the office: what each row would become, and what became of it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.imports import ImportField
from amstrat_desktop.services.person_records import PersonDraft


@dataclass(frozen=True, slots=True)
class CellRemark:
    """Something to know about one cell. heading: of its column; cell: what stands there."""

    heading: str
    cell: str
    text: Msg


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One row, understood. number: as the other program counts it. note: what goes into the
    official note. first_contact: the day that the note is about. problem: why nobody can be
    recorded from it, None where somebody can.
    """

    number: int
    draft: PersonDraft
    note: str = ""
    first_contact: date | None = None
    remarks: tuple[CellRemark, ...] = ()
    problem: Msg | None = None


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """A file with what its columns mean. sha256: of the file's bytes. anyway: the numbers of
    rows that are taken over although somebody like that seems to be on record; left: of those
    that the user leaves out.
    """

    file_name: str
    sha256: str
    columns: tuple[tuple[str, ImportField], ...]
    rows: tuple[ImportRow, ...]
    anyway: frozenset[int] = frozenset()
    left: frozenset[int] = frozenset()


class RowState(StrEnum):
    """What becomes of a row. LEFT: somebody chose to leave it out."""

    TAKEN = "taken"
    TWICE = "twice"
    LEFT = "left"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Twin:
    """Who a row may be already. person_id None: another row of the same file, `row`."""

    name: Msg
    reasons: tuple[Msg, ...]
    person_id: UUID | None = None
    row: int = 0


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """One line of the preview. problem: why the row is left out."""

    number: int
    state: RowState
    name: str
    remarks: tuple[CellRemark, ...] = ()
    problem: Msg | None = None
    twin: Twin | None = None

    @property
    def needs_a_look(self) -> bool:
        """Whether there is anything to say about the row."""
        return self.state is not RowState.TAKEN or bool(self.remarks) or self.twin is not None


@dataclass(frozen=True, slots=True)
class PastImport:
    """A file that was taken over. kept: records that an undo left, changed or used since."""

    id: UUID
    file_name: str
    at: datetime
    staff_name: str
    rows_read: int
    rows_taken: int
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """A dry run: nothing was written. same_file: when the very same file was taken over before."""

    outcomes: tuple[RowOutcome, ...]
    same_file: PastImport | None = None

    def count(self, state: RowState) -> int:
        """How many rows end so."""
        return sum(outcome.state is state for outcome in self.outcomes)

    @property
    def remarked(self) -> int:
        """How many rows are taken over without one of their values."""
        return sum(o.state is RowState.TAKEN and bool(o.remarks) for o in self.outcomes)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What was written. outcomes: of every row."""

    import_id: UUID
    taken: int
    outcomes: tuple[RowOutcome, ...]


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """A record that an undo left: it was changed or used since."""

    person_id: UUID
    name: Msg
    reason: Msg


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo took back, and what it left."""

    removed: int
    kept: tuple[KeptRecord, ...] = field(default=())

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of text turned into people, with what each cell could not say.

Nothing is lost: what a cell says and the record has no place for goes into the note, with its
heading. Only columns withheld on purpose or left out by the user are left behind.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from amstrat_desktop.base.cleaning import NOTE_LIMIT, clean_line
from amstrat_desktop.base.lang import Msg, _, catalogue
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.base.vocabulary.imports import NAMES, SEVERAL_COLUMNS, ImportField
from amstrat_desktop.base.vocabulary.people import ChannelKind
from amstrat_desktop.exchange.guessing import Known
from amstrat_desktop.exchange.table import CELL, Table, TableRow
from amstrat_desktop.exchange.typed_codes import read_gender, says_nothing
from amstrat_desktop.exchange.typed_dates import YEAR_ONLY, month_first, read_typed
from amstrat_desktop.exchange.typed_names import TURNED, read_telephones, turned_name
from amstrat_desktop.services.import_plan import CellRemark, ImportPlan, ImportRow
from amstrat_desktop.services.person_records import ChannelDraft, LanguageDraft, PersonDraft

NO_LANGUAGE: Final = _("No language of the list is called so. It is kept in the note.")
NO_GENDER: Final = _("This says no gender that the list knows. It is kept in the note.")
NO_AREA: Final = _("No area is called so. It is kept in the note.")
NO_NUMBER: Final = _("This is no telephone number. It is kept in the note.")
NO_ADDRESS: Final = _("This is no e-mail address. It is kept in the note.")
KEPT_IN_NOTE: Final = _("It is kept in the note.")
CUT: Final = _("This is longer than {count} characters: the rest was cut off.", count=CELL)
FROM_THE_LIST: Final = _("First contact, from the list that was taken over.")

_Fields = Sequence[ImportField]


def check_fields(headings: Sequence[str], fields: _Fields) -> None:
    """Whether people can be made of these columns. Raises FieldProblem "columns"."""
    if not NAMES & set(fields):
        raise FieldProblem(
            "columns",
            _("Say which column holds the names. A recognition code will do, too."),
        )
    for field_, twice in _twice(fields):
        del field_
        raise FieldProblem(
            "columns",
            _(
                "The columns “{one}” and “{other}” say they hold the same. Change one of them.",
                one=headings[twice[0]],
                other=headings[twice[1]],
            ),
        )


def plan_of(
    table: Table,
    fields: _Fields,
    known: Known,
    report: Callable[[int, int], object] = lambda _done, _total: None,
) -> ImportPlan:
    """What the rows of a table mean; fields: one for each column, as `check_fields` wants them."""
    reader = _Reader(table, fields, known)
    rows = []
    for at, row in enumerate(table.rows):
        if at % 500 == 0:
            report(at, len(table.rows))
        rows.append(reader.read(row))
    return ImportPlan(
        file_name=clean_line(table.file_name),
        sha256=table.sha256,
        columns=tuple(zip(table.headings, fields, strict=True)),
        rows=tuple(rows),
    )


@dataclass
class _Person:
    """A row while it is being read."""

    draft: PersonDraft = field(default_factory=PersonDraft)
    names: dict[ImportField, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    first_contact: date | None = None
    remarks: list[CellRemark] = field(default_factory=list)


class _Reader:
    """Reads one cell after the other, by the field of its column."""

    def __init__(self, table: Table, fields: _Fields, known: Known) -> None:
        self._headings = table.headings
        self._fields = fields
        self._known = known
        self._american = {
            at: month_first(table.column(at))
            for at, wanted in enumerate(fields)
            if wanted in {ImportField.BIRTH, ImportField.FIRST_CONTACT}
        }
        self._several_notes = list(fields).count(ImportField.NOTE) > 1
        self._readers: dict[ImportField, Callable[[_Person, int, str], None]] = {
            ImportField.BIRTH: self._birth,
            ImportField.TELEPHONE: self._telephone,
            ImportField.EMAIL: self._email,
            ImportField.LANGUAGE: self._language,
            ImportField.GENDER: self._gender,
            ImportField.AREA: self._area,
            ImportField.NOTE: self._note,
            ImportField.FIRST_CONTACT: self._first_contact,
        }

    def read(self, row: TableRow) -> ImportRow:
        """A row as a person. Never raises: what is wrong stands beside it."""
        person = _Person()
        for at, wanted in enumerate(self._fields):
            cell = row.cells[at]
            if not cell or wanted in {ImportField.IGNORE, ImportField.WITHHELD}:
                continue
            if at in row.cut:
                self._remark(person, at, cell, CUT)
            reader = self._readers.get(wanted)
            if reader is None:
                person.names[wanted] = clean_line(cell, limit=NOTE_LIMIT)
            else:
                reader(person, at, cell)
        self._name(person)
        return ImportRow(
            number=row.number,
            draft=person.draft,
            note="\n".join(person.notes)[:NOTE_LIMIT],
            first_contact=person.first_contact,
            remarks=tuple(person.remarks),
            problem=None if person.draft.name else _no_name(),
        )

    def _name(self, person: _Person) -> None:
        names = person.names
        code = names.get(ImportField.RECOGNITION_CODE, "")
        whole = names.get(ImportField.NAME, "")
        if whole and turned_name(whole) != whole:
            self._remark(person, self._fields.index(ImportField.NAME), whole, TURNED)
            whole = turned_name(whole)
        parts = (names.get(part, "") for part in (ImportField.GIVEN_NAME, ImportField.FAMILY_NAME))
        name = whole or " ".join(filter(None, parts))
        latin = names.get(ImportField.NAME_LATIN, "")
        person.draft = replace(
            person.draft,
            name=name or latin or code,
            name_latin=latin if name else "",
            code_name=not (name or latin) and bool(code),
            recognition_code=code,
        )

    def _birth(self, person: _Person, at: int, cell: str) -> None:
        typed = read_typed(cell, today=self._known.today, american=self._american[at])
        if typed.problem is not None:
            self._keep(person, at, cell, typed.problem)
            return
        person.draft = replace(person.draft, birth_year=typed.year)
        century = typed.hint is not None and typed.hint.msgid.startswith("The year")
        if typed.hint is not None and (century or not typed.whole):
            self._remark(person, at, cell, typed.hint)

    def _first_contact(self, person: _Person, at: int, cell: str) -> None:
        typed = read_typed(cell, today=self._known.today, american=self._american[at])
        if typed.problem is not None or (typed.year and typed.whole is None):
            self._keep(person, at, cell, typed.problem or YEAR_ONLY)
            return
        person.first_contact = typed.whole
        if typed.hint is not None:
            self._remark(person, at, cell, typed.hint)
        if typed.whole is not None:
            german = catalogue("de")
            person.notes.append(f"{german.text(FROM_THE_LIST)} ({german.day(typed.whole)})")

    def _telephone(self, person: _Person, at: int, cell: str) -> None:
        if says_nothing(cell):
            return
        numbers = read_telephones(cell)
        self._add_channels(person, numbers.channels)
        if numbers.rest:
            self._keep(person, at, numbers.rest, numbers.hint or NO_NUMBER)
        elif numbers.hint is not None:
            self._remark(person, at, cell, numbers.hint)

    def _email(self, person: _Person, at: int, cell: str) -> None:
        if says_nothing(cell):
            return
        addresses = cell.replace(";", " ").replace(",", " ").split()
        right = tuple(text for text in addresses if "@" in text.strip("@"))
        self._add_channels(person, tuple(ChannelDraft(ChannelKind.EMAIL, text) for text in right))
        if len(right) < len(addresses):
            self._keep(person, at, cell, NO_ADDRESS)

    def _language(self, person: _Person, at: int, cell: str) -> None:
        codes, unknown = self._known.languages.read(cell)
        if codes:
            person.draft = replace(
                person.draft,
                language=codes[0],
                languages=tuple(LanguageDraft(code) for code in codes),
            )
        if unknown:
            self._keep(person, at, ", ".join(unknown), NO_LANGUAGE)

    def _gender(self, person: _Person, at: int, cell: str) -> None:
        code = read_gender(cell)
        if code:
            person.draft = replace(person.draft, gender=code)
        elif not says_nothing(cell):
            self._keep(person, at, cell, NO_GENDER)

    def _area(self, person: _Person, at: int, cell: str) -> None:
        area_id = self._known.areas.find(cell)
        if area_id is not None:
            person.draft = replace(person.draft, area_id=area_id)
        elif not says_nothing(cell):
            self._keep(person, at, cell, NO_AREA)

    def _note(self, person: _Person, at: int, cell: str) -> None:
        person.notes.append(f"{self._headings[at]}: {cell}" if self._several_notes else cell)

    def _add_channels(self, person: _Person, channels: tuple[ChannelDraft, ...]) -> None:
        known = {line.value for line in person.draft.channels}
        new = tuple(line for line in channels if line.value not in known)
        person.draft = replace(person.draft, channels=person.draft.channels + new)

    def _keep(self, person: _Person, at: int, cell: str, text: Msg) -> None:
        self._remark(person, at, cell, text)
        person.notes.append(f"{self._headings[at]}: {cell}")

    def _remark(self, person: _Person, at: int, cell: str, text: Msg) -> None:
        person.remarks.append(CellRemark(self._headings[at], cell[:200], text))


def _no_name() -> Msg:
    return _("There is no name in this row.")


def _twice(fields: _Fields) -> Iterator[tuple[ImportField, tuple[int, int]]]:
    met: dict[ImportField, int] = {}
    for at, wanted in enumerate(fields):
        if wanted in met and wanted not in SEVERAL_COLUMNS:
            yield wanted, (met[wanted], at)
        met.setdefault(wanted, at)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One file of JSON lines for each table, in a folder or a zip, beside a schema and a README."""

import base64
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime, time
from decimal import Decimal
from io import TextIOWrapper
from pathlib import Path
from typing import Any, Final, TextIO
from uuid import UUID

from amstrat_desktop.exchange.whole_office.schema import README, schema_of
from amstrat_desktop.services.whole_office import TableShape

SCHEMA_NAME: Final = "schema.json"
README_NAME: Final = "README.md"
COUNTS_NAME: Final = "counts.json"

Opener = Callable[[str], TextIO]


class OfficeWriter:
    """Takes tables and rows as `services.whole_office` hands them over."""

    def __init__(self, open_file: Opener) -> None:
        self._open = open_file
        self._file: TextIO | None = None
        self._shapes: list[TableShape] = []

    def begin(self, shape: TableShape) -> None:
        """The next table."""
        self.close()
        self._shapes.append(shape)
        self._file = self._open(f"{shape.name}.jsonl")

    def put(self, shape: TableShape, row: Mapping[str, Any]) -> None:
        """One row of the present table: one line."""
        if self._file is None:
            raise ValueError("a row without a table")
        plain = {column.name: to_json(row[column.name]) for column in shape.columns}
        self._file.write(json.dumps(plain, ensure_ascii=False) + "\n")

    def finish(self, counts: Mapping[str, int]) -> None:
        """What explains the rest."""
        self.close()
        self._write(COUNTS_NAME, json.dumps(dict(counts), indent=1))
        self._write(SCHEMA_NAME, json.dumps(schema_of(self._shapes), indent=1, ensure_ascii=False))
        self._write(README_NAME, README)

    def close(self) -> None:
        """The table is complete, or nothing more comes."""
        if self._file is not None:
            self._file.close()
        self._file = None

    def _write(self, name: str, text: str) -> None:
        with self._open(name) as file:
            file.write(text + "\n")


@contextmanager
def into(target: Path) -> Iterator[OfficeWriter]:
    """A writer into a new folder, or into a zip where the name ends so.

    Readable by the owner alone; an export that failed leaves a folder or file of another name
    away. Raises OSError.
    """
    with ExitStack() as stack:
        if target.suffix.casefold() == ".zip":
            archive = stack.enter_context(
                zipfile.ZipFile(target, "x", zipfile.ZIP_DEFLATED, allowZip64=True)
            )
            writer = OfficeWriter(lambda name: _in_zip(archive, name))
        else:
            target.mkdir(parents=True, mode=0o700)
            writer = OfficeWriter(lambda name: (target / name).open("x", encoding="utf-8"))
        stack.callback(writer.close)  # before the archive is
        yield writer


def to_json(value: Any) -> Any:
    """A value as the schema describes it. Raises TypeError for one that it doesn't know."""
    match value:
        case None | bool() | int() | float() | str() | dict() | list():
            plain = value
        case UUID():
            plain = str(value)
        case datetime():
            plain = value.astimezone(UTC).isoformat()
        case date() | time():
            plain = value.isoformat()
        case bytes():
            plain = base64.b64encode(value).decode("ascii")
        case Decimal():
            plain = str(value)
        case _:
            raise TypeError(f"no open form for {type(value).__name__}")
    return plain


def _in_zip(archive: zipfile.ZipFile, name: str) -> TextIO:
    return TextIOWrapper(archive.open(name, "w", force_zip64=True), encoding="utf-8")

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the lines mean: a JSON Schema (draft 2020-12) per table, and a page for a human being."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from amstrat_desktop.services.whole_office import ColumnShape, TableShape

_KINDS: Final[Mapping[str, Mapping[str, Any]]] = MappingProxyType(
    {
        "key": {"type": "string", "format": "uuid"},
        "moment": {"type": "string", "format": "date-time"},
        "day": {"type": "string", "format": "date"},
        "clock": {"type": "string", "pattern": r"^\d\d:\d\d:\d\d"},
        "yes_no": {"type": "boolean"},
        "integer": {"type": "integer"},
        "number": {"type": ["number", "string"]},
        "text": {"type": "string"},
        "json": {},
        "bytes": {"type": "string", "contentEncoding": "base64"},
    }
)

README: Final = """\
# A whole office, in an open format

Written by AmStrat Desktop. **Nothing in here is encrypted**: keep it as you keep the papers of the
office, and delete it when it has been read in elsewhere.

- One file for each table, `<table>.jsonl`: UTF-8, one JSON object a line, one line a record.
- `schema.json` says for each table what its lines hold (JSON Schema 2020-12): names, kinds, which
  column names a record of another table (`x-refers-to`), and what names a record (`x-key`).
- `counts.json` says how many lines each file has.

Keys are UUIDs. Moments are UTC in ISO 8601, days `2026-03-02`, times of day `09:30:00` on the wall
clock of the office. Bytes (slips as PDF, sealed notes) are base64.

Personal notes are sealed for whoever wrote them and are of no use to anybody else. The search
index and the sums of figures are not here: both are made of what is.
"""


def schema_of(tables: Sequence[TableShape]) -> dict[str, Any]:
    """One document; the schema of a table's lines stands under its name in `$defs`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "AmStrat Desktop: a whole office",
        "$defs": {table.name: _table(table) for table in tables},
    }


def _table(table: TableShape) -> dict[str, Any]:
    return {
        "description": table.about,
        "type": "object",
        "properties": {column.name: _column(column) for column in table.columns},
        "required": [column.name for column in table.columns],
        "additionalProperties": False,
        "x-key": list(table.key),
    }


def _column(column: ColumnShape) -> dict[str, Any]:
    schema = dict(_KINDS[column.kind])
    if column.optional and "type" in schema:
        named = schema["type"]
        schema["type"] = [*([named] if isinstance(named, str) else named), "null"]
    if column.refers_to:
        schema["x-refers-to"] = column.refers_to
    return schema

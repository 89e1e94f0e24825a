# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is held about a person as a file that other programs read (Art. 15 III, 20 GDPR; R10).

JSON in UTF-8. `SCHEMA` describes it (JSON Schema 2020-12) and stands in each file, so that
somebody finds their way in it without this program.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.services.data_requests.records import Holdings, Record, Value

FORMAT: Final = "amstrat-subject-access/1"
"""Counted up whenever a reader of the former one would misread the file."""

_HELD: Final = {
    "type": "object",
    "description": "A field: its label in German, the value as stored, and in German words.",
    "properties": {
        "label": {"type": "string"},
        "value": {"type": ["string", "number", "boolean", "array", "null"]},
        "text": {"type": "string"},
    },
    "required": ["label", "value", "text"],
    "additionalProperties": False,
}
SCHEMA: Final[Mapping[str, Any]] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Information about personal data (Art. 15, 20 GDPR)",
    "description": (
        "Times are UTC, days are ISO 8601. A run of U+2588 stands where something about other "
        "people was blackened (Art. 15 (4) GDPR)."
    ),
    "type": "object",
    "properties": {
        "schema": {"type": "object"},
        "format": {"const": FORMAT},
        "office": {"type": "string"},
        "asked_on": {"type": "string", "format": "date"},
        "as_of": {"type": "string", "format": "date-time"},
        "person": {"type": "string"},
        "kept": {"type": "array", "items": {"type": "string"}},
        "chapters": {"type": "array", "items": {"$ref": "#/$defs/chapter"}},
    },
    "required": ["format", "office", "asked_on", "as_of", "person", "kept", "chapters"],
    "additionalProperties": False,
    "$defs": {
        "chapter": {
            "type": "object",
            "properties": {
                "table": {"type": "string"},
                "label": {"type": "string"},
                "records": {"type": "array", "items": {"$ref": "#/$defs/record"}},
            },
            "required": ["table", "label", "records"],
            "additionalProperties": False,
        },
        "record": {
            "type": "object",
            "properties": {
                "fields": {"type": "object", "additionalProperties": _HELD},
                "within": {"type": "array", "items": {"$ref": "#/$defs/chapter"}},
            },
            "required": ["fields"],
            "additionalProperties": False,
        },
    },
}


def subject_json(holdings: Holdings, office: str, asked_on: date) -> bytes:
    """The file. holdings: blackened already."""
    german = catalogue("de")
    told = {
        "schema": SCHEMA,
        "format": FORMAT,
        "office": office,
        "asked_on": asked_on.isoformat(),
        "as_of": holdings.as_of.isoformat(),
        "person": holdings.name,
        "kept": [german.text(sentence) for sentence in holdings.kept],
        "chapters": [
            _chapter(one.table, german.text(one.heading), one.records) for one in holdings.chapters
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def _chapter(table: str, label: str, records: tuple[Record, ...]) -> Mapping[str, Any]:
    return {"table": table, "label": label, "records": [_record(one) for one in records]}


def _record(record: Record) -> Mapping[str, Any]:
    german = catalogue("de")
    told: dict[str, Any] = {"fields": {value.name: _field(value) for value in record.values}}
    if record.sections:
        told["within"] = [
            _chapter(one.table, german.text(one.label), one.records) for one in record.sections
        ]
    return told


def _field(value: Value) -> Mapping[str, Any]:
    german = catalogue("de")
    return {
        "label": german.text(value.label),
        "value": value.plain,
        "text": german.text(value.text),
    }

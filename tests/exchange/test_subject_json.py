# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is held, as a file for machines: as its schema says, with nothing of what is black."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from amstrat_desktop.exchange.subject_json import FORMAT, SCHEMA, subject_json
from amstrat_desktop.services.data_requests.marking import BLACK, blackened
from amstrat_desktop.services.work import Work
from tests.services.data_requests.asking import BROTHER, NOTE, all_looked, amina, held

_TYPES: dict[str, Any] = {
    "string": str, "number": (int, float), "boolean": bool, "array": list, "object": dict,
    "null": type(None),
}  # fmt: skip


def told(work: Work) -> Mapping[str, Any]:
    holdings = held(work, amina(work))
    answer = blackened(holdings, all_looked(holdings))
    found: Mapping[str, Any] = json.loads(subject_json(answer, "Büro Probe", date(2026, 3, 1)))
    return found


def check(value: Any, schema: Mapping[str, Any]) -> None:
    """As much of JSON Schema as ours uses."""
    if "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]
    if "const" in schema:
        assert value == schema["const"]
        return
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    assert any(isinstance(value, _TYPES[kind]) for kind in kinds), (value, kinds)
    if isinstance(value, dict) and ("properties" in schema or "additionalProperties" in schema):
        known = schema.get("properties", {})
        more = schema.get("additionalProperties", True)
        assert set(schema.get("required", ())) <= set(value)
        for name, held_value in value.items():
            if name in known:
                check(held_value, known[name])
            else:
                assert more is not False, name
                check(held_value, more)
    elif isinstance(value, list) and "items" in schema:
        for one in value:
            check(one, schema["items"])


def test_the_file_is_as_its_schema_says(work: Work) -> None:
    file = told(work)
    assert file["format"] == FORMAT
    assert file["schema"] == SCHEMA
    check({name: value for name, value in file.items() if name != "schema"}, SCHEMA)


def test_it_holds_what_is_held_and_not_what_is_black(work: Work) -> None:
    file = told(work)
    chapters = {chapter["table"]: chapter["records"] for chapter in file["chapters"]}
    (person,) = chapters["person"]
    assert person["fields"]["name"]["value"] == "Amina Beispiel"
    assert person["fields"]["birth_year"]["value"] == 1990
    (note,) = chapters["official_note"]
    assert BLACK in note["fields"]["text"]["value"]
    plain = json.dumps(file, ensure_ascii=False)
    assert BROTHER not in plain
    assert NOTE not in plain
    (referral,) = chapters["referral"]
    assert {part["table"] for part in referral["within"]} >= {"referral_topic", "referral_event"}

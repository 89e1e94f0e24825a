# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The table of promises names each of the 21, its tests, and nothing that is not there."""

import re

from tests.promised import ROOT, SHOWN_BY

PAGE = (ROOT / "docs" / "promises.md").read_text("utf-8")
ROWS = {
    int(match["number"]): match["row"]
    for match in re.finditer(r"^\| (?P<number>\d+) (?P<row>\|.*)$", PAGE, re.MULTILINE)
}


def test_every_promise_has_tests_that_are_there() -> None:
    assert list(SHOWN_BY) == list(range(1, 22))
    assert not [path for paths in SHOWN_BY.values() for path in paths if not (ROOT / path).exists()]


def test_every_promise_has_a_row_with_its_command() -> None:
    assert sorted(ROWS) == list(SHOWN_BY)
    assert not [number for number, row in ROWS.items() if f"make promise N={number}`" not in row]


def test_every_row_names_the_tests_of_its_command() -> None:
    assert not [
        (number, path)
        for number, paths in SHOWN_BY.items()
        for path in paths
        if path != "tests" and f"`{path}" not in ROWS[number]
    ]

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small files, small functions: in applications of this kind the main window and the thing
that owns the session grow to thousands of lines unless something watches."""

import ast
from pathlib import Path

from tests.architecture.sources import PACKAGE, modules, parsed, place

FILE_LINES = 400
FUNCTION_LINES = 40

MIGRATIONS = PACKAGE / "store" / "migrations" / "versions"
"""A migration is a record of what was done to every table at once, and never changed again."""


def watched(*folders: str) -> list[Path]:
    return [module for module in modules(*folders) if not module.is_relative_to(MIGRATIONS)]


def test_no_file_is_too_long() -> None:
    long = [
        f"{place(module)} has {lines} lines"
        for module in watched()
        if (lines := len(module.read_text("utf-8").splitlines())) > FILE_LINES
    ]
    assert not long


def test_no_function_is_too_long() -> None:
    long = [
        f"{place(module, node)} {node.name} has {lines} lines"
        for module in watched("amstrat_desktop", "packaging", "benchmarks")
        for node in ast.walk(parsed(module))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > FUNCTION_LINES
    ]
    assert not long

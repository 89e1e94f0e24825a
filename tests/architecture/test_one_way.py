# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Each recurring thing is done in one way, at one place."""

import ast
import re
from pathlib import Path

from tests.architecture.sources import PACKAGE, calls, modules, parsed, place, project_files

NAMELESS = {"utils", "util", "common", "helpers", "helper", "manager", "widgets", "misc"}
# Where and why: docs/decisions/0006-late-imports.md.
LATE_IMPORTS = {
    PACKAGE / "app.py",
    PACKAGE / "base" / "lang.py",
    PACKAGE / "base" / "policy.py",
    PACKAGE / "cli.py",
    PACKAGE / "commands.py",
    PACKAGE / "exchange" / "calendar_file.py",
    PACKAGE / "exchange" / "workbook.py",
    PACKAGE / "exchange" / "written_tables.py",
    PACKAGE / "gate.py",
    PACKAGE / "late_gate.py",
    PACKAGE / "services" / "releases" / "approving.py",
    PACKAGE / "services" / "releases" / "proposing.py",
    PACKAGE / "store" / "office.py",
    PACKAGE / "ui" / "faults.py",
    PACKAGE / "ui" / "runner.py",
}
TRANSACTIONS = (PACKAGE / "store", PACKAGE / "services" / "work.py")


def test_modules_are_named_by_the_thing() -> None:
    assert not [place(module) for module in modules() if module.stem in NAMELESS]


def test_only_work_and_the_store_end_a_transaction() -> None:
    assert not [
        place(module, call)
        for module in modules("amstrat_desktop")
        if not any(module.is_relative_to(place_) for place_ in TRANSACTIONS)
        for call, name in calls(module)
        if name in {"commit", "rollback"} and isinstance(call.func, ast.Attribute)
    ]


def test_nothing_spins_the_event_loop_by_hand() -> None:
    assert not [
        place(module, call)
        for module in modules("amstrat_desktop")
        for call, name in calls(module)
        if name == "processEvents"
    ]


def test_threads_are_the_runners() -> None:
    assert not [
        place(module, node)
        for module in modules("amstrat_desktop")
        if module != PACKAGE / "ui" / "runner.py"
        for node in ast.walk(parsed(module))
        if isinstance(node, ast.ClassDef)
        and any(ast.unparse(base).split(".")[-1] in {"QThread", "Thread"} for base in node.bases)
    ]


def test_no_paper_reads_markup() -> None:
    """reportlab's Paragraph embeds any local image that its text names."""
    assert not [
        place(module, call)
        for module in modules("amstrat_desktop")
        for call, name in calls(module)
        if name == "Paragraph"
    ]


def test_imports_stand_at_the_top() -> None:
    assert not [
        place(module, node)
        for module in modules("amstrat_desktop")
        if module not in LATE_IMPORTS
        for function in ast.walk(parsed(module))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


def test_every_screen_has_the_same_rooms() -> None:
    screens = {
        module.parent
        for module in modules("amstrat_desktop/ui")
        if module.name == "view.py" and module.parent.name not in {"shell", "widgets"}
    }
    files = set(project_files())
    assert not [
        f"{place(screen)} lacks {room}"
        for screen in screens
        for room in ("presenter.py", "__init__.py")
        if screen / room not in files
    ]
    assert not [
        f"{place(screen)}/__init__.py has no build()"
        for screen in screens
        if not any(
            isinstance(node, ast.FunctionDef) and node.name == "build"
            for node in parsed(screen / "__init__.py").body
        )
    ]


def test_the_day_of_a_moment_is_the_offices() -> None:
    """A moment's own date is that of UTC; `local` is one that was turned into office time."""
    days = PACKAGE / "base" / "office_days.py"
    assert not [
        place(module, call)
        for module in modules("amstrat_desktop")
        if module != days
        for call, name in calls(module)
        if name == "date"
        and isinstance(call.func, ast.Attribute)
        and not (call.args or call.keywords)
        and ast.unparse(call.func.value) != "local"
    ]


def unexplained(module: Path) -> list[str]:
    """Silenced rules without a reason; one reason serves the same rule in the whole file."""
    silenced = re.compile(r"#\s*(?:noqa|type:\s*ignore)(?P<rule>\W+[\w-]+\]?)?(?P<rest>.*)")
    reason = re.compile(r"[-–—#] ?\w+")
    found = [
        (number, match["rule"], bool(reason.search(match["rest"])))
        for number, line in enumerate(module.read_text("utf-8").splitlines(), 1)
        if (match := silenced.search(line))
    ]
    explained = {rule for _number, rule, given in found if given}
    return [f"{place(module)}:{number}" for number, rule, _given in found if rule not in explained]


def test_an_exception_to_the_rules_gives_its_reason() -> None:
    assert not [
        found
        for module in modules("amstrat_desktop", "packaging", "benchmarks")
        for found in unexplained(module)
    ]

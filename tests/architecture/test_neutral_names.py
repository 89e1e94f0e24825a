# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""No window's title, proposed file name or print job names a person.

Read from the code: a title is a fixed text, or one of the few that are given along and named here.
What the sentences hold is told by their parameters.
"""

import ast
from collections.abc import Iterator

from tests.architecture.sources import PACKAGE, modules

MAY_BE_VERBATIM = {"office", "text", "name"}
"""What is shown as it stands, in a title: the office's name, or an agency's."""

CALLS = ("ask_where", "save_paper", "print_paper")
NAMES_A_COLLEAGUE = {"ui/settings/colleagues/passphrase_dialog.py"}
OF_NO_PERSON = {"number", "count", "copy", "month", "day", "year", "first", "last", "office"}
"""Parameters that a title may hold."""


def titles(tree: ast.AST) -> Iterator[ast.expr]:
    """Whatever becomes the title of a window, or the title and name of a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Tuple) and len(node.elts) == 2:
            setter, value = node.elts
            if isinstance(setter, ast.Attribute) and setter.attr == "setWindowTitle":
                yield value
        elif isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name == "setWindowTitle" or name in CALLS:
                yield from node.args


def sentences(tree: ast.AST, value: ast.expr) -> Iterator[ast.Call]:
    """The sentences of an expression; of a name, those that it is given in the module."""
    names = {node.id for node in ast.walk(value) if isinstance(node, ast.Name)}
    given = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign | ast.AnnAssign)
        and node.value is not None
        and names & {getattr(target, "id", "") for target in _targets(node)}
    ]
    for one in (value, *given):
        for node in ast.walk(one):
            if isinstance(node, ast.Call):
                yield node


def _targets(node: ast.Assign | ast.AnnAssign) -> list[ast.expr]:
    return node.targets if isinstance(node, ast.Assign) else [node.target]


def test_titles_and_file_names_hold_no_person() -> None:
    read = 0
    for path in modules("amstrat_desktop/ui"):
        if path.relative_to(PACKAGE).as_posix() in NAMES_A_COLLEAGUE:
            continue
        tree = ast.parse(path.read_text("utf-8"))
        for value in titles(tree):
            read += 1
            for call in sentences(tree, value):
                called = getattr(call.func, "id", "")
                said = f"{path.name}: {ast.unparse(call)}"
                if called in {"_", "pgettext", "ngettext"}:
                    assert {keyword.arg for keyword in call.keywords} <= OF_NO_PERSON, said
                if called == "verbatim":
                    assert {ast.unparse(one) for one in call.args} <= MAY_BE_VERBATIM, said
    assert read > 40

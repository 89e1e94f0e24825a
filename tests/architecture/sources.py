# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files that the rules of the house are read from."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent.parent
PACKAGE: Final = ROOT / "amstrat_desktop"


@cache
def project_files() -> tuple[Path, ...]:
    """All files that are or would be committed."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    files = (ROOT / name for name in listed.stdout.split("\0") if name)
    return tuple(sorted(file for file in files if file.is_file()))


def modules(*folders: str) -> list[Path]:
    """The project's Python files, those under the given folders where any are given."""
    wanted = tuple(ROOT / folder for folder in folders) or (ROOT,)
    return [
        file
        for file in project_files()
        if file.suffix == ".py" and any(file.is_relative_to(folder) for folder in wanted)
    ]


@cache
def parsed(module: Path) -> ast.Module:
    return ast.parse(module.read_text("utf-8"), str(module))


def calls(module: Path) -> Iterator[tuple[ast.Call, str]]:
    """Every call in a module with the last part of the called name: "a.b.c()" gives "c"."""
    for node in ast.walk(parsed(module)):
        if isinstance(node, ast.Call):
            yield node, called_name(node)


def called_name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def place(module: Path, node: ast.stmt | ast.expr | None = None) -> str:
    """ "folder/file.py:12", for the message of a failed rule."""
    name = module.relative_to(ROOT).as_posix()
    return f"{name}:{node.lineno}" if node is not None else name

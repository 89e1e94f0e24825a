# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Licence headers, numbered decisions, and nothing of the machine that a file was written on."""

import re
import tomllib
from pathlib import Path

from tests.architecture.sources import ROOT, place, project_files

HEADER = (
    "# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors",
    "# SPDX-License-Identifier: EUPL-1.2",
)
WITH_HEADER = {".py", ".sh", ".yml", ".yaml"}
NAMED_WITH_HEADER = {"Makefile", "run"}
OPEN_ENDS = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX|HA" r"CK)\b")
MACHINE = re.compile(
    r"(?<![\w.~-])/(?:wo"
    r"rk|ro"
    r"ot|fa"
    r"rm|opt/(?:py"
    r"pi|wh"
    r"eels))\b"
    r"|(?<![\w.~-])/home/\w|\b[A-Z]:\\Users\\"
)


def _text(file: Path) -> str:
    """The file's text; nothing for pictures, fonts and other bytes."""
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError:
        return ""


def test_every_source_says_its_licence() -> None:
    sources = [
        file
        for file in project_files()
        if file.suffix in WITH_HEADER or file.name in NAMED_WITH_HEADER
    ]
    assert len(sources) > 50
    assert not [
        place(file) for file in sources if not set(HEADER) <= set(_text(file).splitlines()[:4])
    ]


def test_the_licence_is_the_whole_licence() -> None:
    licence = (ROOT / "LICENSE").read_text("utf-8")
    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\nEUPL © the European Union")
    assert all(f"\n{number}." in licence for number in range(1, 16))
    assert "All other changes or additions to this Appendix" in licence


def test_decisions_are_numbered_without_a_gap() -> None:
    names = sorted(file.name for file in (ROOT / "docs" / "decisions").glob("*.md"))
    numbered = [name for name in names if name != "README.md"]
    assert [name for name in numbered if not re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", name)] == []
    assert [int(name[:4]) for name in numbered] == list(range(1, len(numbered) + 1))


def test_no_file_names_a_machine() -> None:
    assert not [
        f"{place(file)}: {found[0]}"
        for file in project_files()
        if (found := MACHINE.search(_text(file)))
    ]


def test_nothing_is_left_for_later() -> None:
    assert not [
        f"{place(file)}: {found[0]}"
        for file in project_files()
        if file.suffix in {".py", ".sh", ".toml"} and (found := OPEN_ENDS.search(_text(file)))
    ]


def test_every_icon_comes_with_its_licence() -> None:
    icons = ROOT / "resources" / "icons"
    assert "MIT License" in (icons / "LICENSE.txt").read_text("utf-8")
    assert not [
        icon.name for icon in icons.glob("*.svg") if "currentColor" not in icon.read_text("utf-8")
    ]


def test_every_library_is_in_the_notices() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    notices = (ROOT / "THIRD_PARTY_NOTICES.md").read_text("utf-8").lower()
    names = {re.split(r"[<>=;\s]", line)[0].lower() for line in project["dependencies"]}
    assert not {name for name in names if name not in notices}

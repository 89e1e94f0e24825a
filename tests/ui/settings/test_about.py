# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""About: licences to read offline, where things lie, and what support is told."""

import getpass
import re
import tomllib
from importlib.metadata import version
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

from amstrat_desktop.ui.settings.about.view import LICENCE, AboutSection
from amstrat_desktop.ui.settings.about.works import works
from tests.architecture.sources import ROOT
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room
from tests.ui.settings.test_records import section


def named(name: str) -> str:
    return re.sub(r"[-_. ]+", "-", name).lower()


def test_every_library_is_there_with_its_own_licence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {
        named(re.split(r"[<>=;\s]", line)[0])
        for line in project["dependencies"]
        if "win32" not in line
    }
    found = {named(work.name): work for work in works()}
    assert needed <= set(found)
    assert {"noto-sans", "noto-sans-arabic", "tabler-icons", "python"} <= set(found)
    assert not [name for name, work in found.items() if len(work.text()) < 300]
    assert "amstrat-desktop" not in found
    for lgpl in ("pyside6-essentials", "fpdf2"):
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in found[lgpl].text()
        assert "GNU GENERAL PUBLIC LICENSE" in found[lgpl].text()


def test_no_tool_of_the_builders_is_named() -> None:
    names = {named(work.name) for work in works()}
    assert not names & {"pytest", "ruff", "mypy", "hatchling", "hypothesis"}


def test_the_texts_are_read_in_the_section(room: Room) -> None:
    about = section(room, AboutSection, "about")
    assert_all_named(about)
    assert about.text.toPlainText().startswith("# Third-party notices")
    about.works.setCurrentIndex(1)
    assert "SIL OPEN FONT LICENSE" in about.text.toPlainText()
    about.which.set_value(LICENCE)
    assert about.text.toPlainText().startswith("EUROPEAN UNION PUBLIC LICENCE")
    assert about.works.isHidden()


def test_it_says_where_things_lie_and_which_schema_the_file_has(room: Room) -> None:
    about = section(room, AboutSection, "about")
    said = "\n".join(label.text() for label in about.findChildren(QLabel))
    assert version("amstrat-desktop") in said
    assert "/büro/backups" in said
    assert "Schema 0002" in said
    assert str(room.settings.path) in said
    assert "Second place" not in said


def test_what_support_is_told_names_nobody_and_no_place(room: Room) -> None:
    room.settings.change(second_place="/media/usb", office="/büro", office_name="Probe")
    about = section(room, AboutSection, "about")
    room.click(about.copy)
    copied = QApplication.clipboard().text()
    assert "Schema 0002" in copied
    assert f"AmStrat Desktop {version('amstrat-desktop')}" in copied
    assert "no name of a person" in room.said
    for private in ("büro", "usb", "Probe", str(Path.home()), getpass.getuser(), "/"):
        assert private not in copied.replace("x86_64", "")

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes into a package and what the desktop is told, without building one."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import desktop_files
import frozen_contents
import licences
import pytest
import small_icu
from freeze import ROOT
from make_deb import project_version

from amstrat_desktop.base.lang import LANGUAGES
from tests.services_of_the_machine import require

PLUGINS = "PySide6/Qt/plugins"


@pytest.mark.parametrize(
    "inside",
    [
        f"{PLUGINS}/printsupport/libcupsprintersupport.so",
        f"{PLUGINS}/platforms/libqxcb.so",
        f"{PLUGINS}/platforminputcontexts/libibusplatforminputcontextplugin.so",
        r"PySide6\plugins\platforms\qwindows.dll",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "babel/locale-data/ku.dat",
        "babel/locale-data/ar_AE.dat",
        "numpy/_core/_multiarray_umath.cpython-311-x86_64-linux-gnu.so",
        "pillow-13.0.0.dist-info/licenses/LICENSE",
        "amstrat_desktop/_data/resources/fonts/NotoSans-Bold.ttf",
    ],
)
def test_what_is_needed_is_kept(inside: str) -> None:
    assert frozen_contents.is_kept(inside)


@pytest.mark.parametrize(
    "inside",
    [
        f"{PLUGINS}/platformthemes/libqgtk3.so",
        f"{PLUGINS}/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        f"{PLUGINS}/tls/libqopensslbackend.so",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/Qt/lib/libQt6WaylandClient.so.6",
        "PySide6/Qt/translations/qtbase_nl.qm",
        "babel/locale-data/nl.dat",
        "babel/locale-data/ar_EG.dat",
        "reportlab/fonts/VeraBd.ttf",
        "amstrat_desktop-0.1.0.dist-info/direct_url.json",
    ],
)
def test_what_nothing_needs_is_left_out(inside: str) -> None:
    assert not frozen_contents.is_kept(inside)


def test_a_library_of_the_system_stays_in_the_system() -> None:
    python = ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", "BINARY")
    cups = ("libcups.so.2", "/usr/lib/x86_64-linux-gnu/libcups.so.2", "BINARY")
    data = ("certs.txt", "/usr/lib/ssl/certs.txt", "DATA")
    assert frozen_contents.kept([python, cups, data]) == [python, data]


@pytest.mark.parametrize(
    ("item", "read"),
    [
        ("coll/de.res", True),
        ("coll/root.res", True),
        ("coll/res_index.res", True),
        ("nfkc.nrm", True),
        ("coll/ja.res", False),
        ("coll/es_.res", False),
        ("curr/de.res", False),
        ("windows-949-2000.cnv", False),
    ],
)
def test_of_icu_our_languages_stay(item: str, read: bool) -> None:
    assert small_icu.is_read(item) is read


def test_what_the_wheel_carries_the_frozen_program_carries() -> None:
    inside = {to for _source, to in frozen_contents.carried(ROOT)}
    assert {"amstrat_desktop/_data", "amstrat_desktop/_data/resources"} <= inside
    assert {f"amstrat_desktop/_data/i18n/{code}/LC_MESSAGES" for code in LANGUAGES} - inside == {
        "amstrat_desktop/_data/i18n/en/LC_MESSAGES"
    }
    assert "amstrat_desktop/store/migrations/versions" in inside


def test_the_menu_speaks_every_language() -> None:
    said = desktop_files.words(ROOT)
    assert set(said) == set(LANGUAGES)
    assert len({words.comment for words in said.values()}) == len(LANGUAGES)
    for words in said.values():
        assert words.keywords
        assert not any(";" in word for word in words.keywords)
        assert not words.comment.endswith(".")


def test_releases_are_those_of_the_list_of_changes() -> None:
    changes = "## [Unreleased]\n\n## [0.3.0] - 2026-11-02\n\n## [0.2.1] - 2026-05-30\n"
    made = desktop_files.releases(changes, "0.3.0", date(2026, 12, 1))
    assert [(one.version, one.day, one.development) for one in made] == [
        ("0.3.0", date(2026, 11, 2), False),
        ("0.2.1", date(2026, 5, 30), False),
    ]
    begun = desktop_files.releases(changes, "0.4.0", date(2026, 12, 1))[0]
    assert (begun.version, begun.development) == ("0.4.0", True)


@pytest.mark.service
def test_what_the_desktop_reads_is_valid(tmp_path: Path) -> None:
    for tool in ("desktop-file-validate", "appstreamcli"):
        require(shutil.which(tool), tool)
    said = desktop_files.words(ROOT)
    entry = tmp_path / "amstrat-desktop.desktop"
    entry.write_text(desktop_files.desktop_entry(said), "utf-8")
    about = tmp_path / f"{desktop_files.COMPONENT}.metainfo.xml"
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    releases = desktop_files.releases(changes, project_version(), date(2026, 11, 23))
    about.write_text(desktop_files.metainfo(said, releases), "utf-8")
    checked = subprocess.run(
        ["desktop-file-validate", str(entry)], capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stdout) == (0, "")
    validated = subprocess.run(
        ["appstreamcli", "validate", "--no-net", "--pedantic", str(about)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert validated.returncode == 0, validated.stdout
    assert "W:" not in validated.stdout


def test_every_library_inside_says_its_licence() -> None:
    others = licences.works(frozen_contents.needed_distributions())
    names = {work.name.lower().replace("_", "-") for work in others}
    assert {"pyside6-essentials", "reportlab", "numpy", "sqlcipher3", "keyring"} <= names
    assert [work.name for work in others if work.licence == "see its texts"] == []
    said = licences.copyright_file(others)
    texts = licences.all_texts(others)
    for work in others:
        assert f"the authors of {work.name} {work.version}" in said
        assert f"{work.name} {work.version}" in texts
    assert "EUPL-1.2" in said
    assert "PYTHON SOFTWARE FOUNDATION" in texts.upper()
    assert "Bootloader Exception" in texts

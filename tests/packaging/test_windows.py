# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The installers for Windows compile, and say what they should.

The program in them is a stand-in: the real one is made on Windows (packaging/windows/build.ps1).
"""

import re
import shutil
import struct
import subprocess
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner
from windows import __main__ as command
from windows import msi, nsis
from windows.facts import EXE, NAME, UPGRADE_CODE, Facts, comparable, read_facts
from windows.version_resource import version_resource

from amstrat_desktop.base.lang import INTERFACE_LANGUAGES
from tests.architecture.sources import ROOT
from tests.services_of_the_machine import require

CONTENT = {
    EXE: b"MZ stand-in",
    "_internal/base_library.zip": b"zip",
    "_internal/amstrat_desktop/_data/LICENSE": b"licence",
    "_internal/PySide6/Qt6Core.dll": b"dll",
}


@pytest.fixture(scope="module")
def payload(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("payload")
    for name, content in CONTENT.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def facts() -> Facts:
    return replace(read_facts(), version="1.2.3")


@pytest.fixture(scope="module")
def package(payload: Path, facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    require(shutil.which("wixl") and shutil.which("msiinfo"), "wixl and msitools")
    return msi.compile_package(payload, tmp_path_factory.mktemp("msi"), facts)


def table(package: Path, name: str) -> list[list[str]]:
    """The rows of a table of Windows Installer."""
    told = subprocess.run(
        ["msiinfo", "export", str(package), name], check=True, capture_output=True, text=True
    )
    return [line.rstrip("\r").split("\t") for line in told.stdout.splitlines()[3:]]


def test_the_package_says_what_it_is(package: Path, facts: Facts) -> None:
    said = dict(table(package, "Property"))
    assert said["ProductName"] == NAME
    assert said["ProductVersion"] == "1.2.3"
    assert said["UpgradeCode"] == f"{{{UPGRADE_CODE}}}"
    assert said["ProductCode"] == f"{{{msi.product_code(facts)}}}"
    assert (said["ALLUSERS"], said["ARPNOREPAIR"], said["ARPNOMODIFY"]) == ("1", "1", "1")
    summary = subprocess.run(["msiinfo", "suminfo", str(package)], check=True, capture_output=True)
    assert b"Template: x64;1033" in summary.stdout


def test_the_package_holds_every_file_for_64_bit(package: Path) -> None:
    files = {row[2]: int(row[3]) for row in table(package, "File")}
    assert files == {Path(name).name: len(content) for name, content in CONTENT.items()}
    assert {row[3] for row in table(package, "Component")} == {"256"}


def test_a_newer_version_takes_the_place_of_an_older_one(package: Path) -> None:
    detected = {row[-1]: (row[1], row[2]) for row in table(package, "Upgrade")}
    assert detected["WIX_UPGRADE_DETECTED"] == ("", "1.2.3")
    assert detected["WIX_DOWNGRADE_DETECTED"] == ("1.2.3", "")
    conditions = {row[0] for row in table(package, "LaunchCondition")}
    assert "NOT WIX_DOWNGRADE_DETECTED" in conditions
    assert any("VersionNT64 >= 603" in condition for condition in conditions)
    actions = {row[0] for row in table(package, "InstallExecuteSequence")}
    assert {"FindRelatedProducts", "RemoveExistingProducts"} <= actions


def test_the_package_takes_no_ending_from_other_programs(package: Path) -> None:
    keys = {row[2] for row in table(package, "Registry")}
    assert not [key for key in keys if re.search(r"Classes\\\.", key)]
    assert any(key.endswith("SupportedTypes") for key in keys)
    [shortcut] = table(package, "Shortcut")
    assert shortcut[1:3] == ["ProgramMenuFolder", NAME]


def test_components_stay_the_same_from_version_to_version(payload: Path, facts: Facts) -> None:
    def codes(one: Facts) -> tuple[str, set[str]]:
        root = ET.fromstring(msi.wix_source(payload, one))
        product = next(node for node in root.iter() if node.tag.endswith("Product"))
        components = {
            node.attrib["Guid"] for node in root.iter() if node.tag.endswith("}Component")
        }
        return product.attrib["Id"], components

    old, new = codes(facts), codes(replace(facts, version="1.3.0"))
    assert len(old[1]) == len(CONTENT)
    assert old[1] == new[1]
    assert old[0] != new[0]


def test_the_installer_is_a_program_with_its_version(
    payload: Path, facts: Facts, tmp_path: Path
) -> None:
    require(shutil.which("makensis"), "makensis (nsis)")
    installer = nsis.compile_installer(payload, tmp_path, facts)
    content = installer.read_bytes()
    assert content[:2] == b"MZ"
    (at,) = struct.unpack_from("<I", content, 0x3C)
    assert content[at : at + 4] == b"PE\0\0"
    assert b"requireAdministrator" in content
    assert NAME.encode("utf-16-le") in content
    assert "1.2.3".encode("utf-16-le") in content


def test_the_uninstaller_takes_away_what_was_put_there_and_nothing_else(payload: Path) -> None:
    steps = list(nsis.removed(payload))
    deleted = [step for step in steps if step.startswith("Delete")]
    assert len(deleted) == len(CONTENT)
    assert 'Delete "$INSTDIR\\_internal\\PySide6\\Qt6Core.dll"' in deleted
    assert steps.index('RMDir "$INSTDIR\\_internal"') == len(steps) - 1
    script = nsis.SCRIPT.read_text("utf-8")
    assert not [line for line in script.splitlines() if re.search(r"RMDir\s+/", line)]
    # Where people's data, settings and the policy are, nothing is deleted.
    assert not re.search(r"(Delete|RMDir).*\$(APPDATA|LOCALAPPDATA|PROFILE|DOCUMENTS)", script)


def test_a_name_that_an_installer_would_misread_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a$INSTDIR.txt").write_text("x")
    with pytest.raises(ValueError, match="cannot carry this name"):
        nsis.files_of(tmp_path)


def test_the_installer_speaks_every_language_of_the_program() -> None:
    said = tomllib.loads(nsis.WORDS.read_text("utf-8"))
    assert set(said) == {language.code for language in INTERFACE_LANGUAGES}
    for one in said.values():
        assert set(one) == {"nsis", "running", "system"}
        assert NAME in one["running"]
        assert '"' not in "".join(one.values())
    written = "\n".join(nsis.words())
    assert written.index('MUI_LANGUAGE "English"') < written.index('MUI_LANGUAGE "German"')


def test_the_properties_of_the_program_are_read_as_python(facts: Facts) -> None:
    def taken(*values: object, **named: object) -> tuple[object, ...]:
        return (*values, *named.items())

    names = (
        "VSVersionInfo FixedFileInfo StringFileInfo StringTable StringStruct VarFileInfo VarStruct"
    )
    makers: dict[str, Callable[..., object]] = dict.fromkeys(names.split(), taken)
    read = str(eval(version_resource(facts), makers))
    assert "(1, 2, 3, 0)" in read
    for expected in ("'040704B0'", "'040904B0'", "'ProductVersion', '1.2.3'", "[1031, 1200,"):
        assert expected in read
    assert "Beratung im Stadtteil" in read


@pytest.mark.parametrize(("version", "same"), [("0.1.0", "0.1.0"), ("2.10", "2.10.0")])
def test_versions_that_windows_can_compare(version: str, same: str) -> None:
    assert comparable(version) == same


@pytest.mark.parametrize("version", ["1.0rc1", "1.2.3.4", "1.256.0", "1.0.65536", ""])
def test_other_versions_are_refused(version: str) -> None:
    with pytest.raises(ValueError, match="Windows Installer"):
        comparable(version)


def test_the_command_needs_a_frozen_program(tmp_path: Path) -> None:
    told = CliRunner().invoke(command.main, [str(tmp_path)])
    assert told.exit_code == 1
    assert "build.ps1" in told.output


def test_the_build_on_windows_names_what_is_there() -> None:
    """PowerShell is on few machines that run these tests: at least its paths are right."""
    script = (ROOT / "packaging/windows/build.ps1").read_text("utf-8")
    for path in set(re.findall(r"packaging\\[\w\\.]+", script)):
        assert (ROOT / path.replace("\\", "/")).exists(), path
    assert script.count("{") == script.count("}")
    if powershell := shutil.which("pwsh"):
        parsed = (
            "$e = $null; [void][System.Management.Automation.Language.Parser]::ParseFile("
            f"'{ROOT / 'packaging/windows/build.ps1'}', [ref]$null, [ref]$e); exit $e.Count"
        )
        assert subprocess.run([powershell, "-NoProfile", "-c", parsed], check=False).returncode == 0

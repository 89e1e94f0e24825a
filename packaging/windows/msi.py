# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The package for Windows Installer (group policy, Intune): a source for WiX, and compiling it.

The source is WiX 3's, of which wixl compiles enough. Every identifier in it comes from what it
names, so that the same files give the same components on every computer, as an update needs.
"""

import hashlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final
from uuid import UUID, uuid5
from xml.etree import ElementTree as ET

from windows.facts import EXE, ICON, MAKER, NAME, OPENED, UPGRADE_CODE, Facts
from windows.nsis import files_of

_WIX: Final = "http://schemas.microsoft.com/wix/2006/wi"
_OURS: Final = UUID(UPGRADE_CODE)
_ENGLISH: Final = "1033"
_FOLDER: Final = "INSTALLDIR"
_APP_PATHS: Final = rf"Software\Microsoft\Windows\CurrentVersion\App Paths\{EXE}"
_APPLICATION: Final = rf"Software\Classes\Applications\{EXE}"
_TEN: Final = "Installed OR VersionNT64 >= 603"
"""What Windows Installer takes Windows 10 and newer for."""


def compile_package(payload: Path, out: Path, facts: Facts) -> Path:
    """Run wixl, or WiX 3 where that is; gives the .msi. Raises CalledProcessError."""
    made = out / f"amstrat-desktop-{facts.version}.msi"
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch, "amstrat-desktop.wxs")
        source.write_bytes(wix_source(payload, facts))
        shutil.copy(ICON, scratch)
        # wixl finds no file by its whole path.
        for command in _commands(source, made.resolve()):
            subprocess.run(command, cwd=payload, check=True, capture_output=True, text=True)
    return made


def wix_source(payload: Path, facts: Facts) -> bytes:
    """The whole source, as XML."""
    root = ET.Element("Wix", xmlns=_WIX)
    product = ET.SubElement(
        root,
        "Product",
        Id=product_code(facts),
        Name=NAME,
        Language=_ENGLISH,
        Version=facts.version,
        Manufacturer=MAKER,
        UpgradeCode=UPGRADE_CODE,
    )
    _describe(product, facts)
    components = _tree(product, payload)
    feature = ET.SubElement(product, "Feature", Id="Program", Title=NAME, Level="1")
    for component in components:
        ET.SubElement(feature, "ComponentRef", Id=component)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode").encode()


def product_code(facts: Facts) -> str:
    """One for each version: Windows Installer takes another one for another product."""
    return _guid(f"version {facts.version}")


def _describe(product: ET.Element, facts: Facts) -> None:
    """What it is, for whom, what it takes the place of, and what it needs."""
    ET.SubElement(
        product,
        "Package",
        InstallerVersion="500",
        Compressed="yes",
        InstallScope="perMachine",
        Description=f"{NAME} {facts.version}",
        Comments=facts.description,
        Manufacturer=MAKER,
    )
    newer = f"A newer version of {NAME} is installed. Remove it first."
    ET.SubElement(product, "MajorUpgrade", DowngradeErrorMessage=newer)
    ET.SubElement(product, "Media", Id="1", Cabinet="payload.cab", EmbedCab="yes")
    needed = f"{NAME} needs Windows 10 or newer, 64 bit."
    ET.SubElement(product, "Condition", Message=needed).text = _TEN
    ET.SubElement(product, "Icon", Id="app.ico", SourceFile=ICON.name)
    for name, value in (("ARPPRODUCTICON", "app.ico"), ("ARPNOREPAIR", "1"), ("ARPNOMODIFY", "1")):
        ET.SubElement(product, "Property", Id=name, Value=value)


def _tree(product: ET.Element, payload: Path) -> list[str]:
    """The folders with their files; gives the names of the components."""
    target = ET.SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    ET.SubElement(target, "Directory", Id="ProgramMenuFolder")
    programs = ET.SubElement(target, "Directory", Id="ProgramFiles64Folder")
    folders = {PurePosixPath(): ET.SubElement(programs, "Directory", Id=_FOLDER, Name=NAME)}
    components = []
    for file in files_of(payload):
        folder = _folder(folders, file.parent)
        component = ET.SubElement(
            folder, "Component", Id=_id("c", file), Guid=_guid(f"file {file}"), Win64="yes"
        )
        entry = ET.SubElement(
            component,
            "File",
            Id=_id("f", file),
            Name=file.name,
            Source=str(file),
            KeyPath="yes",
        )
        if str(file) == EXE:
            _announce(component, entry)
        components.append(component.attrib["Id"])
    return components


def _folder(folders: dict[PurePosixPath, ET.Element], path: PurePosixPath) -> ET.Element:
    if path not in folders:
        above = _folder(folders, path.parent)
        folders[path] = ET.SubElement(above, "Directory", Id=_id("d", path), Name=path.name)
    return folders[path]


def _announce(component: ET.Element, program: ET.Element) -> None:
    """Start menu, Win+R, and “Open with” for the files of an office."""
    ET.SubElement(
        component,
        "Shortcut",
        Id="StartMenu",
        Directory="ProgramMenuFolder",
        Name=NAME,
        Target=f"[#{program.attrib['Id']}]",
        WorkingDirectory=_FOLDER,
    )
    path = f"[{_FOLDER}]{EXE}"
    for key, name, value in _registry(path):
        entry = ET.SubElement(
            component, "RegistryValue", Root="HKLM", Key=key, Type="string", Value=value
        )
        if name:
            entry.set("Name", name)


def _registry(path: str) -> Iterator[tuple[str, str, str]]:
    yield _APP_PATHS, "", path
    yield _APPLICATION, "FriendlyAppName", NAME
    yield rf"{_APPLICATION}\shell\open\command", "", f'"{path}" "%1"'
    for ending in OPENED:
        yield rf"{_APPLICATION}\SupportedTypes", ending, ""


def _commands(source: Path, made: Path) -> list[list[str]]:
    if shutil.which("wixl"):
        beside = ["-I", str(source.parent), "-I", "."]
        return [["wixl", "--arch", "x64", *beside, "--output", str(made), str(source)]]
    compiled = source.with_suffix(".wixobj")
    return [
        ["candle", "-nologo", "-arch", "x64", "-out", str(compiled), str(source)],
        ["light", "-nologo", "-spdb", "-b", str(source.parent), "-out", str(made), str(compiled)],
    ]


def _id(kind: str, path: PurePosixPath) -> str:
    """At most 72 letters and digits, for any name of a file."""
    return f"{kind}{hashlib.sha256(str(path).encode()).hexdigest()[:40]}"


def _guid(what: str) -> str:
    return str(uuid5(_OURS, what)).upper()

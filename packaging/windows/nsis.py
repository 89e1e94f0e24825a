# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The installer for one computer: amstrat-desktop.nsi, and what of it is written here.

The uninstaller takes away the files that were put there, by name: in a folder that somebody also
keeps other things in, those stay.
"""

import re
import subprocess
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from windows.facts import EXE, ICON, MAKER, NAME, OPENED, ROOT, Facts

SCRIPT: Final = ROOT / "packaging" / "windows" / "amstrat-desktop.nsi"
_PLAIN: Final = re.compile(r"[A-Za-z0-9 ._+()@~=,/-]+")
WORDS: Final = ROOT / "packaging" / "windows" / "words.toml"


def compile_installer(payload: Path, out: Path, facts: Facts, *, target: str | None = None) -> Path:
    """Run makensis; gives the .exe. target: of the installer itself; the payload has 64 bits.

    Raises CalledProcessError with what makensis says; its warnings are errors.
    """
    made = out / f"amstrat-desktop-{facts.version}-setup.exe"
    with tempfile.TemporaryDirectory() as scratch:
        written = Path(scratch)
        (written / "removed.nsh").write_text("\n".join(removed(payload)) + "\n", "utf-8-sig")
        (written / "words.nsh").write_text("\n".join(words()) + "\n", "utf-8-sig")
        defined = {
            "NAME": NAME,
            "MAKER": MAKER,
            "EXE": EXE,
            "VERSION": facts.version,
            "VERSION4": facts.four,
            "LICENCE": facts.licence,
            "DESCRIPTION": facts.description,
            "PAYLOAD": str(payload.resolve()),
            "WRITTEN": str(written),
            "ICON": str(ICON),
            "OUT": str(made.resolve()),
            **({"TARGET": target} if target else {}),
        }
        command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8"]
        command += [f"-D{name}={value}" for name, value in defined.items()]
        subprocess.run([*command, str(SCRIPT)], check=True, capture_output=True, text=True)
    return made


def files_of(payload: Path) -> list[PurePosixPath]:
    """All files in it, in one order on every computer.

    Raises ValueError for a name that NSIS or WiX might read as something else.
    """
    files = sorted(
        PurePosixPath(path.relative_to(payload).as_posix())
        for path in payload.rglob("*")
        if path.is_file()
    )
    for file in files:
        if not _PLAIN.fullmatch(str(file)):
            raise ValueError(f"{file}: an installer cannot carry this name")
    return files


def removed(payload: Path) -> Iterator[str]:
    """The steps of the uninstaller: files, then the folders that are empty by then."""
    files = files_of(payload)
    folders = {folder for file in files for folder in file.parents if folder.parts}
    for file in files:
        yield f'Delete "$INSTDIR\\{_windows(file)}"'
    for folder in sorted(folders, key=lambda one: (-len(one.parts), one)):
        yield f'RMDir "$INSTDIR\\{_windows(folder)}"'


def words() -> Iterator[str]:
    """The languages of the installer and our own sentences in each."""
    said = tomllib.loads(WORDS.read_text("utf-8"))
    for one in said.values():
        yield f'!insertmacro MUI_LANGUAGE "{one["nsis"]}"'
    for one in said.values():
        for name in ("running", "system"):
            yield f'LangString {name} ${{LANG_{one["nsis"].upper()}}} "{one[name]}"'
    yield "!macro OPENED"
    for ending in OPENED:
        yield f'WriteRegStr HKLM "${{APPLICATION}}\\SupportedTypes" "{ending}" ""'
    yield "!macroend"


def _windows(path: PurePosixPath) -> str:
    return "\\".join(path.parts)

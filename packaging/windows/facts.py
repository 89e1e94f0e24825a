# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What both installers and the .exe say about the program. The version stands in pyproject.toml."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent.parent
NAME: Final = "AmStrat Desktop"
MAKER: Final = "AmStrat Desktop contributors"
EXE: Final = "amstrat-desktop.exe"
ICON: Final = ROOT / "resources" / "app-icon" / "app.ico"

UPGRADE_CODE: Final = "6B0E5C0B-3F0D-4C55-9A0A-5B9B7C1E4E27"
"""What all versions have in common, for Windows Installer. Never changes."""

OPENED: Final = (".db", ".keys")
"""Files of an office and of a backup end so. Other programs' files do, too: the program offers
itself under “Open with” and takes no ending for its own."""


@dataclass(frozen=True, slots=True)
class Facts:
    """version: three numbers, as Windows Installer compares them. described: by language."""

    version: str
    description: str
    licence: str
    described: Mapping[str, str]

    @property
    def four(self) -> str:
        """The version as files of Windows carry it."""
        return f"{self.version}.0"


def read_facts(root: Path = ROOT) -> Facts:
    """From pyproject.toml and the words of the Linux desktop. Raises ValueError for a version that
    Windows Installer could not compare.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    words = tomllib.loads((root / "packaging/linux/words.toml").read_text("utf-8"))
    return Facts(
        comparable(project["version"]),
        project["description"],
        project["license"],
        {language: said["comment"] for language, said in words.items()},
    )


def comparable(version: str) -> str:
    """Three numbers of at most 255, 255 and 65535. Raises ValueError."""
    match = re.fullmatch(r"(\d+)\.(\d+)(?:\.(\d+))?", version)
    if match is None:
        raise ValueError(f"{version}: Windows Installer compares three numbers and nothing else")
    numbers = [int(part or 0) for part in match.groups()]
    if any(number > most for number, most in zip(numbers, (255, 255, 65_535), strict=True)):
        raise ValueError(f"{version}: a number is too large for Windows Installer")
    return ".".join(map(str, numbers))

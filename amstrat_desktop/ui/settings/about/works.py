# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The works of others that are really inside, each with its licence as it came. No Qt here.

Libraries tell it themselves in the metadata that they are installed with; fonts, icons and the
interpreter have their texts in ``resources/``.
"""

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from platform import python_version
from typing import Any, Final

from amstrat_desktop.base.paths import resource

PROGRAM: Final = "amstrat-desktop"

_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_TEXT: Final = re.compile(r"(licen[cs]e|copying|notice|authors|copyright)", re.IGNORECASE)
_CODE: Final = frozenset({".py", ".pyc", ".pyi", ".json"})
_LINE: Final = 70
"""Characters that a licence's name has at most; some packages put the whole text there."""

# Where a package names its licence and carries no text of it, or not all of it.
_TEXTS_OF: Final = {
    "LGPL-3.0": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "PSF": ("PSF-2.0.txt",),
}


@dataclass(frozen=True, slots=True)
class Work:
    """version: "" for what has none. licence: its name, in one line."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]

    def text(self) -> str:
        """All its licence texts below each other."""
        return "\n\n".join(_read(path) for path in self.texts)


def works() -> tuple[Work, ...]:
    """What is shipped first, then the libraries by their names."""
    found: dict[str, Distribution] = {}
    _gather(PROGRAM, found)
    found.pop(PROGRAM, None)
    return (*_shipped(), *(_library(one) for _name, one in sorted(found.items())))


def _shipped() -> tuple[Work, ...]:
    fonts, texts = resource("fonts"), resource("licences")
    return (
        Work("Noto Sans", "", "OFL-1.1", (fonts / "NotoSans-OFL.txt",)),
        Work("Noto Sans Arabic", "", "OFL-1.1", (fonts / "NotoSansArabic-OFL.txt",)),
        Work("Tabler Icons", "", "MIT", (resource("icons", "LICENSE.txt"),)),
        Work("Python", python_version(), "PSF-2.0", (texts / "PSF-2.0.txt",)),
    )


def _gather(name: str, found: dict[str, Distribution]) -> None:
    """What a distribution needs and what that needs, as far as it is installed."""
    try:
        one = distribution(name)
    except PackageNotFoundError:
        return  # for another system, or another version of Python
    key = re.sub(r"[-_.]+", "-", one.name).lower()
    if key in found:
        return
    found[key] = one
    for line in one.requires or ():
        needed, _, marker = line.partition(";")
        match = _NAME.match(needed)
        if match and "extra" not in marker:
            _gather(match[0], found)


def _library(one: Distribution) -> Work:
    licence = _licence(one)
    own = tuple(
        Path(str(file.locate()))
        for file in one.files or ()
        if file.suffix not in _CODE and ("licenses" in file.parts or _TEXT.search(file.name))
    )
    names = next((names for key, names in _TEXTS_OF.items() if key in licence), ())
    given = tuple(resource("licences", name) for name in names)
    # The LGPL is read together with the GPL: a package may bring the one only.
    return Work(one.name, one.version, licence, (*own, *(given[1:] if own else given)))


def _licence(one: Distribution) -> str:
    metadata: Any = one.metadata  # a mapping, whatever its type says
    said = metadata.get("License-Expression") or metadata.get("License") or ""
    classified = [
        line.rpartition(" :: ")[2]
        for line in metadata.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    fits = 0 < len(said) <= _LINE and "\n" not in said
    return said if fits else " / ".join(classified) or said.partition("\n")[0][:_LINE]


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace").strip()
    except OSError:
        return ""

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whose works are inside a package, and under which licences: Debian's copyright file (DEP-5) and
all licence texts in one file, from what the distributions say of themselves.
"""

import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any, Final

INSIDE: Final = "usr/lib/amstrat-desktop/_internal"
NOTICES: Final = "/usr/share/doc/amstrat-desktop/third-party-licences.gz"
_TEXTS: Final = ("licen", "copying", "notice", "authors", "copyright")
_UNSAID: Final = {"sqlcipher3": "Zlib AND BSD-3-Clause AND Apache-2.0"}
"""Of distributions whose metadata names none: sqlcipher3's own, SQLCipher's, OpenSSL's."""

_HEAD: Final = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: AmStrat Desktop
Comment: The texts of all licences of libraries are in
 {notices}

Files: *
Copyright: 2026 AmStrat Desktop contributors
License: EUPL-1.2
 The full text is in /{inside}/amstrat_desktop/_data/LICENSE

Files: {inside}/amstrat_desktop/_data/resources/fonts/*
Copyright: 2022 The Noto Project Authors
License: OFL-1.1
 The full text lies beside the fonts, in NotoSans-OFL.txt and NotoSansArabic-OFL.txt.

Files: {inside}/amstrat_desktop/_data/resources/icons/*
       {inside}/amstrat_desktop/_data/resources/pictograms/*
Copyright: 2020-2026 Paweł Kuna
License: Expat
 The full text lies beside the icons, in LICENSE.txt.

Files: {inside}/libpython* {inside}/python3*/* {inside}/base_library.zip
Copyright: 2001 Python Software Foundation
License: PSF-2.0
 See {notices}

Files: usr/lib/amstrat-desktop/amstrat-desktop
Copyright: 2010 PyInstaller Development Team; 2026 AmStrat Desktop contributors
License: GPL-2.0-or-later-with-Bootloader-exception
 The loader in front of the program is PyInstaller's, whose exception lets it begin
 programs of any licence. See {notices}
"""


@dataclass(frozen=True, slots=True)
class Work:
    """Of somebody else. folders: its top-level names inside."""

    name: str
    version: str
    licence: str
    folders: tuple[str, ...]
    texts: tuple[tuple[str, str], ...]


def works(found: Iterable[Distribution]) -> list[Work]:
    """By name; the program itself is not among them."""
    made = [_work(one) for one in found if one.name.lower() != "amstrat-desktop"]
    return sorted(made, key=lambda work: work.name.lower())


def copyright_file(others: Iterable[Work]) -> str:
    """Debian's ``copyright``."""
    parts = [_HEAD.format(inside=INSIDE, notices=NOTICES)]
    for work in others:
        lines = [f"{INSIDE}/{folder}" for folder in work.folders]
        parts.append(
            f"Files: {' '.join(lines)}\n"
            f"Copyright: the authors of {work.name} {work.version}\n"
            f"License: {_short(work.licence)}\n {work.licence}. See {NOTICES}\n"
        )
    return "\n".join(parts)


def all_texts(others: Iterable[Work]) -> str:
    """Every licence text that the distributions bring, Python's and the loader's."""
    made = []
    for title, texts in (*_platform(), *((f"{x.name} {x.version}", x.texts) for x in others)):
        made.append(f"{'=' * 78}\n{title}\n{'=' * 78}\n")
        if not texts:  # PySide6 and shiboken6 bring none
            made.append("LGPL-3: /usr/share/common-licenses/LGPL-3 and GPL-3 on Debian\n")
        made += [f"--- {name}\n\n{text.strip()}\n" for name, text in texts]
    return "\n".join(made)


def _platform() -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    stdlib = Path(sysconfig.get_path("stdlib"))
    candidates = [stdlib / "LICENSE.txt", *stdlib.parent.glob("python3*/LICENSE.txt")]
    text = next((path.read_text("utf-8") for path in candidates if path.is_file()), "")
    version = ".".join(map(str, sys.version_info[:3]))
    yield (
        f"Python {version}",
        (("LICENSE.txt", text or "PSF-2.0, https://docs.python.org/license.html"),),
    )
    loader = _work(distribution("pyinstaller"))
    yield f"{loader.name} {loader.version} (the loader)", loader.texts


def _work(found: Distribution) -> Work:
    metadata: Any = found.metadata  # a mapping, whatever its type says
    said = metadata.get("License-Expression") or metadata.get("License") or ""
    named = [
        line.rpartition(" :: ")[2]
        for line in metadata.get_all("Classifier") or ()
        if line.startswith("License :: ")
    ]
    licence = said.partition("\n")[0].strip() or ", ".join(named)
    licence = licence or _UNSAID.get(found.name, "see its texts")
    files = list(found.files or ())
    tops = {
        file.parts[0] if len(file.parts) == 1 else f"{file.parts[0]}/*"
        for file in files
        if file.parts[0] not in {"..", "__pycache__"}
    }
    texts = tuple(
        (str(file), Path(str(file.locate())).read_text("utf-8", "replace"))
        for file in files
        if "dist-info" in file.parts[0] and _is_legal(file.parts[1:])
    )
    return Work(found.name, found.version, licence, tuple(sorted(tops)), texts)


def _is_legal(parts: tuple[str, ...]) -> bool:
    return parts[0] == "licenses" or any(word in parts[-1].lower() for word in _TEXTS)


def _short(licence: str) -> str:
    """A word that DEP-5 takes for a licence."""
    return "-".join(licence.replace("(", "").replace(")", "").replace(",", " ").split())

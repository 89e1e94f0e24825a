# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""ICU's data without the languages and the tables that nothing here reads: 3 MB instead of 32.

Qt compares texts with ICU; dates, numbers and names of languages come from Babel and from Qt's
own tables. Kept are the general tables and the rules of comparison of our languages. ICU means its
data to be cut like this (https://unicode-org.github.io/icu/userguide/icu_data/buildtool.html);
`icupkg` does it, and binutils put the result into a library again.

Linux only: Qt on Windows and macOS brings no ICU.
"""

import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from amstrat_desktop.base.lang import LANGUAGES

_TREES: Final = frozenset({"", "coll"})
"""General tables, and those of comparison. Not: money, units, regions, zones, spelt numbers, …"""

_UNREAD: Final = (".cnv", ".spp", ".cfu")
"""Tables of other encodings, of domain names, of look-alikes."""

_OF_LANGUAGE: Final = re.compile(r"(?!res_)([a-z]{2,3})(_\w*)?\.res")
_PAGE: Final = 4096


def is_read(item: str) -> bool:
    """Whether an item of ICU's data stays. item: "coll/de.res"."""
    tree, _slash, name = item.rpartition("/")
    if tree not in _TREES or name.endswith(_UNREAD):
        return False
    language = _OF_LANGUAGE.fullmatch(name)
    return language is None or language[1] in LANGUAGES


def shrink(library: Path) -> None:
    """Replace the items of libicudata.so.N. Raises CalledProcessError where a tool refuses."""
    version = library.name.rpartition(".")[2]
    with TemporaryDirectory(prefix="amstrat-icu-") as scratch:
        folder = Path(scratch)
        data, small = folder / f"icudt{version}l.dat", folder / "small" / f"icudt{version}l.dat"
        small.parent.mkdir()
        _run("objcopy", "-O", "binary", "--only-section=.rodata", str(library), str(data))
        unread = folder / "unread.txt"
        items = _run("icupkg", "-l", str(data)).split()
        unread.write_text("\n".join(item for item in items if not is_read(item)) + "\n", "ascii")
        _run("icupkg", "-r", str(unread), str(data), str(small))
        made = folder / library.name
        _link(small, f"icudt{version}_dat", made)
        library.write_bytes(made.read_bytes())


def _link(data: Path, symbol: str, library: Path) -> None:
    """A shared library that holds data under one name."""
    source = library.with_suffix(".s")
    source.write_text(
        f"\t.section .rodata\n\t.balign {_PAGE}\n\t.globl {symbol}\n\t.type {symbol}, %object\n"
        f'{symbol}:\n\t.incbin "{data}"\n\t.size {symbol}, . - {symbol}\n'
        "\t.section .note.GNU-stack\n",
        "ascii",
    )
    compiled = library.with_suffix(".o")
    _run("as", "-o", str(compiled), str(source))
    _run("ld", "-shared", "-soname", library.name, "-s", "-o", str(library), str(compiled))


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout

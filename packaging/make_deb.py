# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The package for Debian and Ubuntu: ``python packaging/make_deb.py [--frozen DIR] [--out DIR]``.

Takes what `freeze.py` made. The same folder, source and SOURCE_DATE_EPOCH give the same bytes; the
epoch is that of the last commit unless it is set. Needs dpkg-dev and binutils, no debhelper.
"""

import argparse
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import desktop_files
import frozen_contents
import licences
from desktop_files import PROGRAM
from freeze import FROZEN, ROOT, size_of

EXAMPLE = ROOT / "packaging/policy.example.toml"
LINUX: Final = ROOT / "packaging" / "linux"
LIMIT: Final = 160_000_000
"""Bytes of all files of the package where it is installed."""

_SCRIPTS: Final = ("postinst", "postrm")
_RECOMMENDED: Final = "cups, gnome-keyring | kwalletmanager, shared-mime-info, desktop-file-utils"
_DESCRIPTION: Final = """\
 Who came and why, where they were sent, and what came of it: for counselling in
 the neighbourhood. A contact is complete without a name. A referral slip is
 printed in German and the person's language, in twelve languages.
 .
 All data is in one encrypted file on this computer. There is no server and no
 account, and the program connects to nothing."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--frozen", type=Path, default=FROZEN)
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--version", default=project_version(), help="of a test's older package")
    asked = parser.parse_args()
    if not (asked.frozen / PROGRAM).is_file():
        print("There is no frozen program: make frozen", file=sys.stderr)
        return 1
    made = build(asked.frozen, asked.out, asked.version, epoch())
    print(made)
    return 0


def build(frozen: Path, out: Path, version: str, when: int) -> Path:
    """The path of the package. when: seconds since 1970, of each file in it."""
    tree = ROOT / "build" / "deb" / version
    shutil.rmtree(tree, ignore_errors=True)
    _lay_out(frozen, tree, version, when)
    size = size_of(tree)
    if size > LIMIT:
        print(f"{size / 1e6:.1f} MB: more than {LIMIT / 1e6:.0f}", file=sys.stderr)
    _describe(tree, version, size)
    _settle(tree, when)
    architecture = _said("dpkg", "--print-architecture")
    out.mkdir(parents=True, exist_ok=True)
    package = out / f"{PROGRAM}_{version}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--build", "--root-owner-group", "-Zzstd", str(tree), str(package)],
        env=os.environ | {"SOURCE_DATE_EPOCH": str(when)},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return package


def epoch() -> int:
    """SOURCE_DATE_EPOCH, else the time of the last commit, else that of the list of changes."""
    if set_to := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(set_to)
    try:
        return int(_said("git", "-C", str(ROOT), "log", "-1", "--format=%ct"))
    except (subprocess.CalledProcessError, FileNotFoundError, ValueError):
        return int((ROOT / "CHANGELOG.md").stat().st_mtime)


def project_version() -> str:
    """As pyproject.toml has it."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def _lay_out(frozen: Path, tree: Path, version: str, when: int) -> None:
    """Every file of the package where it belongs, without the control files."""
    shutil.copytree(frozen, tree / "usr/lib" / PROGRAM, symlinks=True)
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin" / PROGRAM).symlink_to(f"../lib/{PROGRAM}/{PROGRAM}")
    said = desktop_files.words(ROOT)
    today = datetime.fromtimestamp(when, UTC).date()
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    releases = desktop_files.releases(changes, version, today)
    share = tree / "usr/share"
    _write(share / f"applications/{PROGRAM}.desktop", desktop_files.desktop_entry(said))
    _write(
        share / f"metainfo/{desktop_files.COMPONENT}.metainfo.xml",
        desktop_files.metainfo(said, releases),
    )
    _write(share / f"mime/packages/{PROGRAM}.xml", desktop_files.mime_package(said))
    for icon in sorted((ROOT / "resources/app-icon").glob("*.png")):
        place = share / f"icons/hicolor/{icon.stem}x{icon.stem}/apps/{PROGRAM}.png"
        _write(place, icon.read_bytes())
    drawing = (ROOT / "resources/app-icon.svg").read_bytes()
    _write(share / f"icons/hicolor/scalable/apps/{PROGRAM}.svg", drawing)
    _write_documents(share, changes)


def _write_documents(share: Path, changes: str) -> None:
    doc = share / "doc" / PROGRAM
    others = licences.works(frozen_contents.needed_distributions())
    _write(doc / "copyright", licences.copyright_file(others))
    _write(doc / Path(licences.NOTICES).name, _packed(licences.all_texts(others)))
    _write(doc / "NEWS.gz", _packed(changes))
    _write(doc / EXAMPLE.name, EXAMPLE.read_bytes())
    manual = (LINUX / f"{PROGRAM}.1").read_text("utf-8")
    _write(share / f"man/man1/{PROGRAM}.1.gz", _packed(manual))


def _describe(tree: Path, version: str, size: int) -> None:
    """DEBIAN/: what dpkg reads."""
    control = "\n".join(
        (
            f"Package: {PROGRAM}",
            f"Version: {version}",
            f"Architecture: {_said('dpkg', '--print-architecture')}",
            "Maintainer: AmStrat Desktop contributors <contributors@amstrat.invalid>",
            f"Installed-Size: {-(-size // 1024)}",
            f"Depends: {', '.join(_depends(tree))}",
            f"Recommends: {_RECOMMENDED}",
            "Section: misc",
            "Priority: optional",
            "Description: neighbourhood counselling in one encrypted file",
            _DESCRIPTION,
            "",
        )
    )
    _write(tree / "DEBIAN/control", control)
    _write(tree / "DEBIAN/md5sums", "".join(_sums(tree)))
    for script in _SCRIPTS:
        _write(tree / "DEBIAN" / script, (LINUX / script).read_text("utf-8"))
        (tree / "DEBIAN" / script).chmod(0o755)


def _depends(tree: Path) -> list[str]:
    """What the libraries inside are linked with, and what Qt opens while it runs.

    dpkg-shlibdeps knows the packages and versions of the first; system-packages.txt names the rest.
    """
    inside = tree / "usr/lib" / PROGRAM
    binaries = [str(path) for path in sorted(inside.rglob("*")) if _is_binary(path)]
    scratch = tree.parent / f"{tree.name}-shlibs"
    _write(
        scratch / "debian/control", f"Source: {PROGRAM}\n\nPackage: {PROGRAM}\nArchitecture: any\n"
    )
    own = sorted({str(Path(binary).parent) for binary in binaries})
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *(f"-l{folder}" for folder in own)]
    told = subprocess.run(
        [*command, *(f"-e{binary}" for binary in binaries)],
        cwd=scratch,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    found = told.strip().removeprefix("shlibs:Depends=").split(", ")
    names = {line.partition(" ")[0] for line in found}
    return sorted([*found, *(line for line in _opened_late() if not names & _alternatives(line))])


def _opened_late() -> Iterator[str]:
    """Section [run] of system-packages.txt."""
    text = (ROOT / "packaging/system-packages.txt").read_text("utf-8")
    section = re.search(r"^\[run\]\n(.*?)^\[", text, re.MULTILINE | re.DOTALL)
    for line in section[1].splitlines() if section else ():
        if line and not line.startswith("#"):
            yield line


def _alternatives(line: str) -> set[str]:
    return {name.strip() for name in line.split("|")}


def _is_binary(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _sums(tree: Path) -> Iterator[str]:
    for path in sorted((tree / "usr").rglob("*")):
        if path.is_file() and not path.is_symlink():
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            yield f"{digest}  {path.relative_to(tree)}\n"


def _settle(tree: Path, when: int) -> None:
    """The same rights and times on every computer, whatever its umask."""
    for path in sorted(tree.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or (os.access(path, os.X_OK) and not path.name.endswith(".1.gz"))
            path.chmod(0o755 if runs and not _is_library(path) else 0o644)
        os.utime(path, (when, when), follow_symlinks=False)
    tree.chmod(0o755)


def _is_library(path: Path) -> bool:
    return path.is_file() and ".so" in path.name


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def _said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())

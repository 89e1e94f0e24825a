# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The program as a folder that needs no Python: ``python packaging/freeze.py [--installed-numpy]``.

Leaves it in build/frozen/amstrat-desktop. PyInstaller collects (pyinstaller/amstrat-desktop.spec
and frozen_contents.py say what); on Linux its libraries are then stripped, ICU's data cut, and
NumPy is one without OpenBLAS: the wheel of PyPI brings 26 MB of linear algebra, of which the
program uses nothing (docs/packaging.md). ``--installed-numpy`` takes the wheel as it is, for a
quick try or where no compiler is.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Final

import small_icu

ROOT: Final = Path(__file__).resolve().parent.parent
BUILD: Final = ROOT / "build"
FROZEN: Final = BUILD / "frozen" / "amstrat-desktop"
OWN_PACKAGES: Final = BUILD / "frozen-packages"
LIMIT: Final = 160_000_000
"""Bytes of all files."""

_MESON: Final = ("blas=none", "lapack=none", "allow-noblas=true", "cpu-dispatch=none")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--installed-numpy", action="store_true")
    asked = parser.parse_args()
    linux = sys.platform == "linux"
    if linux and not asked.installed_numpy:
        _numpy_without_blas()
    _collect(own_packages=linux and not asked.installed_numpy)
    if linux:
        _make_small(FROZEN)
    size = size_of(FROZEN)
    print(f"{FROZEN.relative_to(ROOT)}: {size / 1e6:.1f} MB")
    if linux and not asked.installed_numpy and size > LIMIT:
        print(f"more than {LIMIT / 1e6:.0f} MB", file=sys.stderr)
        return 1
    return 0


def size_of(folder: Path) -> int:
    """Bytes of all files in it; a link counts nothing."""
    return sum(
        path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    )


def _numpy_without_blas() -> None:
    """Build the pinned version from its source, whose hash is in the lock, unless it is there."""
    wanted = version("numpy")
    if (OWN_PACKAGES / f"numpy-{wanted}.dist-info").is_dir():
        return
    shutil.rmtree(OWN_PACKAGES, ignore_errors=True)
    lock = (ROOT / "packaging" / "requirements.lock").read_text("utf-8")
    entry = re.search(r"^numpy==.*?[^\\]$", lock, re.MULTILINE | re.DOTALL)
    if entry is None:
        raise SystemExit("packaging/requirements.lock does not name numpy")
    BUILD.mkdir(exist_ok=True)
    only = BUILD / "numpy.txt"
    # In the list itself: pip gives no settings of its command line to what a list names.
    settings = (f'--config-settings "setup-args=-D{setting}"' for setting in _MESON)
    only.write_text(" \\\n    ".join((entry[0], *settings)) + "\n", "utf-8")
    # Meson finds ninja and cython where this Python's programs are.
    paths = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    _run(
        *("-m", "pip", "install", "--quiet", "--target", str(OWN_PACKAGES), "--no-deps"),
        *("--no-binary", "numpy", "--no-build-isolation", "--no-cache-dir", "--require-hashes"),
        *("--requirement", str(only)),
        environment={"PATH": paths},
    )


def _collect(*, own_packages: bool) -> None:
    spec = ROOT / "packaging" / "pyinstaller" / "amstrat-desktop.spec"
    _run(
        *("-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
        *("--distpath", str(FROZEN.parent), "--workpath", str(BUILD / "pyinstaller"), str(spec)),
        environment={
            "PYTHONPATH": str(OWN_PACKAGES) if own_packages else "",
            "PYTHONHASHSEED": "1",
        },
    )


def _make_small(folder: Path) -> None:
    """Take names for debuggers, folders of this computer and ICU's unread data out of libraries."""
    for path in sorted(folder.rglob("*.so*")):
        if path.is_symlink():
            continue
        if path.name.startswith("libicudata.so."):
            small_icu.shrink(path)
        _strip(path)
        if path.parent.name == "PIL":
            _use_the_systems(path)
        _forget_builder(path)
    for metadata in folder.rglob("*.dist-info/METADATA"):
        # Behind its head stands what the package index shows: pages of advertising.
        head, _gap, _advertised = metadata.read_text("utf-8").partition("\n\n")
        metadata.write_text(f"{head}\n", "utf-8")


def _strip(library: Path) -> None:
    stripped = library.with_name(f"{library.name}.stripped")
    subprocess.run(["strip", "--strip-unneeded", "-o", str(stripped), str(library)], check=True)
    if _loads(stripped):
        stripped.replace(library)
    else:
        stripped.unlink()


def _forget_builder(library: Path) -> None:
    """No library is looked for in a folder of the computer that built this."""
    command = ["patchelf", "--print-rpath", str(library)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    own = [place for place in told.split(":") if place.startswith("$ORIGIN")]
    if own != [place for place in told.split(":") if place]:
        change = ["--set-rpath", ":".join(own)] if own else ["--remove-rpath"]
        subprocess.run(["patchelf", *change, str(library)], check=True)


def _use_the_systems(library: Path) -> None:
    """Libraries of X, which every desktop has, in place of a wheel's copies."""
    told = subprocess.run(
        ["patchelf", "--print-needed", str(library)], check=True, capture_output=True, text=True
    ).stdout
    for copy in re.findall(r"^lib(?:xcb|Xau)-\S+$", told, re.MULTILINE):
        its = {"libxcb": "libxcb.so.1", "libXau": "libXau.so.6"}[copy.partition("-")[0]]
        subprocess.run(["patchelf", "--replace-needed", copy, its, str(library)], check=True)


def _loads(library: Path) -> bool:
    """Whether it can still be loaded: strip breaks what auditwheel moved about."""
    told = subprocess.run(
        ["readelf", "-lW", str(library)], check=True, capture_output=True, text=True
    ).stdout
    parts = re.findall(r"^  LOAD +(0x\w+) (0x\w+) .* (0x\w+)$", told, re.MULTILINE)
    return bool(parts) and all(
        (int(offset, 16) - int(address, 16)) % int(align, 16) == 0
        for offset, address, align in parts
    )


def _run(*arguments: str, environment: dict[str, str]) -> None:
    command = [sys.executable, *arguments]
    subprocess.run(command, cwd=ROOT, env=os.environ | environment, check=True)


if __name__ == "__main__":
    sys.exit(main())

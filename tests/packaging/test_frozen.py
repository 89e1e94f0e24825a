# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The frozen program is whole, small enough, and would notice if it were not whole."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from freeze import LIMIT, ROOT, size_of

from amstrat_desktop.base.lang import LANGUAGES
from tests.packaging.frozen_program import PROGRAM, frozen_program, self_test, strange

pytestmark = [pytest.mark.service, pytest.mark.timeout(600)]

PARTS = {
    "program",
    "catalogues",
    "fonts of papers",
    "platforms",
    "pictures",
    "fonts of the screen",
    "Qt's own words",
    "printers",
    "keyring",
    "store",
    "start data and search",
    "slip in Arabic",
    "backup",
    "workbook",
    "holidays",
    "disclosure control",
}


@pytest.fixture(scope="module")
def frozen() -> Path:
    return frozen_program()


def test_every_part_works_on_a_computer_that_knows_nothing(frozen: Path, tmp_path: Path) -> None:
    tested = self_test(frozen / PROGRAM, tmp_path)
    assert tested.broken == {}
    assert tested.exit_code == 0
    assert set(tested.sound) >= PARTS
    assert "frozen" in tested.sound["program"]
    assert tested.sound["catalogues"].split(", ") == list(LANGUAGES)


def test_the_self_test_notices_what_is_missing(frozen: Path, tmp_path: Path) -> None:
    """The package as a trim that was too broad would leave it."""
    copy = tmp_path / "trimmed"
    shutil.copytree(frozen, copy, symlinks=True, copy_function=_link)
    inside = copy / "_internal"
    data = inside / "amstrat_desktop" / "_data"
    for lost in (
        inside / "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        data / "i18n/ku/LC_MESSAGES/amstrat_desktop.mo",
        data / "resources/fonts/NotoSansArabic-Bold.ttf",
        data / "resources/start_data/organisations_bochum.csv",
        inside / "holidays/locale/de/LC_MESSAGES/DE.mo",
    ):
        lost.unlink()
    home = tmp_path / "home"
    home.mkdir()
    tested = self_test(copy / PROGRAM, home)
    assert tested.exit_code == 1
    expected = {"printers", "catalogues", "fonts of papers", "store", "holidays"}
    assert expected <= set(tested.broken)
    assert {"program", "platforms", "workbook", "disclosure control"} <= set(tested.sound)
    next(inside.glob("highspy/_core.*")).unlink()
    assert {"reckoning", "disclosure control"} & set(self_test(copy / PROGRAM, home).broken)


def test_it_is_under_its_limit(frozen: Path) -> None:
    assert size_of(frozen) < LIMIT


def test_no_library_is_looked_for_on_the_computer_that_built_it(frozen: Path) -> None:
    libraries = [str(path) for path in frozen.rglob("*.so*") if not path.is_symlink()]
    done = subprocess.run(
        ["readelf", "-dW", *libraries], check=True, capture_output=True, text=True
    )
    paths = re.findall(r"\(R(?:UN)?PATH\).*\[(.*)\]", done.stdout)
    assert paths
    assert {part for path in paths for part in path.split(":")} <= {
        part for path in paths for part in path.split(":") if part.startswith("$ORIGIN")
    }


def test_no_file_tells_where_it_was_built(frozen: Path) -> None:
    """What is text: metadata, sources of the schema's steps, catalogues."""
    for path in sorted((frozen / "_internal").rglob("*")):
        if path.is_file() and not path.is_symlink() and ".so" not in path.name:
            assert str(ROOT).encode() not in path.read_bytes(), path


def test_what_is_typed_wrongly_is_told_as_always(frozen: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [str(frozen / PROGRAM), "self-tset"],
        env=strange(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "self-tset" in done.stderr


def _link(source: str, target: str) -> None:
    """156 MB are not copied for a file that is taken away."""
    try:
        os.link(source, target)
    except OSError:  # another disk
        shutil.copy2(source, target)

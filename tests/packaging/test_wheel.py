# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The wheel carries all that the program needs: it is installed into an empty environment,
with its dependencies, and started from there, away from the source tree."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

import pytest

from amstrat_desktop.base.lang import LANGUAGES
from tests.architecture.sources import ROOT, project_files

INSIDE = "amstrat_desktop/_data/"
PROBE = """
import json, sys
from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.paths import catalogue_dir, manual_dir, resource
print(json.dumps({
    "package": sys.modules["amstrat_desktop"].__file__,
    "arabic": (catalogue_dir() / "ar" / "LC_MESSAGES" / "amstrat_desktop.mo").is_file(),
    "rtl": catalogue("ar").rtl,
    "fonts": sorted(path.name for path in resource("fonts").glob("*.ttf")),
    "icon": resource("icons", "lock.svg").is_file(),
    "manual": sorted(path.parent.name for path in manual_dir().glob("*/index.md")),
}))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an environment's programs, with the wheel and its dependencies."""
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder, with_pip=False)
    # This environment's pip installs into the other one: a pip of its own would cost seconds.
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "bin" / "python")]
    install = ["install", "--quiet", "--constraint", str(ROOT / "packaging/constraints.txt")]
    subprocess.run([*pip, *install, str(wheel)], check=True, capture_output=True)
    return folder / "bin"


@pytest.fixture
def outside(tmp_path: Path) -> Mapping[str, str]:
    """An environment that knows nothing of the source tree."""
    unwanted = ("PYTHONPATH", "VIRTUAL_ENV", "PYTHONHOME")
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return {**kept, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}


def test_the_wheel_holds_catalogues_resources_and_licences(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for code in set(LANGUAGES) - {"en"}:
        assert f"{INSIDE}i18n/{code}/LC_MESSAGES/amstrat_desktop.mo" in names
    resources = {
        INSIDE + file.relative_to(ROOT).as_posix()
        for file in project_files()
        if file.is_relative_to(ROOT / "resources") or file.is_relative_to(ROOT / "docs/manual")
    }
    assert resources <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("licenses/THIRD_PARTY_NOTICES.md") for name in names)
    assert not [name for name in names if name.endswith((".po", ".pot")) or "tests/" in name]


def run(folder: Path, outside: Mapping[str, str], *command: str | Path) -> str:
    """What a program prints, started in a folder; its errors are the test's."""
    done = subprocess.run(
        command, cwd=folder, env=outside, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_installed_package_finds_its_files(
    environment: Path, tmp_path: Path, outside: Mapping[str, str]
) -> None:
    found = json.loads(run(tmp_path, outside, environment / "python", "-c", PROBE))
    assert not Path(found["package"]).is_relative_to(ROOT)
    assert found["arabic"]
    assert found["rtl"]
    assert found["icon"]
    assert found["manual"] == ["de", "en"]
    assert len(found["fonts"]) >= 4


def test_the_installed_command_starts(
    environment: Path, tmp_path: Path, outside: Mapping[str, str]
) -> None:
    command = environment / "amstrat-desktop"
    assert version("amstrat-desktop") in run(tmp_path, outside, command, "--version")
    office = ("--out", tmp_path / "office", "--contacts", "50", "--seed", "1")
    run(tmp_path, outside, command, "sample", *office)
    assert next((tmp_path / "office").rglob("office.db")).stat().st_size > 0

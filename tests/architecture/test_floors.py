# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The contracts of pyproject.toml hold, and each of them notices what it forbids."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGE, ROOT

SCREEN = {"__init__.py": "", "view.py": "", "presenter.py": "", "form.py": ""}
BROKEN_HOUSE = {
    "__init__.py": "",
    "attic.py": "",
    "base/__init__.py": "import sqlalchemy\n",
    "base/looks_up.py": "from amstrat_desktop import services\n",
    "disclosure/__init__.py": "",
    "models/__init__.py": "",
    "store/__init__.py": "import keyring\n",
    "services/__init__.py": "import PySide6.QtCore\nimport reportlab.pdfgen\n",
    "documents/__init__.py": "import amstrat_desktop.store\n",
    "ui/__init__.py": "",
    "ui/shell/__init__.py": "",
    **{f"ui/today/{name}": text for name, text in SCREEN.items()},
    **{f"ui/referrals/{name}": text for name, text in SCREEN.items()},
    "ui/today/view.py": "from amstrat_desktop.ui.referrals import form\nimport PySide6\n",
    "ui/today/presenter.py": "import PySide6.QtWidgets\n",
    "ui/today/form.py": "import sqlalchemy.orm\n",
}
NAMES = (
    "Imports go down only",
    "Qt only on the screens and where they are wired",
    "Screens know use cases and papers, not how they are stored or drawn",
    "Presenters are plain Python",
    "Screens do not know each other",
    "The keyring has one door: base.secrets",
    "Papers are drawn in documents only, from data",
    "A paper gets data, never a database",
    "The ground floor knows no database",
)


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """import-linter over the package in a folder, by the contracts of this project."""
    # Without color or a wide terminal, each contract is one line.
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1", "COLUMNS": "200"}
    command = [
        str(Path(sys.executable).with_name("lint-imports")),
        f"--config={ROOT / 'pyproject.toml'}",
        "--no-cache",
        "--no-logo",
    ]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_the_house_keeps_its_contracts() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def verdict_on_the_broken_house(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("house")
    for name, text in BROKEN_HOUSE.items():
        module = folder / "amstrat_desktop" / name
        module.parent.mkdir(parents=True, exist_ok=True)
        module.write_text(text, "utf-8")
    return lint_imports(folder).stdout


@pytest.mark.parametrize("name", NAMES)
def test_a_broken_contract_is_noticed(verdict_on_the_broken_house: str, name: str) -> None:
    assert f"{name} BROKEN" in verdict_on_the_broken_house


def test_a_room_without_a_floor_is_noticed(verdict_on_the_broken_house: str) -> None:
    assert "attic" in verdict_on_the_broken_house


def test_floors_below_the_screens_need_no_qt() -> None:
    floors = [
        floor
        for floor in ("base", "disclosure", "models", "store", "services", "documents", "exchange")
        if (PACKAGE / floor).is_dir()
    ]
    program = f"""
import importlib, pkgutil, sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
for floor in {floors}:
    package = importlib.import_module("amstrat_desktop." + floor)
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if ".migrations." not in module.name:  # run by Alembic, inside its own environment
            importlib.import_module(module.name)
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr

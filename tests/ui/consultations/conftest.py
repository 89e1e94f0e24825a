# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The screen in a real window over a real encrypted office; jobs run at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import ImmediateRunner
from tests.ui.consultations.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, work: Work, tmp_path: Path) -> Iterator[Desk]:
    """Somebody sits at the screen of an office that was just founded."""
    made = Desk(qtbot, work, ImmediateRunner(), tmp_path)
    yield made
    made.window.close()

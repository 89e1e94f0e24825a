# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui import settings
from amstrat_desktop.ui.shell.screen import Screen
from tests.ui.referrals.desk import Paperless
from tests.ui.room import Room
from tests.ui.settings.drawer import Drawer


@pytest.fixture
def printer() -> Paperless:
    """A computer without a printer, whatever stands in the room of whoever runs the tests."""
    return Paperless(queues=())


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def enter(
    qtbot: QtBot, work: Work, tmp_path: Path, drawer: Drawer, printer: Paperless
) -> Callable[[], Room]:
    """Opens the settings; again: as after the program was started anew."""
    here = Screen(
        "settings",
        Msg("Settings"),
        "settings",
        8,
        lambda context: settings.build_with(context, printer),
        at_end=True,
    )
    return lambda: Room(qtbot, work, tmp_path, [here], drawer)


@pytest.fixture
def room(enter: Callable[[], Room]) -> Room:
    return enter()

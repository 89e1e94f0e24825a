# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from amstrat_desktop.services.work import Work
from tests.ui.referrals.desk import Desk, make_desk


@pytest.fixture
def desk(work: Work, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """The screen of referrals, open and seen."""
    made = make_desk(work, tmp_path)
    qtbot.addWidget(made.screen)
    made.screen.resize(1300, 860)
    with qtbot.waitExposed(made.screen):
        made.screen.show()
    yield made
    made.screen.form.keeper.flush()

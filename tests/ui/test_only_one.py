# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from uuid import uuid4

from pytestqt.qtbot import QtBot

from amstrat_desktop.ui.only_one import OnlyOne, raise_first


def test_a_later_start_raises_the_first(qtbot: QtBot) -> None:
    name = f"amstrat-test-{uuid4()}"
    first = OnlyOne(name)
    assert first.listens
    with qtbot.waitSignal(first.raised):
        assert raise_first(name)


def test_nobody_is_raised_where_nobody_runs() -> None:
    assert not raise_first(f"amstrat-test-{uuid4()}", patience_ms=0)

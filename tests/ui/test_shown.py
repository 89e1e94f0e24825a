# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a panel shows of one record: the last one asked for, and nothing of one that is gone."""

from collections.abc import Sequence
from uuid import UUID

import pytest

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.problems import Problem, StoreFault, StoreProblem
from amstrat_desktop.ui.shown import Shown
from tests.ui.slow_runner import SlowRunner

ONE, OTHER = UUID(int=1), UUID(int=2)


class Panel:
    """lines: what is seen. records: what is on record, or why it cannot be read."""

    def __init__(self) -> None:
        self.runner = SlowRunner()
        self.records: dict[UUID, str | Problem] = {ONE: "one", OTHER: "other"}
        self.lines: list[str] = []
        self.said: list[str] = []
        self.shown = Shown(self.runner, self._say, self, self._read, self._arrived)

    def clear(self) -> None:
        self.shown.show(None)
        self.lines = []

    def _say(self, tone: str, text: Msg, actions: Sequence[object] = ()) -> None:
        assert tone == "error"
        assert not actions
        self.said.append(text.msgid)

    def _read(self, key: UUID) -> str:
        found = self.records[key]
        if isinstance(found, Problem):
            raise found
        return found

    def _arrived(self, found: str) -> None:
        self.lines = [found]


@pytest.fixture
def panel() -> Panel:
    return Panel()


def test_it_shows_what_is_on_record_and_reads_it_anew(panel: Panel) -> None:
    panel.shown.show(ONE)
    panel.runner.answer()
    assert (panel.shown.key, panel.lines) == (ONE, ["one"])
    panel.records[ONE] = "one, changed"
    panel.shown.reload()
    panel.runner.answer()
    assert panel.lines == ["one, changed"]


def test_what_arrives_for_another_record_is_dropped(panel: Panel) -> None:
    panel.shown.show(ONE)
    panel.shown.show(OTHER)
    first, second = panel.runner.waiting
    second()
    first()
    assert panel.lines == ["other"]


def test_what_arrives_for_a_closed_record_is_dropped(panel: Panel) -> None:
    panel.shown.show(ONE)
    panel.clear()
    panel.runner.answer()
    assert panel.lines == []


def test_nothing_is_read_while_none_is_shown(panel: Panel) -> None:
    panel.shown.reload()
    panel.shown.show(None)
    assert panel.runner.waiting == []


def test_nothing_is_left_of_a_record_that_is_gone(panel: Panel) -> None:
    panel.shown.show(ONE)
    panel.runner.answer()
    panel.records[ONE] = Problem(Msg("This record is no longer there."))
    panel.shown.reload()
    panel.runner.answer()
    assert (panel.shown.key, panel.lines) == (None, [])
    assert panel.said == []  # the head of the record says why


def test_a_record_that_is_gone_takes_no_other_one_with_it(panel: Panel) -> None:
    panel.records[ONE] = Problem(Msg("This record is no longer there."))
    panel.shown.show(ONE)
    panel.shown.show(OTHER)
    first, second = panel.runner.waiting
    second()
    first()
    assert (panel.shown.key, panel.lines) == (OTHER, ["other"])


def test_a_fault_of_the_disk_is_told_and_what_is_seen_stays(panel: Panel) -> None:
    panel.shown.show(ONE)
    panel.runner.answer()
    fault = panel.records[ONE] = StoreProblem(StoreFault.DISK_FULL)
    panel.shown.reload()
    panel.runner.answer()
    assert (panel.shown.key, panel.lines) == (ONE, ["one"])
    assert panel.said == [fault.message.msgid]

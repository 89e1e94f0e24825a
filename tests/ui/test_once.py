# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.ui.once import Once
from tests.ui.slow_runner import SlowRunner


def test_what_is_pressed_twice_is_done_once() -> None:
    runner, written, told = SlowRunner(), list[int](), list[None]()
    once = Once(runner)
    for _press in range(3):
        once.run(lambda: written.append(1), owner=None, done=told.append)
    runner.answer()
    assert (written, told) == ([1], [None])
    once.run(lambda: written.append(2), owner=None, done=told.append)
    runner.answer()
    assert written == [1, 2]


def test_after_a_failure_the_next_one_is_let_through() -> None:
    runner, written, problems = SlowRunner(), list[int](), list[Problem]()
    once = Once(runner)

    def fail() -> None:
        raise Problem(_("The disk is full."))

    once.run(fail, owner=None, done=lambda _done: pytest.fail("done"), failed=problems.append)
    runner.answer()
    assert len(problems) == 1
    once.run(lambda: written.append(1), owner=None, done=lambda _done: None)
    runner.answer()
    assert written == [1]

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A runner that answers when it is told to, in the order in which it was asked."""

from collections.abc import Callable
from typing import Any

from amstrat_desktop.ui.jobs import ImmediateRunner


class SlowRunner(ImmediateRunner):
    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        run = super().run
        self.waiting.append(lambda: run(fn, *args, **kwargs))

    def answer(self) -> None:
        """Everything that waits, and what that asks in turn."""
        while self.waiting:
            self.waiting.pop(0)()

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages that were read, to go back and forward between them."""

from dataclasses import dataclass, field

LIMIT = 100
"""Pages that are remembered."""


@dataclass
class Trail:
    """The page that is read stands in neither list."""

    now: str = ""
    behind: list[str] = field(default_factory=list)
    ahead: list[str] = field(default_factory=list)

    def go(self, page: str) -> None:
        """Another page is read; where one had gone back from is forgotten."""
        if self.now and page != self.now:
            self.behind = [*self.behind, self.now][-LIMIT:]
            self.ahead.clear()
        self.now = page

    def back(self) -> str | None:
        """The page before, which is read now; None at the first one."""
        return self._step(self.behind, self.ahead)

    def forward(self) -> str | None:
        """The page that one went back from; None where one didn't."""
        return self._step(self.ahead, self.behind)

    def _step(self, source: list[str], target: list[str]) -> str | None:
        if not source:
            return None
        target.append(self.now)
        self.now = source.pop()
        return self.now

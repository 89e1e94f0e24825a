# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in the section about the program."""

from dataclasses import dataclass
from importlib.metadata import version
from typing import Final, Protocol

from amstrat_desktop.base.paths import legal_text
from amstrat_desktop.ui.jobs import Runner

DISTRIBUTION: Final = "amstrat-desktop"


@dataclass(frozen=True, slots=True)
class About:
    """version: of the program. licence: the EUPL, whole. notices: of the works of others."""

    version: str
    licence: str
    notices: str


class View(Protocol):
    """What the presenter needs of the view."""

    def show_about(self, about: About) -> None: ...


class AboutPresenter:
    """Reads the shipped texts beside the window."""

    def __init__(self, view: View, runner: Runner) -> None:
        self._view = view
        self._runner = runner

    def load(self) -> None:
        """Show them."""
        self._runner.run(read_about, owner=self._view, done=self._view.show_about, pool=True)


def read_about() -> About:
    """The version and the texts, as shipped."""
    return About(version(DISTRIBUTION), legal_text("LICENSE"), legal_text("THIRD_PARTY_NOTICES.md"))

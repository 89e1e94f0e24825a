# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in the section about the program."""

import platform
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from typing import Final, Protocol

from amstrat_desktop.base.file_facts import FileFacts
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.paths import legal_text, log_file
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.settings.about.works import PROGRAM, Work, works
from amstrat_desktop.ui.shell.context import Says

QT: Final = "PySide6-Essentials"


@dataclass(frozen=True, slots=True)
class About:
    """version: of the program. licence: the EUPL, whole. notices: of the works of others, in
    short. works: each of them with its own licence.
    """

    version: str
    licence: str
    notices: str
    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Where things lie on this computer. second: the second place of backups, "" for none."""

    facts: FileFacts
    second: str
    settings: str
    log: str


class View(Protocol):
    """What the presenter needs of the view."""

    def show_about(self, about: About) -> None: ...
    def show_places(self, places: Places) -> None: ...
    def show_text(self, text: str) -> None: ...


class AboutPresenter:
    """Reads the shipped texts beside the window. copy: puts a text into the clipboard."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        safe: Safe,
        settings: SettingsFile,
        *,
        say: Says,
        copy: Callable[[str], object],
    ) -> None:
        self._view = view
        self._runner = runner
        self._safe = safe
        self._settings = settings
        self._say = say
        self._copy = copy
        self._facts: FileFacts | None = None

    def load(self) -> None:
        """Show them."""
        self._runner.run(read_about, owner=self._view, done=self._view.show_about, pool=True)
        self._runner.run(self._safe.inside, owner=self._view, done=self._show_places)

    def show_work(self, work: Work) -> None:
        """Show the licence of a work."""
        self._runner.run(work.text, owner=self._view, done=self._view.show_text, pool=True)

    def copy_for_support(self) -> None:
        """Copy what whoever helps asks first: versions and settings, nothing of the office."""
        self._copy("\n".join(self._lines()))
        self._say(
            "ok",
            _("Copied: versions and settings, and no name of a person, an office or a folder."),
        )

    def _show_places(self, facts: FileFacts) -> None:
        self._facts = facts
        second = self._settings.values.second_place
        self._view.show_places(Places(facts, second, str(self._settings.path), str(log_file())))

    def _lines(self) -> list[str]:
        values = self._settings.values
        lines = [f"AmStrat Desktop {version(PROGRAM)}"]
        if self._facts is not None:
            read_by = f"SQLCipher {self._facts.sqlcipher}, SQLite {self._facts.sqlite}"
            lines.append(f"Schema {self._facts.schema}, {read_by}")
        lines.append(f"Python {platform.python_version()}, Qt for Python {version(QT)}")
        lines.append(platform.platform())
        lines.append(f"{values.language}, {values.theme}, {values.text_percent} %")
        return lines


def read_about() -> About:
    """The version and the texts, as shipped."""
    return About(
        version(PROGRAM), legal_text("LICENSE"), legal_text("THIRD_PARTY_NOTICES.md"), works()
    )

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a screen is given: the few things that all screens use."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.services.rights import Rights
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.message_bar import Action, Tone


class Says(Protocol):
    """Shows a message in the window's bar, with the next steps beside it."""

    def __call__(self, tone: Tone, text: Msg, actions: Sequence[Action] = ()) -> None: ...


class Goes(Protocol):
    """Opens another screen by its key; item: what is opened there. False: stayed here."""

    def __call__(self, key: str, item: object = None) -> bool: ...


@dataclass(frozen=True)
class Context:
    """Presenters take out of it what they use.

    changed: call it with what a write changed; screens that show such records reload.
    status: the line at the bottom of the window. office: the name of the office. safe: the
    keys of the open office. lock: locks the program, as Ctrl+Shift+L does.
    rights: what whoever works here may do; screens show no more than that.
    """

    runner: Runner
    work: Work
    settings: SettingsFile
    safe: Safe
    office: str
    say: Says
    go: Goes
    changed: Callable[[frozenset[Kind]], None]
    status: Callable[[Text], None]
    lock: Callable[[], None]
    rights: Rights

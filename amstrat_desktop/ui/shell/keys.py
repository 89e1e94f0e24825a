# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The keys that work in the whole window, in one list: shortcuts and the help show it."""

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtGui import QKeySequence

from amstrat_desktop.base.lang import Msg, _, pgettext

Command = Literal["new", "save", "find", "print", "language", "lock", "help", "back", "next"]


@dataclass(frozen=True)
class Key:
    """keys: Qt's portable names, the first one is shown. text: what they do."""

    command: Command
    keys: tuple[str, ...]
    text: Msg


# Ctrl only: an Arabic keyboard has no letters for Alt.
KEYS: Final = (
    Key("new", ("Ctrl+N",), _("New entry")),
    Key("save", ("Ctrl+Return", "Ctrl+Enter"), _("Save")),
    Key("find", ("Ctrl+K",), _("Find anything: slip numbers, people, organisations")),
    Key("print", ("Ctrl+P",), _("Print")),
    Key("next", ("F6",), _("What to do next")),
    Key("back", ("Esc",), pgettext("direction", "Back")),
    Key("language", ("Ctrl+L",), _("Language")),
    Key("lock", ("Ctrl+Shift+L",), _("Lock")),
    Key("help", ("F1",), _("Help")),
)

# Keys of one screen that are worth knowing on all of them; the screen itself listens.
OF_SCREENS: Final = (("F9", _("Start or end the office hour")),)


def spoken(keys: str) -> str:
    """The keys as they are printed on the keyboard of the language: Strg+N."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)

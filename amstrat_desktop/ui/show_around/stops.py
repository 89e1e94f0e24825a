# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is shown to whoever is new, in this order: six things of the real window."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, Param, _

_MARK: Final = "stop"


@dataclass(frozen=True, slots=True)
class Stop:
    """key: of the things, see `mark_stop`; "" for what is seen only while it is used. screen:
    where they are; "" for what is always there.
    """

    key: str
    heading: Msg
    text: Msg
    screen: str = ""


def mark_stop(widget: QWidget, key: str) -> None:
    """The walk stops here; several widgets may be one stop."""
    widget.setProperty(_MARK, key)


def things_of(window: QWidget, key: str) -> list[QWidget]:
    """What belongs to a stop and is seen now."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if key and widget.property(_MARK) == key and widget.isVisibleTo(window)
    ]


def _pressed(keys: str) -> Param:
    """Keys as they are printed on the keyboard of the language: Strg+K."""

    def spoken(words: Catalogue) -> str:
        del words  # the names of keys come from Qt's texts, which are ours
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)

    return spoken


STOPS: Final = (
    Stop(
        "areas",
        _("The areas of your work"),
        _("Each has its place here. {keys} opens the first one.", keys=_pressed("Ctrl+1")),
    ),
    Stop(
        "quick",
        # Translators: einen Kontakt erfassen (heading)
        _("Record a contact"),
        _(
            "Type the first letters of a topic, an area or a channel, and take what is offered. "
            "Everything about the person may stay empty."
        ),
        screen="consultations",
    ),
    Stop(
        "refer",
        _("Refer"),
        _("Saves the contact and goes on to the referral slip, in the person's language."),
        screen="consultations",
    ),
    Stop(
        "",
        _("Find anything"),
        _(
            "{keys} finds people, slips, offers and commands, from anywhere.",
            keys=_pressed("Ctrl+K"),
        ),
    ),
    Stop(
        "lock",
        _("Lock"),
        _(
            "Do you leave the desk? {keys} hides everything. What you were typing is kept.",
            keys=_pressed("Ctrl+Shift+L"),
        ),
    ),
    Stop(
        "help",
        _("Language and help"),
        _(
            "The program speaks your language. {keys} opens the manual at the page that fits, "
            "wherever you are.",
            keys=_pressed("F1"),
        ),
    ),
)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The settings: this computer, colleagues, lists, backups, health, retention, log; the keys."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QDialog, QScrollArea

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.ui.settings.backups.view import BackupsSection
from amstrat_desktop.ui.settings.colleagues.view import ColleaguesSection
from amstrat_desktop.ui.settings.computer.view import ComputerSection
from amstrat_desktop.ui.settings.retention.view import RetentionSection
from amstrat_desktop.ui.settings.view import SettingsView
from manual.desk import PRINTERS, WINDOW, Desk, Seen


def computer(desk: Desk) -> Seen:
    desk.go("settings", "computer")
    desk.one(ComputerSection).show_queues(PRINTERS, "")
    desk.quiet()
    return _seen(desk)


def colleagues(desk: Desk) -> Seen:
    desk.go("settings", "colleagues")
    desk.one(ColleaguesSection).table.choose(1)
    desk.quiet()
    return _seen(desk, _("Give a passphrase …"), _("Leaves the office …"))


def leaving(desk: Desk) -> Seen:
    desk.go("settings", "colleagues")
    desk.one(ColleaguesSection).table.choose(1)
    desk.quiet()
    desk.press(_("Leaves the office …"))
    return _seen(desk)


def codes(desk: Desk) -> Seen:
    desk.go("settings", "codes")
    return _seen(desk, height=480)


def backups(desk: Desk) -> Seen:
    desk.go("settings", "backups")
    desk.window.resize(WINDOW.width(), 960)  # The second place is to be seen, too.
    desk.press(_("Back up now"))
    for area in desk.one(BackupsSection).findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)
    desk.quiet()
    return _seen(desk, _("Back up now"), _("Rehearse a restore"), _("Choose a folder …"))


def restore(desk: Desk) -> Seen:
    desk.go("settings", "backups")
    desk.one(BackupsSection).table.choose(0)
    desk.press(_("Restore …"))
    return Seen(desk.dialog(QDialog))


def health(desk: Desk) -> Seen:
    desk.go("settings", "health")
    return _seen(desk)


def retention(desk: Desk) -> Seen:
    desk.go("settings", "retention")
    desk.one(RetentionSection).tabs.setCurrentIndex(1)
    desk.quiet()
    return _seen(desk, height=480)


def log(desk: Desk) -> Seen:
    desk.go("settings", "log")
    return _seen(desk, height=520)


def _seen(desk: Desk, *marks: Msg, height: int = 0) -> Seen:
    """The section that is open, without the list of all beside it."""
    view = desk.one(SettingsView)
    parts = () if view.section is None else (view.section,)
    return Seen(view, parts, tuple(desk.button(text) for text in marks), height)


SHOTS: Final[dict[str, Callable[[Desk], Seen]]] = {
    "computer": computer,
    "colleagues": colleagues,
    "leaving": leaving,
    "codes": codes,
    "backups": backups,
    "restore": restore,
    "health": health,
    "retention": retention,
    "log": log,
}

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The settings: this computer, colleagues, lists, backups, health, retention, log; the keys."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.settings.backups.view import BackupsSection
from amstrat_desktop.ui.settings.colleagues.view import ColleaguesSection
from amstrat_desktop.ui.settings.computer.view import ComputerSection
from amstrat_desktop.ui.settings.retention.view import RetentionSection
from amstrat_desktop.ui.settings.view import SettingsView
from manual.desk import PRINTERS, Desk, Seen


def computer(desk: Desk) -> Seen:
    view = _section(desk, "computer")
    desk.one(ComputerSection).show_queues(PRINTERS, "")
    desk.quiet()
    return Seen(view)


def colleagues(desk: Desk) -> Seen:
    view = _section(desk, "colleagues")
    desk.one(ColleaguesSection).table.choose(1)
    desk.quiet()
    return Seen(
        view, (), (desk.button(_("Give a passphrase …")), desk.button(_("Leaves the office …")))
    )


def leaving(desk: Desk) -> Seen:
    view = _section(desk, "colleagues")
    desk.one(ColleaguesSection).table.choose(1)
    desk.quiet()
    desk.press(_("Leaves the office …"))
    return Seen(view)


def codes(desk: Desk) -> Seen:
    return Seen(_section(desk, "codes"), height=480)


def backups(desk: Desk) -> Seen:
    view = _section(desk, "backups")
    desk.press(_("Back up now"))
    return Seen(
        view,
        (),
        (
            desk.button(_("Back up now")),
            desk.button(_("Rehearse a restore")),
            desk.button(_("Choose a folder …")),
        ),
    )


def restore(desk: Desk) -> Seen:
    _section(desk, "backups")
    desk.one(BackupsSection).table.choose(0)
    desk.press(_("Restore …"))
    return Seen(desk.dialog())


def health(desk: Desk) -> Seen:
    return Seen(_section(desk, "health"))


def retention(desk: Desk) -> Seen:
    view = _section(desk, "retention")
    desk.one(RetentionSection).tabs.setCurrentIndex(1)
    desk.quiet()
    return Seen(view, height=480)


def log(desk: Desk) -> Seen:
    return Seen(_section(desk, "log"), height=520)


def _section(desk: Desk, key: str) -> QWidget:
    desk.go("settings", key)
    section = desk.one(SettingsView).section
    if section is None:
        raise LookupError(f"no section {key}")
    return section


SHOTS: Final[Mapping[str, Callable[[Desk], Seen]]] = {
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

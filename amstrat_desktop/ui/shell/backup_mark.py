# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the last verified backup was made, at the bottom of the window; warns when it is old."""

from datetime import datetime, timedelta

from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.base.vault import Upkeep
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button

_HOUR = timedelta(hours=1)


class BackupMark(Button):
    """Hidden until somebody looked; pressed: more about it."""

    def __init__(self) -> None:
        super().__init__(_("Backups"), kind="quiet", icon="history")
        self.hide()

    def show_upkeep(self, upkeep: Upkeep, now: datetime) -> None:
        """now: aware UTC."""
        self.set_icon("alert-triangle" if upkeep.overdue or upkeep.warning else "history")
        self.say(_text(upkeep, now))
        bind(self, (self.setToolTip, _more(upkeep)))
        bind(self, (self.setAccessibleDescription, _more(upkeep)))
        self.show()


def _text(upkeep: Upkeep, now: datetime) -> Msg:
    """How long ago, in whole days or hours."""
    if upkeep.newest is None:
        return _("No backup yet")
    age = now - upkeep.newest
    if age.days > 0:
        return ngettext("Backup {count} day ago", "Backup {count} days ago", age.days)
    hours = int(age / _HOUR)
    if hours > 0:
        return ngettext("Backup {count} hour ago", "Backup {count} hours ago", hours)
    return _("Backup just now")


def _more(upkeep: Upkeep) -> Msg:
    if upkeep.warning is not None:
        return upkeep.warning
    if upkeep.newest is None:
        return _("No backup was verified yet. Press to make one.")
    if upkeep.overdue:
        return _(
            "The last verified backup is of {moment}: that is too long ago. Press to make one.",
            moment=upkeep.newest,
        )
    return _("The last verified backup is of {moment}.", moment=upkeep.newest)

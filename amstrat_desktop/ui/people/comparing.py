# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stops a record from being opened or saved at once, and what to do about it."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.ui import reason_dialog
from amstrat_desktop.ui.comparing import compare_drafts
from amstrat_desktop.ui.people.choices import PeopleChoices, read_choices
from amstrat_desktop.ui.people.compared import FIELD_NAMES, words_for
from amstrat_desktop.ui.people.entry import Entry
from amstrat_desktop.ui.shell.context import Context


def ask_reason(
    context: Context, parent: QWidget, person_id: UUID, opened: Callable[[], object]
) -> None:
    """Ask why a restricted record is opened; opened: called when that is logged."""
    reason_dialog.ask_reason(parent, context.runner, context.work, person_id, opened)


def compare_people(
    context: Context,
    parent: QWidget,
    conflict: Conflict,
    entry: Entry,
    settled: Callable[[PersonDraft], None],
) -> None:
    """Show what both wrote; settled: called with what is to be saved."""

    def compare(choices: PeopleChoices) -> None:
        compare_drafts(
            parent,
            conflict,
            entry.draft,
            entry.before,
            names=FIELD_NAMES,
            words=words_for(choices),
            settled=settled,
        )

    context.runner.run(read_choices, context.work, entry.draft, owner=parent, done=compare)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two halves: what belongs to the record, and what is only for whoever writes it."""

from amstrat_desktop.ui.people.notes.comparing import note_comparison
from amstrat_desktop.ui.people.notes.presenter import NotesPresenter
from amstrat_desktop.ui.people.notes.view import NotesPanel
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> NotesPanel:
    """The panel, waiting for a person."""
    view = NotesPanel(context)
    view.presenter = NotesPresenter(view, context, note_comparison(view, context))
    return view

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Points out words in a note that could reveal an unlawful stay, and offers to remove them."""

from typing import Final

from PySide6.QtCore import QTimer

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.vocabulary.guarded_words import guarded_words, without_guarded_words
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.note_edit import NoteEdit

_PAUSE_MS: Final = 300


def guard_note(note: NoteEdit, line: HintLine) -> None:
    """Look at the note whenever somebody stops typing; nothing of it is kept or logged."""
    pause = QTimer(note, singleShot=True, interval=_PAUSE_MS)

    def look() -> None:
        found = guarded_words(note.text())
        hint = None
        if found:
            hint = _(
                "“{word}” could reveal an unlawful stay, which public offices may have to "
                "report (§ 87 AufenthG). It is not needed here.",
                word=found[0],
            )
        line.show_hint(hint)

    def remove() -> None:
        note.set_text(without_guarded_words(note.text()))
        note.setFocus()
        look()

    pause.timeout.connect(look)
    note.changed.connect(pause.start)
    line.offer(_("Remove these words"), remove)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Points out words in a note that could reveal an unlawful stay, and offers to remove them."""

from PySide6.QtCore import QTimer

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.vocabulary.guarded_words import guarded_words, without_guarded_words
from amstrat_desktop.ui.consultations.form import EntryForm

_PAUSE_MS = 300


def guard_note(form: EntryForm) -> None:
    """Look at the note whenever somebody stops typing; nothing of it is kept or logged."""
    pause = QTimer(form, singleShot=True, interval=_PAUSE_MS)

    def look() -> None:
        found = guarded_words(form.note.text())
        hint = None
        if found:
            hint = _(
                "“{word}” could reveal an unlawful stay, which public offices may have to "
                "report (§ 87 AufenthG). It is not needed here.",
                word=found[0],
            )
        form.note_hint.show_hint(hint)

    def remove() -> None:
        form.note.set_text(without_guarded_words(form.note.text()))
        form.note.setFocus()
        look()

    pause.timeout.connect(look)
    form.note.changed.connect(pause.start)
    form.note_hint.offer(_("Remove these words"), remove)

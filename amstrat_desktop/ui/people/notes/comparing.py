# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people changed one note: both versions beside each other."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.services.notes import NoteDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.comparing import Comparison
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import Text

NAMES: Final[Mapping[str, Msg]] = {
    # Translators: Text einer Notiz
    "text": _("Note"),
    # Translators: wann das war, worüber die Notiz berichtet
    "about_at": _("When it was"),
}


def note_comparison(parent: QWidget, context: Context) -> Comparison[NoteDraft]:
    """For the notes of a record."""
    return Comparison(parent, context.runner, context.work, NAMES, _words)


def _words(_work: Work) -> Callable[[str, Any], Text]:
    def words(field: str, value: Any) -> Text:
        if field == "about_at":
            return lambda words: words.moment(value) if value else ""
        return verbatim(value)

    return words

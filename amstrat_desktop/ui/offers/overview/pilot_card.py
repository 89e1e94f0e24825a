# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a pilot is to find out, and what it showed; a half-typed answer is kept."""

from typing import Final

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.services.offers.run_checks import QUESTION_LIMIT
from amstrat_desktop.services.offers.run_records import RunCard
from amstrat_desktop.ui.offers.overview.words import ANSWER
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, strip
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.note_edit import NoteEdit


class PilotCard(Card):
    """answered(text): save it. changed: somebody types."""

    answered = Signal(str)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__(_("Pilot"))
        self._before = ""
        self._question = Label(kind="strong", wrap=True)
        self.edit: Final = NoteEdit(
            limit=2 * QUESTION_LIMIT,
            lines=3,
            grows_to=10,
            placeholder=_("What worked, what did not, what next?"),
        )
        self.save: Final = Button(_("Save the answer"), icon="check")
        self.add(self._question, Field(ANSWER, self.edit), strip(self.save))
        self.edit.changed.connect(self._typed)
        self.save.clicked.connect(self.submit)
        self.save.hide()

    def show_run(self, card: RunCard) -> None:
        """Show question and answer; what is being typed stays."""
        self.setVisible(card.draft.pilot)
        question = card.draft.pilot_question
        asked = verbatim(question) if question else _("It says no question yet: edit the run.")
        self._question.say(asked)
        typing = self.typed is not None
        self._before = card.pilot_answer
        if not typing:
            self.edit.set_text(card.pilot_answer)
        self._show_button()

    @property
    def typed(self) -> str | None:
        """What is typed and not saved; None where nothing is."""
        text = self.edit.text()
        return text if text.strip() != self._before.strip() else None

    def bring_back(self, text: str) -> None:
        """Show what was kept."""
        self.edit.set_text(text)

    def saved(self) -> None:
        """What stands there is on record now."""
        self._before = self.edit.text()
        self._show_button()

    def clear(self) -> None:
        """Let go of it."""
        self._before = ""
        self.edit.set_text("")
        self.hide()

    def submit(self) -> None:
        """Save the answer."""
        if self.typed is not None:
            self.answered.emit(self.edit.text())

    def _typed(self) -> None:
        self._show_button()
        self.changed.emit()

    def _show_button(self) -> None:
        self.save.setVisible(self.typed is not None)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The texts of a paper: kept as they are typed, a moment after the last key."""

from typing import Final

from PySide6.QtCore import QTimer, Signal

from amstrat_desktop.base.lang import LANGUAGES, Msg, _, verbatim
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.base.vocabulary.reports import (
    NOTICE_LIMIT,
    TEXT_BLOCKS,
    TEXT_LIMIT,
    ReportKind,
    TextBlock,
    block_key,
)
from amstrat_desktop.services.reports.texts import EarlierTexts, TextDraft
from amstrat_desktop.ui.reports.papers.making import Wanted
from amstrat_desktop.ui.reports.papers.presenter import Ground
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, stacked
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.guarded_note import guard_note
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.place import empty_layout

PAUSE_MS: Final = 300
"""Waited after the first key that is not kept yet: at most this much is lost."""


class TextsPart(Card):
    """typed: a `TextDraft` that is to be kept."""

    typed = Signal(object)

    def __init__(self) -> None:
        # Translators: Ihre Texte (what is written into a report by hand)
        super().__init__(_("Your own words"))
        self.add(
            Label(
                _("Kept as you type. Name nobody: papers are passed on."), kind="small", wrap=True
            )
        )
        self.earlier: Final = Button(_("Take over the earlier texts"), icon="copy")
        self.earlier.clicked.connect(self._take_over)
        self.add(self.earlier)
        self._wanted: Wanted | None = None
        self._earlier: EarlierTexts | None = None
        self._kept: dict[str, str] = {}
        self.notes: dict[str, NoteEdit] = {}
        self._fields = stacked()
        self.add(self._fields)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.hide()

    def show_ground(self, ground: Ground) -> None:
        """The blocks of a paper, with what was written so far."""
        self._wanted = ground.wanted
        self._earlier = ground.earlier
        self._kept = dict(ground.texts)
        self._build(ground.wanted)
        self._offer_earlier()
        self.show()

    def flush(self) -> None:
        """Keep what is not kept yet."""
        self._pause.stop()
        if self._wanted is None:
            return
        for key, note in self.notes.items():
            text = note.text()
            if text != self._kept.get(key, ""):
                self._kept[key] = text
                wanted = self._wanted
                self.typed.emit(TextDraft(wanted.kind, wanted.period, key, text))
        self._offer_earlier()

    def _build(self, wanted: Wanted) -> None:
        column = self._fields.layout()
        if column is None:
            return
        empty_layout(column)
        self.notes = {}
        for block in TEXT_BLOCKS[wanted.kind]:
            key = block_key(wanted.kind, block, wanted.language)
            notice = wanted.kind is ReportKind.NOTICE
            note = NoteEdit(limit=NOTICE_LIMIT if notice else TEXT_LIMIT, lines=3, grows_to=14)
            note.set_text(self._kept.get(key, ""))
            note.changed.connect(self._touch)
            guarded = HintLine()
            guard_note(note, guarded)
            field = Field(_title(block, wanted), note, help_text=block.hint, optional=True)
            column.addWidget(stacked(field, guarded, spacing=2))
            self.notes[key] = note

    def _touch(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _offer_earlier(self) -> None:
        """Only where nothing would be lost by it."""
        earlier = self._earlier
        wanted = earlier is not None and not any(note.text() for note in self.notes.values())
        self.earlier.setVisible(wanted)
        if earlier is not None:
            self.earlier.say(
                _("Take over the texts of {period}", period=period_name(earlier.period))
            )

    def _take_over(self) -> None:
        if self._earlier is None:
            return
        first = next(iter(self.notes.values()))
        for key, note in self.notes.items():
            note.set_text(self._earlier.texts.get(key, ""))
        first.setFocus()
        self.flush()


def _title(block: TextBlock, wanted: Wanted) -> Msg:
    if wanted.kind is not ReportKind.NOTICE:
        return block.title
    name = verbatim(LANGUAGES[wanted.language].endonym)
    # Translators: “Your own words (Türkçe)”
    return _("{title} ({language})", title=block.title, language=name)

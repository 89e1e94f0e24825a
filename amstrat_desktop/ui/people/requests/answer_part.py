# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One request: who asks, what is looked through, and how it is answered."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.vocabulary.data_requests import (
    IDENTITY_LABELS,
    Identity,
    RequestKind,
    RequestState,
)
from amstrat_desktop.services.data_requests.marking import Looked, Passage
from amstrat_desktop.services.data_requests.records import RequestCard
from amstrat_desktop.services.data_requests.requests import WORDS_LIMIT
from amstrat_desktop.ui.people.requests import words
from amstrat_desktop.ui.people.requests.looking import Looking
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, strip
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.menus import MenuButton
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.page import Page


class WordsForm(InlineForm):
    """Why, or what was done, in words that the person is told."""

    def __init__(self, heading: Msg, *, save: Msg, optional: bool = False) -> None:
        super().__init__(heading, save=save)
        self._words = NoteEdit(limit=WORDS_LIMIT, lines=3)
        self.ask("words", _("In words"), self._words, optional=optional)

    def typed(self) -> str:
        """What was typed."""
        return self._words.text()


class AnswerPart(Page):
    """Intents: identity_wanted(Identity), paper_wanted(to_file), file_wanted, handed_over,
    close_wanted(RequestState, words), erase_wanted, prolong_wanted(words), person_wanted,
    back_wanted. changed: something is to be kept.
    """

    identity_wanted = Signal(object)
    paper_wanted = Signal(bool)
    file_wanted = Signal()
    handed_over = Signal()
    close_wanted = Signal(object, str)
    erase_wanted = Signal()
    prolong_wanted = Signal(str)
    person_wanted = Signal()
    back_wanted = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__(_("Answer a request"), scrolls=True)
        self.card: RequestCard | None = None
        self.open_form: InlineForm | None = None
        self.back: Final = Button(_("Back"), icon="arrow-left")
        self.open_record: Final = Button(_("Open the record"), icon="user")
        self.more: Final = _More(self)
        for button in (self.back, self.open_record, self.more):
            self.buttons.addWidget(button)
        self.identity: Final = OneOf[Identity](_("How do you know that it is the person?"))
        self.identity.show_choices(Choice(one, IDENTITY_LABELS[one]) for one in Identity)
        self.looking: Final = Looking()
        self.print: Final = Button(_("Print the answer"), kind="primary", icon="printer")
        self.save: Final = Button(_("Save as PDF"), icon="device-floppy")
        self.as_file: Final = Button(_("Save as a file for machines"), icon="device-floppy")
        self.given: Final = Button(_("The answer was handed over"), icon="check")
        self.done: Final = Button(_("It was done"), kind="primary", icon="check")
        self.erase: Final = Button(_("Erase everything …"), kind="danger", icon="trash")
        self._ready = Label(kind="small", wrap=True)
        self._to_do = Label(kind="body", wrap=True)
        self._form_card = Card()
        self._arrange()
        self._connect()

    # what the presenter shows

    def show_request(
        self,
        card: RequestCard,
        passages: Sequence[Passage],
        looked: Mapping[str, Looked],
        today: date,
    ) -> None:
        """One request, with what has to be looked through."""
        self.close_form()
        self.card = card
        self.say_subtitle(words.heading(card))
        self._standing.say(words.standing(card, today))
        self.identity.blockSignals(True)
        self.identity.set_value(card.identity)
        self.identity.blockSignals(False)
        access = card.request_kind is RequestKind.ACCESS
        if access:
            self.looking.show_passages(passages, looked)
        else:
            self.looking.clear()
            self._to_do.say(words.WHAT_TO_DO[card.request_kind])
        self.looking.setVisible(access and bool(passages))
        self._hand_out.setVisible(access)
        self._do.setVisible(not access)
        self.erase.setVisible(card.request_kind is RequestKind.ERASURE)
        self._enable()

    def show_card(self, card: RequestCard) -> None:
        """The same request, changed."""
        self.card = card
        self._enable()

    def clear(self) -> None:
        """Let go of every name and text."""
        self.close_form()
        self.card = None
        self.looking.clear()
        self.subtitle.say(verbatim(""))

    def mark_field(self, field: str, message: Msg) -> bool:
        """A form that is open has the words; else who asks."""
        if self.open_form is not None:
            return self.open_form.mark_field(field, message)
        if field == "identity":
            self._identity.mark(message)
            return True
        return False

    def focus_start(self) -> None:
        """On what is left to do."""
        if self.card is not None and self.card.identity is None:
            self.identity.focus_first()
        elif self.looking.isVisible() and not self.looking.is_done:
            self.looking.text.setFocus()
        elif self.print.isVisible():
            self.print.setFocus()

    def ask_words(self, heading: Msg, save: Msg, state: RequestState | None) -> None:
        """Open the form for a reason. state None: more time is taken."""
        form = WordsForm(heading, save=save, optional=state is RequestState.ANSWERED)
        form.submitted.connect(lambda: self._submit(form, state))
        self._open(form)

    def ask_erasure(self) -> None:
        """Say what it means, and ask once more."""
        form = InlineForm(_("Erase everything of this person?"), save=_("Erase now"))
        for sentence in _ERASING:
            form.add(Label(sentence, wrap=True))
        form.submitted.connect(self.erase_wanted)
        self._open(form)

    def close_form(self) -> None:
        """Put the open form away."""
        if self.open_form is not None:
            form, self.open_form = self.open_form, None
            form.hide()
            form.deleteLater()
            self._form_card.hide()

    # inside

    def _open(self, form: InlineForm) -> None:
        self.close_form()
        form.given_up.connect(self.close_form)
        self.open_form = form
        self._form_card.add(form)
        self._form_card.show()
        form.focus_start()

    def _submit(self, form: WordsForm, state: RequestState | None) -> None:
        if state is None:
            self.prolong_wanted.emit(form.typed())
        else:
            self.close_wanted.emit(state, form.typed())

    def _enable(self) -> None:
        known = self.card is not None and self.card.identity is not None
        ready = known and self.looking.is_done
        for button in (self.print, self.save, self.as_file, self.given):
            button.setEnabled(ready)
        for button in (self.done, self.erase):
            button.setEnabled(known)
        self._ready.say(
            _("Say first how you know who asks, and look through all texts.")
            if not ready
            else _("What is black is not in the paper and not in the file.")
        )

    def _chosen(self) -> None:
        self._identity.mark(None)
        identity = self.identity.value()
        if identity is not None:
            self.identity_wanted.emit(identity)

    def _looked(self) -> None:
        self._enable()
        self.changed.emit()

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.open_record.clicked.connect(self.person_wanted)
        self.identity.changed.connect(self._chosen)
        self.looking.changed.connect(self._looked)
        self.print.clicked.connect(lambda _=False: self.paper_wanted.emit(False))
        self.save.clicked.connect(lambda _=False: self.paper_wanted.emit(True))
        self.as_file.clicked.connect(self.file_wanted)
        self.given.clicked.connect(self.handed_over)
        self.erase.clicked.connect(self.ask_erasure)
        self.done.clicked.connect(
            lambda _=False: self.ask_words(DONE_HEADING, DONE_BUTTON, RequestState.ANSWERED)
        )

    def _arrange(self) -> None:
        self._standing = Label(kind="strong", wrap=True)
        self._identity = Field(_("How do you know that it is the person?"), self.identity)
        who = Card()
        who.add(self._standing, self._identity)
        self._hand_out = Card(_("Give the answer"))
        self._hand_out.add(
            self._ready,
            strip(self.print, self.save, self.as_file, 1),
            strip(self.given, 1),
        )
        self._do = Card(_("What to do"))
        self._do.add(self._to_do, strip(self.done, self.erase, 1))
        self._form_card.hide()
        column = QVBoxLayout()
        column.setSpacing(16)
        for part in (who, self._form_card, self.looking, self._do, self._hand_out):
            column.addWidget(part)
        self.add(column)
        self.body.addStretch(1)


_ERASING: Final = (
    _("The record, its notes, papers and everything in the search are gone and cannot come back."),
    _("What has to be kept as proof stays locked until its term is over. Numbers without names "
      "stay."),
    _("Backups made before today still hold it; they are erased again when one is restored."),
)  # fmt: skip
DONE_HEADING: Final = _("What was done?")
DONE_BUTTON: Final = _("Note that it is answered")


class _More(MenuButton):
    """What is rarer: refusing, more time, taken back."""

    def __init__(self, part: AnswerPart) -> None:
        super().__init__(_("More about this request"), "dots")
        self._part = part

    def fill(self, menu: QMenu) -> None:
        ask = self._part.ask_words
        entries = (
            (
                _("Refuse, with reasons …"),
                partial(
                    ask,
                    _("Why is it refused? The person is told, and that they can complain."),
                    _("Refuse"),
                    RequestState.REFUSED,
                ),
            ),
            (
                _("Take two months more …"),
                partial(
                    ask,
                    _("Why does it take longer? The person is told within the first month."),
                    _("Take two months more"),
                    None,
                ),
            ),
            (
                _("The person took it back …"),
                partial(
                    ask,
                    _("The person took the request back."),
                    _("Note that it was taken back"),
                    RequestState.TAKEN_BACK,
                ),
            ),
        )
        for text, act in entries:
            action = menu.addAction("")
            bind(action, (action.setText, text))
            action.triggered.connect(lambda _=False, act=act: act())

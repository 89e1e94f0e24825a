# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A record's texts in one language at a time; what was typed in the others waits."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.own_texts import TRANSLATED
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.translations import TranslationsCard
from amstrat_desktop.ui.form_dialog import FormDialog
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translations.presenter import TranslationsPresenter
from amstrat_desktop.ui.translations.text_row import TextRow
from amstrat_desktop.ui.translations.typed import (
    Page,
    Typed,
    from_plain,
    page_of,
    to_plain,
)
from amstrat_desktop.ui.translations.words import chip_label, state_of
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import line, row
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import MessageBar
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.place import empty_layout
from amstrat_desktop.ui.widgets.tick import Tick

WIDTH, HEIGHT = 820, 680
TITLE: Final = _("Translations")


class TranslationsDialog(FormDialog):
    """Saved with Ctrl+Return; closed without saving, what was typed can be brought back."""

    presenter: TranslationsPresenter

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._card: TranslationsCard | None = None
        self._typed: dict[str, Page] = {}
        self._language = TRANSLATED[0]
        self._keeper: FormKeeper | None = None
        self.rows: list[TextRow] = []
        self.bar: Final = MessageBar()
        self.languages: Final = OneOf[str](_("Language"))
        self.translator: Final = QLineEdit()
        self.translator.setMaxLength(LINE_LIMIT)
        # Translators: jemand, der die Sprache liest, hat die Übersetzung geprüft
        self.checked: Final = Tick(_("Somebody who reads this language found it right"))
        self.save_button: Final = Button(_("Save"), kind="primary", icon="device-floppy")
        self.close_button: Final = Button(_("Close"))
        self._name = Label(kind="muted", wrap=True)
        self._state = Label(kind="small", wrap=True)
        self._nothing = Label(
            # Translators: Dieser Eintrag hat noch keine deutschen Texte zum Übersetzen.
            _("There is no German text here yet that could be translated."),
            kind="muted",
            wrap=True,
        )
        self._texts = QVBoxLayout()
        self._form = QWidget()
        self._arrange()
        self._connect()
        bind(self, (self.setWindowTitle, TITLE))

    def keep_in(self, context: Context, object_id: UUID, typed: Typed | None) -> None:
        """Let what is typed survive a lock; typed: what somebody brings back."""
        self._keeper = FormKeeper(
            f"translations.{object_id.hex}",
            self,
            self._values,
            work=context.work,
            runner=context.runner,
        )
        if typed is None:
            self._keeper.restore(self._bring_back)
        else:
            self._typed = dict(typed)

    # what the presenter shows

    def show_card(self, card: TranslationsCard) -> None:
        """What is on record; what is typed and not saved stays."""
        first, self._card = self._card is None, card
        self._name.say(card.name)
        with QSignalBlocker(self.languages):
            self.languages.show_choices(
                Choice(code, chip_label(card, code), hint=state_of(card, code))
                for code in TRANSLATED
            )
            self.languages.set_value(self._language)
        self._make_rows(card)
        self._form.setVisible(bool(card.texts))
        self.languages.setVisible(bool(card.texts))
        self._nothing.setVisible(not card.texts)
        self._show_page()
        chip = self.languages.chip(self._language)
        if first and chip is not None:
            chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_saved(self, card: TranslationsCard, languages: tuple[str, ...]) -> None:
        """These languages are on record."""
        for code in languages:
            self._typed.pop(code, None)
        self.show_card(card)
        if self._keeper is not None:
            self._keeper.keep_now()
        if languages:
            self.bar.say("ok", _("Saved."))

    def show_refused(self, language: str, problem: Problem) -> None:
        """One of them is not, and why."""
        self._show_language(language)
        marked = isinstance(problem, FieldProblem) and self.mark_field(
            problem.field, problem.message
        )
        if not marked:
            self.show_problem(problem.message)

    def show_problem(self, message: Msg) -> None:
        """A problem of the services, in this window and not behind it."""
        self.bar.say("error", message)

    # what somebody does

    def save(self) -> None:
        """Put what was typed on record, in every language."""
        self._keep_page()
        self.clear_problems()
        self.bar.clear()
        if self._card is not None and self._typed:
            self.presenter.save(self._card, dict(self._typed))

    def reject(self) -> None:
        self._keep_page()
        if self._typed:
            self.presenter.left(dict(self._typed))
            if self._keeper is not None:
                self._keeper.drop()
        super().reject()

    # inside

    def _connect(self) -> None:
        self.languages.changed.connect(self._choose)
        self.translator.textEdited.connect(self._touch)
        self.checked.clicked.connect(self._touch)
        self.save_button.clicked.connect(self.save)
        self.close_button.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.save)

    def _choose(self) -> None:
        chosen = self.languages.value()
        if chosen is not None and chosen != self._language:
            self._keep_page()
            self._language = chosen
            self._show_page()

    def _show_language(self, language: str) -> None:
        with QSignalBlocker(self.languages):
            self.languages.set_value(language)
        self._choose()

    def _show_page(self) -> None:
        card = self._card
        if card is None:
            return
        page = self._typed.get(self._language) or page_of(card, self._language)
        for shown in self.rows:
            with QSignalBlocker(shown):
                shown.show_language(self._language, page.texts.get(shown.name, ""))
        self.translator.setText(page.translator)
        self.checked.setChecked(page.checked)
        self._state.say(state_of(card, self._language))

    def _page(self) -> Page:
        texts = {shown.name: shown.edit.text() for shown in self.rows}
        return Page(texts, self.translator.text(), self.checked.isChecked())

    def _keep_page(self) -> None:
        """What stands in the form, where it is not what is on record."""
        if self._card is None or not self.rows:
            return
        page = self._page()
        if page == page_of(self._card, self._language):
            self._typed.pop(self._language, None)
        else:
            self._typed[self._language] = page

    def _retyped(self) -> None:
        """Other words are not checked yet."""
        self.checked.setChecked(False)
        self._touch()

    def _touch(self) -> None:
        if self._keeper is not None:
            self._keeper.touch()

    def _values(self) -> Mapping[str, Any] | None:
        self._keep_page()
        return to_plain(self._typed) if self._typed else None

    def _bring_back(self, kept: KeptForm) -> None:
        self._typed = dict(from_plain(kept.payload))
        self._language = next(iter(self._typed), self._language)
        if self._card is not None:
            self.show_card(self._card)
        self.bar.say(
            "info",
            _(
                "What you typed on {moment} is still here; it is not saved yet.",
                moment=kept.updated_at,
            ),
        )

    def _make_rows(self, card: TranslationsCard) -> None:
        empty_layout(self._texts)
        self.rows = [TextRow(text) for text in card.texts]
        for shown in self.rows:
            self.field(shown.name, shown.field)
            shown.changed.connect(self._retyped)
            self._texts.addWidget(shown)
        # Made after what stands below them: the Tab key goes down the page all the same.
        stops = [self.languages.more_button, *(shown.edit for shown in self.rows), self.translator]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def _arrange(self) -> None:
        self._texts.setSpacing(16)
        who = Field(
            _("Translated by"),
            self.translator,
            # Translators: Name der übersetzenden Person oder Stelle
            help_text=_("A name or an agency, so that one can ask."),
            optional=True,
        )
        inside = QVBoxLayout(self._form)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(16)
        inside.addLayout(self._texts)
        inside.addWidget(line())
        inside.addWidget(self.field("translator", who))
        inside.addWidget(self.checked)
        inside.addWidget(self._state)
        whole = QVBoxLayout()
        whole.setSpacing(16)
        whole.addWidget(self._nothing)
        whole.addWidget(self.languages)
        whole.addWidget(self._form)
        whole.addStretch(1)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(TITLE, kind="title"))
        column.addWidget(self._name)
        column.addWidget(self.bar)
        column.addWidget(scrolled(whole), 1)
        column.addLayout(row(1, self.close_button, self.save_button))
        self.save_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The panel: what the person agreed to as plain sentences, and below it what was told to whom."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtWidgets import QMenu, QVBoxLayout

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.consent_records import ConsentCard
from amstrat_desktop.services.withdrawals import Consequences
from amstrat_desktop.ui.client_view import read_and_turn
from amstrat_desktop.ui.client_view.reading import page_of_draft
from amstrat_desktop.ui.panels import Panel
from amstrat_desktop.ui.people.consents import words
from amstrat_desktop.ui.people.consents.lists import Former, Standings, ToldList, split
from amstrat_desktop.ui.people.consents.presenter import (
    RELOAD_ON,
    ConsentsFile,
    ConsentsPresenter,
)
from amstrat_desktop.ui.people.consents.record_form import RecordForm
from amstrat_desktop.ui.people.consents.told_forms import EmergencyForm, ToldForm
from amstrat_desktop.ui.print_dialog import print_paper, save_paper
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import NewConsent
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, strip
from amstrat_desktop.ui.widgets.field import Form
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.menus import MenuButton
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.place import empty_layout


class WithdrawForm(InlineForm):
    """What it means, before it is done; a remark, and the button that does it."""

    def __init__(self, card: ConsentCard, found: Consequences) -> None:
        super().__init__(_("Withdraw this consent?"), save=_("Withdraw now"))
        self.add(Label(words.allowed(card), kind="strong", wrap=True))
        for sentence in words.consequences(found):
            self.add(Label(sentence, wrap=True))
        self._remark = self.line(limit=500)
        self.ask("remark", _("Remark"), self._remark, optional=True)

    def remark(self) -> str:
        """What was typed."""
        return self._remark.text()


class PanelMenu(MenuButton):
    """Papers and what is written into the log by hand."""

    def __init__(self, entries: Sequence[tuple[Msg, object]]) -> None:
        super().__init__(_("More about consents"), "dots")
        self._entries = entries

    def fill(self, menu: QMenu) -> None:
        for text, act in self._entries:
            action = menu.addAction("")
            bind(action, (action.setText, text))
            action.triggered.connect(act)


class ConsentsPanel(Panel, Form):
    """One form is open at a time; Esc closes it. What is typed in it stays at a reload."""

    reload_on: ClassVar[frozenset[Kind]] = RELOAD_ON
    presenter: ConsentsPresenter

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._file: ConsentsFile | None = None
        self._wish: NewConsent | None = None
        self.open_form: InlineForm | None = None
        self.record_button: Final = Button(_("Record a consent"), kind="primary", icon="plus")
        self.record_button.clicked.connect(self.new_item)
        self.menu: Final = PanelMenu(self._entries())
        self._form_card = Card()
        self._form_card.hide()
        self._lists = QVBoxLayout()
        self._lists.setSpacing(12)
        body = QVBoxLayout()
        body.setSpacing(12)
        body.addWidget(strip(self.record_button, 1, self.menu))
        body.addWidget(self._form_card)
        body.addLayout(self._lists)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(body))

    # what the record's page asks

    def show_record(self, person_id: UUID, /) -> None:
        if self._file is not None and self._file.person_id != person_id:
            self._empty()
        self.presenter.show(person_id)

    def reload(self) -> None:
        self.presenter.reload()

    def clear(self) -> None:
        self._wish = None
        self._empty()
        self.presenter.clear()

    def new_item(self) -> None:
        self.begin(NewConsent(data=()))

    def open_item(self, item: object) -> None:
        """A consent that a referral needs."""
        if isinstance(item, NewConsent):
            self.begin(item)

    def save(self) -> None:
        """Ctrl+Return."""
        if self.open_form is not None:
            self.open_form.submit()

    def print_item(self) -> None:
        """Ctrl+P: the paper of the form that is open, else the log."""
        if isinstance(self.open_form, RecordForm):
            self._print_form(self.open_form)
        elif self._file is not None:
            self.presenter.print_log()

    def go_back(self) -> bool:
        """Esc closes the form that is open."""
        was_open = self.open_form is not None
        self.close_form()
        return was_open

    def begin(self, wish: NewConsent) -> None:
        """Open the form; before the record is read, as soon as it is."""
        if self._file is None:
            self._wish = wish
            return
        form = self._record_form(self._file)
        if wish.data:
            form.fill(wish)
        if wish.organisation_id is not None:
            self.presenter.name_agency(wish.organisation_id)

    # what the presenter asks

    def show_file(self, file: ConsentsFile) -> None:
        """Everything anew; a form that is open stays."""
        self._file = file
        self._clear_lists()
        valid, former = split(file.consents)
        standing = Standings(valid, file.today)
        standing.withdraw_wanted.connect(self.presenter.ask_withdrawal)
        standing.prolong_wanted.connect(self._prolong)
        standing.correct_wanted.connect(self._correct)
        self._lists.addWidget(standing)
        if former:
            self._lists.addWidget(Former(former))
        self._lists.addWidget(ToldList(file.told))
        wish, self._wish = self._wish, None
        if wish is not None:
            self.begin(wish)

    def show_found(self, found: Sequence[tuple[UUID, str]]) -> None:
        """Offer agencies."""
        if isinstance(self.open_form, RecordForm | EmergencyForm):
            self.open_form.show_found(found)

    def show_agency(self, organisation_id: UUID, name: str) -> None:
        """The agency that a door brought."""
        if isinstance(self.open_form, RecordForm):
            self.open_form.agency.choose(organisation_id, name)

    def show_consequences(self, card: ConsentCard, found: Consequences) -> None:
        """Ask whether it is really to be withdrawn."""
        form = WithdrawForm(card, found)
        form.submitted.connect(lambda: self.presenter.withdraw(card, form.remark()))
        self._open(form)

    def show_paper(self, pdf: bytes, title: Msg, *, to_file: bool) -> None:
        """Print a paper, or save it where somebody says."""
        context = self._context
        if to_file:
            save_paper(self, context.runner, pdf, title)
        else:
            print_paper(self, context.runner, context.settings, pdf, title)

    def saved(self) -> None:
        """It is on record: the form is done with."""
        self.close_form()

    def mark_field(self, field: str, message: Msg) -> bool:
        return self.open_form is not None and self.open_form.mark_field(field, message)

    def close_form(self) -> None:
        """Put the open form away."""
        if self.open_form is None:
            return
        form, self.open_form = self.open_form, None
        form.hide()
        form.deleteLater()
        self._form_card.hide()
        self.record_button.setFocus()

    # forms

    def _entries(self) -> list[tuple[Msg, object]]:
        return [
            (_("Print what was told to whom"), partial(self._print_log, False)),
            (_("Save what was told as a file"), partial(self._print_log, True)),
            (_("Note what was told"), self._tell),
            (_("Emergency: told without consent"), self._emergency),
        ]

    def _print_log(self, to_file: bool, _checked: bool = False) -> None:
        self.presenter.print_log(to_file=to_file)

    def _record_form(self, file: ConsentsFile, card: ConsentCard | None = None) -> RecordForm:
        form = RecordForm(file, card=card)
        form.searched.connect(self.presenter.search)
        form.print_wanted.connect(partial(self._print_form, form))
        form.turn_wanted.connect(partial(self._turn, form))
        form.submitted.connect(partial(self._save, form, card))
        self._open(form)
        self.presenter.search("")
        return form

    def _prolong(self, card: ConsentCard) -> None:
        if self._file is not None:
            self._record_form(self._file).prolong(card)

    def _correct(self, card: ConsentCard) -> None:
        if self._file is not None:
            self._record_form(self._file, card)

    def _save(self, form: RecordForm, card: ConsentCard | None) -> None:
        draft, refusal = form.draft(), form.refusal()
        if draft is None or refusal is None:
            form.complain()
        elif form.is_refusal:
            self.presenter.refuse(refusal)
        elif card is not None:
            self.presenter.correct(card, draft)
        else:
            self.presenter.record(draft)

    def _print_form(self, form: RecordForm, to_file: bool = False) -> None:
        draft = form.draft()
        if draft is None:
            form.complain()
        else:
            language, variant = form.chosen_language(), form.variant
            self.presenter.print_form(draft, language, variant, to_file=to_file)

    def _turn(self, form: RecordForm) -> None:
        draft = form.draft()
        if draft is None:
            form.complain()
            return
        context, language = self._context, form.chosen_language()
        read_and_turn(context, self, lambda: page_of_draft(context.work, draft, language))

    def _tell(self) -> None:
        if self._file is not None:
            form = ToldForm(self._file)
            form.submitted.connect(lambda: self.presenter.disclose(form.draft()))
            self._open(form)

    def _emergency(self) -> None:
        if self._file is not None:
            form = EmergencyForm(self._file)
            form.searched.connect(self.presenter.search)
            form.submitted.connect(lambda: self.presenter.note_emergency(form.draft()))
            self._open(form)
            self.presenter.search("")

    def _open(self, form: InlineForm) -> None:
        self.close_form()
        self.open_form = form
        form.given_up.connect(self.close_form)
        self._form_card.add(form)
        self._form_card.show()
        form.focus_start()

    def _empty(self) -> None:
        self.close_form()
        self._file = None
        self._clear_lists()

    def _clear_lists(self) -> None:
        empty_layout(self._lists)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The panel: was the person informed, what did they ask, and where each right is found."""

from typing import ClassVar, Final
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import LANGUAGES, Msg, _, pgettext, verbatim
from amstrat_desktop.base.vocabulary.data_requests import (
    IDENTITY_LABELS,
    INFORMATION_WAY_LABELS,
    REQUEST_KIND_LABELS,
    Identity,
    RequestKind,
)
from amstrat_desktop.services.data_requests.records import (
    InformationLine,
    RequestCard,
    RequestDraft,
)
from amstrat_desktop.services.data_requests.requests import WORDS_LIMIT
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.information_sheet import hand_out
from amstrat_desktop.ui.panels import Panel
from amstrat_desktop.ui.people.requests import words
from amstrat_desktop.ui.people.rights.presenter import RELOAD_ON, RightsFile, RightsPresenter
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import AnswerRequest, OpenPeoplePage, OpenPerson
from amstrat_desktop.ui.translator import name_for_readers
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, line, row, stacked, strip
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.date_field import DateField
from amstrat_desktop.ui.widgets.field import Form
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.page import scrolled
from amstrat_desktop.ui.widgets.place import empty_layout

WHERE: Final = (
    _("Correct: edit the record. The log keeps which field was changed."),
    _("Take back a consent: under Consents; it is as easy as giving it."),
    _("Keep and not use, hold for a case at law, erase: in the menu of the record."),
)
_NOT_YET: Final = _("No information sheet was handed out yet. Do it when data is first noted.")


class RequestForm(InlineForm):
    """What the person asks for."""

    def __init__(self, file: RightsFile) -> None:
        super().__init__(_("The person asks about their data"), save=_("Note the request"))
        self._person_id = file.person_id
        self.kind: Final = OneOf[RequestKind](_("What do they ask for?"))
        self.kind.show_choices(Choice(one, REQUEST_KIND_LABELS[one]) for one in RequestKind)
        self.kind.set_value(RequestKind.ACCESS)
        self.identity: Final = OneOf[Identity](
            _("How do you know that it is the person?"), optional=True
        )
        self.identity.show_choices(Choice(one, IDENTITY_LABELS[one]) for one in Identity)
        self._received = DateField(_("Came on"), today=lambda: file.today)
        self._received.set_day(file.today)
        self._language = OneOf[str](_("Language of the answer"))
        self._language.show_choices(
            Choice(one.code, verbatim(one.endonym)) for one in LANGUAGES.values()
        )
        self._language.set_value(file.language)
        self._words = NoteEdit(limit=WORDS_LIMIT, lines=2)
        self.ask("request_kind", _("What do they ask for?"), self.kind)
        self.ask("received_on", _("Came on"), self._received)
        self.ask(
            "identity",
            _("How do you know that it is the person?"),
            self.identity,
            help_text=_("It can be said later, but has to be before the answer goes out."),
            optional=True,
        )
        self.ask("language", _("Language of the answer"), self._language)
        self.ask("words", _("In words"), self._words, optional=True)

    def draft(self) -> RequestDraft:
        """What stands in the form."""
        return RequestDraft(
            request_kind=self.kind.value() or RequestKind.ACCESS,
            person_id=self._person_id,
            received_on=self._received.day(),
            identity=self.identity.value(),
            language=self._language.value() or "de",
            words=self._words.text(),
        )


class RightsPanel(Panel, Form):
    """One form is open at a time; what is typed in it stays at a reload."""

    reload_on: ClassVar[frozenset[Kind]] = RELOAD_ON
    presenter: RightsPresenter

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._file: RightsFile | None = None
        self.open_form: RequestForm | None = None
        # Translators: Informationsblatt mitgeben (button)
        self.inform: Final = Button(_("Hand out the information sheet"), icon="info-circle")
        self.ask: Final = Button(_("The person asks for something"), kind="primary", icon="plus")
        self._form_card = Card()
        self._form_card.hide()
        self._lists = QVBoxLayout()
        self._lists.setSpacing(12)
        body = QVBoxLayout()
        body.setSpacing(12)
        body.addWidget(strip(self.ask, self.inform, 1))
        body.addWidget(self._form_card)
        body.addLayout(self._lists)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(body))
        self.inform.clicked.connect(self._hand_out)
        self.ask.clicked.connect(self.new_item)

    # what the record's page asks

    def show_record(self, person_id: UUID, /) -> None:
        if self._file is not None and self._file.person_id != person_id:
            self._empty()
        self.presenter.show(person_id)

    def reload(self) -> None:
        self.presenter.reload()

    def clear(self) -> None:
        self._empty()
        self.presenter.show(None)

    def new_item(self) -> None:
        """Ctrl+N: the person asks for something."""
        if self._file is None:
            return
        self.close_form()
        form = RequestForm(self._file)
        form.submitted.connect(lambda: self.presenter.ask(form.draft()))
        form.given_up.connect(self.close_form)
        self.open_form = form
        self._form_card.add(form)
        self._form_card.show()
        form.focus_start()

    def save(self) -> None:
        """Ctrl+Return."""
        if self.open_form is not None:
            self.open_form.submit()

    def print_item(self) -> None:
        """Ctrl+P: the information sheet."""
        self._hand_out()

    def go_back(self) -> bool:
        """Esc closes the form that is open."""
        was_open = self.open_form is not None
        self.close_form()
        return was_open

    # what the presenter asks

    def show_file(self, file: RightsFile) -> None:
        """Everything anew; a form that is open stays."""
        self._file = file
        empty_layout(self._lists)
        self._lists.addWidget(self._requests(file))
        self._lists.addWidget(_given(file.given))
        where = Card(_("Where each right is found"), spacing=6)
        for sentence in WHERE:
            where.add(Label(sentence, wrap=True))
        where.add(strip(self._consents(file.person_id), 1))
        self._lists.addWidget(where)

    def saved(self) -> None:
        """It is on record."""
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
        self.ask.setFocus()

    # inside

    def _hand_out(self) -> None:
        if self._file is not None:
            hand_out(
                self._context,
                self,
                person_id=self._file.person_id,
                language=self._file.language,
            )

    def _consents(self, person_id: UUID) -> Button:
        button = Button(_("To the consents"), kind="quiet", icon="arrow-right")
        button.clicked.connect(
            lambda _=False: self._context.go("people", OpenPerson(person_id, "consents"))
        )
        return button

    def _requests(self, file: RightsFile) -> QWidget:
        card = Card(_("What the person asked"))
        if not file.requests:
            card.add(Label(_("Nothing so far."), kind="muted", wrap=True))
        for at, request in enumerate(file.requests):
            if at:
                card.add(line())
            card.add(self._request(request, file))
        return card

    def _request(self, request: RequestCard, file: RightsFile) -> QWidget:
        texts: list[QWidget] = [
            Label(REQUEST_KIND_LABELS[request.request_kind], kind="strong", wrap=True),
            Label(words.standing(request, file.today), kind="muted", wrap=True),
        ]
        if request.words:
            texts.append(Label(verbatim(request.words), wrap=True))
        if words.is_pressing(request, file.today):
            texts.append(strip(Badge(_("Due soon"), "warn", "clock"), 1))
        entry = QWidget()
        held = row(stacked(*texts, spacing=2))
        held.setContentsMargins(0, 0, 0, 0)
        held.setStretch(0, 1)
        if request.is_open and self._context.rights.may(Right.ANSWER_REQUESTS):
            held.addWidget(self._answer(request))
        entry.setLayout(held)
        return entry

    def _answer(self, request: RequestCard) -> Button:
        text = pgettext("button", "Answer")
        button = Button(text)
        kind = REQUEST_KIND_LABELS[request.request_kind]
        name_for_readers(button, _("{action}: {request}", action=text, request=kind))
        button.clicked.connect(
            lambda _=False: self._context.go(
                "people", OpenPeoplePage("requests", AnswerRequest(request.id))
            )
        )
        return button

    def _empty(self) -> None:
        self.close_form()
        self._file = None
        empty_layout(self._lists)


def _given(given: tuple[InformationLine, ...]) -> QWidget:
    # Translators: Informationen zum Datenschutz (Art. 13 DSGVO)
    card = Card(_("Information about data protection"), spacing=6)
    if not given:
        card.add(Label(_NOT_YET, kind="muted", wrap=True))
    for one in given:
        card.add(
            Label(
                _(
                    "{moment}: {way}, {language} ({sheet})",
                    moment=one.at,
                    way=INFORMATION_WAY_LABELS[one.way],
                    language=verbatim(LANGUAGES[one.language].endonym),
                    sheet=one.sheet,
                ),
                wrap=True,
            )
        )
    return card

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of requests: the list, somebody who asks, one request."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Signal

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.data_requests.marking import Looked
from amstrat_desktop.services.data_requests.records import RequestCard
from amstrat_desktop.ui.file_writing import write_file
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.people.requests.answer_part import AnswerPart
from amstrat_desktop.ui.people.requests.ask_part import AskPart
from amstrat_desktop.ui.people.requests.list_part import ListPart
from amstrat_desktop.ui.people.requests.presenter import RELOAD_ON, Opened, RequestsPresenter
from amstrat_desktop.ui.print_dialog import print_paper, save_paper
from amstrat_desktop.ui.save_dialog import ask_where
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.widgets.stack import Stack

FILE_NAME: Final = "auskunft.json"
"""Proposed; it tells of nobody."""


class RequestsView(Stack):
    """left: back to the list of people. What was looked through is kept for each request."""

    left = Signal()
    reload_on: ClassVar[frozenset[Kind]] = RELOAD_ON
    presenter: RequestsPresenter

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._keeper: FormKeeper | None = None
        self.list: Final = ListPart()
        self.ask: Final = AskPart(context, lambda: office_day(context.work.clock()))
        self.answer: Final = AnswerPart()
        for part in (self.list, self.ask, self.answer):
            self.addWidget(part)
        self.list.back_wanted.connect(self.left)
        self.answer.changed.connect(self._touch)

    # what the presenter shows

    def show_list(self, requests: Sequence[RequestCard], today: date) -> None:
        self.list.show_requests(requests, today)

    def show_asking(self, person_id: UUID | None) -> None:
        self.ask.begin(person_id)
        self.setCurrentWidget(self.ask)
        self.ask.focus_start()

    def show_request(self, opened: Opened, today: date) -> None:
        """With what was looked through before, as soon as that was read."""
        self._forget_keeper()
        context = self._context
        name = f"people.request.{opened.card.id.hex}"
        keeper = FormKeeper(name, self, self._kept, work=context.work, runner=context.runner)
        self._keeper = keeper

        def show(looked: Mapping[str, Looked]) -> None:
            if self._keeper is keeper:
                self.answer.show_request(opened.card, opened.passages, looked, today)
                self.setCurrentWidget(self.answer)
                self.answer.focus_start()

        keeper.restore(lambda kept: show(looked_of(kept.payload)), lambda: show({}))

    def show_card(self, card: RequestCard) -> None:
        self.answer.show_card(card)

    def show_paper(
        self, pdf: bytes, title: Msg, *, to_file: bool, done: Callable[[], object] | None
    ) -> None:
        """Print or save it; done: when the printer has it, or it stands in the file."""
        context = self._context
        if to_file:
            save_paper(self, context.runner, pdf, title, saved=done)
        else:
            print_paper(self, context.runner, context.settings, pdf, title, sent=done)

    def show_file(self, content: bytes) -> None:
        """Ask where the file for machines goes."""
        runner = self._context.runner

        def write(path: Path) -> None:
            runner.run(
                write_file, path, content, owner=self, pool=True,
                done=lambda _done: self._context.say(
                    "ok", _("The file is saved. It is not encrypted: give it to the person only.")
                ),
            )  # fmt: skip

        kind = _("JSON files (*.json)")
        ask_where(self, _("Save as a file for machines"), kind, FILE_NAME, write)

    def turn_to_list(self) -> None:
        self._forget_keeper()
        self.ask.clear()
        self.answer.clear()
        self.setCurrentWidget(self.list)
        self.list.focus_start()

    def drop_kept(self) -> None:
        """It was answered: what was looked through is no longer kept."""
        if self._keeper is not None:
            self._keeper.drop()

    def looked(self) -> Mapping[str, Looked]:
        return self.answer.looking.looked

    # what the shell asks

    def mark_field(self, field: str, message: Msg) -> bool:
        """Whichever part is seen has the fields."""
        part = self.currentWidget()
        return isinstance(part, AskPart | AnswerPart) and part.mark_field(field, message)

    def reload(self) -> None:
        self.presenter.reload()

    def open_item(self, item: object) -> None:
        self.presenter.open_item(item)

    def new_item(self) -> None:
        self.presenter.begin()

    def save(self) -> None:
        """Ctrl+Return: the next text, or the form."""
        part = self.currentWidget()
        if part is self.ask and self.ask.go.isEnabled():
            self.ask.submit()
        elif part is self.answer:
            form = self.answer.open_form
            if form is not None:
                form.submit()
            elif self.answer.looking.isVisible():
                self.answer.looking.look_through()

    def print_item(self) -> None:
        """Ctrl+P: the answer, where it is ready."""
        if self.currentWidget() is self.answer and self.answer.print.isEnabled():
            self.presenter.draw(to_file=False)

    def go_back(self) -> bool:
        if self.currentWidget() is self.list:
            return False
        if self.answer.open_form is not None:
            self.answer.close_form()
        else:
            self.presenter.close()
        return True

    def leave(self) -> bool:
        if self._keeper is not None:
            self._keeper.flush()
        return True

    def focus_start(self) -> None:
        part = self.currentWidget()
        if isinstance(part, ListPart | AskPart | AnswerPart):
            part.focus_start()

    # inside

    def _touch(self) -> None:
        if self._keeper is not None:
            self._keeper.touch()

    def _kept(self) -> Mapping[str, Any] | None:
        looked = self.looked()
        return values_of(looked) if looked else None

    def _forget_keeper(self) -> None:
        if self._keeper is not None:
            self._keeper.flush()
            self._keeper = None


def values_of(looked: Mapping[str, Looked]) -> Mapping[str, Any]:
    """As plain JSON; of the texts only their digests and where something is black."""
    return {key: [one.digest, [list(mark) for mark in one.marks]] for key, one in looked.items()}


def looked_of(values: Mapping[str, Any]) -> dict[str, Looked]:
    """What was kept."""
    return {
        key: Looked(digest, tuple((start, end) for start, end in marks))
        for key, (digest, marks) in values.items()
    }

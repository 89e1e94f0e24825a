# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the page of requests asks of the services, and the answers that it has made."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.data_requests import Identity, RequestKind, RequestState
from amstrat_desktop.documents.subject_access.texts import NEGATIVE_TITLE, TITLE
from amstrat_desktop.services.data_requests.collecting import collect_holdings
from amstrat_desktop.services.data_requests.marking import Looked, Passage, passages_of
from amstrat_desktop.services.data_requests.records import RequestCard, RequestDraft
from amstrat_desktop.services.data_requests.requests import (
    answer_access,
    answer_erasure,
    answer_nothing_held,
    close_request,
    list_requests,
    open_request,
    prolong_request,
    read_request,
    set_identity,
)
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.people.requests.papers import draw_answer, draw_negative, write_answer
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import AnswerRequest, AskAboutData

RELOAD_ON: Final = frozenset({Kind.DATA_REQUEST, Kind.PERSON})


@dataclass(frozen=True, slots=True)
class Opened:
    """A request with what has to be looked through."""

    card: RequestCard
    passages: tuple[Passage, ...]


class View(Protocol):
    """What the presenter needs of the page."""

    def show_list(self, requests: Sequence[RequestCard], today: date) -> None: ...
    def show_asking(self, person_id: UUID | None) -> None: ...
    def show_request(self, opened: Opened, today: date) -> None: ...
    def show_card(self, card: RequestCard) -> None: ...
    def show_paper(
        self, pdf: bytes, title: Msg, *, to_file: bool, done: Callable[[], object] | None
    ) -> None: ...
    def show_file(self, content: bytes) -> None: ...
    def turn_to_list(self) -> None: ...
    def drop_kept(self) -> None: ...
    def looked(self) -> Mapping[str, Looked]: ...


class RequestsPresenter:
    """One page; the request that is open is known by its card."""

    def __init__(self, view: View, context: Context) -> None:
        self._view = view
        self._context = context
        self._once = Once(context.runner)
        self._card: RequestCard | None = None

    def reload(self) -> None:
        """Read the list anew; a request that is being answered stays as it is."""
        work = self._context.work
        self._context.runner.run(
            lambda: work.read(list_requests, actor=work.actor),
            owner=self._view,
            done=lambda cards: self._view.show_list(cards, self._today()),
        )

    def open_item(self, item: object) -> None:
        """A door: a request, or somebody who asks."""
        if isinstance(item, AnswerRequest):
            self.open(item.request_id)
        elif isinstance(item, AskAboutData):
            self._view.show_asking(item.person_id)

    def begin(self) -> None:
        """Somebody asks."""
        self._view.show_asking(None)

    def close(self) -> None:
        """Back to the list."""
        self._card = None
        self._view.turn_to_list()
        self.reload()

    def open(self, request_id: UUID) -> None:
        """Show one, with what has to be looked through."""
        self._context.runner.run(
            partial(self._read, request_id), owner=self._view, done=self._opened
        )

    def ask(self, draft: RequestDraft) -> None:
        """Somebody on record asks: note it, and go on to the answer."""

        def done(outcome: Outcome[RequestCard]) -> None:
            self._context.changed(outcome.changed)
            due = outcome.value.due_on
            self._context.say("ok", _("The request is noted. Answer it by {day}.", day=due))
            self.open(outcome.value.id)

        write = partial(self._context.work.write, open_request, draft)
        self._once.run(write, owner=self._view, done=done)

    def answer_nothing(self, draft: RequestDraft, name: str, *, to_file: bool) -> None:
        """Draw the paper; it is noted when it was printed or saved."""
        work = self._context.work
        asked_on = draft.received_on or self._today()
        self._context.runner.run(
            partial(draw_negative, work, asked_on, name, draft.language),
            owner=self._view,
            done=lambda pdf: self._view.show_paper(
                pdf, NEGATIVE_TITLE, to_file=to_file, done=partial(self._note_nothing, draft)
            ),
        )

    def set_identity(self, identity: Identity) -> None:
        """It was found out that it is the person."""
        card = self._card
        if card is not None and card.identity is not identity:
            self._change(
                partial(
                    self._context.work.write, set_identity, card.id, identity, version=card.version
                )
            )

    def draw(self, *, to_file: bool) -> None:
        """The answer on paper."""
        if self._card is not None:
            job = partial(draw_answer, self._context.work, self._card.id, self._view.looked())
            self._context.runner.run(
                job,
                owner=self._view,
                done=lambda pdf: self._view.show_paper(pdf, TITLE, to_file=to_file, done=None),
            )

    def write_file(self) -> None:
        """The answer for machines."""
        if self._card is not None:
            job = partial(write_answer, self._context.work, self._card.id, self._view.looked())
            self._context.runner.run(job, owner=self._view, done=self._view.show_file)

    def hand_over(self) -> None:
        """The person has it."""
        card = self._card
        if card is not None:
            write = partial(
                self._context.work.write,
                answer_access,
                card.id,
                self._view.looked(),
                version=card.version,
            )
            self._end(write, _("Noted: the answer was handed over."))

    def end(self, state: RequestState, words: str) -> None:
        """Another end."""
        card = self._card
        if card is not None:
            write = partial(
                self._context.work.write, close_request, card.id, state, words,
                version=card.version,
            )  # fmt: skip
            self._end(write, _("Noted. Tell the person, and how they can complain."))

    def erase(self) -> None:
        """Everything of whoever asked goes."""
        card = self._card
        if card is not None:
            write = partial(self._context.work.write, answer_erasure, card.id, version=card.version)
            self._end(write, _("Erased. Tell the person."))

    def prolong(self, words: str) -> None:
        """It takes longer."""
        card = self._card
        if card is not None:

            def done(outcome: Outcome[RequestCard]) -> None:
                self._context.changed(outcome.changed)
                due = outcome.value.due_on
                said = _(
                    "There is time until {day}. Tell the person now, with the reason.", day=due
                )
                self._context.say("ok", said)
                self.open(outcome.value.id)

            write = partial(
                self._context.work.write, prolong_request, card.id, words, version=card.version
            )
            self._once.run(write, owner=self._view, done=done)

    def person_id(self) -> UUID | None:
        """Whose request is open."""
        return self._card.person_id if self._card is not None else None

    def _note_nothing(self, draft: RequestDraft) -> None:
        def done(outcome: Outcome[RequestCard]) -> None:
            self._context.changed(outcome.changed)
            self._context.say("ok", _("Noted that nothing is held. No name was kept."))
            self.close()

        write = partial(self._context.work.write, answer_nothing_held, draft)
        self._once.run(write, owner=self._view, done=done)

    def _change(self, write: Callable[[], Outcome[RequestCard]]) -> None:
        def done(outcome: Outcome[RequestCard]) -> None:
            self._card = outcome.value
            self._view.show_card(outcome.value)
            self._context.changed(outcome.changed)

        self._once.run(write, owner=self._view, done=done)

    def _end(self, write: Callable[[], Outcome[RequestCard]], said: Msg) -> None:
        def done(outcome: Outcome[Any]) -> None:
            self._view.drop_kept()
            self._context.changed(outcome.changed)
            self._context.say("ok", said)
            self.close()

        self._once.run(write, owner=self._view, done=done)

    def _opened(self, opened: Opened) -> None:
        self._card = opened.card
        self._view.show_request(opened, self._today())

    def _read(self, request_id: UUID) -> Opened:
        work = self._context.work
        card = work.read(read_request, request_id)
        if card.request_kind is not RequestKind.ACCESS or card.person_id is None:
            return Opened(card, ())
        held = work.read(collect_holdings, card.person_id, actor=work.actor, now=work.clock())
        return Opened(card, passages_of(held))

    def _today(self) -> date:
        return office_day(self._context.work.clock())

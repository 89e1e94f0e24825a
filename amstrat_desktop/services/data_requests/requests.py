# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Requests of people about their data: received, due a month later, answered (Art. 12 III GDPR).

A request of somebody who is not on record keeps nobody: what stays is that it was answered.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from dateutil.relativedelta import relativedelta
from sqlalchemy import Select, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import LANGUAGES, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.data_requests import (
    Identity,
    RequestKind,
    RequestState,
)
from amstrat_desktop.base.vocabulary.retention import ErasureCause
from amstrat_desktop.models.data_request import DataRequest
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.data_requests.collecting import collect_holdings
from amstrat_desktop.services.data_requests.marking import Looked, blackened
from amstrat_desktop.services.data_requests.records import Holdings, RequestCard, RequestDraft
from amstrat_desktop.services.erasure import erase_person
from amstrat_desktop.services.person_access import require_open, shown_name
from amstrat_desktop.services.work import Actor

WORDS_LIMIT: Final = 1_000
TERM_MONTHS: Final = 1
"""To answer, from the day on which it came (Art. 12 III 1 GDPR)."""
PROLONGED_MONTHS: Final = 2
"""More, where it is complex, and the person is told why within the first (Art. 12 III 2)."""

SOON_DAYS: Final = 7
"""Before it is due, a request presses."""


def open_request(
    session: Session, draft: RequestDraft, *, actor: Actor, now: datetime
) -> RequestCard:
    """Note that somebody claims a right. Raises FieldProblem and Problem."""
    today = office_day(now)
    received = draft.received_on or today
    if received > today:
        raise FieldProblem("received_on", _("This day is in the future."))
    if draft.person_id is None:
        raise FieldProblem("person_id", _("Choose who asks."))
    require_open(session, draft.person_id, actor=actor)
    request = _request(draft, received, actor=actor, now=now)
    session.add(request)
    session.flush()
    write_audit(session, "open", Kind.DATA_REQUEST, request.id, actor=actor, now=now)
    return read_request(session, request.id)


def answer_nothing_held(
    session: Session, draft: RequestDraft, *, actor: Actor, now: datetime
) -> RequestCard:
    """Note that somebody asked about whom nothing is held. Nobody's name is kept.

    Whoever answers has looked, and has asked who keeps restricted records.
    """
    today = office_day(now)
    received = draft.received_on or today
    if received > today:
        raise FieldProblem("received_on", _("This day is in the future."))
    request = _request(draft, received, actor=actor, now=now)
    request.person_id = None
    request.words = ""
    _close(request, RequestState.NOTHING_HELD, actor=actor, now=now)
    session.add(request)
    session.flush()
    write_audit(session, "nothing_held", Kind.DATA_REQUEST, request.id, actor=actor, now=now)
    return read_request(session, request.id)


def set_identity(
    session: Session,
    request_id: UUID,
    identity: Identity,
    *,
    version: int,
    actor: Actor,
    now: datetime,
) -> RequestCard:
    """Note how it was found out that whoever asks is the person."""
    request = _open_one(session, request_id, version, actor=actor)
    request.identity = identity.value
    return _changed(session, request, "identity", actor=actor, now=now)


def prolong_request(
    session: Session, request_id: UUID, words: str, *, version: int, actor: Actor, now: datetime
) -> RequestCard:
    """Take two months more, once, with the reason that the person is told."""
    request = _open_one(session, request_id, version, actor=actor)
    reason = _reason(words)
    latest = request.received_on + relativedelta(months=TERM_MONTHS)
    if request.due_on > latest:
        raise Problem(_("The term was prolonged already. The law allows it once."))
    request.due_on = latest + relativedelta(months=PROLONGED_MONTHS)
    request.words = reason
    return _changed(session, request, "prolong", actor=actor, now=now)


def read_answer(
    session: Session,
    request_id: UUID,
    looked: Mapping[str, Looked],
    *,
    actor: Actor,
    now: datetime,
) -> Holdings:
    """What is given out, blackened: for the paper and the file.

    Raises Problem while it was not checked who asks, and while a text was not looked through for
    others: there is no way to an answer around that.
    """
    request = session.get(DataRequest, request_id)
    if request is None or request.person_id is None:
        raise Problem(_("This request is no longer on record."))
    if request.request_kind != RequestKind.ACCESS.value:
        raise Problem(_("Nothing is told under this request. Answer it with a note."))
    _require_identity(request)
    return blackened(collect_holdings(session, request.person_id, actor=actor, now=now), looked)


def answer_access(
    session: Session,
    request_id: UUID,
    looked: Mapping[str, Looked],
    *,
    version: int,
    actor: Actor,
    now: datetime,
) -> RequestCard:
    """Note that the answer was handed over. Raises Problem as `read_answer`."""
    request = _open_one(session, request_id, version, actor=actor)
    read_answer(session, request_id, looked, actor=actor, now=now)
    _close(request, RequestState.ANSWERED, actor=actor, now=now)
    return _changed(session, request, "answer", actor=actor, now=now)


def answer_erasure(
    session: Session, request_id: UUID, *, version: int, actor: Actor, now: datetime
) -> RequestCard:
    """Erase everything of whoever asked (Art. 17 GDPR), and note it. What remains is the request
    without a person and without words; with the person while their proof is under its term.
    Raises Problem under a legal hold.
    """
    request = _open_one(session, request_id, version, actor=actor)
    person_id = request.person_id
    if request.request_kind != RequestKind.ERASURE.value or person_id is None:
        raise Problem(_("Nobody asked for erasure here."))
    _require_identity(request)
    request.words = ""
    _close(request, RequestState.ANSWERED, actor=actor, now=now)
    _changed(session, request, "answer", actor=actor, now=now)
    erase_person(session, person_id, ErasureCause.REQUEST, actor=actor, now=now)
    session.expire_all()
    return read_request(session, request_id)


def close_request(
    session: Session,
    request_id: UUID,
    state: RequestState,
    words: str,
    *,
    version: int,
    actor: Actor,
    now: datetime,
) -> RequestCard:
    """Answer a request that is not about information, refuse one, or note that it was taken back.

    A refusal needs its reason, which the person is told (Art. 12 IV GDPR).
    """
    request = _open_one(session, request_id, version, actor=actor)
    if state in {RequestState.OPEN, RequestState.NOTHING_HELD}:
        raise ValueError(f"not closed by {state}")
    if state is RequestState.REFUSED:
        request.words = _reason(words)
    elif state is RequestState.ANSWERED:
        if request.request_kind == RequestKind.ACCESS.value:
            raise Problem(_("Look through what is held first; the answer goes out from there."))
        _require_identity(request)
        request.words = clean_text(words, limit=WORDS_LIMIT) or request.words
    _close(request, state, actor=actor, now=now)
    return _changed(session, request, state.value, actor=actor, now=now)


def count_pressing(session: Session, *, actor: Actor, now: datetime) -> tuple[int, int]:
    """How many open requests are due within a week, and how many of them are late."""
    today = office_day(now)
    due = session.scalars(
        select(DataRequest.due_on).where(
            DataRequest.office_id == actor.office_id,
            DataRequest.state == RequestState.OPEN.value,
            DataRequest.due_on <= today + relativedelta(days=SOON_DAYS),
        )
    ).all()
    return len(due), sum(day < today for day in due)


def read_request(session: Session, request_id: UUID) -> RequestCard:
    """One request. Raises Problem where it is gone."""
    found = session.execute(_cards().where(DataRequest.id == request_id)).one_or_none()
    if found is None:
        raise Problem(_("This request is no longer on record."))
    return _card(found)


def list_requests(session: Session, *, actor: Actor) -> tuple[RequestCard, ...]:
    """All of the office: the open ones first, what is due first on top."""
    found = session.execute(
        _cards()
        .where(DataRequest.office_id == actor.office_id)
        .order_by(DataRequest.state != RequestState.OPEN.value, DataRequest.due_on)
    )
    return tuple(_card(row) for row in found)


def list_requests_of(session: Session, person_id: UUID, *, actor: Actor) -> tuple[RequestCard, ...]:
    """What one person asked, the newest first."""
    require_open(session, person_id, actor=actor)
    found = session.execute(
        _cards()
        .where(DataRequest.person_id == person_id)
        .order_by(DataRequest.received_on.desc(), DataRequest.id.desc())
    )
    return tuple(_card(row) for row in found)


def due_day(received_on: date) -> date:
    """A month later, the last day of a shorter one (§ 188 II, III BGB)."""
    return received_on + relativedelta(months=TERM_MONTHS)


def _request(draft: RequestDraft, received: date, *, actor: Actor, now: datetime) -> DataRequest:
    return DataRequest(
        id=uuid7(),
        office_id=actor.office_id,
        request_kind=draft.request_kind.value,
        person_id=draft.person_id,
        received_on=received,
        due_on=due_day(received),
        identity=draft.identity.value if draft.identity else "",
        language=draft.language if draft.language in LANGUAGES else "de",
        state=RequestState.OPEN.value,
        words=clean_text(draft.words, limit=WORDS_LIMIT),
        created_at=now,
        created_by=actor.staff_id,
        updated_at=now,
        updated_by=actor.staff_id,
    )


def _open_one(session: Session, request_id: UUID, version: int, *, actor: Actor) -> DataRequest:
    request = session.get(DataRequest, request_id)
    if request is None:
        raise Problem(_("This request is no longer on record."))
    if request.person_id is not None:
        require_open(session, request.person_id, actor=actor)
    require_version(session, request, version)
    if request.state != RequestState.OPEN.value:
        raise Problem(_("This request was answered already."))
    return request


def _require_identity(request: DataRequest) -> None:
    if not request.identity:
        raise FieldProblem("identity", _("Say first how you know that whoever asks is the person."))


def _reason(words: str) -> str:
    reason = clean_text(words, limit=WORDS_LIMIT)
    if not reason:
        raise FieldProblem("words", _("Write the reason: the person is told."))
    return reason


def _close(request: DataRequest, state: RequestState, *, actor: Actor, now: datetime) -> None:
    request.state = state.value
    request.answered_at, request.answered_by = now, actor.staff_id


def _changed(
    session: Session, request: DataRequest, action: str, *, actor: Actor, now: datetime
) -> RequestCard:
    request.updated_at, request.updated_by = now, actor.staff_id
    write_audit(session, action, Kind.DATA_REQUEST, request.id, actor=actor, now=now)
    session.flush()
    return read_request(session, request.id)


def _cards() -> Select[DataRequest, str, datetime | None, str]:
    return (
        select(
            DataRequest,
            Person.name.label("name"),
            Person.restricted_at.label("restricted_at"),
            Staff.name.label("staff"),
        )
        .outerjoin(Person, Person.id == DataRequest.person_id)
        .outerjoin(Staff, Staff.id == DataRequest.answered_by)
    )


def _card(row: Any) -> RequestCard:
    request: DataRequest = row.DataRequest
    return RequestCard(
        id=request.id,
        request_kind=RequestKind(request.request_kind),
        person_id=request.person_id,
        name=None if row.name is None else shown_name(row.name, row.restricted_at),
        received_on=request.received_on,
        due_on=request.due_on,
        identity=Identity(request.identity) if request.identity else None,
        language=request.language,
        state=RequestState(request.state),
        answered_at=request.answered_at,
        answered_by=row.staff or "",
        words=request.words,
        version=request.version,
    )

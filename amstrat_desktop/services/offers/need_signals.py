# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Need signals: written down, read by a second pair of eyes, approved or not.

A signal knows nobody: no person, no contact, no household. What wrote it (a booking) may know
the signal. Its words leave the office only when somebody else than their writer approved them
(R17); a topic that says something about health, law or protection has no words at all (R16).
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.need_signals import SignalSource, SignalState
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.code import CodeEntry
from amstrat_desktop.models.need_signal import NeedSignal
from amstrat_desktop.models.office import Area
from amstrat_desktop.services import four_eyes
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.four_eyes import undecide, why_not_decide
from amstrat_desktop.services.rights import Right
from amstrat_desktop.services.visibility import EVERYBODY
from amstrat_desktop.services.work import Actor
from amstrat_desktop.store import search

MOST_PEOPLE: Final = 999
WORDS_LIMIT: Final = 1_000

_DECIDED: Final = _("This need signal was already decided.")
OWN_WORDS: Final = _(
    "You wrote these words yourself. Let a colleague read and approve them: four eyes notice "
    "sooner when somebody can be recognised."
)


@dataclass(frozen=True, slots=True)
class SignalDraft:
    """What is missing. topic, barrier: codes. number: how many people. words: about nobody.

    noted_on None: today. version: of the signal that was opened, None for a new one.
    """

    topic: str
    barrier: str
    area_id: UUID | None = None
    number: int = 1
    words: str = ""
    noted_on: date | None = None
    source: SignalSource = SignalSource.HAND
    version: int | None = None


def write_signal(session: Session, draft: SignalDraft, *, actor: Actor, now: datetime) -> UUID:
    """Write down what is missing, as a draft. Raises FieldProblem."""
    words = _checked_words(session, draft)
    _check(session, draft, on=office_day(now))
    signal = NeedSignal(
        id=uuid7(),
        office_id=actor.office_id,
        noted_on=draft.noted_on or office_day(now),
        topic=draft.topic,
        area_id=draft.area_id,
        barrier=draft.barrier,
        number=draft.number,
        words=words,
        written_by=actor.staff_id,
        state=SignalState.DRAFT.value,
        source=draft.source.value,
        created_at=now,
        created_by=actor.staff_id,
        updated_at=now,
        updated_by=actor.staff_id,
    )
    session.add(signal)
    session.flush()
    _index(session, signal)
    write_audit(session, "add", Kind.NEED_SIGNAL, signal.id, actor=actor, now=now)
    return signal.id


def edit_signal(
    session: Session, signal_id: UUID, draft: SignalDraft, *, actor: Actor, now: datetime
) -> None:
    """Change a signal; it is a draft again, and is read again. Its source stays.

    Raises FieldProblem, and `Conflict` when somebody was faster.
    """
    signal = signal_of(session, signal_id, actor=actor)
    before = draft_of(signal)
    require_version(session, signal, draft.version, theirs=before)
    words = _checked_words(session, draft)
    _check(session, draft, on=office_day(now), before=before)
    values = {
        "topic": draft.topic,
        "barrier": draft.barrier,
        "area_id": draft.area_id,
        "number": draft.number,
        "words": words,
        "noted_on": draft.noted_on or signal.noted_on,
    }
    changed = [name for name, value in values.items() if getattr(signal, name) != value]
    if not changed:
        return
    for name in changed:
        setattr(signal, name, values[name])
    if "words" in changed:
        signal.written_by = actor.staff_id
    undecide(signal, actor=actor, now=now)
    _index(session, signal)
    write_audit(session, "edit", Kind.NEED_SIGNAL, signal.id, actor=actor, now=now, fields=changed)


def approve_signal(
    session: Session, signal_id: UUID, *, version: int | None = None, actor: Actor, now: datetime
) -> None:
    """Let it be passed on: somebody read that nobody can be recognised.

    Raises Problem where the words are the actor's own and a colleague is there to read them,
    and `Conflict` when somebody was faster.
    """
    signal = signal_of(session, signal_id, actor=actor)
    require_version(session, signal, version, theirs=lambda: draft_of(signal))
    refused = why_not_approve(session, signal, actor=actor, on=office_day(now))
    four_eyes.approve(session, signal, refused, actor=actor, now=now)


def reject_signal(
    session: Session,
    signal_id: UUID,
    words: str,
    *,
    version: int | None = None,
    actor: Actor,
    now: datetime,
) -> None:
    """Keep it in the office; words: why, for whoever wrote it. Raises FieldProblem, Conflict."""
    signal = signal_of(session, signal_id, actor=actor)
    require_version(session, signal, version, theirs=lambda: draft_of(signal))
    four_eyes.reject(session, signal, words, _DECIDED, actor=actor, now=now)


def reopen_signal(session: Session, signal_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Make a decided one a draft again, to be read anew; undoes a decision."""
    signal = signal_of(session, signal_id, actor=actor)
    four_eyes.reopen(session, signal, actor=actor, now=now)


def discard_signal(session: Session, signal_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Undo a signal written by mistake, while it is a draft and no booking wrote it."""
    signal = signal_of(session, signal_id, actor=actor)
    booked = session.scalar(
        select(exists().where(Booking.need_signal_id == signal_id)), execution_options=EVERYBODY
    )
    if SignalState(signal.state) is not SignalState.DRAFT or booked:
        raise Problem(_("This need signal is used already, so it stays."))
    session.delete(signal)
    session.flush()
    search.remove(session.connection(), Kind.NEED_SIGNAL.value, signal_id)
    write_audit(session, "discard", Kind.NEED_SIGNAL, signal_id, actor=actor, now=now)


def signal_of(session: Session, signal_id: UUID, *, actor: Actor) -> NeedSignal:
    """The mapped record, for the services."""
    signal = session.get(NeedSignal, signal_id)
    if signal is None or signal.office_id != actor.office_id:
        raise Problem(_("This need signal no longer exists."))
    return signal


def draft_of(signal: NeedSignal) -> SignalDraft:
    """What is on record, as it would be entered."""
    return SignalDraft(
        topic=signal.topic,
        barrier=signal.barrier,
        area_id=signal.area_id,
        number=signal.number,
        words=signal.words,
        noted_on=signal.noted_on,
        source=SignalSource(signal.source),
        version=signal.version,
    )


def why_not_approve(session: Session, signal: NeedSignal, *, actor: Actor, on: date) -> Msg | None:
    """Why the actor cannot approve it; None: they can.

    Words are read by four eyes: not by who wrote them last, unless nobody else here may approve.
    A signal without words can be approved by whoever may.
    """
    if SignalState(signal.state) is not SignalState.DRAFT:
        return _DECIDED
    own = signal.written_by == actor.staff_id and bool(signal.words)
    mine = OWN_WORDS if own else None
    return why_not_decide(session, Right.APPROVE_REGISTER, mine, actor=actor, on=on)


def is_restricted(session: Session, topic: str) -> bool:
    """Whether only the code of a topic is kept (Art. 9 GDPR)."""
    return bool(
        session.scalar(
            select(CodeEntry.restricted).where(
                CodeEntry.list_name == ListName.TOPIC.value, CodeEntry.code == topic
            )
        )
    )


def _checked_words(session: Session, draft: SignalDraft) -> str:
    words = clean_text(draft.words, limit=WORDS_LIMIT)
    if words and is_restricted(session, draft.topic):
        raise FieldProblem(
            "words",
            _(
                "With this topic only the codes are kept, so that nobody's health, residence or "
                "danger is written about. Leave the words out."
            ),
        )
    return words


def _check(
    session: Session, draft: SignalDraft, *, on: date, before: SignalDraft | None = None
) -> None:
    """What a signal must say, before it is written or after. Raises FieldProblem."""
    if not draft.topic:
        raise FieldProblem("topic", _("Choose what it is about."))
    if not draft.barrier:
        raise FieldProblem("barrier", _("Choose what stands in the way."))
    if not 1 <= draft.number <= MOST_PEOPLE:
        raise FieldProblem(
            "number", _("Enter a number of people from 1 to {most}.", most=MOST_PEOPLE)
        )
    if draft.noted_on is not None and draft.noted_on > on:
        raise FieldProblem("noted_on", _("This day is in the future."))
    if draft.area_id is not None and session.get(Area, draft.area_id) is None:
        raise FieldProblem("area_id", _("This area no longer exists. Choose another one."))
    if before is None and draft.source is SignalSource.BOOKING:
        before = draft  # the program's own codes: nobody chose them, so nobody chooses others
    kept = (before.topic, before.barrier) if before else ("", "")
    require_codes(
        session,
        [
            CodeUse("topic", ListName.TOPIC, (draft.topic,), (kept[0],)),
            CodeUse("barrier", ListName.BARRIER, (draft.barrier,), (kept[1],)),
        ],
        on=on,
    )


def _index(session: Session, signal: NeedSignal) -> None:
    search.index_text(session.connection(), Kind.NEED_SIGNAL.value, signal.id, signal.words)

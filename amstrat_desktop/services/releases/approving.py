# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A proposed table is approved by a second person, numbered, frozen, and goes into the world.

As `proposing`: `prepare_approval` reads, `audit_approval` computes, and `approve_release` writes
what was made of it. Whatever was approved in between stops it.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, undefer

from amstrat_desktop.base.cleaning import clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.disclosure.table import Count, Place, Released, Rules
from amstrat_desktop.models.release import Release, ReleaseFile
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.four_eyes import why_not_decide
from amstrat_desktop.services.releases.closings import close_months
from amstrat_desktop.services.releases.counting import count_table
from amstrat_desktop.services.releases.frame import read_frame
from amstrat_desktop.services.releases.frozen import FrozenTable, published
from amstrat_desktop.services.releases.ledger import (
    APPROVED,
    Ledger,
    choice_of,
    read_ledger,
    restored,
)
from amstrat_desktop.services.releases.proposing import PROPOSED, SECONDS, Check
from amstrat_desktop.services.rights import Right
from amstrat_desktop.services.work import Actor

REJECTED: Final = "rejected"
WORDS_LIMIT: Final = 1_000

OWN_PROPOSAL: Final = _(
    "You proposed this table yourself. Let a colleague read and approve it: four eyes notice "
    "sooner when somebody can be recognised."
)
_DECIDED: Final = _("This table was already decided.")
_CHANGED: Final = _(
    "Since this table was proposed, something of these months was recorded or changed. Make the "
    "table again."
)
_OVERTAKEN: Final = _(
    "Another table was approved in the meantime. Approve this one again: it is then checked "
    "together with that one."
)


@dataclass(frozen=True, slots=True)
class Approval:
    """number: that the release gets. published: with number and day, to make the files of."""

    release_id: UUID
    version: int
    number: int
    released: Released
    ledger: Ledger
    threshold: int
    published: FrozenTable


@dataclass(frozen=True, slots=True)
class ReleasedFile:
    """Bytes that leave the office. file_format: "csv", "xlsx" or "pdf"."""

    file_format: str
    file_name: str
    content: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


MakeFiles = Callable[[FrozenTable], Sequence[ReleasedFile]]


def prepare_approval(
    session: Session, release_id: UUID, *, actor: Actor, now: datetime
) -> Approval:
    """What is to be audited. Raises Problem where the actor cannot approve it."""
    release = release_of(session, release_id, actor=actor)
    why_not = why_not_approve(session, release, actor=actor, on=office_day(now))
    if why_not is not None:
        raise Problem(why_not)
    choice = choice_of(release)
    number = _next_number(session, actor)
    released = restored(release.frozen["released"], number)
    return Approval(
        release_id,
        release.version,
        number,
        released,
        read_ledger(session, choice, actor=actor),
        choice.threshold,
        published(
            released,
            release.frozen["words"],
            choice,
            number=number,
            approved_on=office_day(now),
        ),
    )


def audit_approval(
    approval: Approval, *, check: Check = lambda: None, seconds: float = SECONDS
) -> Approval:
    """Look at it together with all that was approved meanwhile. Raises Problem.

    check: called now and then; raises to stop.
    """
    from amstrat_desktop.disclosure.attacker import audit  # noqa: PLC0415 - the solver: 20 MB

    ledger = approval.ledger
    new = replace(approval.released, number=0)
    rules = Rules(threshold=approval.threshold)
    found = audit((*ledger.released, new), rules, seconds=seconds, check=check)
    if found.safe:
        return approval
    if not found.finished:
        raise Problem(
            _("It could not be shown in time that nobody can be found out. Try again later.")
        )
    numbers = ledger.numbers
    raise Problem(
        _(
            "Together with what was released before (no. {numbers}) this table would give small "
            "numbers away. Reject it, and make it again.",
            numbers=lambda words: words.joined(map(str, numbers)),
        )
    )


def approve_release(
    session: Session,
    approval: Approval,
    files: Sequence[ReleasedFile],
    *,
    actor: Actor,
    now: datetime,
) -> int:
    """Close its months, number it, freeze its bytes. Gives back the number. Raises Problem.

    files: made of `approval.published`.
    """
    release = release_of(session, approval.release_id, actor=actor)
    _require_still(session, release, approval, actor=actor, now=now)
    choice = choice_of(release)
    close_months(session, choice.period.months, frame=read_frame(session), actor=actor, now=now)
    session.flush()
    counts = count_table(session, choice, actor=actor).table.counts
    if _values(counts) != _values(approval.released.table.counts):
        raise Problem(_CHANGED)
    release.number, release.state = approval.number, APPROVED
    release.decided_at, release.decided_by = now, actor.staff_id
    release.updated_at, release.updated_by = now, actor.staff_id
    day = approval.published.approved_on
    release.frozen = release.frozen | {"approved_on": day.isoformat() if day else None}
    session.add_all(
        ReleaseFile(
            release_id=release.id,
            file_format=file.file_format,
            file_name=file.file_name,
            sha256=file.sha256,
            content=file.content,
        )
        for file in files
    )
    write_audit(session, "approve", Kind.RELEASE, release.id, actor=actor, now=now)
    return approval.number


def _require_still(
    session: Session, release: Release, approval: Approval, *, actor: Actor, now: datetime
) -> None:
    """Raise Problem where anything was decided since the audit looked at it."""
    why_not = why_not_approve(session, release, actor=actor, on=office_day(now))
    if why_not is not None:
        raise Problem(why_not)
    if (
        release.version != approval.version
        or _next_number(session, actor) != approval.number
        or read_ledger(session, choice_of(release), actor=actor).numbers != approval.ledger.numbers
    ):
        raise Problem(_OVERTAKEN)


def reject_release(
    session: Session,
    release_id: UUID,
    words: str,
    *,
    actor: Actor,
    now: datetime,
) -> None:
    """It does not leave the office; words: why. Raises FieldProblem."""
    release = release_of(session, release_id, actor=actor)
    reason = clean_text(words, limit=WORDS_LIMIT)
    if not reason:
        raise FieldProblem("reason", _("Say in a few words why it is not released."))
    if release.state != PROPOSED:
        raise Problem(_DECIDED)
    release.state, release.decision_words = REJECTED, reason
    release.decided_at, release.decided_by = now, actor.staff_id
    release.updated_at, release.updated_by = now, actor.staff_id
    write_audit(session, "reject", Kind.RELEASE, release.id, actor=actor, now=now)


def reopen_release(session: Session, release_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Take a rejection back: it waits for a decision again."""
    release = release_of(session, release_id, actor=actor)
    if release.state != REJECTED:
        return
    release.state, release.decision_words = PROPOSED, ""
    release.decided_at = release.decided_by = None
    release.updated_at, release.updated_by = now, actor.staff_id
    write_audit(session, "reopen", Kind.RELEASE, release.id, actor=actor, now=now)


def discard_release(session: Session, release_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Take a proposal back, while nobody decided on it."""
    release = release_of(session, release_id, actor=actor)
    if release.state != PROPOSED:
        raise Problem(_DECIDED)
    session.delete(release)
    write_audit(session, "discard", Kind.RELEASE, release_id, actor=actor, now=now)


def why_not_approve(session: Session, release: Release, *, actor: Actor, on: date) -> Msg | None:
    """Why the actor cannot approve it; None: they can."""
    if release.state != PROPOSED:
        return _DECIDED
    own = OWN_PROPOSAL if release.proposed_by == actor.staff_id else None
    return why_not_decide(session, Right.APPROVE_RELEASES, own, actor=actor, on=on)


def release_of(session: Session, release_id: UUID, *, actor: Actor) -> Release:
    """The mapped record with its table, for the services."""
    release = session.get(Release, release_id, options=[undefer(Release.frozen)])
    if release is None or release.office_id != actor.office_id:
        raise Problem(_("This release no longer exists."))
    return release


def _next_number(session: Session, actor: Actor) -> int:
    last = session.scalar(
        select(func.max(Release.number)).where(Release.office_id == actor.office_id)
    )
    return (last or 0) + 1


def _values(counts: Mapping[Place, Count]) -> dict[Place, int]:
    return {place: count.value for place, count in counts.items() if count.value}

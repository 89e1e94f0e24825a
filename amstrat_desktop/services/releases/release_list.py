# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of tables for planning, one of them whole, its files, and what is published."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, aliased, undefer

from amstrat_desktop.base.lang import Msg, pgettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.release import Release, ReleaseFile
from amstrat_desktop.services.releases.approving import (
    REJECTED,
    ReleasedFile,
    release_of,
    why_not_approve,
)
from amstrat_desktop.services.releases.catalogue import RELEASE_TABLES, ReleaseTable, release_table
from amstrat_desktop.services.releases.choices import ReleaseChoice
from amstrat_desktop.services.releases.frozen import FrozenTable, published
from amstrat_desktop.services.releases.ledger import APPROVED, choice_of, restored
from amstrat_desktop.services.releases.proposing import PROPOSED
from amstrat_desktop.services.rights import Right, rights_of
from amstrat_desktop.services.work import Actor

STATE_LABELS: Final[dict[str, Msg]] = {
    # Translators: vorgeschlagen (Tabelle für die Planung)
    PROPOSED: pgettext("release", "Proposed"),
    # Translators: freigegeben (Tabelle für die Planung)
    APPROVED: pgettext("release", "Approved"),
    # Translators: abgelehnt (Tabelle für die Planung)
    REJECTED: pgettext("release", "Not approved"),
}


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """One line of the list. number 0: it has none."""

    id: UUID
    number: int
    title: Msg
    choice: ReleaseChoice
    state: str
    proposed_by: str
    proposed_at: datetime
    decided_by: str
    decided_at: datetime | None
    decision_words: str

    @property
    def period(self) -> Period:
        return self.choice.period


@dataclass(frozen=True, slots=True)
class ReleaseCard:
    """One table whole. small, beside: places that are hidden for themselves, and for others'
    sake. refused: why the reader cannot approve it; None: they can. alone: approved by who
    proposed it, because nobody else worked here. mine: the reader proposed it.
    """

    row: ReleaseRow
    table: FrozenTable
    small: int
    beside: int
    formats: tuple[str, ...]
    refused: Msg | None
    alone: bool
    mine: bool


@dataclass(frozen=True, slots=True)
class Missing:
    """A table of some months of which nothing is approved. proposed: one waits for approval."""

    table: ReleaseTable
    period: Period
    proposed: bool


def list_releases(session: Session, *, actor: Actor) -> Sequence[ReleaseRow]:
    """The newest first; what waits for a decision before all others.

    Who proposes none sees what is approved, and no drafts.
    """
    rows = _rows(actor)
    if not rights_of(session, actor.staff_id).may(Right.PROPOSE_RELEASES):
        rows = rows.where(Release.state == APPROVED)
    return [_row(*found) for found in session.execute(rows)]


def read_release(session: Session, release_id: UUID, *, actor: Actor, now: datetime) -> ReleaseCard:
    """One of them. Raises Problem where it is gone, and for a draft as `list_releases`."""
    release = _readable(session, release_id, actor)
    row = _row(*session.execute(_rows(actor).where(Release.id == release_id)).one())
    formats = session.scalars(
        select(ReleaseFile.file_format)
        .where(ReleaseFile.release_id == release_id)
        .order_by(ReleaseFile.file_format)
    )
    refused = why_not_approve(session, release, actor=actor, on=office_day(now))
    return ReleaseCard(
        row,
        published_of(release),
        release.frozen["small"],
        release.frozen["beside"],
        tuple(formats),
        refused,
        release.decided_by == release.proposed_by and release.state == APPROVED,
        release.proposed_by == actor.staff_id,
    )


def read_file(
    session: Session, release_id: UUID, file_format: str, *, actor: Actor
) -> ReleasedFile:
    """Exactly the bytes that were approved. Raises Problem where there are none."""
    release = _readable(session, release_id, actor)
    file = session.get(
        ReleaseFile, (release.id, file_format), options=[undefer(ReleaseFile.content)]
    )
    if file is None:
        raise Problem(pgettext("release", "There is no such file of this release."))
    return ReleasedFile(file.file_format, file.file_name, file.content)


def list_published(
    session: Session, *, actor: Actor, period: Period | None = None, key: str = ""
) -> Sequence[FrozenTable]:
    """What may be told outside: the approved tables, by number, hidden numbers not in them.

    period: exactly these months. key: of one table of the catalogue.
    """
    wanted = select(Release).where(Release.office_id == actor.office_id, Release.state == APPROVED)
    if period is not None:
        wanted = wanted.where(
            Release.first_month == period.first_month, Release.last_month == period.last_month
        )
    if key:
        wanted = wanted.where(Release.table_key == key)
    releases = session.scalars(wanted.order_by(Release.number).options(undefer(Release.frozen)))
    return [published_of(release) for release in releases]


def missing_tables(
    session: Session, keys: Sequence[str], period: Period, *, actor: Actor
) -> Sequence[Missing]:
    """Which of some tables are not approved for exactly these months."""
    found = session.execute(
        select(Release.table_key, Release.state).where(
            Release.office_id == actor.office_id,
            Release.first_month == period.first_month,
            Release.last_month == period.last_month,
            Release.state != REJECTED,
        )
    ).all()
    states: dict[str, set[str]] = {}
    for key, state in found:
        states.setdefault(key, set()).add(state)
    return [
        Missing(table, period, proposed=PROPOSED in states.get(table.key, ()))
        for table in RELEASE_TABLES
        if table.key in keys and APPROVED not in states.get(table.key, ())
    ]


def published_of(release: Release) -> FrozenTable:
    """The table that is shown and that files are made of; the same each time."""
    number = release.number or 0
    day = release.frozen.get("approved_on")
    return published(
        restored(release.frozen["released"], number),
        release.frozen["words"],
        choice_of(release),
        number=number,
        approved_on=date.fromisoformat(day) if day else None,
    )


def _readable(session: Session, release_id: UUID, actor: Actor) -> Release:
    release = release_of(session, release_id, actor=actor)
    if release.state != APPROVED:
        rights_of(session, actor.staff_id).require(Right.PROPOSE_RELEASES)
    return release


def _rows(actor: Actor) -> Select[Release, str, str]:
    proposer, decider = aliased(Staff), aliased(Staff)
    return (
        select(Release, proposer.name, decider.name)
        .join(proposer, proposer.id == Release.proposed_by)
        .outerjoin(decider, decider.id == Release.decided_by)
        .where(Release.office_id == actor.office_id)
        .order_by(
            (Release.state == PROPOSED).desc(), Release.number.desc(), Release.created_at.desc()
        )
    )


def _row(release: Release, proposer: str, decider: str | None) -> ReleaseRow:
    return ReleaseRow(
        id=release.id,
        number=release.number or 0,
        title=release_table(release.table_key).title,
        choice=choice_of(release),
        state=release.state,
        proposed_by=proposer,
        proposed_at=release.created_at,
        decided_by=decider or "",
        decided_at=release.decided_at,
        decision_words=release.decision_words,
    )

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The texts of reports: kept as they are typed, each for one paper and one period."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.reports import (
    INSIDE,
    NOTICE_LIMIT,
    TEXT_BLOCKS,
    TEXT_LIMIT,
    ReportKind,
)
from amstrat_desktop.models.report import ReportText
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.rights import Right, rights_of
from amstrat_desktop.services.work import Actor

_AT_ONE_GO: Final = timedelta(hours=1)
"""Whoever types on within this time writes one line into the audit log, not hundreds."""


@dataclass(frozen=True, slots=True)
class TextDraft:
    """block: as `base.vocabulary.reports.block_key` gives it. period: whole months."""

    report: ReportKind
    period: Period
    block: str
    text: str


@dataclass(frozen=True, slots=True)
class EarlierTexts:
    """What was written into the same paper about the last period that has any text."""

    period: Period
    texts: Mapping[str, str]


def read_texts(
    session: Session, report: ReportKind, period: Period, *, actor: Actor
) -> dict[str, str]:
    """Block → text, of those that hold something. Raises NotAllowed as `_require_inside`."""
    _require_inside(session, report, actor)
    return {one.block: one.text for one in _of_period(session, report, period, actor)}


def read_earlier_texts(
    session: Session, report: ReportKind, period: Period, *, actor: Actor
) -> EarlierTexts | None:
    """The newest texts about a period that ended before this one ends; None: there are none."""
    _require_inside(session, report, actor)
    last = session.execute(
        select(ReportText.first_month, ReportText.last_month)
        .where(
            ReportText.office_id == actor.office_id,
            ReportText.report == report.value,
            ReportText.last_month < period.last_month,
            ReportText.text != "",
        )
        .order_by(ReportText.last_month.desc(), ReportText.first_month.desc())
        .limit(1)
    ).one_or_none()
    if last is None:
        return None
    earlier = Period.of_months(last.first_month, last.last_month)
    return EarlierTexts(earlier, read_texts(session, report, earlier, actor=actor))


def keep_text(session: Session, draft: TextDraft, *, actor: Actor, now: datetime) -> str:
    """Keep one text; gives it back as it was kept. An empty one is forgotten.

    Raises KeyError for a block that the paper does not have.
    """
    _require_block(draft)
    limit = NOTICE_LIMIT if draft.report is ReportKind.NOTICE else TEXT_LIMIT
    text = clean_text(draft.text, limit=limit)
    found = _one(session, draft, actor)
    if found is None:
        if text:
            _write(session, draft, text, actor=actor, now=now)
    elif not text:
        session.delete(found)
        write_audit(session, "delete", Kind.REPORT, found.id, actor=actor, now=now)
    elif text != found.text:
        if found.updated_by != actor.staff_id or now - found.updated_at > _AT_ONE_GO:
            _note(session, "update", found.id, draft, actor=actor, now=now)
        found.text, found.written_by = text, actor.staff_id
        found.updated_at, found.updated_by = now, actor.staff_id
    return text


def _require_inside(session: Session, report: ReportKind, actor: Actor) -> None:
    """What is for the office only is read by whoever makes its reports."""
    if report in INSIDE:
        rights_of(session, actor.staff_id).require(Right.MAKE_REPORTS)


def _write(session: Session, draft: TextDraft, text: str, *, actor: Actor, now: datetime) -> None:
    made = ReportText(
        id=uuid7(),
        office_id=actor.office_id,
        report=draft.report.value,
        first_month=draft.period.first_month,
        last_month=draft.period.last_month,
        block=draft.block,
        text=text,
        written_by=actor.staff_id,
        created_at=now,
        created_by=actor.staff_id,
        updated_at=now,
        updated_by=actor.staff_id,
    )
    session.add(made)
    _note(session, "create", made.id, draft, actor=actor, now=now)


def _note(
    session: Session, action: str, key: UUID, draft: TextDraft, *, actor: Actor, now: datetime
) -> None:
    fields = (draft.report.value, draft.block)
    write_audit(session, action, Kind.REPORT, key, actor=actor, now=now, fields=fields)


def _of_period(
    session: Session, report: ReportKind, period: Period, actor: Actor
) -> list[ReportText]:
    query = select(ReportText).where(
        ReportText.office_id == actor.office_id,
        ReportText.report == report.value,
        ReportText.first_month == period.first_month,
        ReportText.last_month == period.last_month,
    )
    return list(session.scalars(query))


def _one(session: Session, draft: TextDraft, actor: Actor) -> ReportText | None:
    found = _of_period(session, draft.report, draft.period, actor)
    return next((one for one in found if one.block == draft.block), None)


def _require_block(draft: TextDraft) -> None:
    key = draft.block.partition(".")[0]
    if key not in {block.key for block in TEXT_BLOCKS[draft.report]}:
        raise KeyError(draft.block)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offers: what there is, whenever it is held. A run (`runs`) says when and where."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.offer import Offer, OfferLanguage, OfferRun
from amstrat_desktop.models.office import Staff
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.work import Actor

SUMMARY_LIMIT: Final = 1000
"""Characters of the plain words about an offer: what fits on an invitation."""

BRING_LIMIT: Final = 500

_PLAIN: Final = ("title", "summary", "level", "level_goal", "target_group", "bring")


@dataclass(frozen=True, slots=True)
class OfferDraft:
    """An offer as it was entered. kind, level, level_goal, target_group, languages: codes.

    organisation_id: who holds it, None for the office itself. bring: one thing a line.
    version: of the record that is edited; 0 for a new one.
    """

    title: str = ""
    kind: str = ""
    summary: str = ""
    level: str = ""
    level_goal: str = ""
    target_group: str = ""
    organisation_id: UUID | None = None
    bring: str = ""
    languages: tuple[str, ...] = ()
    version: int = 0


@dataclass(frozen=True, slots=True)
class OfferCard:
    """An offer. organisation: "" where the office holds it itself. runs: how many there were."""

    id: UUID
    version: int
    draft: OfferDraft
    organisation: str
    runs: int
    retired_on: date | None
    updated_at: datetime
    updated_by_name: str


@dataclass(frozen=True, slots=True)
class OfferRow:
    """One offer to be chosen. kind: a code. runs: how many there were, last_on: until when."""

    id: UUID
    title: str
    kind: str
    level: str
    runs: int
    last_on: date | None
    retired: bool


def record_offer(session: Session, draft: OfferDraft, *, actor: Actor, now: datetime) -> OfferCard:
    """Put an offer on record. Raises FieldProblem."""
    draft = _checked(session, draft, OfferDraft(), actor=actor, now=now)
    offer = Offer(id=uuid7(), office_id=actor.office_id, created_at=now, created_by=actor.staff_id)
    _take_over(offer, draft)
    _touch(offer, actor=actor, now=now)
    session.add(offer)
    session.flush()
    write_audit(session, "add", Kind.OFFER, offer.id, actor=actor, now=now)
    return card_of_offer(session, offer)


def edit_offer(
    session: Session, offer_id: UUID, draft: OfferDraft, *, actor: Actor, now: datetime
) -> OfferCard:
    """Change an offer, with all its runs. Raises FieldProblem and `Conflict`."""
    offer = offer_of(session, offer_id)
    before = draft_of_offer(offer)
    require_version(session, offer, draft.version, theirs=before)
    draft = _checked(session, draft, before, actor=actor, now=now, own_id=offer.id)
    changed = [
        field.name
        for field in fields(draft)
        if field.name != "version" and getattr(draft, field.name) != getattr(before, field.name)
    ]
    if changed:
        _take_over(offer, draft)
        _touch(offer, actor=actor, now=now)
        session.flush()
        write_audit(session, "edit", Kind.OFFER, offer.id, actor=actor, now=now, fields=changed)
    return card_of_offer(session, offer)


def retire_offer(session: Session, offer_id: UUID, *, actor: Actor, now: datetime) -> OfferCard:
    """Plan no further run of it; those that there are go on."""
    return _mark(session, offer_id, office_day(now), "retire", actor=actor, now=now)


def restore_offer(session: Session, offer_id: UUID, *, actor: Actor, now: datetime) -> OfferCard:
    """Hold a retired offer again."""
    return _mark(session, offer_id, None, "restore", actor=actor, now=now)


def read_offer(session: Session, offer_id: UUID) -> OfferCard:
    """One offer; raises Problem when it no longer exists."""
    return card_of_offer(session, offer_of(session, offer_id))


def list_offers(session: Session, *, retired: bool = False) -> Sequence[OfferRow]:
    """All offers by title, to choose from; retired: those, too."""
    found = session.execute(
        select(
            Offer.id,
            Offer.title,
            Offer.offer_kind,
            Offer.level,
            func.count(OfferRun.id),
            func.max(OfferRun.ends_on),
            Offer.retired_on,
        )
        .outerjoin(OfferRun, OfferRun.offer_id == Offer.id)
        .where(*(() if retired else (Offer.retired_on.is_(None),)))
        .group_by(Offer.id)
        .order_by(func.lower(Offer.title), Offer.id)
    )
    return tuple(OfferRow(*row[:-1], retired=row[-1] is not None) for row in found)


def offer_of(session: Session, offer_id: UUID) -> Offer:
    """The mapped record, for the services."""
    offer = session.get(Offer, offer_id)
    if offer is None:
        raise Problem(_("This offer no longer exists."))
    return offer


def draft_of_offer(offer: Offer) -> OfferDraft:
    """What is on record, in the form in which it was entered."""
    return OfferDraft(
        **{name: getattr(offer, name) for name in _PLAIN},
        kind=offer.offer_kind,
        organisation_id=offer.organisation_id,
        languages=tuple(line.language for line in offer.languages),
        version=offer.version,
    )


def card_of_offer(session: Session, offer: Offer) -> OfferCard:
    """The card of a mapped record."""
    agency = session.get(Organisation, offer.organisation_id) if offer.organisation_id else None
    runs = session.scalar(select(func.count()).where(OfferRun.offer_id == offer.id))
    return OfferCard(
        id=offer.id,
        version=offer.version,
        draft=draft_of_offer(offer),
        organisation=agency.name if agency else "",
        runs=runs or 0,
        retired_on=offer.retired_on,
        updated_at=offer.updated_at,
        updated_by_name=session.get_one(Staff, offer.updated_by).name,
    )


def _mark(
    session: Session,
    offer_id: UUID,
    retired_on: date | None,
    action: str,
    *,
    actor: Actor,
    now: datetime,
) -> OfferCard:
    offer = offer_of(session, offer_id)
    if (offer.retired_on is None) is not (retired_on is None):
        offer.retired_on = retired_on
        _touch(offer, actor=actor, now=now)
        session.flush()
        write_audit(session, action, Kind.OFFER, offer.id, actor=actor, now=now)
    return card_of_offer(session, offer)


def _checked(
    session: Session,
    draft: OfferDraft,
    before: OfferDraft,
    *,
    actor: Actor,
    now: datetime,
    own_id: UUID | None = None,
) -> OfferDraft:
    draft = replace(
        draft,
        title=clean_line(draft.title),
        summary=clean_text(draft.summary, limit=SUMMARY_LIMIT),
        bring=clean_text(draft.bring, limit=BRING_LIMIT),
        languages=tuple(sorted(set(draft.languages))),
    )
    if not draft.title:
        raise FieldProblem("title", _("Give the offer a name."))
    if not draft.kind:
        raise FieldProblem("kind", _("Choose what kind of offer it is."))
    same = select(Offer.id).where(
        Offer.office_id == actor.office_id,
        Offer.title == draft.title,
        Offer.retired_on.is_(None),
        Offer.id != own_id,
    )
    if draft.title != before.title and session.scalar(same.limit(1)) is not None:
        raise FieldProblem(
            "title",
            _("There is already an offer with this name. Plan another run of it instead."),
        )
    if draft.organisation_id and session.get(Organisation, draft.organisation_id) is None:
        raise FieldProblem("organisation_id", _("This agency is no longer in the directory."))
    require_codes(session, _uses(draft, before), on=office_day(now))
    return draft


def _uses(draft: OfferDraft, before: OfferDraft) -> list[CodeUse]:
    level, group = ListName.LANGUAGE_LEVEL, ListName.TARGET_GROUP
    return [
        CodeUse("kind", ListName.OFFER_KIND, (draft.kind,), (before.kind,)),
        CodeUse("level", level, (draft.level,), (before.level,)),
        CodeUse("level_goal", level, (draft.level_goal,), (before.level_goal,)),
        CodeUse("target_group", group, (draft.target_group,), (before.target_group,)),
        CodeUse("languages", ListName.LANGUAGE, draft.languages, before.languages),
    ]


def _take_over(offer: Offer, draft: OfferDraft) -> None:
    for name in _PLAIN:
        setattr(offer, name, getattr(draft, name))
    offer.offer_kind = draft.kind
    offer.organisation_id = draft.organisation_id
    spoken = {line.language: line for line in offer.languages}
    offer.languages = [spoken.get(code) or OfferLanguage(language=code) for code in draft.languages]


def _touch(offer: Offer, *, actor: Actor, now: datetime) -> None:
    offer.updated_at, offer.updated_by = now, actor.staff_id

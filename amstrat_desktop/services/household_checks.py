# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a household may hold: known codes, one home a person, a child's name by consent only."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.ages import is_birth_year
from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.base.vocabulary.consents import Decision, Purpose
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.households import Childcare, MemberRole
from amstrat_desktop.models.consent import Consent
from amstrat_desktop.models.household import Household, HouseholdMember
from amstrat_desktop.models.kita import KitaApplication, PriorityLetter
from amstrat_desktop.models.office import Area
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.household_records import HouseholdDraft, MemberDraft
from amstrat_desktop.services.person_access import may_open, require_open
from amstrat_desktop.services.work import Actor

MOST_MEMBERS: Final = 30
"""Of one household; more are a typing error."""

SITUATION_LIMIT: Final = 500
"""Characters."""

MEMBER_FIELDS: Final = (
    "person_id",
    "role",
    "relation",
    "first_name",
    "name_consent_id",
    "birth_year",
    "carer",
    "childcare",
    "childcare_since",
)


def home_of(session: Session, person_id: UUID) -> Household | None:
    """The household in which a person lives now."""
    return session.scalar(
        select(Household)
        .join(HouseholdMember, HouseholdMember.household_id == Household.id)
        .where(HouseholdMember.person_id == person_id, HouseholdMember.left_on.is_(None))
        .limit(1)
    )


def require_no_other_home(
    session: Session, household_id: UUID, person_ids: Collection[UUID]
) -> None:
    """Raise `FieldProblem` where one of these people lives in another household."""
    elsewhere = session.scalar(
        select(HouseholdMember.id)
        .where(
            HouseholdMember.person_id.in_(person_ids),
            HouseholdMember.left_on.is_(None),
            HouseholdMember.household_id != household_id,
        )
        .limit(1)
    )
    if elsewhere is not None:
        raise FieldProblem(
            "person_id",
            _("This person lives in another household on record. They can move to this one."),
        )


def checked(
    session: Session, household: Household, draft: HouseholdDraft, *, actor: Actor, now: datetime
) -> HouseholdDraft:
    """The draft, cleaned; raises `FieldProblem` for what can't be right."""
    known = {member.id: member for member in household.members}
    today = office_day(now)
    if len(draft.members) > MOST_MEMBERS:
        raise FieldProblem("members", _("Enter at most {limit} people.", limit=MOST_MEMBERS))
    if draft.area_id is not None and session.get(Area, draft.area_id) is None:
        raise FieldProblem("area_id", _("This area no longer exists. Choose another one."))
    people = [member.person_id for member in draft.members if member.person_id is not None]
    if len(people) != len(set(people)):
        raise FieldProblem("person_id", _("This person is in the household already."))
    require_no_other_home(session, household.id, people)
    _require_new_ones_open(session, known, draft.members, actor)
    kept = {member.id for member in draft.members}
    _require_no_search(
        session,
        [
            member.id
            for member in household.members
            if member.id not in kept
            and member.left_on is None
            and (member.person_id is None or may_open(session, member.person_id, actor=actor))
        ],
    )
    _require_known_codes(session, household, draft, on=today)
    members = tuple(_member(member, today) for member in draft.members)
    for member in members:
        before = known.get(member.id) if member.id else None
        if before is None or before.first_name != member.first_name:
            _require_name_consent(session, member, people, on=today)
    return replace(
        draft,
        situation=clean_text(draft.situation, limit=SITUATION_LIMIT),
        members=members,
    )


def name_consent(session: Session, person_ids: Iterable[UUID], *, on: date) -> UUID | None:
    """A consent of one of these people that holds and covers names in lists; None without."""
    return session.scalar(
        select(Consent.id)
        .where(
            Consent.person_id.in_(list(person_ids)),
            Consent.purpose == Purpose.NAME_IN_LIST.value,
            Consent.decision == Decision.GIVEN.value,
            Consent.withdrawn_at.is_(None),
            or_(Consent.expires_on.is_(None), Consent.expires_on >= on),
        )
        .order_by(Consent.given_on.desc(), Consent.id.desc())
        .limit(1)
    )


def _member(member: MemberDraft, today: date) -> MemberDraft:
    """One member, cleaned: an adult has no childcare, a record has its own name and year."""
    if member.role not in set(MemberRole):
        raise FieldProblem("role", _("Choose adult or child."))
    if member.person_id is not None:
        member = replace(member, first_name="", name_consent_id=None, birth_year=None)
    year = member.birth_year
    if year is not None and not is_birth_year(year, today):
        raise FieldProblem("birth_year", _("Enter the birth year with four digits."))
    if member.role == MemberRole.ADULT:
        return replace(
            member,
            first_name=clean_line(member.first_name, limit=60),
            name_consent_id=None,
            childcare="",
            childcare_since=None,
        )
    if member.childcare and member.childcare not in set(Childcare):
        raise FieldProblem("childcare", _("Choose how the child is cared for."))
    since = member.childcare_since if member.childcare == Childcare.APPLIED else None
    if since is not None and since > today:
        raise FieldProblem("childcare_since", _("This day is in the future."))
    name = clean_line(member.first_name, limit=60)
    return replace(
        member,
        first_name=name,
        name_consent_id=member.name_consent_id if name else None,
        childcare_since=since,
        carer=False,
    )


def _require_name_consent(
    session: Session, member: MemberDraft, people: Collection[UUID], *, on: date
) -> None:
    if member.role != MemberRole.CHILD or not member.first_name:
        return
    consent_id = member.name_consent_id
    consent = session.get(Consent, consent_id) if consent_id else None
    holds = (
        consent is not None
        and consent.person_id in people
        and consent.purpose == Purpose.NAME_IN_LIST
        and consent.decision == Decision.GIVEN
        and consent.withdrawn_at is None
        and (consent.expires_on is None or consent.expires_on >= on)
    )
    if not holds:
        raise FieldProblem(
            "first_name",
            _(
                "A child's first name is kept only with the consent “name in a course list or for "
                "childcare” of a parent in this household. Record it first, or save without the "
                "name."
            ),
        )


def _require_new_ones_open(
    session: Session,
    known: dict[UUID, HouseholdMember],
    members: Iterable[MemberDraft],
    actor: Actor,
) -> None:
    """Whoever is put into a household has a record that the actor may open."""
    for member in members:
        before = known.get(member.id) if member.id else None
        if member.person_id and (before is None or before.person_id != member.person_id):
            require_open(session, member.person_id, actor=actor)


def _require_no_search(session: Session, gone: Collection[UUID]) -> None:
    """Who is taken out as a mistake is no child for whom a childcare place was looked for."""
    for model in (KitaApplication, PriorityLetter):
        if session.scalar(select(model.id).where(model.member_id.in_(gone)).limit(1)) is not None:
            raise FieldProblem(
                "members",
                _(
                    "A childcare place was looked for for this child, so it stays on record. "
                    "If it moved out, say so instead."
                ),
            )


def _require_known_codes(
    session: Session, household: Household, draft: HouseholdDraft, *, on: date
) -> None:
    kept = tuple(member.relation for member in household.members)
    require_codes(
        session,
        [
            CodeUse(
                "household_type",
                ListName.HOUSEHOLD_TYPE,
                (draft.household_type,),
                (household.household_type,),
            ),
            CodeUse(
                "relation",
                ListName.RELATION,
                tuple(member.relation for member in draft.members),
                kept,
            ),
        ],
        on=on,
    )

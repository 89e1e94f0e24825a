# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a referral may hold: every text cleaned, every code known, nothing too long for a slip."""

from dataclasses import replace
from datetime import date, datetime
from typing import Final

from sqlalchemy.orm import Session

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.contacts import MOST_CHILDREN
from amstrat_desktop.services.referral_records import ReferralDraft

TEXT_LIMIT: Final = 500
"""Characters of concern, translation and what was done: what a slip has room for."""

OLDEST_CHILD: Final = 27
"""Years; up to then somebody counts as a child or a young person (§ 7 SGB VIII)."""


def checked(
    session: Session, draft: ReferralDraft, *, now: datetime, before: ReferralDraft | None = None
) -> ReferralDraft:
    """The draft, cleaned; raises FieldProblem for what can't be right.

    before: what was on record, of which retired codes and receivers may be kept.
    """
    draft = replace(
        draft,
        topics=tuple(dict.fromkeys(draft.topics)),
        needs=tuple(dict.fromkeys(draft.needs)),
        documents=tuple(dict.fromkeys(draft.documents)),
        concern=_short("concern", draft.concern),
        concern_translated=_short("concern_translated", draft.concern_translated),
        done_so_far=_short("done_so_far", draft.done_so_far),
        appointment_place=clean_line(draft.appointment_place),
        person_name=clean_line(draft.person_name),
        person_telephone=clean_line(draft.person_telephone),
        guardian=clean_line(draft.guardian),
        benefit_community_number=clean_line(draft.benefit_community_number),
        customer_number=clean_line(draft.customer_number),
    )
    _check_receiver(session, draft, before)
    _check_contact(session, draft)
    _check_record(session, draft)
    _check_codes(session, draft, before, on=office_day(now))
    _check_person(draft, on=office_day(now))
    return draft


def require_concern(draft: ReferralDraft) -> None:
    """Raise FieldProblem for a slip that doesn't say what it is about."""
    if not (draft.topics or draft.needs or draft.concern):
        raise FieldProblem(
            "concern", _("Say what it is about: choose a topic or a need, or write a few words.")
        )


def _short(field: str, text: str) -> str:
    cleaned = clean_text(text)
    if len(cleaned) > TEXT_LIMIT:
        raise FieldProblem(
            field,
            _(
                "The slip has room for {limit} characters; these are {count}.",
                limit=TEXT_LIMIT,
                count=len(cleaned),
            ),
        )
    return cleaned


def _check_receiver(session: Session, draft: ReferralDraft, before: ReferralDraft | None) -> None:
    if draft.organisation_id is None:
        raise FieldProblem("organisation_id", _("Choose the agency that the slip is for."))
    organisation = session.get(Organisation, draft.organisation_id)
    if organisation is None:
        raise FieldProblem("organisation_id", _("This agency is no longer in the directory."))
    kept = before is not None and before.organisation_id == draft.organisation_id
    if organisation.retired_on is not None and not kept:
        raise FieldProblem(
            "organisation_id",
            _("{name} is no longer offered. Choose another agency.", name=organisation.name),
        )


def _check_contact(session: Session, draft: ReferralDraft) -> None:
    if draft.contact_id is not None and session.get(Contact, draft.contact_id) is None:
        raise FieldProblem("contact_id", _("This contact no longer exists."))


def _check_record(session: Session, draft: ReferralDraft) -> None:
    if draft.person_id is not None and session.get(Person, draft.person_id) is None:
        raise FieldProblem("person_id", _("This person is no longer on record."))


def _check_codes(
    session: Session, draft: ReferralDraft, before: ReferralDraft | None, *, on: date
) -> None:
    kept = before or ReferralDraft(language="")
    require_codes(
        session,
        [
            CodeUse("language", ListName.LANGUAGE, (draft.language,), (kept.language,)),
            CodeUse("topics", ListName.TOPIC, draft.topics, kept.topics),
            CodeUse("needs", ListName.NEED, draft.needs, kept.needs),
            CodeUse("documents", ListName.DOCUMENT, draft.documents, kept.documents),
        ],
        on=on,
    )


def _check_person(draft: ReferralDraft, *, on: date) -> None:
    if draft.person_birth_date is not None and draft.person_birth_date > on:
        raise FieldProblem("person_birth_date", _("This date of birth is in the future."))
    children = draft.children or ()
    if len(children) > MOST_CHILDREN:
        raise FieldProblem("children", _("Enter at most {limit} children.", limit=MOST_CHILDREN))
    if any(age is not None and not 0 <= age <= OLDEST_CHILD for age in children):
        raise FieldProblem(
            "children", _("Enter the ages in years, from 0 to {limit}.", limit=OLDEST_CHILD)
        )

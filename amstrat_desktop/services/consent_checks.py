# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a consent must say to be one (R2): a purpose, a receiver, listed data, a day, a form."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.lang import LANGUAGES, _
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.base.vocabulary.consents import (
    OFFERED_DATA,
    RECEIVER_NEEDED,
    RECEIVER_POSSIBLE,
    RELEASES,
    GivenBy,
    How,
    LegalKind,
)
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.consent_records import (
    LONGEST_YEARS,
    ConsentDraft,
    RefusalDraft,
    expiry,
    in_order,
    years_after,
)


def checked(session: Session, draft: ConsentDraft, *, on: date) -> ConsentDraft:
    """The draft, cleaned and with its days filled in; on: today. Raises FieldProblem."""
    given_on = draft.given_on or on
    draft = replace(
        draft,
        data=in_order(draft.data),
        given_on=given_on,
        expires_on=expiry(given_on, draft.expires_on),
        spoken_reason=clean_line(draft.spoken_reason) if draft.how is How.SPOKEN else "",
        form=clean_line(draft.form),
        guardian_name=_guardian(draft),
        interpreter_name=clean_line(draft.interpreter_name),
        scan=clean_line(draft.scan),
    )
    _check_matter(session, draft)
    _check_data(draft)
    _check_days(draft, given_on, on=on)
    _check_how(draft)
    require_codes(
        session,
        [CodeUse("interpreter", ListName.INTERPRETER, (draft.interpreter,))]
        if draft.interpreter
        else [],
        on=on,
    )
    return draft


def checked_refusal(session: Session, draft: RefusalDraft) -> RefusalDraft:
    """The draft, cleaned; raises FieldProblem where it names nothing that can be refused."""
    _check_matter(session, draft)
    return replace(draft, guardian_name=_guardian(draft))


def _guardian(draft: ConsentDraft | RefusalDraft) -> str:
    return clean_line(draft.guardian_name) if draft.given_by is GivenBy.GUARDIAN else ""


def _check_matter(session: Session, draft: ConsentDraft | RefusalDraft) -> None:
    if draft.legal_kind is LegalKind.RELEASE and draft.purpose not in RELEASES:
        raise FieldProblem(
            "purpose",
            _("A release from secrecy is for telling an agency or for its answer to us."),
        )
    if draft.organisation_id is None:
        if draft.purpose in RECEIVER_NEEDED:
            raise FieldProblem("organisation_id", _("Choose the one agency that it is for."))
        return
    if draft.purpose not in RECEIVER_POSSIBLE:
        raise FieldProblem("organisation_id", _("Nobody outside receives anything for this."))
    if session.get(Organisation, draft.organisation_id) is None:
        raise FieldProblem("organisation_id", _("This agency is no longer in the directory."))


def _check_data(draft: ConsentDraft) -> None:
    if not draft.data:
        raise FieldProblem("data", _("Tick what it is about: what is not ticked is not allowed."))
    if not set(draft.data) <= set(OFFERED_DATA[draft.purpose]):
        raise FieldProblem(
            "data",
            _("This data does not belong to this purpose. Record a consent of its own for it."),
        )


def _check_days(draft: ConsentDraft, given_on: date, *, on: date) -> None:
    if given_on > on:
        raise FieldProblem("given_on", _("This day is in the future."))
    last = years_after(given_on, LONGEST_YEARS)
    if draft.expires_on is not None and draft.expires_on < given_on:
        raise FieldProblem("expires_on", _("It would end before it began."))
    if draft.expires_on is not None and draft.expires_on > last:
        raise FieldProblem(
            "expires_on",
            _("A consent holds for at most three years, so until {day}. Then ask again.", day=last),
        )


def _check_how(draft: ConsentDraft) -> None:
    if draft.form_language and draft.form_language not in LANGUAGES:
        raise FieldProblem("form_language", _("Choose one of the languages of the papers."))
    if draft.how is How.SPOKEN and not draft.spoken_reason:
        raise FieldProblem("spoken_reason", _("Say why nothing was signed."))
    if draft.how is How.SIGNED and not (draft.form and draft.form_language):
        raise FieldProblem("form_language", _("Choose the language of the paper that was signed."))
    if draft.given_by is GivenBy.GUARDIAN and not draft.guardian_name:
        raise FieldProblem("guardian_name", _("Enter the name of the parent or guardian."))

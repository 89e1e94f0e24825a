# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The directory: who people are referred to, and when somebody last made sure it is right."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, catalogue
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.directory import (
    Organisation,
    OrganisationDocument,
    OrganisationLanguage,
)
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.codes import CodeUse, Labels, read_labels, require_codes
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.referral_states import RULES
from amstrat_desktop.services.work import Actor
from amstrat_desktop.store import search

HOURS_LIMIT: Final = 500
"""Characters of the opening hours: what fits beside the receiver on a slip."""

LONGEST_RESPONSE: Final = 365

_PLAIN: Final = (
    "name",
    "contact_person",
    "street",
    "postcode",
    "city",
    "telephone",
    "fax",
    "email",
    "hours",
    "stop",
    "note",
    "appointment_only",
    "accepts_slip",
    "response_days",
)
_OPEN: Final = tuple(status for status, rule in RULES.items() if not rule.ended)


@dataclass(frozen=True, slots=True)
class OrganisationDraft:
    """An agency as it was entered. hours, note: several lines. response_days: how many days it
    usually takes to answer. languages, documents: codes.
    """

    name: str = ""
    kind: str = "other"
    contact_person: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    telephone: str = ""
    fax: str = ""
    email: str = ""
    hours: str = ""
    stop: str = ""
    note: str = ""
    appointment_only: bool = False
    accepts_slip: bool = True
    response_days: int | None = None
    languages: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationCard:
    """An agency. version: to be given back with a change. verified_on None: nobody confirmed
    it yet. source_year: of the shipped data. referrals: open ones.
    """

    id: UUID
    version: int
    draft: OrganisationDraft
    verified_on: date | None
    verified_by_name: str
    source_year: int | None
    retired_on: date | None
    updated_at: datetime
    updated_by_name: str
    referrals: int


def read_organisation(session: Session, organisation_id: UUID) -> OrganisationCard:
    """One agency with everything; raises Problem when it no longer exists."""
    return _card(session, _organisation(session, organisation_id))


def add_organisation(
    session: Session, draft: OrganisationDraft, *, actor: Actor, now: datetime
) -> OrganisationCard:
    """Put an agency into the directory, not verified yet. Raises FieldProblem."""
    draft = _checked(session, draft, actor=actor, now=now)
    organisation = Organisation(
        id=uuid7(), office_id=actor.office_id, created_at=now, created_by=actor.staff_id
    )
    _take_over(organisation, draft)
    _touch(organisation, actor=actor, now=now)
    session.add(organisation)
    session.flush()
    index_organisation(session, organisation, read_labels(session))
    write_audit(session, "add", Kind.ORGANISATION, organisation.id, actor=actor, now=now)
    return _card(session, organisation)


def edit_organisation(
    session: Session,
    organisation_id: UUID,
    draft: OrganisationDraft,
    *,
    version: int,
    actor: Actor,
    now: datetime,
) -> OrganisationCard:
    """Change an agency's data; slips that left the house keep what they said.

    Raises `Conflict` when somebody else was faster.
    """
    organisation = _organisation(session, organisation_id)
    before = _draft_of(organisation)
    require_version(session, organisation, version, theirs=before)
    draft = _checked(session, draft, actor=actor, now=now, before=before, own_id=organisation.id)
    changed = [f.name for f in fields(draft) if getattr(draft, f.name) != getattr(before, f.name)]
    if not changed:
        return _card(session, organisation)
    _take_over(organisation, draft)
    _touch(organisation, actor=actor, now=now)
    session.flush()
    index_organisation(session, organisation, read_labels(session))
    write_audit(
        session,
        "edit",
        Kind.ORGANISATION,
        organisation.id,
        actor=actor,
        now=now,
        fields=changed,
    )
    return _card(session, organisation)


def verify_organisation(
    session: Session,
    organisation_id: UUID,
    on: date | None = None,
    *,
    actor: Actor,
    now: datetime,
) -> OrganisationCard:
    """Confirm an agency's data, with the day (None: today) and the name of who did."""
    day = on or office_day(now)
    if day > office_day(now):
        raise FieldProblem("verified_on", _("This day is in the future."))
    organisation = _organisation(session, organisation_id)
    organisation.verified_on, organisation.verified_by = day, actor.staff_id
    return _changed(session, organisation, "verify", actor=actor, now=now)


def retire_organisation(
    session: Session, organisation_id: UUID, *, actor: Actor, now: datetime
) -> OrganisationCard:
    """Offer an agency no longer; referrals to it keep it."""
    organisation = _organisation(session, organisation_id)
    if organisation.retired_on is None:
        organisation.retired_on = office_day(now)
    return _changed(session, organisation, "retire", actor=actor, now=now)


def restore_organisation(
    session: Session, organisation_id: UUID, *, actor: Actor, now: datetime
) -> OrganisationCard:
    """Offer a retired agency again."""
    organisation = _organisation(session, organisation_id)
    organisation.retired_on = None
    return _changed(session, organisation, "restore", actor=actor, now=now)


def index_organisation(session: Session, organisation: Organisation, labels: Labels) -> None:
    """Bring the search index up to what is on record; call it after a flush."""
    german = catalogue("de").text
    parts = [
        organisation.name,
        german(labels(ListName.ORGANISATION_KIND, organisation.organisation_kind)),
        organisation.contact_person,
        organisation.street,
        organisation.city,
        organisation.note,
        *(german(labels(ListName.LANGUAGE, line.language)) for line in organisation.languages),
    ]
    words = " ".join(part for part in parts if part)
    search.index_text(session.connection(), Kind.ORGANISATION.value, organisation.id, words)


def _changed(
    session: Session, organisation: Organisation, action: str, *, actor: Actor, now: datetime
) -> OrganisationCard:
    _touch(organisation, actor=actor, now=now)
    write_audit(session, action, Kind.ORGANISATION, organisation.id, actor=actor, now=now)
    session.flush()
    return _card(session, organisation)


def _touch(organisation: Organisation, *, actor: Actor, now: datetime) -> None:
    organisation.updated_at, organisation.updated_by = now, actor.staff_id


def _organisation(session: Session, organisation_id: UUID) -> Organisation:
    organisation = session.get(Organisation, organisation_id)
    if organisation is None:
        raise Problem(_("This agency is no longer in the directory."))
    return organisation


def _checked(
    session: Session,
    draft: OrganisationDraft,
    *,
    actor: Actor,
    now: datetime,
    before: OrganisationDraft | None = None,
    own_id: UUID | None = None,
) -> OrganisationDraft:
    draft = _cleaned(draft)
    if not draft.name:
        raise FieldProblem("name", _("Give the agency a name."))
    if draft.response_days is not None and not 0 < draft.response_days <= LONGEST_RESPONSE:
        raise FieldProblem(
            "response_days", _("Enter between 1 and {limit} days.", limit=LONGEST_RESPONSE)
        )
    same = select(Organisation.id).where(
        Organisation.office_id == actor.office_id,
        Organisation.name == draft.name,
        Organisation.street == draft.street,
        Organisation.id != own_id,
    )
    if session.scalar(same) is not None:
        raise FieldProblem(
            "name", _("There is already an agency with this name and address in the directory.")
        )
    kept = before or OrganisationDraft(kind="")
    uses = [
        CodeUse("kind", ListName.ORGANISATION_KIND, (draft.kind,), (kept.kind,)),
        CodeUse("languages", ListName.LANGUAGE, draft.languages, kept.languages),
        CodeUse("documents", ListName.DOCUMENT, draft.documents, kept.documents),
    ]
    require_codes(session, uses, on=office_day(now))
    return draft


def _cleaned(draft: OrganisationDraft) -> OrganisationDraft:
    return replace(
        draft,
        name=clean_line(draft.name),
        contact_person=clean_line(draft.contact_person),
        street=clean_line(draft.street),
        postcode=clean_line(draft.postcode),
        city=clean_line(draft.city),
        telephone=clean_line(draft.telephone),
        fax=clean_line(draft.fax),
        email=clean_line(draft.email),
        stop=clean_line(draft.stop),
        hours=clean_text(draft.hours, limit=HOURS_LIMIT),
        note=clean_text(draft.note),
        languages=tuple(sorted(set(draft.languages))),
        documents=tuple(dict.fromkeys(draft.documents)),
    )


def _take_over(organisation: Organisation, draft: OrganisationDraft) -> None:
    for name in _PLAIN:
        setattr(organisation, name, getattr(draft, name))
    organisation.organisation_kind = draft.kind
    languages = {line.language: line for line in organisation.languages}
    organisation.languages = [
        languages.get(code) or OrganisationLanguage(language=code) for code in draft.languages
    ]
    documents = {line.document: line for line in organisation.documents}
    organisation.documents = [
        documents.get(code) or OrganisationDocument(document=code) for code in draft.documents
    ]
    for position, line in enumerate(organisation.documents):
        line.position = position


def _draft_of(organisation: Organisation) -> OrganisationDraft:
    return OrganisationDraft(
        **{name: getattr(organisation, name) for name in _PLAIN},
        kind=organisation.organisation_kind,
        languages=tuple(line.language for line in organisation.languages),
        documents=tuple(line.document for line in organisation.documents),
    )


def _card(session: Session, organisation: Organisation) -> OrganisationCard:
    verifier = session.get(Staff, organisation.verified_by) if organisation.verified_by else None
    open_referrals = session.scalar(
        select(func.count()).where(
            Referral.organisation_id == organisation.id, Referral.status.in_(_OPEN)
        )
    )
    return OrganisationCard(
        id=organisation.id,
        version=organisation.version,
        draft=_draft_of(organisation),
        verified_on=organisation.verified_on,
        verified_by_name=verifier.name if verifier else "",
        source_year=organisation.source_year,
        retired_on=organisation.retired_on,
        updated_at=organisation.updated_at,
        updated_by_name=session.get_one(Staff, organisation.updated_by).name,
        referrals=open_referrals or 0,
    )

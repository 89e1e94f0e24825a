# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Places for work and internships that employers have; the employers stand in the directory.

How many places are taken counts everybody who has one, hidden people too: nobody is promised a
place that is not there. The list of them: `amstrat_desktop.services.offers.vacancy_list`.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.placements import PlacementStatus
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.office import Area, Staff
from amstrat_desktop.models.placement import Placement, Vacancy
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.codes import CodeUse, require_codes
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.directory import OrganisationDraft, add_organisation
from amstrat_desktop.services.visibility import EVERYBODY
from amstrat_desktop.services.work import Actor

EMPLOYER: Final = "employer"
"""The kind of organisation that the list of employers is made of."""

MOST_PLACES: Final = 200
MOST_HOURS: Final = 60
REMARK_LIMIT: Final = 1_000

_STORED: Final = (
    "organisation_id",
    "title",
    "places",
    "hours",
    "level",
    "asks_for",
    "area_id",
    "contact_person",
    "funding",
    "starts_on",
    "open_until",
    "remark",
)


@dataclass(frozen=True, slots=True)
class VacancyDraft:
    """A place as it was entered. kind, funding, level: codes. hours: a week. open_until: the last
    day on which it can be taken. version: of the record that is edited; 0 for a new one.

    employer_name: of an employer that is not in the directory yet; it is put there, where no
    organisation is chosen.
    """

    organisation_id: UUID | None = None
    employer_name: str = ""
    title: str = ""
    kind: str = ""
    places: int = 1
    hours: int | None = None
    level: str = ""
    asks_for: str = ""
    area_id: UUID | None = None
    contact_person: str = ""
    funding: str = ""
    starts_on: date | None = None
    open_until: date | None = None
    remark: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class VacancyCard:
    """A place. taken, candidates: how many people, whoever asks."""

    id: UUID
    version: int
    draft: VacancyDraft
    employer: str
    area: str
    taken: int
    candidates: int
    closed_on: date | None
    updated_at: datetime
    updated_by_name: str

    @property
    def free(self) -> int:
        """Places that nobody has."""
        return max(0, self.draft.places - self.taken)


def record_vacancy(
    session: Session, draft: VacancyDraft, *, actor: Actor, now: datetime
) -> VacancyCard:
    """Put a place on the list. Raises FieldProblem."""
    draft = _checked(session, draft, VacancyDraft(), actor=actor, now=now)
    vacancy = Vacancy(
        id=uuid7(), office_id=actor.office_id, created_at=now, created_by=actor.staff_id
    )
    _take_over(vacancy, draft)
    _touch(vacancy, actor=actor, now=now)
    session.add(vacancy)
    session.flush()
    write_audit(session, "add", Kind.PLACEMENT, vacancy.id, actor=actor, now=now)
    return _card(session, vacancy)


def edit_vacancy(
    session: Session, vacancy_id: UUID, draft: VacancyDraft, *, actor: Actor, now: datetime
) -> VacancyCard:
    """Change a place. Raises Conflict, FieldProblem, and for fewer places than are taken."""
    vacancy = vacancy_of(session, vacancy_id)
    before = draft_of(vacancy)
    require_version(session, vacancy, draft.version, theirs=before)
    draft = _checked(session, draft, before, actor=actor, now=now)
    _require_room(session, vacancy_id, draft.places)
    changed = [f.name for f in fields(draft) if getattr(draft, f.name) != getattr(before, f.name)]
    if changed:
        _take_over(vacancy, draft)
        _touch(vacancy, actor=actor, now=now)
        session.flush()
        write_audit(
            session, "edit", Kind.PLACEMENT, vacancy_id, actor=actor, now=now, fields=changed
        )
    return _card(session, vacancy)


def close_vacancy(
    session: Session, vacancy_id: UUID, *, actor: Actor, now: datetime
) -> VacancyCard:
    """Offer a place no longer; whoever works there goes on, and candidates stay."""
    vacancy = vacancy_of(session, vacancy_id)
    if vacancy.closed_on is None:
        vacancy.closed_on = office_day(now)
    return _changed(session, vacancy, "close", actor=actor, now=now)


def reopen_vacancy(
    session: Session, vacancy_id: UUID, *, actor: Actor, now: datetime
) -> VacancyCard:
    """Offer it again."""
    vacancy = vacancy_of(session, vacancy_id)
    vacancy.closed_on = None
    return _changed(session, vacancy, "reopen", actor=actor, now=now)


def discard_vacancy(session: Session, vacancy_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Undo a new one; raises Problem for one that was changed, or that somebody is up for."""
    vacancy = vacancy_of(session, vacancy_id)
    used = session.scalar(
        select(func.count()).where(Placement.vacancy_id == vacancy_id), execution_options=EVERYBODY
    )
    if vacancy.version > 1 or used:
        raise Problem(_("Something has happened with this place since. Close it instead."))
    session.delete(vacancy)
    session.flush()
    write_audit(session, "discard", Kind.PLACEMENT, vacancy_id, actor=actor, now=now)


def read_vacancy(session: Session, vacancy_id: UUID) -> VacancyCard:
    """One place with everything. Raises Problem when it no longer exists."""
    return _card(session, vacancy_of(session, vacancy_id))


def vacancy_of(session: Session, vacancy_id: UUID, *, locked: bool = False) -> Vacancy:
    """The mapped record: inside services only. locked: nobody else decides on it meanwhile."""
    vacancy = session.get(Vacancy, vacancy_id, with_for_update=locked or None)
    if vacancy is None:
        raise Problem(_("This place no longer exists."))
    return vacancy


def draft_of(vacancy: Vacancy) -> VacancyDraft:
    """What is on record, in the form in which it was entered."""
    return VacancyDraft(
        **{name: getattr(vacancy, name) for name in _STORED},
        kind=vacancy.placement_kind,
        version=vacancy.version,
    )


def count_people(
    session: Session, vacancy_ids: Collection[UUID]
) -> Mapping[tuple[UUID, PlacementStatus], int]:
    """How many people are up for these places, and how many have one: everybody counts."""
    found = session.execute(
        select(Placement.vacancy_id, Placement.status, func.count())
        .where(Placement.vacancy_id.in_(vacancy_ids))
        .group_by(Placement.vacancy_id, Placement.status),
        execution_options=EVERYBODY,
    )
    return {(vacancy_id, PlacementStatus(status)): number for vacancy_id, status, number in found}


def _card(session: Session, vacancy: Vacancy) -> VacancyCard:
    people = count_people(session, [vacancy.id])
    area = session.get(Area, vacancy.area_id) if vacancy.area_id else None
    return VacancyCard(
        id=vacancy.id,
        version=vacancy.version,
        draft=draft_of(vacancy),
        employer=session.get_one(Organisation, vacancy.organisation_id).name,
        area=area.name if area else "",
        taken=people.get((vacancy.id, PlacementStatus.STARTED), 0),
        candidates=people.get((vacancy.id, PlacementStatus.CANDIDATE), 0),
        closed_on=vacancy.closed_on,
        updated_at=vacancy.updated_at,
        updated_by_name=session.get_one(Staff, vacancy.updated_by).name,
    )


def _changed(
    session: Session, vacancy: Vacancy, action: str, *, actor: Actor, now: datetime
) -> VacancyCard:
    _touch(vacancy, actor=actor, now=now)
    session.flush()
    write_audit(session, action, Kind.PLACEMENT, vacancy.id, actor=actor, now=now)
    return _card(session, vacancy)


def _touch(vacancy: Vacancy, *, actor: Actor, now: datetime) -> None:
    vacancy.updated_at, vacancy.updated_by = now, actor.staff_id


def _take_over(vacancy: Vacancy, draft: VacancyDraft) -> None:
    for name in _STORED:
        setattr(vacancy, name, getattr(draft, name))
    vacancy.placement_kind = draft.kind


def _checked(
    session: Session, draft: VacancyDraft, before: VacancyDraft, *, actor: Actor, now: datetime
) -> VacancyDraft:
    draft = replace(
        _with_employer(session, draft, before, actor=actor, now=now),
        title=clean_line(draft.title),
        asks_for=clean_text(draft.asks_for, limit=REMARK_LIMIT),
        contact_person=clean_line(draft.contact_person),
        remark=clean_text(draft.remark, limit=REMARK_LIMIT),
    )
    if not draft.title:
        raise FieldProblem("title", _("Say in a few words what the work is."))
    if not draft.kind:
        raise FieldProblem("kind", _("Choose what kind of place it is."))
    if not 1 <= draft.places <= MOST_PLACES:
        raise FieldProblem("places", _("Enter between 1 and {limit} places.", limit=MOST_PLACES))
    check_hours(draft.hours)
    if draft.area_id is not None and session.get(Area, draft.area_id) is None:
        raise FieldProblem("area_id", _("Choose an area of the list."))
    uses = [
        CodeUse("kind", ListName.PLACEMENT_KIND, (draft.kind,), (before.kind,)),
        CodeUse("level", ListName.LANGUAGE_LEVEL, (draft.level,), (before.level,)),
        CodeUse("funding", ListName.PLACEMENT_FUNDING, (draft.funding,), (before.funding,)),
    ]
    require_codes(session, uses, on=office_day(now))
    return draft


def check_hours(hours: int | None) -> None:
    """Raise FieldProblem for hours a week that nobody works."""
    if hours is not None and not 1 <= hours <= MOST_HOURS:
        raise FieldProblem("hours", _("Enter between 1 and {limit} hours.", limit=MOST_HOURS))


def _with_employer(
    session: Session, draft: VacancyDraft, before: VacancyDraft, *, actor: Actor, now: datetime
) -> VacancyDraft:
    """The draft with its employer, who is put into the directory where only a name is given."""
    if draft.organisation_id is None:
        name = clean_line(draft.employer_name)
        if not name:
            raise FieldProblem("organisation_id", _("Choose the employer."))
        new = OrganisationDraft(name=name, kind=EMPLOYER, accepts_slip=False)
        try:
            employer_id = add_organisation(session, new, actor=actor, now=now).id
        except FieldProblem as problem:
            raise FieldProblem("employer_name", problem.message) from problem
        return replace(draft, organisation_id=employer_id, employer_name="")
    if draft.organisation_id != before.organisation_id:
        employer = session.get(Organisation, draft.organisation_id)
        if employer is None or employer.retired_on is not None:
            said = _("This employer is no longer in the directory.")
            raise FieldProblem("organisation_id", said)
    return replace(draft, employer_name="")


def _require_room(session: Session, vacancy_id: UUID, places: int) -> None:
    taken = count_people(session, [vacancy_id]).get((vacancy_id, PlacementStatus.STARTED), 0)
    if taken > places:
        raise FieldProblem(
            "places",
            ngettext(
                "{count} person has a place here already. Fewer places than that are not possible.",
                "{count} people have a place here already. Fewer places than that are not "
                "possible.",
                taken,
            ),
        )

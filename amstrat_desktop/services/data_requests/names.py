# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the keys and codes of a record are called, looked up once each."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import VERBATIM, Msg, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.handover import Handover
from amstrat_desktop.models.household import HouseholdMember
from amstrat_desktop.models.imported import ImportRun
from amstrat_desktop.models.offer import Offer, OfferRun, RunSession
from amstrat_desktop.models.office import Area, Staff
from amstrat_desktop.models.placement import Vacancy
from amstrat_desktop.services.codes import read_labels


class NamesOf:
    """For one answer; see `services.holdings.telling.Names`."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._labels = read_labels(session)
        self._known: dict[tuple[str, UUID], Msg] = {}

    def label(self, list_name: ListName, code: str) -> Msg:
        return self._labels(list_name, code)

    def of(self, table: str, key: UUID) -> Msg:
        """The name behind a key; nothing where it is gone."""
        known = self._known.get((table, key))
        if known is None:
            known = self._known[table, key] = _ASKED[table](self._session, key)
        return known


def _area(session: Session, key: UUID) -> Msg:
    return verbatim(session.scalar(select(Area.name).where(Area.id == key)) or "")


def _staff(session: Session, key: UUID) -> Msg:
    return verbatim(session.scalar(select(Staff.name).where(Staff.id == key)) or "")


def _organisation(session: Session, key: UUID) -> Msg:
    return verbatim(session.scalar(select(Organisation.name).where(Organisation.id == key)) or "")


def _run(session: Session, key: UUID) -> Msg:
    found = session.execute(
        select(Offer.title, OfferRun.label)
        .join(OfferRun, OfferRun.offer_id == Offer.id)
        .where(OfferRun.id == key)
    ).one_or_none()
    return verbatim(" ".join(part for part in found if part) if found else "")


def _session_of_run(session: Session, key: UUID) -> Msg:
    return _moment(session.scalar(select(RunSession.starts_at).where(RunSession.id == key)))


def _vacancy(session: Session, key: UUID) -> Msg:
    found = session.execute(
        select(Vacancy.title, Organisation.name)
        .join(Organisation, Organisation.id == Vacancy.organisation_id)
        .where(Vacancy.id == key)
    ).one_or_none()
    return verbatim(", ".join(found) if found else "")


def _handover(session: Session, key: UUID) -> Msg:
    return _moment(session.scalar(select(Handover.created_at).where(Handover.id == key)))


def _import(session: Session, key: UUID) -> Msg:
    return _moment(session.scalar(select(ImportRun.at).where(ImportRun.id == key)))


def _member(session: Session, key: UUID) -> Msg:
    year = session.scalar(select(HouseholdMember.birth_year).where(HouseholdMember.id == key))
    return verbatim(str(year) if year else "")


def _moment(moment: datetime | None) -> Msg:
    return verbatim("") if moment is None else Msg(VERBATIM, params=(("text", moment),))


_ASKED: Final[Mapping[str, Callable[[Session, UUID], Msg]]] = {
    "area": _area,
    "staff": _staff,
    "organisation": _organisation,
    "offer_run": _run,
    "run_session": _session_of_run,
    "vacancy": _vacancy,
    "handover": _handover,
    "import_run": _import,
    "household_member": _member,
}

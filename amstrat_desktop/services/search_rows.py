# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the search index holds of many contacts and referrals, read a thousand at a time."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.office import Area
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.contact_words import words_of as contact_words
from amstrat_desktop.services.referral_cards import draft_of
from amstrat_desktop.services.referral_words import words_of as referral_words
from amstrat_desktop.store import search

Row = tuple[str, UUID, str]

OF_CONTACTS: Final[tuple[Any, ...]] = (
    selectinload(Contact.topics),
    selectinload(Contact.note),
)
OF_REFERRALS: Final[tuple[Any, ...]] = (
    selectinload(Referral.topics),
    selectinload(Referral.needs),
    selectinload(Referral.documents),
)
"""What to load with the records: otherwise each of them asks for it."""


def contact_rows(session: Session, labels: Labels, contacts: Iterable[Contact]) -> Iterator[Row]:
    """Kind, key and words of each."""
    areas = {
        area.id: [area.name, *(alias.alias for alias in area.aliases)]
        for area in session.scalars(select(Area).options(selectinload(Area.aliases)))
    }
    for contact in contacts:
        words = contact_words(
            labels,
            language=contact.language,
            topics=[topic.topic for topic in contact.topics],
            areas=areas.get(contact.area_id, []) if contact.area_id else [],
            recognition_code=contact.recognition_code,
            note=contact.note.text if contact.note else "",
        )
        yield Kind.CONTACT.value, contact.id, words


def referral_rows(labels: Labels, referrals: Iterable[Referral]) -> Iterator[Row]:
    """Kind, key and words of each."""
    for referral in referrals:
        yield Kind.REFERRAL.value, referral.id, referral_words(labels, draft_of(referral))


def index_contacts(session: Session, keys: Sequence[UUID]) -> None:
    """Bring the index up to what is on record of some hundred contacts."""
    session.expire_all()
    wanted = select(Contact).where(Contact.id.in_(keys)).options(*OF_CONTACTS)
    rows = contact_rows(session, read_labels(session), session.scalars(wanted))
    _replace(session, Kind.CONTACT, rows)


def index_referrals(session: Session, keys: Sequence[UUID]) -> None:
    """Bring the index up to what is on record of some hundred referrals."""
    session.expire_all()
    wanted = select(Referral).where(Referral.id.in_(keys)).options(*OF_REFERRALS)
    rows = referral_rows(read_labels(session), session.scalars(wanted))
    _replace(session, Kind.REFERRAL, rows)


def _replace(session: Session, kind: Kind, rows: Iterable[Row]) -> None:
    texts = {key: words for _kind, key, words in rows}
    search.replace_many(session.connection(), kind.value, texts)

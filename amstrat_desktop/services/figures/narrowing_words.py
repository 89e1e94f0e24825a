# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a figure was narrowed to, in words: it stands with it on screen, paper and in files."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Catalogue, Msg, _, verbatim
from amstrat_desktop.base.vocabulary.contacts import KIND_LABELS, ContactKind
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.office import Area, Staff
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.figures.figure import FigureFilter

_LISTS: Final = (
    ("channels", ListName.CHANNEL),
    ("languages", ListName.LANGUAGE),
    ("topics", ListName.TOPIC),
)


def narrowed_to(session: Session, asked: FigureFilter) -> tuple[Msg, ...]:
    """One sentence, or none where everything is counted."""
    names = tuple(_names(session, asked))
    if not names:
        return ()

    def joined(words: Catalogue) -> str:
        return words.joined(words.text(name) for name in names)

    # Translators: Nur gezählt: {what} (an area, a channel, a language … that a figure is
    # narrowed to)
    return (_("Counted only: {what}.", what=joined),)


def _names(session: Session, asked: FigureFilter) -> Iterator[Msg]:
    if asked.area_ids:
        found = select(Area.name).where(Area.id.in_(asked.area_ids)).order_by(Area.position)
        yield from map(verbatim, session.scalars(found))
    if asked.channels or asked.languages or asked.topics:
        labels = read_labels(session)
        for field, name in _LISTS:
            yield from (labels(name, code) for code in getattr(asked, field))
    yield from (KIND_LABELS[ContactKind(kind)] for kind in asked.contact_kinds)
    if asked.staff_id is not None:
        yield verbatim(session.get_one(Staff, asked.staff_id).name)

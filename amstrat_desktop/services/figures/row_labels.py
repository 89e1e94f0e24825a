# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the rows of figures are called, whatever they stand for."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import VERBATIM, Msg, pgettext, verbatim
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.offer import Offer, OfferRun
from amstrat_desktop.models.office import Area

NOT_KNOWN: Final = pgettext("figure", "Not known")
# Translators: kein Grund angegeben (row of a figure)
UNSAID: Final = pgettext("figure", "No reason given")
TOTAL: Final = pgettext("figure", "Total")

Labelled = Callable[[str], Msg]
"""Code → what its row is called."""


def month_label(code: str) -> Msg:
    """code: as `base.periods.month_of` writes a month."""
    first = date(int(code[:4]), int(code[4:]), 1)
    return Msg(VERBATIM, params=(("text", lambda words: words.month(first)),))


def area_labels(session: Session) -> Labelled:
    """By the key of an area: its name, with the number that the city gave it."""
    found = session.execute(select(Area.id, Area.name, Area.number))
    return _by_key({row.id: verbatim(f"{row.name} ({row.number})") if row.number
                    else verbatim(row.name) for row in found})  # fmt: skip


def receiver_labels(session: Session) -> Labelled:
    """By the key of an organisation: its name today."""
    found = session.execute(select(Organisation.id, Organisation.name))
    return _by_key({row.id: verbatim(row.name) for row in found})


def run_labels(session: Session) -> Labelled:
    """By the key of a run: the offer's title and the run's label."""
    found = session.execute(
        select(OfferRun.id, Offer.title, OfferRun.label).join(Offer, Offer.id == OfferRun.offer_id)
    )
    return _by_key(
        {
            row.id: verbatim(f"{row.title} · {row.label}" if row.label else row.title)
            for row in found
        }
    )


def _by_key(names: Mapping[UUID, Msg]) -> Labelled:
    return lambda code: names[UUID(code)] if code else NOT_KNOWN

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Runs as the finder shows them: what is current first, then what was held last."""

from typing import Any, Final

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.vocabulary.offers import RUN_STATUS_LABELS, RunStatus
from amstrat_desktop.models.offer import Offer, OfferRun
from amstrat_desktop.models.site import Site
from amstrat_desktop.services.hits import Hit
from amstrat_desktop.services.offers.run_list import CURRENT, matching_runs
from amstrat_desktop.services.work import Actor

_CURRENT: Final = [status.value for status in CURRENT]


def find_runs(session: Session, text: str, *, actor: Actor, limit: int) -> list[Hit]:
    """At most limit runs in whose title, label, place or leader every word is found."""
    matching = matching_runs(session, text, actor=actor)
    if not matching:
        return []
    found = session.execute(
        select(
            OfferRun.id,
            Offer.title,
            OfferRun.label,
            OfferRun.status,
            OfferRun.starts_on,
            Site.name.label("site"),
        )
        .join(Offer, Offer.id == OfferRun.offer_id)
        .outerjoin(Site, Site.id == OfferRun.site_id)
        .where(OfferRun.id.in_(matching))
        .order_by(OfferRun.status.not_in(_CURRENT), OfferRun.starts_on.desc(), OfferRun.id)
        .limit(limit)
    )
    return [_hit(row) for row in found]


def _hit(row: Row[*tuple[Any, ...]]) -> Hit:
    title = f"{row.title} · {row.label}" if row.label else row.title
    status = RUN_STATUS_LABELS[RunStatus(row.status)]
    where = _("{status}, from {day}", status=status, day=row.starts_on)
    if row.site:
        where = _("{status}, from {day}, {site}", status=status, day=row.starts_on, site=row.site)
    return Hit(Kind.OFFER, row.id, verbatim(title), where)

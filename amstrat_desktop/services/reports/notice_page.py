# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page for the notice board: a few published numbers, what there is, and where to come."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.vocabulary.own_texts import OwnField
from amstrat_desktop.base.vocabulary.reports import TEXT_BLOCKS, ReportKind, block_key
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.offices import OfficeCard, read_office
from amstrat_desktop.services.own_texts import Said, read_own_texts
from amstrat_desktop.services.releases.axes import UNKNOWN, read_axis
from amstrat_desktop.services.releases.catalogue import AxisName
from amstrat_desktop.services.releases.frozen import FrozenTable
from amstrat_desktop.services.reports.facts import OpenOffer, read_open_offers
from amstrat_desktop.services.reports.sources import Sources, margin, read_sources, total
from amstrat_desktop.services.reports.texts import read_texts
from amstrat_desktop.services.work import Actor

MOST_OFFERS: Final = 5
MOST_TOPICS: Final = 6


@dataclass(frozen=True, slots=True)
class NoticePage:
    """contacts, referrals, languages: published numbers, None where they are not published.

    languages: how many languages have a published number. topics: the most frequent groups
    with what is published of each. hours: of the office. sources: the releases that all of it comes
    from.
    """

    period: Period
    office: OfficeCard
    hours: Said
    made_on: date
    contacts: int | None
    languages: int | None
    referrals: int | None
    topics: tuple[tuple[Msg, int], ...]
    offers: tuple[OpenOffer, ...]
    labels: Labels
    words: Mapping[str, str]
    sources: Sources


def read_notice_page(
    session: Session, period: Period, *, actor: Actor, now: datetime
) -> NoticePage:
    """What is known for a period; words: language → what the office wrote in it."""
    sources = read_sources(session, ReportKind.NOTICE, period, actor=actor)
    whole = {
        table.key: table
        for table in sources.tables
        if table.months == (period.first_month, period.last_month)
    }
    languages = whole.get("languages")
    referrals = whole.get("referrals_by_area")
    (block,) = TEXT_BLOCKS[ReportKind.NOTICE]
    office = read_office(session, actor)
    own = read_own_texts(session, office.id)
    texts = read_texts(session, ReportKind.NOTICE, period, actor=actor)
    prefix = block_key(ReportKind.NOTICE, block, "")
    return NoticePage(
        period=period,
        office=office,
        hours=own(office.id, OwnField.HOURS, office.hours),
        made_on=office_day(now),
        contacts=total(languages) if languages else None,
        languages=_spoken(languages) if languages else None,
        referrals=total(referrals) if referrals else None,
        topics=_topics(session, whole.get("topics_by_area")),
        offers=read_open_offers(session, actor=actor, now=now, most=MOST_OFFERS),
        labels=read_labels(session),
        words={key.removeprefix(prefix): text for key, text in texts.items()},
        sources=Sources(tuple(whole.values()), sources.missing),
    )


def _spoken(table: FrozenTable) -> int:
    """Languages whose number is published and not 0."""
    codes = [code.key for code in table.axis(AxisName.LANGUAGE).codes if code.kind == "code"]
    return sum(bool(margin(table, AxisName.LANGUAGE, key)) for key in codes if key != UNKNOWN)


def _topics(session: Session, table: FrozenTable | None) -> tuple[tuple[Msg, int], ...]:
    """The most frequent first; by their names in every language, not the German ones."""
    if table is None:
        return ()
    labels = {code.key: code.label for code in read_axis(session, AxisName.TOPIC).codes}
    found = []
    for code in table.axis(AxisName.TOPIC).codes:
        value = margin(table, AxisName.TOPIC, code.key)
        if code.kind == "code" and value and code.key in labels and code.key != UNKNOWN:
            found.append((labels[code.key], value))
    return tuple(sorted(found, key=lambda pair: -pair[1])[:MOST_TOPICS])

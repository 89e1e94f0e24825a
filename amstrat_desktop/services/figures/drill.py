# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a number to the records that were counted for it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from types import MappingProxyType
from typing import Final

from sqlalchemy.orm import Session

from amstrat_desktop.base.periods import Period
from amstrat_desktop.services.contact_list import ContactFilter, count_contacts
from amstrat_desktop.services.figures.contact_scope import ContactScope
from amstrat_desktop.services.figures.dimensions import Dimension
from amstrat_desktop.services.figures.figure import Definition, FigureFilter, Records
from amstrat_desktop.services.figures.offer_figures import RUN_ROWS
from amstrat_desktop.services.figures.reading import definition_of
from amstrat_desktop.services.figures.referral_figures import ROWS
from amstrat_desktop.services.figures.referral_scope import ReferralScope
from amstrat_desktop.services.figures.run_scope import RunScope
from amstrat_desktop.services.offers.run_list import RunFilter, count_runs
from amstrat_desktop.services.referral_list import ReferralFilter, count_referrals
from amstrat_desktop.services.visibility import everybody
from amstrat_desktop.services.work import Actor

RecordFilter = ContactFilter | ReferralFilter | RunFilter

CONTACT_ROWS: Final[Mapping[str, Dimension]] = MappingProxyType(
    {
        "contacts_by_month": Dimension.ALL,
        "contacts_by_area": Dimension.AREA,
        "contacts_by_topic_group": Dimension.TOPIC_GROUP,
        "contacts_by_topic": Dimension.TOPIC,
        "contacts_by_channel": Dimension.CHANNEL,
        "contacts_by_language": Dimension.LANGUAGE,
        "contacts_by_age": Dimension.AGE_BAND,
        "contacts_by_gender": Dimension.GENDER,
        "contacts_by_reached_through": Dimension.REACHED_THROUGH,
        "contacts_by_result": Dimension.RESULT,
        "contacts_by_sequence": Dimension.SEQUENCE,
        "effort_by_month": Dimension.ALL,
        "effort_by_channel": Dimension.CHANNEL,
        "effort_by_area": Dimension.AREA,
        "forms": Dimension.KIND,
        "forms_by_topic_group": Dimension.TOPIC_GROUP,
        "forms_by_result": Dimension.RESULT,
    }
)
"""Key of a figure → what its rows are; months: ALL."""

_TIMED: Final = frozenset({"effort_by_month"})
"""What counts only contacts with a duration."""

_CHILDCARE: Final = frozenset({"childcare_by_run", "childcare_by_kind"})


def records_behind(key: str, code: str | None, asked: FigureFilter) -> RecordFilter | None:
    """The list behind a row of a figure, or behind its total. None: this figure has none.

    code: of the row, "" for what is not known; None for the total. asked: as the figure was
    asked for; what it does not take narrows the list no more than the figure.
    """
    definition = definition_of(key)
    if definition.records is Records.NONE:
        return None
    asked = _taken(definition, asked)
    if definition.in_time and code is not None:
        asked = replace(asked, period=_part(asked.period, int(code)))
        code = None
    return _LISTS[definition.records](key, code, asked)


def count_unseen(session: Session, behind: RecordFilter, *, actor: Actor, now: datetime) -> int:
    """How many of the counted records a list leaves out: those of restricted records."""
    count: Callable[[], int]
    if isinstance(behind, ContactFilter):
        count = partial(count_contacts, session, behind)
    elif isinstance(behind, ReferralFilter):
        count = partial(count_referrals, session, behind, office_id=actor.office_id, now=now)
    else:
        count = partial(count_runs, session, behind, actor=actor)
    listed = count()
    with everybody(session):
        return count() - listed


def _taken(definition: Definition, asked: FigureFilter) -> FigureFilter:
    kept = {name: getattr(asked, name) for name in definition.takes}
    return FigureFilter(asked.period, **kept)


def _part(period: Period, month: int) -> Period:
    """What of a month belongs to the period."""
    whole = Period.of_month(month)
    return Period(max(whole.first, period.first), min(whole.last, period.last))


def _contacts(key: str, code: str | None, asked: FigureFilter) -> ContactFilter:
    by = CONTACT_ROWS[key] if code is not None else Dimension.ALL
    return ContactFilter(counted=ContactScope(asked, by, code or "", key in _TIMED))


def _referrals(key: str, code: str | None, asked: FigureFilter) -> ReferralFilter:
    by = ROWS[key]
    return ReferralFilter(counted=ReferralScope(asked, by, code))


def _runs(key: str, code: str | None, asked: FigureFilter) -> RunFilter:
    by = RUN_ROWS[key]
    return RunFilter(counted=RunScope(asked, key in _CHILDCARE, by, code))


_LISTS: Final[Mapping[Records, Callable[[str, str | None, FigureFilter], RecordFilter]]] = (
    MappingProxyType(
        {
            Records.CONTACTS: _contacts,
            Records.REFERRALS: _referrals,
            Records.RUNS: _runs,
        }
    )
)

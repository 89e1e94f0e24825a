# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""For each table of the database, how it is told to the person whom its rows are about.

The order is that of the answer.
"""

from collections.abc import Mapping
from typing import Final

from amstrat_desktop.services.holdings.telling import Rule, Silent, Why
from amstrat_desktop.services.holdings.told_consents import CONSENTS
from amstrat_desktop.services.holdings.told_offers import OFFERS, WAYS_INTO_WORK
from amstrat_desktop.services.holdings.told_people import PEOPLE
from amstrat_desktop.services.holdings.told_work import REFERRALS, SUPPORT

_NOBODYS: Final = (
    "area",
    "area_alias",
    "audit_chain",
    "carer",
    "carer_absence",
    "childcare_group",
    "code_entry",
    "code_label",
    "erasure_count",
    "erasure_run",
    "group_carer",
    "month_closing",
    "need_signal",
    "observation",
    "offer",
    "offer_language",
    "offer_run",
    "office",
    "organisation",
    "organisation_document",
    "organisation_language",
    "release",
    "release_file",
    "report_text",
    "retention_rule",
    "room",
    "run_session",
    "site",
    "staff",
    "translation",
    "vacancy",
)
"""Tables about the office, its colleagues, agencies, offers and figures."""

EXPORT: Final[Mapping[str, Rule]] = {
    **PEOPLE,
    **SUPPORT,
    **CONSENTS,
    **REFERRALS,
    **OFFERS,
    **WAYS_INTO_WORK,
    "draft": Silent(Why.UNSAVED),
    "audit_event": Silent(Why.LOG),
    **{table: Silent(Why.NOBODY) for table in _NOBODYS},
}
"""Table → how it is told, or why not."""

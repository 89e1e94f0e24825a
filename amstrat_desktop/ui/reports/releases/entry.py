# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a new table begins with, and how what is chosen is kept. No Qt here."""

from collections.abc import Mapping
from typing import Any, Final

from amstrat_desktop.services.releases.catalogue import RELEASE_TABLES
from amstrat_desktop.services.releases.choices import ReleaseChoice

NEW: Final = ReleaseChoice(RELEASE_TABLES[0].key, 0, 0)
"""Nothing is chosen yet but the first table; months 0: none."""


def kept(choice: ReleaseChoice) -> Mapping[str, Any] | None:
    """Plain JSON, for `services/drafts.py`; None while nothing would be lost."""
    if choice == NEW:
        return None
    return {
        "key": choice.key,
        "months": [choice.first_month, choice.last_month],
        "threshold": choice.threshold,
        **choice.stored(),
    }


def choice_from(payload: Mapping[str, Any]) -> ReleaseChoice:
    """What `kept` wrote; the beginning, where a table is no longer in the catalogue."""
    if payload["key"] not in {table.key for table in RELEASE_TABLES}:
        return NEW
    stored = {"level": payload["level"], "dropped": payload["dropped"]}
    first, last = payload["months"]
    return ReleaseChoice.from_stored(payload["key"], first, last, payload["threshold"], stored)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mapped classes, one module per area. No queries, no texts."""

from amstrat_desktop.models import (
    booking,
    childcare,
    code,
    consent,
    contact,
    directory,
    handover,
    household,
    imported,
    kita,
    need_signal,
    note,
    offer,
    office,
    person,
    placement,
    planning,
    referral,
    site,
    support_case,
    trail,
)
from amstrat_desktop.models.base import Base

__all__ = [
    "Base",
    "booking",
    "childcare",
    "code",
    "consent",
    "contact",
    "directory",
    "handover",
    "household",
    "imported",
    "kita",
    "need_signal",
    "note",
    "offer",
    "office",
    "person",
    "placement",
    "planning",
    "referral",
    "site",
    "support_case",
    "trail",
]

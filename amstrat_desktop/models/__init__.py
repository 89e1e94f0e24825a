# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mapped classes, one module per area. No queries, no texts."""

from amstrat_desktop.models import (
    code,
    consent,
    contact,
    directory,
    handover,
    household,
    imported,
    note,
    office,
    person,
    planning,
    referral,
    support_case,
    trail,
)
from amstrat_desktop.models.base import Base

__all__ = [
    "Base",
    "code",
    "consent",
    "contact",
    "directory",
    "handover",
    "household",
    "imported",
    "note",
    "office",
    "person",
    "planning",
    "referral",
    "support_case",
    "trail",
]

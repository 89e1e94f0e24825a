# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts in euro as people type them: 5, 5,50, 5.50 €. No Qt here."""

import re
from typing import Final

_AMOUNT: Final = re.compile(r"(\d{1,5})(?:[.,](\d{1,2}))?\s*(?:€|eur|euro)?", re.IGNORECASE)

NO_AMOUNT: Final = -1
"""Stands for what was typed and is no amount."""


def read_cents(typed: str) -> int | None:
    """The amount in cents; None for nothing or zero, which is free of charge."""
    typed = typed.strip()
    if not typed:
        return None
    found = _AMOUNT.fullmatch(typed)
    if found is None:
        return NO_AMOUNT
    cents = int(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))
    return cents or None


def written_euros(cents: int | None) -> str:
    """“5,50”, as it is typed; "" for free of charge."""
    return "" if cents is None else f"{cents // 100},{cents % 100:02d}"

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people type for a time of the day: 9, 9.30, 0930, 14:30 Uhr. No Qt here."""

import re
from datetime import time
from typing import Final

_TIME: Final = re.compile(r"(\d{1,2})(?:[:., ]?(\d{2}))?(?:\s*(?:uhr|h))?", re.IGNORECASE)


def read_time(typed: str) -> time | None:
    """The time meant, or None; 24 hours, as on German papers."""
    found = _TIME.fullmatch(typed.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None

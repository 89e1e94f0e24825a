# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a name stands in a list that the database sorts: Çelik between Celik and Cem."""

import unicodedata
from typing import Final

_PLAIN: Final = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
)


def name_order(name: str, name_latin: str = "") -> str:
    """The Latin reading, or the name, without case and accents."""
    folded = unicodedata.normalize("NFKD", (name_latin or name).casefold())
    return "".join(c for c in folded if not unicodedata.combining(c)).translate(_PLAIN)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words of a list in one form, so that “Geb.-Datum”, “GEBDATUM” and “Geb Datum” are one."""

import re
import unicodedata
from typing import Final

_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i"})
_SIGNS: Final = re.compile(r"[\W_]+")


def plain(words: str) -> str:
    """Lower case, no accents, umlauts as two letters, single spaces instead of signs."""
    lower = unicodedata.normalize("NFC", words).lower().translate(_UMLAUTS)
    decomposed = unicodedata.normalize("NFKD", lower)
    kept = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return _SIGNS.sub(" ", kept).strip()

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one cleaning that every text passes on its way in."""

import re
import unicodedata
from typing import Final

LINE_LIMIT: Final = 200
"""Characters of a one-line field (name, street, code)."""

NOTE_LIMIT: Final = 10_000
"""Characters of a note."""

# Bidi overrides, embeddings and isolates can make a name read as another one (UTR 36);
# the marks LRM, RLM and ALM only order neighbours and stay.
_BIDI_CONTROLS: Final = "\u202a-\u202e\u2066-\u2069"
# U+FFFE and U+FFFF are no characters, and XML (of a workbook, say) can't hold them.
_UNWANTED: Final = re.compile(
    f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff{_BIDI_CONTROLS}]"
)
_SPACES: Final = re.compile(r"\s+")


def clean_text(text: str, *, limit: int = NOTE_LIMIT) -> str:
    """A text of several lines: NFC, LF line ends, no control characters, cut at limit."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    text = _UNWANTED.sub("", text.replace("\u2029", "\n"))
    return unicodedata.normalize("NFC", text).strip()[:limit]


def clean_line(text: str, *, limit: int = LINE_LIMIT) -> str:
    """A text of one line: as `clean_text`, runs of white space folded to one space."""
    return _SPACES.sub(" ", clean_text(text, limit=limit * 4)).strip()[:limit]

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words that a note should not hold: what could reveal an unlawful stay.

Public offices may have to report what they learn of it (§ 87 AufenthG), so the program asks
for it nowhere and points such words out before a note is saved. The check is local; neither
the note nor what was found is logged.
"""

import re
from typing import Final

_STEMS: Final = (
    # German
    r"illegal\w*",
    r"papierlos\w*",
    r"(?:ohne|keine?) (?:gültige )?(?:papiere|aufenthalts\w+|visum|duldung)",
    r"undokumentiert\w*",
    r"unter ?getaucht\w*",
    r"ab ?getaucht\w*",
    r"(?:unerlaubt|unrechtmäßig)\w* (?:aufenthalt\w*|ein(?:reise|gereist)\w*)",
    r"vollziehbar\w* ausreisepflichtig\w*",
    r"ausreisepflichtig\w*",
    r"(?:visum|duldung|aufenthaltstitel) (?:ist )?abgelaufen",
    # English, French, Romanian
    r"undocumented",
    r"overstay\w*",
    r"without (?:papers|a visa|residence permit)",
    r"sans[- ]papiers?",
    r"clandestin\w*",
    r"f[ăa]r[ăa] acte",
    # Turkish, Polish
    r"kaçak\w*",
    r"nielegaln\w*",
    # Russian, Ukrainian, Bulgarian
    r"нелегал\w*",
    r"без документов",
    r"без документів",
    # Arabic, Persian
    r"غير (?:شرعي|قانوني)\w*",
    r"(?:بدون|بلا) (?:أوراق|اوراق|إقامة|اقامة)",
    r"غیر ?قانونی",
)
_GUARDED: Final = re.compile(rf"(?<!\w)(?:{'|'.join(_STEMS)})(?!\w)", re.IGNORECASE)
_SPACES: Final = re.compile(r"[ \t]{2,}")


def guarded_words(text: str) -> tuple[str, ...]:
    """The words of a text that could reveal an unlawful stay, each once, as written."""
    return tuple(dict.fromkeys(found.group() for found in _GUARDED.finditer(text)))


def without_guarded_words(text: str) -> str:
    """The text without these words; the rest stays as it is."""
    return _SPACES.sub(" ", _GUARDED.sub("", text)).strip()

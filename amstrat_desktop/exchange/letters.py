# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""In which one-byte encoding the names of a list are written.

charset-normalizer was tried first: it weighs running text, and read ten Polish names as Western
European and Turkish ones as Central European. A list of names says more by its letters: which
of them belong to the languages of the neighbourhood, and whether a word mixes scripts or has a
currency sign inside.
"""

import re
from typing import Final

_WESTERN: Final = "äöüÄÖÜßéèêëàâáçôîïíìóòúùûñãõåøæœÉÈÀÁÇÑÅØ"
_TYPICAL: Final = {
    "cp1252": _WESTERN,
    "cp1254": _WESTERN + "ğışĞİŞ",
    "cp1250": "äöüÄÖÜßéáíóúýąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůžČĎŘŠŽăâîşţĂÂÎŞŢőűđĐ",
    "cp1256": "",
    "cp1251": "",
}
"""In the order of preference where two read a file alike."""

_SCRIPTS: Final = {"cp1256": re.compile("[ء-ي پچژگکی]"), "cp1251": re.compile("[А-яЁёЄєІіЇїҐґ]")}
_WORD: Final = re.compile(r"\S*[^\x00-\x7f]\S*")
_LATIN: Final = re.compile("[A-Za-z]")
_LINES: Final = 2_000

_TYPICAL_LETTER: Final = 2
_SIGN_IN_A_WORD: Final = -3


def one_byte_encoding(data: bytes) -> str:
    """The likeliest encoding of bytes that are not UTF-8."""
    # Only lines with letters beyond ASCII tell encodings apart.
    telling = [line for line in data.splitlines() if not line.isascii()][:_LINES]
    return max(_TYPICAL, key=lambda encoding: _weight(b" ".join(telling), encoding))


def _weight(telling: bytes, encoding: str) -> int:
    text = telling.decode(encoding, "replace")
    own = _SCRIPTS.get(encoding)
    return sum(_weight_of(word, encoding, own) for word in _WORD.findall(text))


def _weight_of(word: str, encoding: str, own: re.Pattern[str] | None) -> int:
    beyond = [sign for sign in word if not sign.isascii()]
    if own is not None:
        mixed = bool(_LATIN.search(word))
        fitting = sum(bool(own.match(sign)) for sign in beyond)
        # One such letter may be any other's; a whole word of them is none by chance.
        sure = not mixed and fitting == len(beyond) > 1
        return fitting * _TYPICAL_LETTER + 1 if sure else _SIGN_IN_A_WORD * len(beyond)
    typical = _TYPICAL[encoding]
    return sum(
        _TYPICAL_LETTER if sign in typical else 0 if sign.isalpha() else _SIGN_IN_A_WORD
        for sign in beyond
    )

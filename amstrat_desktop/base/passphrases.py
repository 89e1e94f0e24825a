# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The estimate of a passphrase: zxcvbn's, corrected for words that it doesn't know.

Import this module late and on a worker: the library's word lists take a seventh of a second.
"""

import math
import re
from collections.abc import Iterable
from typing import Any, Final

from zxcvbn import zxcvbn

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.strength import MINIMUM_GUESSES, Strength

_LONGEST: Final = 72
"""Characters that are looked at: what comes behind can only make it stronger."""

_VOCABULARY: Final = 30_000.0
"""Words that somebody thinks of when asked for one; a thief tries them in this order."""
_LETTERS_OF_A_WORD: Final = 14
_VOWELS: Final = frozenset("aeiouyäöüıəаеёиоуыэюяіїєاوىي")
_WORDS: Final = re.compile(r"[^\W\d_]{4,}")
_NO_WORD: Final = re.compile(r"[b-df-hj-np-tv-xz]{6,}|(.)\1\1")

# What anybody would try first here; zxcvbn's lists are English.
_LOCAL: Final = (
    "bochum", "hamme", "wattenscheid", "querenburg", "kruppwerke", "ruhrgebiet", "passwort",
    "beratung", "beratungsstelle", "willkommen", "hallo", "schalke", "geheim", "sommer",
    "winter", "fruehling", "herbst", "montag", "stadtteil", "quartier", "amstrat",
)  # fmt: skip

_WARNINGS: Final[dict[str, Msg]] = {
    "spatial": _("Keys that lie side by side are tried first."),
    "repeat": _("Repeated letters or words add almost nothing."),
    "sequence": _("Sequences such as abc or 6543 are tried first."),
    "date": _("Dates and years are easy to guess."),
    "regex": _("Dates and years are easy to guess."),
}
_COMMON: Final = _("This is among the passwords that are tried first.")
_OWN: Final = _("The office's own names are easy to guess.")
_WORD: Final = _("One or two words are not enough: take four that do not belong together.")


def estimate(passphrase: str, own_words: Iterable[str] = ()) -> Strength:
    """How many guesses it takes. own_words: the office's name, street, people: tried first."""
    looked_at = passphrase[:_LONGEST]
    if not looked_at:
        return Strength(0)
    known = [part for words in own_words for part in re.findall(r"\w{3,}", words.lower())]
    result: dict[str, Any] = zxcvbn(looked_at, user_inputs=[*known, *_LOCAL])
    guesses = min(float(result["guesses"]), _guesses_by_words(looked_at))
    weak = guesses < MINIMUM_GUESSES
    return Strength(guesses, _warning(result["sequence"], known) if weak else None)


def _guesses_by_words(passphrase: str) -> float:
    """What somebody with a dictionary needs; infinite where it isn't made of words.

    zxcvbn takes a German or Turkish word for random letters, which flatters it a lot.
    """
    guesses, rest = 1.0, passphrase
    for word in _WORDS.findall(passphrase):
        if not _may_be_a_word(word.casefold()):
            return math.inf
        guesses *= _VOCABULARY ** math.ceil(len(word) / _LETTERS_OF_A_WORD)
        rest = rest.replace(word, " ", 1)
    # Digits, signs and short pieces between the words.
    return guesses * math.prod(10.0 if c.isdigit() else 30.0 for c in rest if not c.isspace())


def _may_be_a_word(word: str) -> bool:
    share = sum(letter in _VOWELS for letter in word) / len(word)
    return 0.15 <= share <= 0.75 and not _NO_WORD.search(word)


def _warning(sequence: list[dict[str, Any]], own_words: list[str]) -> Msg:
    longest = max(sequence, key=lambda match: len(match["token"]))
    if longest["pattern"] == "dictionary":
        if longest["matched_word"] in own_words:
            return _OWN
        common = longest["dictionary_name"] in {"passwords", "user_inputs"}
        return _COMMON if common else _WORD
    return _WARNINGS.get(longest["pattern"], _WORD)

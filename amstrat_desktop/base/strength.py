# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long a passphrase would withstand somebody who stole the office's file.

Light on purpose: the first window needs the words, not the estimate (`base/passphrases.py`).
"""

from dataclasses import dataclass
from typing import Final

from amstrat_desktop.base.lang import Msg, _, ngettext

GUESSES_PER_SECOND: Final = 100_000.0
"""What a thief with a hundred graphics cards tries per second.

One guess is an Argon2id of 128 MiB and three passes (`store/keyslot.py`): it moves about
0.8 GB through memory. A card of 1 TB/s does 1,300 of them a second, a hundred cards some
100,000.
"""

MINIMUM_GUESSES: Final = 1e12
"""Fewer are refused: a hundred cards for four months, one card for thirty years."""

GOOD_GUESSES: Final = 1e15

_MINUTE, _HOUR, _DAY = 60.0, 3_600.0, 86_400.0
_MONTH, _YEAR = 30.4 * _DAY, 365.25 * _DAY


@dataclass(frozen=True, slots=True)
class Strength:
    """guesses: about how many tries find it. warning: what makes it weak, if that is known."""

    guesses: float
    warning: Msg | None = None

    @property
    def enough(self) -> bool:
        """Whether an office may be protected with it."""
        return self.guesses >= MINIMUM_GUESSES

    @property
    def level(self) -> int:
        """0 to 4, for the bar: 3 is enough, 4 is good."""
        for level, guesses in enumerate((1e4, 1e8, MINIMUM_GUESSES, GOOD_GUESSES)):
            if self.guesses < guesses:
                return level
        return 4

    @property
    def verdict(self) -> Msg:
        """In a word."""
        return _VERDICTS[self.level]

    @property
    def seconds(self) -> float:
        """How long the thief needs on average: half of the tries."""
        return self.guesses / 2 / GUESSES_PER_SECOND


_VERDICTS: Final = (
    _("Found at once"),
    _("Far too easy"),
    _("Too easy"),
    _("Strong enough"),
    _("Very strong"),
)


def time_in_words(seconds: float) -> Msg:
    """A length of time in its largest unit: “about 4 months”."""
    if not _MINUTE <= seconds < 1_000 * _YEAR:
        return _("less than a minute") if seconds < _MINUTE else _("thousands of years")
    if seconds < _HOUR:
        minutes = round(seconds / _MINUTE)
        return ngettext("about {count} minute", "about {count} minutes", minutes)
    if seconds < 2 * _DAY:
        hours = round(seconds / _HOUR)
        return ngettext("about {count} hour", "about {count} hours", hours)
    if seconds < 2 * _MONTH:
        days = round(seconds / _DAY)
        return ngettext("about {count} day", "about {count} days", days)
    if seconds < 2 * _YEAR:
        months = round(seconds / _MONTH)
        return ngettext("about {count} month", "about {count} months", months)
    years = round(seconds / _YEAR)
    return ngettext("about {count} year", "about {count} years", years)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The recovery code on paper: 48 digits in eight groups of six, each divisible by eleven.

Each group carries 16 random bits, together 128. Divisible by eleven: because 10 ≡ −1
(mod 11), every wrong digit and every swap of two neighbours in a group is noticed, and
the group is named. Digits need no Latin keyboard.
"""

import secrets
import unicodedata
from typing import Final

from amstrat_desktop.base.problems import StoreFault, StoreProblem

GROUPS: Final = 8
GROUP_DIGITS: Final = 6
_FACTOR: Final = 11
_VALUES: Final = 1 << 16


def new_code() -> str:
    """A new code as it is printed: eight groups with a space between."""
    groups = (secrets.randbelow(_VALUES) * _FACTOR for _ in range(GROUPS))
    return " ".join(f"{group:0{GROUP_DIGITS}d}" for group in groups)


def parse(typed: str) -> str:
    """The 48 plain digits of what somebody typed, in digits of any script.

    Spaces, dashes and whatever else stands between the digits are passed over. Raises
    StoreProblem: RECOVERY_CODE_LENGTH(count=digits missing or too many),
    RECOVERY_CODE_TYPO(group=number of the first group that can't be right, from 1).
    """
    digits = "".join(str(value) for value in map(_digit, typed) if value is not None)
    off = len(digits) - GROUPS * GROUP_DIGITS
    if off:
        raise StoreProblem(StoreFault.RECOVERY_CODE_LENGTH, count=abs(off))
    for number in range(GROUPS):
        if not group_is_right(digits[number * GROUP_DIGITS : (number + 1) * GROUP_DIGITS]):
            raise StoreProblem(StoreFault.RECOVERY_CODE_TYPO, group=number + 1)
    return digits


def group_is_right(digits: str) -> bool:
    """Whether six digits can be a group of a code: their check fits."""
    group = int(digits) if digits.isdecimal() else -1
    return len(digits) == GROUP_DIGITS and not group % _FACTOR and group < _VALUES * _FACTOR


def _digit(character: str) -> int | None:
    # decimal, not digit: a superscript two is no key of any keyboard
    return unicodedata.decimal(character, None)

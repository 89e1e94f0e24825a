# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
import random

import pytest

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store.recovery import new_code, parse

TYPOS = 20_000


def test_a_code_is_eight_groups_of_six_digits() -> None:
    groups = new_code().split(" ")
    assert len(groups) == 8
    assert all(len(group) == 6 and group.isdecimal() and int(group) % 11 == 0 for group in groups)


def test_two_codes_differ() -> None:
    assert len({new_code() for _ in range(1_000)}) == 1_000


@pytest.mark.parametrize("zero", ["0", "٠", "۰", "०", "０"])
@pytest.mark.parametrize("between", ["", " ", "-", " – ", "\n", "\u00a0", "\u200f"])
def test_digits_of_any_script_and_any_space_between(zero: str, between: str) -> None:
    code = new_code()
    typed = "".join(chr(ord(zero) + int(c)) if c.isdecimal() else between for c in code)
    assert parse(typed) == code.replace(" ", "")


def test_the_wrong_group_is_named() -> None:
    code = ["000011"] * 8
    code[4] = "000012"
    with pytest.raises(StoreProblem) as wrong:
        parse(" ".join(code))
    assert wrong.value.fault is StoreFault.RECOVERY_CODE_TYPO
    assert dict(wrong.value.message.params) == {"group": 5}


def test_a_group_beyond_sixteen_bits_was_never_printed() -> None:
    with pytest.raises(StoreProblem) as wrong:
        parse("720896" + "000011" * 7)
    assert wrong.value.fault is StoreFault.RECOVERY_CODE_TYPO


@pytest.mark.parametrize(("typed", "off"), [("", 48), ("000011" * 7, 6), ("000011" * 9, 6)])
def test_digits_too_few_or_too_many_are_counted(typed: str, off: int) -> None:
    with pytest.raises(StoreProblem) as wrong:
        parse(typed)
    assert wrong.value.fault is StoreFault.RECOVERY_CODE_LENGTH
    assert dict(wrong.value.message.params) == {"count": off}


def _is_accepted(digits: str) -> bool:
    try:
        parse(digits)
    except StoreProblem:
        return False
    return True


def test_no_single_typo_is_accepted() -> None:
    accepted = 0
    for _ in range(TYPOS):
        digits = parse(new_code())
        place = random.randrange(48)
        wrong = random.choice([d for d in "0123456789" if d != digits[place]])
        accepted += _is_accepted(digits[:place] + wrong + digits[place + 1 :])
    assert accepted == 0


def test_no_swap_of_neighbours_is_accepted() -> None:
    accepted = swaps = 0
    while swaps < TYPOS:
        digits = parse(new_code())
        place = random.randrange(47)
        first, second = digits[place : place + 2]
        if first != second:
            swaps += 1
            accepted += _is_accepted(digits[:place] + second + first + digits[place + 2 :])
    assert accepted == 0

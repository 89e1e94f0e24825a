# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Slip numbers: every single wrong character and every swap of neighbours is refused."""

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.slip_number import (
    ALPHABET,
    LENGTH,
    formatted,
    is_valid,
    looks_like_number,
    new_number,
    parse,
)
from tests.services_of_the_machine import rounds

TYPED = string.digits + string.ascii_uppercase
NUMBERS = rounds(ci=500, full=20_000)


def drawn(count: int) -> list[str]:
    dice = random.Random(4711)
    prefixes = ["".join(dice.choices(string.ascii_uppercase, k=2)) for _n in range(count)]
    return [new_number(p, dice.randrange(2024, 2099), dice.choice) for p in prefixes]


def message(text: str) -> str:
    with pytest.raises(Problem) as raised:
        parse(text)
    return raised.value.message.msgid


def test_a_number_has_the_printed_form_and_no_look_alikes() -> None:
    for number in drawn(200):
        assert parse(number) == number
        prefix, year, first, second = number.split("-")
        assert prefix.isalpha()
        assert year.isdigit()
        assert (len(first), len(second)) == (3, 3)
        assert set(first + second) <= set(ALPHABET)
    assert not set(ALPHABET) & set("0O1ILAEUYBGSZ")


def test_the_prefix_and_the_year_are_checked_too() -> None:
    assert parse("BO-26-4K7-PQR") == "BO-26-4K7-PQR"
    assert "wrong" in message("BA-26-4K7-PQR")
    assert "wrong" in message("BO-27-4K7-PQR")


def test_every_single_wrong_character_is_refused() -> None:
    accepted = [
        wrong
        for number in drawn(NUMBERS)
        for wrong in single_errors(number.replace("-", ""))
        if is_valid(wrong)
    ]
    assert accepted == []


def test_every_swap_of_neighbours_is_refused() -> None:
    accepted = [
        swapped
        for number in drawn(NUMBERS)
        for swapped in swaps(number.replace("-", ""))
        if is_valid(swapped)
    ]
    assert accepted == []


def single_errors(number: str) -> list[str]:
    return [
        number[:position] + other + number[position + 1 :]
        for position, right in enumerate(number)
        for other in TYPED
        if other != right
    ]


def swaps(number: str) -> list[str]:
    return [
        number[:place] + number[place + 1] + number[place] + number[place + 2 :]
        for place in range(LENGTH - 1)
        if number[place] != number[place + 1]
    ]


def test_the_errors_are_really_tried() -> None:
    """The control: as many as there are, and none of them is the number itself."""
    number = drawn(1)[0].replace("-", "")
    assert len(set(single_errors(number))) == LENGTH * 35
    assert number not in {*single_errors(number), *swaps(number)}


@pytest.mark.parametrize(
    "typed",
    [
        "bo-26-4k7-pqr",
        " BO 26 4K7 PQR ",
        "BO264K7PQR",
        "BO–26—4K7‑PQR",
        "BO.26.4K7/PQR",
        "ＢＯ－２６－４Ｋ７－ＰＱＲ",
        "BO-٢٦-٤K٧-PQR",
        "BO-۲۶-۴K۷-PQR",
        "\u2066BO-26-4K7-PQR\u2069\r\n",
    ],
)
def test_a_number_may_be_typed_in_many_ways(typed: str) -> None:
    assert parse(typed) == "BO-26-4K7-PQR"


def test_what_is_wrong_is_said() -> None:
    assert "beside the square code" in message("  - ")
    assert "incomplete" in message("BO-26-4K7")
    assert "too long" in message("BO-26-4K7-PQRM")
    assert "One character" in message("BO-26-4K7-PQX")
    assert "One character" in message("BÖ-26-4K7-PQR")
    assert "One character" in message("BO-26-4K7-PQ*")


def test_a_check_character_outside_the_alphabet_is_drawn_again() -> None:
    """The first draw has the check character 1, which nobody can tell from an I."""
    first = next(
        body
        for body in ("".join(c) for c in zip(*[iter(ALPHABET * 400)] * 5, strict=False))
        if not is_usable(body)
    )
    symbols = iter(first + "4K7PQ")
    assert new_number("BO", 2026, lambda _alphabet: next(symbols)) == "BO-26-4K7-PQR"


def is_usable(body: str) -> bool:
    return any(is_valid(f"BO26{body}{check}") for check in ALPHABET)


def test_a_source_that_draws_no_usable_number_is_a_bug() -> None:
    stuck = next(c for c in ALPHABET if not is_usable(c * 5))
    with pytest.raises(ValueError, match="never draws"):
        new_number("BO", 2026, lambda _alphabet: stuck)
    with pytest.raises(ValueError, match="two letters"):
        new_number("B0", 2026, lambda alphabet: alphabet[0])


def test_numbers_are_told_from_words() -> None:
    assert looks_like_number("bo-26-4")
    assert looks_like_number("BO-26-4K7-PQX")
    assert not looks_like_number("Bochum")
    assert not looks_like_number("BO-26")
    assert not looks_like_number("")


@given(st.text())
def test_no_text_breaks_the_parser(text: str) -> None:
    assert isinstance(looks_like_number(text), bool)
    try:
        number = parse(text)
    except Problem:
        return
    assert formatted(number.replace("-", "")) == number

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The order in which the letters of a mixed line are written into a page."""

from amstrat_desktop.base.lang import isolate
from amstrat_desktop.documents.bidi import levels
from amstrat_desktop.documents.copying import Letter, stream_order


def written(text: str, *, rtl: bool = True) -> str:
    found = enumerate(zip(text, levels(text, rtl=rtl), strict=True))
    letters = [Letter(character, index, level) for index, (character, level) in found]
    return "".join(one.character for one in stream_order(letters, rtl=rtl))


def unmarked(text: str) -> str:
    return written(text).translate(dict.fromkeys(map(ord, "\u200b\u200f")))


def test_right_to_left_letters_are_turned() -> None:
    assert written("ابج دهو") == "وهد جبا"


def test_a_number_keeps_its_digits() -> None:
    assert unmarked("اب 24.11.2026") == "24.11.2026 با"


def test_pieces_of_latin_stand_from_the_last_to_the_first() -> None:
    assert unmarked("اب BO-KA ج") == "ج KA-BO با"


def test_brackets_are_turned_where_the_reader_turns_them() -> None:
    assert written("(اب)") == "(با)"


def test_isolates_are_not_copied() -> None:
    assert "\u2068" not in written(f"اب {isolate('A')}")


def test_latin_in_the_majority_is_outweighed_by_marks_at_the_end() -> None:
    assert written("اب A-B-C-D").startswith("\u200f\u200b")


def test_a_german_line_keeps_its_order() -> None:
    assert written("Name: ابج", rtl=False).startswith("Name: ")
    assert written("Name: ابج", rtl=False).rstrip("\u200e\u200b").endswith("جبا")

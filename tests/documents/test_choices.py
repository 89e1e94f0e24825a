# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Boxes to tick: on one line, in parts, or one below the other, and always whole."""

import pytest

from amstrat_desktop.base.vocabulary.referrals import PRIORITY_LABELS, Priority
from amstrat_desktop.documents.blocks import Style
from amstrat_desktop.documents.frame import paper
from amstrat_desktop.documents.slip.choices import Choices
from amstrat_desktop.documents.slip.placing import Column, Placed
from amstrat_desktop.documents.voice import voice

OPTIONS = [(PRIORITY_LABELS[one], one is Priority.URGENT) for one in Priority]


def placed(size: float, width: float, *languages: str) -> list[list[Placed]]:
    columns = [
        Column(voice(code), index * (width + 10), width) for index, code in enumerate(languages)
    ]
    with paper("x", "de") as (page, _out):
        return Choices(page.setter, Style(size), OPTIONS).place(columns, [0.0] * len(columns))


@pytest.mark.parametrize(
    ("width", "rows", "lines"), [(600, 1, 1), (380, 1, 2), (200, 3, 1), (90, 3, 3)]
)
def test_the_arrangement_follows_the_width(width: float, rows: int, lines: int) -> None:
    (boxes,) = placed(9, width, "de")
    assert len({box.y for box in boxes}) == rows
    assert max(len(box.block.lines) for box in boxes) == lines


def test_both_halves_are_arranged_alike() -> None:
    """Arabic is short enough for one line; German beside it is not."""
    (alone,) = placed(9, 240, "ar")
    german, arabic = placed(9, 240, "de", "ar")
    assert len({box.y for box in alone}) == 1
    assert len({box.y for box in german}) == len({box.y for box in arabic}) == 3


def test_one_box_is_ticked_and_bold() -> None:
    (boxes,) = placed(9, 600, "de")
    assert [box.ticked for box in boxes] == [False, True, False]
    assert [box.block.style.bold for box in boxes] == [False, True, False]


def test_boxes_go_from_right_to_left_in_arabic() -> None:
    (boxes,) = placed(9, 600, "ar")
    assert [box.x for box in boxes] == sorted((box.x for box in boxes), reverse=True)

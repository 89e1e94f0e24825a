# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nothing touches its neighbour, the tear-off line or the edge, however long the texts are."""

from dataclasses import replace

import pytest

from amstrat_desktop.base.lang import LANGUAGES
from amstrat_desktop.documents.frame import EDGE, MARGIN, WIDTH
from amstrat_desktop.documents.slip import Concern, Receiver, Variant, render, tearoff
from tests.documents.reading import PAGE_HEIGHT, Box, text_boxes
from tests.documents.samples import BARE, CONSENTED, USUAL, longest

TEAR = PAGE_HEIGHT - tearoff.TOP
TOUCH = 0.6
"""Points by which the ink of two pieces may reach into each other: a descender, a vowel sign."""


def overlap(one: Box, other: Box) -> bool:
    return (
        min(one.right, other.right) - max(one.left, other.left) > TOUCH
        and min(one.top, other.top) - max(one.bottom, other.bottom) > TOUCH
    )


def check(pdf: bytes) -> None:
    boxes = text_boxes(pdf)
    assert len(boxes) > 20
    for box in boxes:
        assert box.left >= MARGIN - 1, box
        assert box.right <= WIDTH - MARGIN + 1, box
        assert box.top <= PAGE_HEIGHT - EDGE + 1, box
        assert box.bottom >= EDGE - 1, box
        assert box.bottom > TEAR or box.top < TEAR, box
    for index, box in enumerate(boxes):
        touched = [other for other in boxes[index + 1 :] if overlap(box, other)]
        assert not touched, (box, touched)


@pytest.mark.parametrize("variant", list(Variant))
@pytest.mark.parametrize("language", LANGUAGES)
def test_text_keeps_its_place(language, variant):
    for data in (USUAL, BARE, CONSENTED, longest(language)):
        check(render(replace(data, variant=variant), language))


@pytest.mark.parametrize("language", ["de", "ar"])
def test_a_word_without_end_is_broken_and_cut(language):
    endless = "x" * 200_000
    data = replace(
        USUAL,
        receiver=Receiver(endless, endless, endless, endless, what_to_bring=(endless,) * 20),
        concern=Concern((endless,), (endless,), endless, endless, endless),
    )
    check(render(data, language))

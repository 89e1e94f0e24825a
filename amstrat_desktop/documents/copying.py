# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""In which order the letters of a mixed line stand in a page, so that it is copied as it is read.

A PDF has no reading order of its own: what copies or searches a page turns the characters of
a line round by rules that know no isolates. pdfium (Chrome, Edge) cuts the line into segments
of one kind (left-to-right, right-to-left, numbers with what joins them, the rest), takes the
segments from the last to the first where right-to-left ones are in the majority, and turns
the letters and brackets of the right-to-left ones. Here that is done backwards. poppler
(Evince, Okular) goes by where the letters stand, and by the marks (docs/decisions/0005).
"""

import unicodedata
from collections.abc import Sequence
from enum import Enum, auto
from functools import cache
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from amstrat_desktop.base.lang import FSI, PDI

_JOINER: Final = "\u200b"
"""A character of the kind of numbers that nobody sees: it parts two marks."""

_PAIRS: Final = "()[]{}<>«»‹›"
_MIRRORED: Final = {
    one: other
    for left, right in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)
    for one, other in ((left, right), (right, left))
}
_UNSEEN: Final = FSI + PDI


class Kind(Enum):
    """How pdfium takes a character."""

    LEFT = auto()
    RIGHT = auto()
    NUMBER = auto()
    REST = auto()


_KINDS: Final = {
    "L": Kind.LEFT,
    "R": Kind.RIGHT,
    "AL": Kind.RIGHT,
    **dict.fromkeys(("AN", "EN", "NSM", "CS", "ES", "ET", "BN"), Kind.NUMBER),
}


_MARKS: Final = {Kind.LEFT: "\u200e", Kind.RIGHT: "\u200f"}


class Letter(NamedTuple):
    """A character, the number of the glyph that shows it, and its embedding level."""

    character: str
    glyph: int
    level: int

    @property
    def kind(self) -> Kind:
        return _kind(self.character)


@cache
def _kind(character: str) -> Kind:
    return _KINDS.get(unicodedata.bidirectional(character), Kind.REST)


def stream_order(letters: Sequence[Letter], *, rtl: bool) -> list[Letter]:
    """The letters of a line, given in logical order, as a page has to hold them.

    rtl: the paragraph's direction. Marks that nobody sees are added.
    """
    own = Kind.RIGHT if rtl else Kind.LEFT
    seen = [one for one in letters if one.character not in _UNSEEN]
    turned = rtl
    ordered: list[list[Letter]] = []
    for kind, segment in _segments(_with_marks(seen, own)):
        if kind is Kind.RIGHT or (kind is Kind.REST and turned):
            turned = True
            ordered.append([_mirrored(one) for one in reversed(segment)])
        else:
            turned = turned and kind is Kind.NUMBER
            ordered.append(segment)
    if rtl:
        ordered.reverse()
    wanted = _missing(seen, own)
    return _with_majority([one for segment in ordered for one in segment], wanted, own)


def _segments(letters: Sequence[Letter]) -> list[tuple[Kind, list[Letter]]]:
    return [(kind, list(segment)) for kind, segment in groupby(letters, lambda one: one.kind)]


def _mirrored(letter: Letter) -> Letter:
    return letter._replace(character=_MIRRORED.get(letter.character, letter.character))


def _with_marks(letters: Sequence[Letter], own: Kind) -> list[Letter]:
    """With a mark wherever two pieces of unlike direction would be taken for one."""
    marked: list[Letter] = list(letters[:1])
    for before, here in pairwise(letters):
        if _run_together(before, here, own):
            outer = here if here.level % 2 == (own is Kind.RIGHT) else before
            marked.append(outer._replace(character=_MARKS[own]))
        marked.append(here)
    return marked


def _run_together(before: Letter, here: Letter, own: Kind) -> bool:
    if before.level % 2 != here.level % 2:
        return own is not before.kind and own is not here.kind
    if here.level % 2 == 0 or here.kind is not Kind.NUMBER:
        return False
    return before.kind is Kind.NUMBER and before.glyph != here.glyph


def _missing(letters: Sequence[Letter], own: Kind) -> int:
    """Segments that its own direction lacks for the majority.

    Marks between the pieces do not count: pdfium drops those that hang on a lone space.
    """
    kinds = [kind for kind, _ in _segments(letters)]
    other = Kind.LEFT if own is Kind.RIGHT else Kind.RIGHT
    return max(kinds.count(other) - kinds.count(own) + 1, 0)


def _with_majority(ordered: list[Letter], wanted: int, own: Kind) -> list[Letter]:
    """With marks behind the end of what is read that give the line its own direction."""
    marks = (_MARKS[own] + _JOINER) * wanted
    if not ordered or not marks:
        return ordered
    if own is Kind.RIGHT:
        return [*(ordered[0]._replace(character=mark) for mark in marks), *ordered]
    return [*ordered, *(ordered[-1]._replace(character=mark) for mark in marks[::-1])]

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Embedding levels (Unicode Standard Annex #9), from the implementation that fpdf2 maintains.

Only rule L2, the reordering of a line's runs, is done here, because lines are broken here.
"""

import re
import sys
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from threading import Lock
from types import ModuleType
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from amstrat_desktop.base.lang import FSI, PDI

if TYPE_CHECKING:
    import fpdf.bidi  # noqa: F401  # seen by whoever collects what the frozen program needs

# Whatever can turn a character of a left-to-right paragraph: the right-to-left scripts, their
# marks, embeddings and isolates. (An isolate of left-to-right text raises levels by two and
# turns nothing.)
_MAY_TURN: Final = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
LIMIT: Final = 4000
"""Characters of a paragraph that are looked at; no paper of ours holds as many."""


_IMPORTING: Final = Lock()


def _uba() -> ModuleType:
    """One import for all threads: two papers may be drawn at the same moment."""
    with _IMPORTING:
        return _imported()


@cache
def _imported() -> ModuleType:
    """fpdf2's module alone: its package imports a PDF writer and needs 0.3 s for that.

    The package's own ``__init__`` is left out while the module is imported and is free to be
    imported in the usual way afterwards.
    """
    if "fpdf" in sys.modules:
        return import_module("fpdf.bidi")
    spec = find_spec("fpdf")
    if spec is None or spec.submodule_search_locations is None:
        raise ModuleNotFoundError("fpdf2 is missing", name="fpdf")
    package = ModuleType("fpdf")
    package.__path__ = list(spec.submodule_search_locations)
    package.__spec__ = ModuleSpec("fpdf", None, is_package=True)
    sys.modules["fpdf"] = package
    try:
        return import_module("fpdf.bidi")
    finally:
        del sys.modules["fpdf"]


def levels(text: str, *, rtl: bool) -> list[int]:
    """The embedding level of each character of one paragraph, rules P1 to I2.

    rtl: the paragraph's direction. Characters that rule X9 removes have the level before them.
    """
    base = int(rtl)
    if not rtl and not _MAY_TURN.search(text):
        return [0] * len(text)
    direction = _uba().TextDirection.RTL if rtl else _uba().TextDirection.LTR
    found = [-1] * len(text)
    for character in _uba().BidiParagraph(text[:LIMIT], direction).get_characters():
        found[character.character_index] = character.embedding_level
    before = base
    for index, level in enumerate(found):
        found[index] = before = before if level < 0 else level
    return found


def alone(text: str) -> str | None:
    """What stands inside, where a text is nothing but one isolate of left-to-right text.

    Such a paragraph reads the same in either direction.
    """
    inner = text[1:-1]
    if not (text.startswith(FSI) and text.endswith(PDI)) or FSI in inner or PDI in inner:
        return None
    return None if _MAY_TURN.search(inner) else inner


class Levelled(Protocol):
    @property
    def level(self) -> int: ...


Run = TypeVar("Run", bound=Levelled)


def visual_order(runs: Sequence[Run]) -> list[Run]:
    """The runs of one line from left to right (rule L2)."""
    ordered = list(runs)
    odd = [run.level for run in runs if run.level % 2]
    if not odd:
        return ordered
    for level in range(max(run.level for run in runs), min(odd) - 1, -1):
        start = 0
        while start < len(ordered):
            if ordered[start].level < level:
                start += 1
                continue
            end = start
            while end < len(ordered) and ordered[end].level >= level:
                end += 1
            ordered[start:end] = ordered[start:end][::-1]
            start = end
    return ordered

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts are marked so that they can be extracted, and filled with what they name."""

import ast
from collections.abc import Iterator
from pathlib import Path

from catalogue_gate import placeholders

from amstrat_desktop.base import lang
from tests.architecture.sources import calls, modules, place

# How many leading arguments are texts, and whether the last of them is followed by the count.
MARKERS = {"_": 1, "ngettext": 2, "pgettext": 2, "npgettext": 3}
COUNTED = {"ngettext", "npgettext"}


def marked() -> Iterator[tuple[Path, ast.Call, str]]:
    for module in modules("amstrat_desktop"):
        if module != Path(lang.__file__):
            for call, name in calls(module):
                if name in MARKERS and isinstance(call.func, ast.Name):
                    yield module, call, name


def text_of(argument: ast.expr) -> str:
    assert isinstance(argument, ast.Constant)
    return str(argument.value)


def test_marked_texts_are_literals() -> None:
    """A variable or an f-string never reaches the catalogues."""
    assert not [
        place(module, call)
        for module, call, name in marked()
        if len(call.args) < MARKERS[name]
        or not all(isinstance(text, ast.Constant) for text in call.args[: MARKERS[name]])
    ]


def test_placeholders_are_what_is_filled_in() -> None:
    """Where values are given they are the ones named; a text kept for later gives none."""
    wrong = []
    for module, call, name in marked():
        given = {keyword.arg for keyword in call.keywords if keyword.arg}
        spread = len(given) < len(call.keywords)
        texts = call.args[: MARKERS[name]][1 if name in {"pgettext", "npgettext"} else 0 :]
        named = set().union(*(placeholders(text_of(text)) for text in texts))
        if name in COUNTED:
            given |= {"count"} if given or named == {"count"} else set()
            named |= {"count"} if given else set()
        if given and not spread and given != named:
            wrong.append(f"{place(module, call)}: {sorted(named)} named, {sorted(given)} given")
    assert not wrong


def test_texts_have_no_space_at_their_ends() -> None:
    """A space there is the trace of a sentence glued from pieces."""
    assert not [
        place(module, call)
        for module, call, name in marked()
        for text in call.args[: MARKERS[name]]
        if text_of(text) != text_of(text).strip()
    ]


def test_no_mark_stands_inside_an_f_string() -> None:
    """Babel doesn't look into them: the text would never reach a catalogue."""
    assert not [
        place(module, call)
        for module in modules("amstrat_desktop")
        for joined in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(joined, ast.JoinedStr)
        for call in ast.walk(joined)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in MARKERS
    ]

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nasty strings, how they are put into every field of something, and who watches meanwhile."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from itertools import cycle, islice
from typing import Any, Final

from amstrat_desktop.base.lang import Msg, verbatim

NASTY: Final = (
    "",
    " ",
    "\x00",
    "\x00\x01\x02\x1b[31m",
    "\ud800",
    "a\udfffb",
    "\ufeff",
    "\ufffe",
    "\uffff",
    "\u202eevil",
    "\u202aabc",
    "\u2066\u2067\u2068",
    "\u2069\u2069",
    "\u200f\u200e\u061c",
    "<b>fett</b>",
    "<img src='/etc/passwd'/>",
    '<img src="file:///etc/passwd" width="9"/>',
    "<img src='http://127.0.0.1:9/x.png'/>",
    "<a href='javascript:alert(1)'>x</a>",
    "<para><font name='/etc/passwd'>x</font></para>",
    "&lt;&amp;&#0;&nbsp;",
    "]]>",
    "<!--",
    "<?xml?>",
    "%PDF-1.7",
    "(unbalanced",
    "unbalanced)",
    "\\",
    "\\\\",
    "\\(\\)",
    ") Tj ET Q (",
    "endstream endobj",
    "{number}",
    "{0}",
    "{",
    "}",
    "%s%n%d",
    "${HOME}",
    "$(id)",
    "`id`",
    "'; DROP TABLE x; --",
    "=1+1",
    "+1",
    "-1",
    "@x",
    "\t=1",
    "\r\n=1",
    "a\nb\nc" * 40,
    "\u2028\u2029",
    "x" * 5000,
    "Ä" * 3000,
    "ا" * 3000,
    "\u0300" * 500,
    "e" + "\u0301" * 300,
    "👩‍👩‍👧‍👦🏳️‍🌈",
    "中文测试",
    "ไทย",
    "हिन्दी",
    "שלום עולם",
    "ﷺﷲ",
    "ﬁﬀ",
    "１２３",
    "٠١٢٣",
    "a b c" * 200,
    "مرحبا <b>x</b> 123 (abc) " * 30,
    "\u034f\u115f\u1160\u17b4\u3164",
    "A\u00adB\u200bC\u2060D",
)

OUR_OWN: Final = (sys.prefix, sys.base_prefix)
"""Modules and locale data that Python loads when they are first needed."""

_WATCHED: Final = frozenset(
    {
        "open", "os.listdir", "os.scandir", "os.system", "os.exec", "os.posix_spawn",
        "subprocess.Popen", "socket.connect", "socket.getaddrinfo", "socket.gethostbyname",
        "urllib.Request", "webbrowser.open", "shutil.copyfile",
    }
)  # fmt: skip


def from_the(place: int) -> Iterator[str]:
    """The nasty strings from one of them on, round and round."""
    return islice(cycle(NASTY), place, None)


def filled(value: Any, texts: Iterator[str], kept: frozenset[str] = frozenset()) -> Any:
    """The same data with the next text in each field that holds one, lists made one longer.

    kept: names of fields that hold no text of a person, but a code.
    """
    if isinstance(value, Msg):
        return (
            verbatim(next(texts))
            if value == verbatim(str(dict(value.params).get("text")))
            else value
        )
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: filled(getattr(value, field.name), texts, kept)
            for field in fields(value)
            if field.init and field.name not in kept
        }
        return replace(value, **changed)
    if isinstance(value, Mapping):
        return {key: filled(inner, texts, kept) for key, inner in value.items()}
    if type(value) is tuple:
        inner = tuple(filled(item, texts, kept) for item in value)
        of_texts = bool(value) and all(type(item) is str for item in value)
        return (*inner, next(texts)) if of_texts else inner
    return next(texts) if type(value) is str else value


@contextmanager
def watched() -> Iterator[list[tuple[str, str]]]:
    """What is opened, started or asked for meanwhile, apart from Python's own files."""
    seen: list[tuple[str, str]] = []
    watching = [True]

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if watching[0] and event in _WATCHED and not str(arguments[0]).startswith(OUR_OWN):
            seen.append((event, str(arguments[0])))

    sys.addaudithook(hook)  # there is no way to take it off again
    try:
        yield seen
    finally:
        watching[0] = False

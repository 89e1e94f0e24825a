# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nasty strings are only text: through every field of a slip, nothing is fetched or opened."""

import re
import sys
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

import amstrat_desktop
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.documents import recovery_sheet
from amstrat_desktop.documents.slip import Consent, Minor, Variant, render
from tests.documents.reading import page_count
from tests.documents.samples import CONSENTED

NASTY = [
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
]


OUR_OWN = (sys.prefix, sys.base_prefix)
"""Modules and locale data that Python loads when they are first needed."""


def filled(value, text):
    """The same data with `text` in each field that holds text."""
    if is_dataclass(value) and not isinstance(value, Msg):
        kept = ("number",)
        changed = {
            field.name: filled(getattr(value, field.name), text)
            for field in fields(value)
            if field.name not in kept
        }
        return replace(value, **changed)
    if isinstance(value, tuple) and not any(isinstance(x, int | type(None)) for x in value):
        return (*(filled(item, text) for item in value), text)
    return text if type(value) is str else value


@pytest.fixture
def watched():
    """Names of files opened and addresses asked for while a test runs."""
    seen = []
    watching = [True]

    def hook(event, arguments):
        if watching[0] and event in {
            "open",
            "socket.connect",
            "socket.getaddrinfo",
            "urllib.Request",
        }:
            seen.append((event, str(arguments[0])))

    sys.addaudithook(hook)
    yield seen
    watching[0] = False


def sample():
    person = replace(CONSENTED.person, name="x", minor=Minor("x", informed=True))
    return replace(
        CONSENTED,
        person=person,
        return_ways=CONSENTED.return_ways,
        consent=Consent("x", ("x",), date(2027, 1, 1), "x"),
    )


def test_there_are_sixty():
    assert len(NASTY) >= 60


@pytest.fixture(scope="module", autouse=True)
def warm():
    """Fonts, pictograms and catalogues are read once, before anybody watches."""
    for language in ("de", "ar"):
        for variant in Variant:
            render(replace(sample(), variant=variant), language)
        recovery_sheet.render(sheet("x"), language)


def sheet(text):
    return recovery_sheet.RecoverySheet("123456 " * 8, text, date(2026, 1, 2), UUID(int=7))


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_a_nasty_string_is_only_text(text, watched):
    data = sample()
    nasty = replace(filled(data, text), return_ways=data.return_ways)
    papers = [
        render(nasty, "ar"),
        render(replace(nasty, variant=Variant.PLAIN, number=text), "de"),
        recovery_sheet.render(sheet(text), "ar"),
    ]
    assert [event for event in watched if not event[1].startswith(OUR_OWN)] == []
    assert [page_count(pdf) for pdf in papers] == [1, 1, 1]


def test_nothing_that_reads_markup_is_used():
    """reportlab's Paragraph opens any file that an <img> in its text names."""
    package = Path(amstrat_desktop.__file__).parent
    found = [
        path
        for path in package.rglob("*.py")
        if re.search(r"\bParagraph\(|reportlab\.platypus", path.read_text("utf-8"))
        and path.name != "bidi.py"
    ]
    assert found == []


def test_reportlab_may_fetch_nothing():
    from reportlab import rl_config

    assert rl_config.trustedSchemes == []
    assert rl_config.trustedHosts == []

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer that nothing is held (*Negativauskunft*): it needs no record and keeps no name."""

from collections.abc import Sequence
from typing import Final

from amstrat_desktop.documents.blocks import GERMAN
from amstrat_desktop.documents.frame import EDGE, HEIGHT, MM, paper
from amstrat_desktop.documents.information_sheet import texts as sheet
from amstrat_desktop.documents.letterhead import foot, head, voices_of
from amstrat_desktop.documents.subject_access import texts
from amstrat_desktop.documents.subject_access.data import NegativeAnswer
from amstrat_desktop.documents.two_columns import Item, Part, draw_parts, named, said

VERSION: Final = 1
_LINE: Final = "_" * 32
_FOOT: Final = 6 * MM


def render_negative(answer: NegativeAnswer, language: str) -> bytes:
    """The answer on one page."""
    voices = voices_of(language)
    with paper(voices[0].catalogue.text(texts.NEGATIVE_TITLE), GERMAN) as (page, out):
        top = head(page, voices, texts.NEGATIVE_TITLE, answer.office, "info-circle")
        draw_parts(page, voices, _parts(answer), top, HEIGHT - EDGE - _FOOT)
        foot(page, voices, voices[0].say(texts.form(VERSION)), HEIGHT - EDGE + 2)
    return out.getvalue()


def _parts(answer: NegativeAnswer) -> Sequence[Part]:
    officer = ", ".join(line for line in answer.officer.split("\n") if line.strip())
    helps = [Item(named(officer), small=True)] if officer else []
    return [
        Part(
            "user",
            texts.FOR,
            [Item(named(answer.name or _LINE), lead=True), Item(said(texts.NOT_KEPT), small=True)],
        ),
        Part(
            "check",
            texts.RESULT,
            [
                Item(said(texts.asked(answer.asked_on))),
                Item(said(texts.SEARCHED)),
                Item(said(texts.NOTHING), lead=True),
                Item(said(texts.ANONYMOUS)),
                Item(said(texts.as_of(answer.printed)), small=True),
            ],
        ),
        Part(
            "writing-sign",
            sheet.COMPLAINT,
            [
                *helps,
                Item(said(sheet.COMPLAIN)),
                Item(named(sheet.AUTHORITY), small=True),
            ],
        ),
    ]

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The order in which mixed lines are read, against an independent typesetter: Qt's."""

import unicodedata

import pytest

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.documents import disclosure_log, withdrawal_note
from amstrat_desktop.documents.appointment_card import texts as card
from amstrat_desktop.documents.consent_form import texts
from amstrat_desktop.documents.shaping import shape
from amstrat_desktop.documents.typesetting import break_lines, runs_of
from tests.documents.mixed import SENTENCES
from tests.documents.test_consent_papers import RIGHTS, SIGNED, UNTIL, USUAL, forms, sentence

pytest.importorskip("PySide6", reason="the other typesetter is Qt's")

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout, QTextOption

from amstrat_desktop.base.paths import resource

JOINERS = "\u200c\u200d\u2068\u2069"

SIZE = 100
"""Pixels: large, so that rounding moves nothing."""


@pytest.fixture(scope="module")
def font(qapp):
    for path in sorted(resource("fonts").glob("*-Regular.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    font = QFont(["Noto Sans", "Noto Sans Arabic"])
    font.setPixelSize(SIZE)
    return font


def qt_order(text, font):
    """The indexes of the visible characters from left to right, as Qt sets one line."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    layout.endLayout()
    middles = {}
    for index in visible(text):
        for run in line.glyphRuns(index, 1):
            for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True):
                ink = run.rawFont().boundingRect(glyph).translated(at)
                width, middle = middles.get(index, (0, 0))
                middles[index] = max((width, middle), (ink.width(), ink.center().x()))
    return sorted(middles, key=lambda index: middles[index][1])


def visible(text):
    """What can be seen at a place of its own: no marks, joiners, isolates and spaces."""
    return [i for i, c in enumerate(text) if unicodedata.category(c) not in ("Mn", "Cf", "Zs")]


def our_order(text, language):
    shaped = shape(text, bold=False, rtl=True, language=language)
    (span,) = break_lines(shaped, 1e9)
    shown = set(visible(text))
    order = []
    for run in runs_of(shaped, span):
        for cluster in run.clusters:
            # HarfBuzz gives a joiner's place to the letter that follows it.
            start = cluster.start
            while text[start] in JOINERS:
                start += 1
            order.append(start)
    return [start for start in order if start in shown]


def test_there_are_a_hundred_sentences():
    assert len(SENTENCES) == 100


@pytest.mark.parametrize(("language", "text"), SENTENCES)
def test_a_mixed_line_is_ordered_as_by_qt(language, text, font):
    assert our_order(text, language) == qt_order(text, font)


PAPERS = [
    (language, catalogue(language).text(text))
    for language in ("ar", "fa")
    for text in (
        *(sentence(form) for form in forms()),
        *RIGHTS,
        *SIGNED,
        texts.holds_until(UNTIL),
        *withdrawal_note.TITLES.values(),
        withdrawal_note.withdrawn_on(UNTIL),
        withdrawal_note.we_inform(USUAL.receiver),
        disclosure_log.EMERGENCIES,
        card.companion("Ada Muster"),
        card.CALL,
    )
]


@pytest.mark.parametrize(("language", "text"), PAPERS)
def test_a_sentence_of_the_papers_is_ordered_as_by_qt(language, text, font):
    assert our_order(text, language) == qt_order(text, font)

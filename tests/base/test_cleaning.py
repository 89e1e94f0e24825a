# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every text passes one cleaning on its way in."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from amstrat_desktop.base.cleaning import LINE_LIMIT, clean_line, clean_text


def test_line_ends_become_one_kind() -> None:
    assert clean_text("a\r\nb\rc\u2028d") == "a\nb\nc\nd"


def test_controls_surrogates_and_bidi_overrides_go_marks_stay() -> None:
    assert clean_text("a\x00\x1b\ud800b\u202ec\u2066d\u2069") == "abcd"
    assert clean_text("a\u200eb\u061cc\td") == "a\u200eb\u061cc\td"


def test_a_line_has_no_breaks_and_a_limit() -> None:
    assert clean_line("  Amina \n  Muster\t Frau ") == "Amina Muster Frau"
    assert len(clean_line("x" * 10_000)) == LINE_LIMIT


@given(st.text())
def test_cleaning_is_stable_and_composed(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    cleaned.encode("utf-8")


@given(st.text())
def test_a_line_is_one_line(text: str) -> None:
    assert len(clean_line(text).splitlines()) <= 1

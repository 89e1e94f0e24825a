# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts on their way into a spreadsheet that would take some of them for formulas (R20)."""

from typing import Final

_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")


def neutral(text: str) -> str:
    """The text with an apostrophe before what a spreadsheet would compute.

    Spreadsheets skip spaces before a formula; so does this.
    """
    looked_at = text.lstrip(" \u00a0\u200b\ufeff")
    return f"'{text}" if looked_at.startswith(_STARTS) else text

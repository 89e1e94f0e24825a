# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Short lines of several facts. No Qt here."""

from typing import Final

from amstrat_desktop.base.lang import Catalogue, has_rtl, isolate

RLM: Final = "\u200f"


def dotted(words: Catalogue, *parts: str) -> str:
    """“Jobcenter · Bochum · 0234 …”: what is empty is left out, numbers keep their order."""
    if not words.rtl:
        return " · ".join(isolate(part) if has_rtl(part) else part for part in parts if part)
    # A label looks for the direction outside of the isolates: the mark says it.
    joined = " · ".join(isolate(part) for part in parts if part)
    return f"{RLM}{joined}" if joined else ""


def lines(*parts: str) -> str:
    """Below each other, what is empty left out."""
    return "\n".join(part for part in parts if part)

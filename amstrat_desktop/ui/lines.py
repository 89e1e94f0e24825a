# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Short lines of several facts. No Qt here."""

from amstrat_desktop.base.lang import Catalogue, isolate


def dotted(words: Catalogue, *parts: str) -> str:
    """“Jobcenter · Bochum · 0234 …”: what is empty is left out, numbers keep their order."""
    return " · ".join(isolate(part) if words.rtl else part for part in parts if part)


def lines(*parts: str) -> str:
    """Below each other, what is empty left out."""
    return "\n".join(part for part in parts if part)

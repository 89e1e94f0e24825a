# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Version, policy, catalogues, the words of dates, fonts of papers."""

import platform
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Final

from amstrat_desktop.base.lang import LANGUAGES, _, catalogue
from amstrat_desktop.base.paths import legal_text, resource
from amstrat_desktop.base.policy import read_policy
from amstrat_desktop.documents.fonts import faces
from amstrat_desktop.self_test.trials import Trial, incomplete

_DAY: Final = date(2026, 3, 18)


def _program(scratch: Path) -> str:
    del scratch
    kind = "frozen" if getattr(sys, "frozen", False) else "from its sources"
    for name in ("LICENSE", "THIRD_PARTY_NOTICES.md"):
        if not legal_text(name):
            incomplete(f"{name} is empty")
    return f"{version('amstrat-desktop')}, {kind}, Python {platform.python_version()}"


def _catalogues(scratch: Path) -> str:
    """Every language has its catalogue, and the words that CLDR has for it."""
    del scratch
    months = []
    for code in LANGUAGES:
        words = catalogue(code)
        if not words.has(_("Language")):
            incomplete(f"no catalogue of {code}")
        if words.locale.language != code:
            incomplete(f"no dates in {code}")
        months.append(words.month(_DAY))
    if len(set(months)) < len(LANGUAGES) - 2:
        incomplete(f"months: {', '.join(months)}")
    return ", ".join(LANGUAGES)


def _fonts(scratch: Path) -> str:
    del scratch
    names = [face.name for bold in (False, True) for face in faces(bold=bold)]
    for folder in ("icons", "pictograms", "start_data"):
        if not any(resource(folder).iterdir()):
            incomplete(folder)
    return ", ".join(names)


def _policy(scratch: Path) -> str:
    """The one file of this computer that is read: who wrote it wants to know whether it holds."""
    del scratch
    policy = read_policy()
    if policy.path is None:
        return "this computer has none"
    if policy.faults:
        incomplete("; ".join(catalogue("en").text(fault.message) for fault in policy.faults))
    return str(policy.path)


TRIALS: Final = (
    Trial("program", _program),
    Trial("policy of the administrator", _policy),
    Trial("catalogues", _catalogues),
    Trial("fonts of papers", _fonts),
)

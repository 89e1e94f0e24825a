# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the information sheet says of one office, and which sheet it is."""

from dataclasses import dataclass
from typing import Final

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.documents.slip.data import Office

VERSION: Final = 1
"""Counted up whenever the words change; kept with each sheet that was handed out."""

SHEET: Final = f"information/{VERSION}"
"""The sheet's name, as it is recorded when it is handed out."""


@dataclass(frozen=True, slots=True)
class InformationSheet:
    """responsible, officer: several lines, as the settings hold them, "" where the office did not
    say. kept: how long what is kept, a sentence each. secrecy: the staff fall under § 203 StGB.
    """

    office: Office
    responsible: str = ""
    officer: str = ""
    kept: tuple[Msg, ...] = ()
    secrecy: bool = False

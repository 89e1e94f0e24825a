# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the two answers are made from."""

from dataclasses import dataclass
from datetime import date

from amstrat_desktop.documents.slip.data import Office
from amstrat_desktop.services.data_requests.records import Holdings


@dataclass(frozen=True, slots=True)
class SubjectAccess:
    """holdings: blackened already. responsible, officer: as on the information sheet."""

    office: Office
    holdings: Holdings
    asked_on: date
    responsible: str = ""
    officer: str = ""


@dataclass(frozen=True, slots=True)
class NegativeAnswer:
    """name: for the paper alone and kept nowhere; "" leaves a line to write it on."""

    office: Office
    asked_on: date
    printed: date
    name: str = ""
    officer: str = ""

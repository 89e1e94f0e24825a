# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came of giving the office another key, as it is told."""

from dataclasses import dataclass

from amstrat_desktop.base.lang import Msg


@dataclass(frozen=True, slots=True)
class Rekeyed:
    """older: how many backups of before still open with the former passphrases; place: their
    folder. problem: why there is no backup under the new key, None where there is one.
    """

    older: int
    place: str
    problem: Msg | None

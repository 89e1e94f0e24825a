# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a presenter knows of comparing two versions of a record. No Qt here."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from amstrat_desktop.services.conflicts import Conflict

D = TypeVar("D")


class Compares(Protocol[D]):
    """Shows what two people wrote; settled: called with the draft that is to be saved.

    before: the draft as the form opened it, None where nobody kept it.
    """

    def __call__(
        self, conflict: Conflict, mine: D, before: D | None, settled: Callable[[D], object]
    ) -> None: ...

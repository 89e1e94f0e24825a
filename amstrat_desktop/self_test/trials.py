# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a trial is, and how it says no."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn


class IncompleteError(Exception):
    """A part of this copy is missing or does nothing."""


@dataclass(frozen=True, slots=True)
class Trial:
    """look: uses the part in an empty folder and says what it found; raises where it can't."""

    part: str
    look: Callable[[Path], str]


def incomplete(what: str) -> NoReturn:
    """Raises IncompleteError."""
    raise IncompleteError(what)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One door of the program through which something comes that nobody has checked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

CRASHES: Final = Path(__file__).with_name("crashes")


@dataclass(frozen=True, slots=True)
class Target:
    """attempt: hands the bytes in at the door, and raises for a bug alone. seeds: what should
    pass, to be changed from. words: what tells something at this door.
    """

    name: str
    attempt: Callable[[bytes], None]
    seeds: Callable[[], Sequence[bytes]]
    words: tuple[bytes, ...] = ()

    def crashes(self) -> list[Path]:
        """What was once a fault, and must stay none."""
        folder = CRASHES / self.name
        return sorted(folder.iterdir()) if folder.is_dir() else []


def typed(data: bytes) -> str:
    """Bytes as something that may arrive from a text field: lone surrogates and all."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("latin-1")

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a word is made of when it is spoken."""

from dataclasses import dataclass
from typing import Final

RISING: Final = "o"
"""A glide and a vowel: Maria, Marija, Mariya."""

ANY_E: Final = ("a", "i")
"""e stands for a (Emine, Amina) or for i (Khaled, Khalid)."""

VOWELS: Final = frozenset("aieuo0")


@dataclass(frozen=True, slots=True)
class Unit:
    """One place in a word. sounds: what it may be, the likeliest first; "" where it may be
    silent.
    """

    sounds: tuple[str, ...]
    vowel: bool = False

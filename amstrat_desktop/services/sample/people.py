# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented people who look invented: given names of the field, family names that say so."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Final

_Spelled = tuple[tuple[str, str], ...]

_FIRST_PARTS: Final = (
    "Muster", "Beispiel", "Probe", "Exempel", "Fantasie", "Erfunden", "Schein", "Modell",
    "Entwurf", "Papier", "Übungs", "Platzhalter",
)  # fmt: skip
_LAST_PARTS: Final = (
    "frau", "mann", "berg", "hausen", "feld", "heim", "stein", "thal", "bach", "kamp", "wald",
    "moor",
)  # fmt: skip

_GIVEN_LATIN: Final = (
    "Amina", "Yusuf", "Elif", "Mehmet", "Oksana", "Dmytro", "Maria", "Ioana", "Stefan", "Rozerin",
    "Dilan", "Azad", "Fatou", "Moussa", "Grace", "Samuel", "Zahra", "Reza", "Anna", "Piotr",
    "Desislava", "Georgi", "Linh", "Hanna", "Karl", "Petra", "Jonas", "Leila", "Omar", "Selin",
    "Berfin", "Ivana", "Nuri", "Saliha", "Tesfay", "Hiwot", "Abdi", "Hodan", "Priya", "Arjun",
)  # fmt: skip

# Given and family names, each in its own script and in Latin letters.
_IN_OWN_SCRIPT: Final[Mapping[str, tuple[_Spelled, _Spelled]]] = {
    "ar": (
        (
            ("أمينة", "Amina"),
            ("يوسف", "Yusuf"),
            ("ليلى", "Layla"),
            ("عمر", "Omar"),
            ("سلمى", "Salma"),
        ),
        (("المثال", "Al-Mithal"), ("النموذجي", "Al-Namudhaji"), ("التجريبي", "Al-Tajribi")),
    ),
    "fa": (
        (("زهرا", "Zahra"), ("رضا", "Reza"), ("پریسا", "Parisa"), ("کیان", "Kian")),
        (("نمونه", "Nemuneh"), ("آزمایشی", "Azmayeshi"), ("فرضی", "Farzi")),
    ),
    "uk": (
        (("Оксана", "Oksana"), ("Дмитро", "Dmytro"), ("Олена", "Olena"), ("Тарас", "Taras")),
        (("Прикладна", "Prykladna"), ("Зразкова", "Zrazkova"), ("Вигадана", "Vyhadana")),
    ),
    "ru": (
        (("Анна", "Anna"), ("Игорь", "Igor"), ("Вера", "Vera"), ("Павел", "Pavel")),
        (("Примерова", "Primerova"), ("Образцова", "Obraztsova"), ("Выдумкина", "Vydumkina")),
    ),
    "bg": (
        (("Десислава", "Desislava"), ("Георги", "Georgi"), ("Мария", "Maria")),
        (("Примерна", "Primerna"), ("Образцова", "Obraztsova")),
    ),
}


@dataclass(frozen=True, slots=True)
class Name:
    """name: in the person's own script. latin: its Latin reading, "" where it is Latin."""

    name: str
    latin: str = ""


def invent_name(dice: Random, language: str) -> Name:
    """A name of somebody who speaks the language; half of them wrote it in their own script."""
    own = _IN_OWN_SCRIPT.get(language)
    if own is not None and dice.random() < 0.5:
        given, family = dice.choice(own[0]), dice.choice(own[1])
        return Name(f"{given[0]} {family[0]}", f"{given[1]} {family[1]}")
    family_name = dice.choice(_FIRST_PARTS) + dice.choice(_LAST_PARTS)
    return Name(f"{dice.choice(_GIVEN_LATIN)} {family_name}")

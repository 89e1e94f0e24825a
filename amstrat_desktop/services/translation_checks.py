# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be seen of a translation without knowing its language."""

import re
import unicodedata
from collections import Counter
from typing import Final

from amstrat_desktop.base.cleaning import clean_line, clean_text
from amstrat_desktop.base.lang import LANGUAGES, _, ngettext, verbatim
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.base.vocabulary.own_texts import LIMITS, LINE_BY_LINE, ONE_LINE, OwnField

_NUMBER: Final = re.compile(r"\d+")
_SCRIPTS: Final = {
    "ar": "ARABIC",
    "fa": "ARABIC",
    "bg": "CYRILLIC",
    "ru": "CYRILLIC",
    "uk": "CYRILLIC",
}
_LATIN: Final = "LATIN"


def cleaned(field: OwnField, text: str) -> str:
    """As it is put on record: no control characters, no empty lines, no longer than it may be."""
    limit = LIMITS[field]
    if field in ONE_LINE:
        return clean_line(text, limit=limit)
    lines = (clean_line(line, limit=limit) for line in clean_text(text, limit=limit).splitlines())
    return "\n".join(line for line in lines if line)


def require_fitting(field: OwnField, language: str, german: str, text: str) -> None:
    """Raise FieldProblem for what is in another script, or has more or fewer lines.

    A text that is the German one is a name, and right in every language.
    """
    if text == german:
        return
    script = _SCRIPTS.get(language, _LATIN)
    letters = [letter for letter in text if letter.isalpha()]
    if letters and not any(unicodedata.name(one, "").startswith(script) for one in letters):
        endonym = verbatim(LANGUAGES[language].endonym)
        raise FieldProblem(field, _("This does not look like {language}.", language=endonym))
    wanted = len(lines_of(german))
    if field in LINE_BY_LINE and len(lines_of(text)) != wanted:
        # Translators: eine Sache je Zeile: so viele Zeilen wie im deutschen Text
        message = ngettext(
            "Write {count} line, as in German.", "Write {count} lines, as in German.", wanted
        )
        raise FieldProblem(field, message)


def missing_numbers(german: str, text: str) -> tuple[str, ...]:
    """Numbers of the German text that the translation lacks: an hour, a floor, a bus.

    Digits of any script count; “09” is 9. Not every one is a mistake, so it is a hint only.
    """
    left = Counter(_numbers(german)) - Counter(_numbers(text))
    return tuple(left.elements())


def lines_of(text: str) -> list[str]:
    """Those with something in them."""
    return [line for line in text.splitlines() if line.strip()]


def _numbers(text: str) -> list[str]:
    return [str(int(number)) for number in _NUMBER.findall(text)]

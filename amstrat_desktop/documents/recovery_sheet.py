# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The recovery code on paper: what opens an office when its passphrase is forgotten."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from amstrat_desktop.base.lang import LANGUAGES, Msg, _
from amstrat_desktop.documents import pictograms
from amstrat_desktop.documents.blocks import GERMAN, Style, Words
from amstrat_desktop.documents.colours import GROUND, INK, MUTED, PRIMARY
from amstrat_desktop.documents.frame import EDGE, HEIGHT, INNER_WIDTH, MARGIN, MM, Page, paper
from amstrat_desktop.documents.voice import Voice, voice

# Translators: Wiederherstellungscode
_TITLE = _("Recovery code")
# Translators: Büro
_OFFICE = _("Office")
# Translators: Ausgestellt am
_ISSUED = _("Issued on")
# Translators: Datenbank (the first characters of its id)
_DATABASE = _("Database")
_SENTENCES: Final = (
    # Translators: Dieser Code öffnet die Daten des Büros, wenn das Passwort vergessen wurde.
    _("This code opens the office's data when the passphrase is forgotten."),
    # Translators: Wer ihn hat, kann alles lesen. Bewahren Sie ihn verschlossen auf, …
    _("Who has it can read everything. Keep it locked away, not beside the computer."),
    # Translators: Ohne Passwort und ohne diesen Code kann niemand die Daten öffnen, auch wir nicht.
    _("Without the passphrase and without this code nobody can open the data, not even we."),
    # Translators: Nicht fotografieren, nicht per E-Mail schicken.
    _("Do not photograph it and do not send it by e-mail."),
)
# Translators: Code geprüft am (a line to write on follows)
_CHECKED = _("Code checked on")
# Translators: Aufbewahrt bei (a line to write on follows)
_KEPT = _("Kept by")

_COLUMNS: Final = 4
_GUTTER: Final = 8 * MM
_TEXT: Final = Style(11, 1.4)
_LABEL: Final = Style(9, 1.4, colour=MUTED)
_CODE: Final = Style(24, 1.6, bold=True)
_COUNT: Final = Style(9, 1.3, colour=MUTED)
_ID_CHARACTERS: Final = 8


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """code: its groups with spaces between them, as `store.recovery` gives it."""

    code: str
    office: str
    issued: date
    database_id: UUID


def render(sheet: RecoverySheet, language: str) -> bytes:
    """The sheet as a PDF of one A4 page, in German and in the language of the interface."""
    voices = [voice(GERMAN)] if language == GERMAN else [voice(GERMAN), voice(language)]
    with paper("AmStrat Desktop", GERMAN) as (page, out):
        y = _headings(page, voices)
        y = _facts(page, sheet, voices[0], y + 8 * MM)
        y = _code(page, sheet.code.split(), y + 8 * MM)
        y = _sentences(page, voices, y + 10 * MM)
        _lines_to_fill(page, voices, y + 12 * MM)
    return out.getvalue()


def _columns(voices: Sequence[Voice]) -> list[tuple[Voice, float, float]]:
    """Voice, left edge and width: German on the left."""
    width = (INNER_WIDTH - _GUTTER * (len(voices) - 1)) / len(voices)
    return [(one, MARGIN + index * (width + _GUTTER), width) for index, one in enumerate(voices)]


def _headings(page: Page, voices: Sequence[Voice]) -> float:
    side = 13 * MM
    pictograms.draw(
        page.canvas, "key", MARGIN - 1 * MM, HEIGHT - EDGE - side, side, colour=PRIMARY, stroke=1.6
    )
    top = EDGE + side + 5 * MM
    below = top
    for one, x, width in _columns(voices):
        title = page.setter.set(one.say(_TITLE), Style(20, 1.5, bold=True, colour=PRIMARY), width)
        y = page.text(title, x, top)
        if len(voices) > 1:
            name = one.words(LANGUAGES[one.catalogue.code].endonym)
            y = page.text(page.setter.set(name, _LABEL, width), x, y)
        below = max(below, y)
    page.rule(below + 2 * MM, weight=1.4, colour=PRIMARY)
    return below + 2 * MM


def _facts(page: Page, sheet: RecoverySheet, german: Voice, y: float) -> float:
    """Which office and which database, so that two sheets are not mixed up."""
    facts: list[tuple[Msg, Words]] = [
        (_OFFICE, german.name(sheet.office)),
        (_ISSUED, german.words(german.catalogue.day(sheet.issued))),
        (_DATABASE, german.words(sheet.database_id.hex[-_ID_CHARACTERS:].upper())),
    ]
    label_width = 38 * MM
    for label, value in facts:
        page.text(page.setter.set(german.say(label), _LABEL, label_width), MARGIN, y + 2)
        block = page.setter.set(value, _TEXT, INNER_WIDTH - label_width, max_lines=2)
        y = page.text(block, MARGIN + label_width, y) + 1 * MM
    return y


def _code(page: Page, groups: Sequence[str], y: float) -> float:
    """The groups, numbered, four in a row: the program names a mistyped group by its number."""
    row_height = 21 * MM
    rows = -(-len(groups) // _COLUMNS)
    page.panel(MARGIN, y, INNER_WIDTH, rows * row_height + 4 * MM, GROUND, radius=6)
    cell = INNER_WIDTH / _COLUMNS
    for index, group in enumerate(groups):
        row, column = divmod(index, _COLUMNS)
        number = page.setter.set(Words(str(index + 1)), _COUNT, cell)
        digits = page.setter.set(Words(group), _CODE, cell)
        left = MARGIN + column * cell + (cell - digits.widest) / 2
        top = y + 3.5 * MM + row * row_height
        page.text(number, left, top)
        page.text(digits, left, top + 4 * MM)
    return y + rows * row_height + 4 * MM


def _sentences(page: Page, voices: Sequence[Voice], top: float) -> float:
    """Each sentence beside its translation."""
    y = top
    for sentence in _SENTENCES:
        below = y
        for one, x, width in _columns(voices):
            block = page.setter.set(one.say(sentence), _TEXT, width)
            below = max(below, page.text(block, x, y))
        y = below + 2.5 * MM
    return y


def _lines_to_fill(page: Page, voices: Sequence[Voice], y: float) -> None:
    """A box to tick and two lines to write on."""
    german = voices[0]
    side = 4 * MM
    for label, ticked in ((_CHECKED, True), (_KEPT, False)):
        words = german.say(label)
        if len(voices) > 1:
            words = german.join((words, voices[1].say(label)), " / ")
        block = page.setter.set(words, _TEXT, INNER_WIDTH / 2, max_lines=1)
        x = MARGIN
        if ticked:
            page.box(MARGIN, y + (block.height - side) / 2, side)
            x += side + 2.5 * MM
        page.text(block, x, y)
        start = x + block.widest + 3 * MM
        page.rule(y + block.height - 3, start, MARGIN + INNER_WIDTH - start, weight=0.6, colour=INK)
        y += 13 * MM

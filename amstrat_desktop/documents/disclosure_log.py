# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was told to whom, on paper for the person (R9; Art. 15 GDPR): all of it, or “nothing”.

Headings and the program's own words in both languages; what counsellors wrote is German.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.vocabulary.consents import (
    BASIS_LABELS,
    DATA_LABELS,
    DISCLOSURE_WAY_LABELS,
)
from amstrat_desktop.documents.blocks import GERMAN, Block, Style, Words
from amstrat_desktop.documents.colours import GROUND, INK, MUTED, PRIMARY
from amstrat_desktop.documents.frame import EDGE, HEIGHT, INNER_WIDTH, MARGIN, MM, Page, paper
from amstrat_desktop.documents.letterhead import foot, head, voices_of
from amstrat_desktop.documents.slip.data import Office
from amstrat_desktop.documents.voice import Voice
from amstrat_desktop.services.disclosure_records import DisclosureLine

VERSION: Final = 1

# Translators: Auskunft: Wem wurde was gesagt? Heading of a paper.
TITLE: Final = _("What was told to whom")
# Translators: Stand {day}, über {name}
ABOUT_PERSON: Final = pgettext("told", "About")
# Translators: Stand
AS_OF: Final = pgettext("told", "As of")
# Translators: Wann, durch wen
WHEN: Final = pgettext("told", "When, by whom")
# Translators: Wem
TO_WHOM: Final = pgettext("told", "To whom")
# Translators: Was
WHAT: Final = pgettext("told", "What")
# Translators: Auf welcher Grundlage
GROUND_OF: Final = pgettext("told", "On which ground")
# Translators: Bis heute wurde niemandem etwas gesagt.
NOTHING: Final = _("Until today nothing was told to anybody.")
# Translators: Diese Liste enthält alles, was wir aufgeschrieben haben.
COMPLETE: Final = _("This list holds everything that we noted.")
# Translators: Was Sie selbst zu einer Stelle tragen, steht nicht hier.
NOT_HERE: Final = _("What you carried to an agency yourself is not on it.")
# Translators: Ohne Einwilligung, weil Gefahr bestand (§ 34 StGB, § 4 KKG)
EMERGENCIES: Final = _("Without consent, because of a danger (§ 34 StGB, § 4 KKG)")
# Translators: Entschieden von
DECIDED: Final = pgettext("told", "Decided by")
# Translators: Grund
REASON: Final = pgettext("told", "Reason")
# Translators: Sie wurden informiert. / Sie wurden nicht informiert.
WAS_TOLD: Final = _("You were told.")
WAS_NOT_TOLD: Final = _("You were not told.")

_SHARES: Final = (0.17, 0.22, 0.38, 0.23)
_GUTTER: Final = 3 * MM
_PADDING: Final = 1.6 * MM
_FOOT: Final = 5 * MM
_APART: Final = 4 * MM
_TEXT: Final = Style(9, 1.34)
_STRONG: Final = Style(9, 1.34, bold=True)
_OWN: Final = Style(8, 1.38, colour=MUTED)
_HEAD: Final = Style(8.4, 1.34, bold=True, colour=PRIMARY)
_LARGE: Final = Style(15, 1.4, bold=True)


def consent_of(day: date) -> Msg:
    # Translators: vom {day} (of a consent)
    return pgettext("told", "of {day}", day=day)


def form(version: int) -> Msg:
    # Translators: small print. Auskunft, Fassung 1
    return _("Record of what was told, version {version}", version=version)


@dataclass(frozen=True, slots=True)
class DisclosureLog:
    """lines: the newest first, as `services.disclosures.list_disclosures` gives them."""

    office: Office
    person: str
    printed: date
    lines: tuple[DisclosureLine, ...] = ()


_Cell = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the table, or a heading that stays with the line after it."""

    cells: tuple[_Cell, ...]
    heading: bool = False

    @property
    def height(self) -> float:
        return max(_height(cell) for cell in self.cells) + 2 * _PADDING


def render(log: DisclosureLog, language: str) -> bytes:
    """The log as a PDF, as many pages as it needs."""
    voices = voices_of(language)
    with paper(voices[0].catalogue.text(TITLE), GERMAN) as (page, out):
        sheet = _Sheet(page, voices, log)
        sheet.draw()
    return out.getvalue()


class _Sheet:
    """The pages of one log."""

    def __init__(self, page: Page, voices: Sequence[Voice], log: DisclosureLog) -> None:
        self._page = page
        self._voices = voices
        self._log = log
        self._number = 1

    def draw(self) -> None:
        y = self._top()
        usual = [line for line in self._log.lines if not line.is_emergency]
        urgent = [line for line in self._log.lines if line.is_emergency]
        if not self._log.lines:
            y = self._draw(self._set_each([NOTHING], _LARGE), y + 8 * MM)
        end = self._set_each([COMPLETE, NOT_HERE], _TEXT)
        kept = _height(end) + _APART
        if usual:
            y = self._table(usual, y, kept=0 if urgent else kept)
        if urgent:
            y = self._table(urgent, y, heading=EMERGENCIES, kept=kept)
        self._draw(end, y + _APART)
        self._foot()

    def _top(self) -> float:
        y = head(self._page, self._voices, TITLE, self._log.office, "info-circle") + 3 * MM
        for one in self._voices:
            person = one.labelled(ABOUT_PERSON, one.name(self._log.person))
            day = one.labelled(AS_OF, one.words(one.catalogue.day(self._log.printed)))
            block = self._set(one.join((person, day)), _STRONG, INNER_WIDTH)
            y = self._page.text(block, MARGIN, y)
        return y

    def _table(
        self,
        lines: Sequence[DisclosureLine],
        y: float,
        *,
        heading: Msg | None = None,
        kept: float = 0,
    ) -> float:
        """kept: room that has to be left under the last line, for what belongs to it."""
        rows = [self._row(line) for line in lines]
        head_row = self._head_row()
        style = Style(10.5, 1.4, bold=True)
        above = self._set_each([heading] if heading else [], style)
        rooms = [*(row.height for row in rows[:-1]), rows[-1].height + kept]
        y += 3 * MM
        if y + _height(above) + head_row.height + rooms[0] > self._bottom:
            y = self._turn()
        y = self._draw_row(head_row, self._draw(above, y))
        for row, room in zip(rows, rooms, strict=True):
            if y + room > self._bottom:
                y = self._draw_row(head_row, self._turn())
            y = self._draw_row(row, y)
        return y

    def _head_row(self) -> _Row:
        cells = []
        for label, width in zip((WHEN, TO_WHOM, WHAT, GROUND_OF), _widths(), strict=True):
            styles = (_HEAD, _OWN)
            cells.append(
                tuple(
                    self._set(one.say(label), style, width)
                    for one, style in zip(self._voices, styles, strict=False)
                )
            )
        return _Row(tuple(cells), heading=True)

    def _row(self, line: DisclosureLine) -> _Row:
        german = self._voices[0]
        when, whom, what, ground = _widths()
        moment = german.words(german.catalogue.moment(line.at))
        at = [self._set(moment, _TEXT, when), self._set(german.name(line.staff_name), _OWN, when)]
        to = [self._set(german.name(line.receiver), _STRONG, whom)]
        if line.way is not None:
            to += self._both(DISCLOSURE_WAY_LABELS[line.way], whom)
        told = self._each(lambda one: _data(line, one), what)
        if line.content:
            told.append(self._set(german.name(line.content, limit=500), _TEXT, what))
        if line.is_emergency:
            reason = german.labelled(REASON, german.name(line.reason, limit=500))
            decided = german.labelled(DECIDED, german.name(line.decided_by))
            told += [self._set(reason, _TEXT, what), self._set(decided, _TEXT, what)]
        return _Row((tuple(at), tuple(to), tuple(told), tuple(self._ground(line, ground))))

    def _ground(self, line: DisclosureLine, width: float) -> list[Block]:
        german = self._voices[0]
        blocks = self._both(BASIS_LABELS[line.basis], width)
        if line.consent_on is not None:
            blocks.append(self._set(german.say(consent_of(line.consent_on)), _TEXT, width))
        if line.is_emergency:
            blocks += self._both(WAS_TOLD if line.person_told else WAS_NOT_TOLD, width)
        return blocks

    def _both(self, text: Msg, width: float) -> list[Block]:
        return self._each(lambda one: one.say(text), width)

    def _each(self, say: Callable[[Voice], Words], width: float) -> list[Block]:
        return [
            self._set(say(one), style, width)
            for one, style in zip(self._voices, (_TEXT, _OWN), strict=False)
        ]

    def _set_each(self, texts: Sequence[Msg], style: Style) -> list[Block]:
        """Sentences over the whole width, all of the German before the other language."""
        return [
            self._set(one.say(text), style, INNER_WIDTH) for one in self._voices for text in texts
        ]

    def _draw(self, blocks: Sequence[Block], y: float) -> float:
        for block in blocks:
            y = self._page.text(block, MARGIN, y)
        return y

    def _draw_row(self, row: _Row, y: float) -> float:
        if row.heading:
            self._page.panel(MARGIN, y, INNER_WIDTH, row.height, GROUND, radius=2)
        x = MARGIN + _PADDING
        for cell, width in zip(row.cells, _widths(), strict=True):
            line = y + _PADDING
            for block in cell:
                # An Arabic text stands under the German of its column, not before the next one.
                left = x - (block.width - block.widest) if block.rtl else x
                line = self._page.text(block, left, line)
            x += width + _GUTTER
        below = y + row.height
        self._page.rule(below, weight=0.4, colour=INK if row.heading else MUTED)
        return below

    def _turn(self) -> float:
        self._foot()
        self._page.turn()
        self._number += 1
        return EDGE

    def _foot(self) -> None:
        german = self._voices[0]
        name = german.join((german.say(form(VERSION)), german.words(str(self._number))))
        foot(self._page, self._voices, name, HEIGHT - EDGE + 2)

    @property
    def _bottom(self) -> float:
        return HEIGHT - EDGE - _FOOT

    def _set(self, words: Words, style: Style, width: float) -> Block:
        return self._page.setter.set(words, style, width)


def _data(line: DisclosureLine, one: Voice) -> Words:
    return one.join([one.say(DATA_LABELS[category]) for category in line.data], one.comma)


def _widths() -> list[float]:
    room = INNER_WIDTH - 2 * _PADDING - (len(_SHARES) - 1) * _GUTTER
    return [room * share for share in _SHARES]


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)

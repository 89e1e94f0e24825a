# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of the page for the notice board, each set in one size."""

from dataclasses import dataclass, replace
from typing import Final

from amstrat_desktop.base.charts.sentences import sentences
from amstrat_desktop.base.charts.spec import Form, plain
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.documents import pictograms
from amstrat_desktop.documents.blocks import Block, Style, Words
from amstrat_desktop.documents.bound.marking import figure
from amstrat_desktop.documents.bound.pieces import Piece, Placed, Sheet
from amstrat_desktop.documents.charts import PaperChart
from amstrat_desktop.documents.colours import GROUND, INK, MUTED, PRIMARY, Colour
from amstrat_desktop.documents.frame import EDGE, HEIGHT, INNER_WIDTH, MARGIN, MM, Page
from amstrat_desktop.documents.notice_page import texts
from amstrat_desktop.documents.voice import Voice, voice
from amstrat_desktop.services.reports.facts import OpenOffer
from amstrat_desktop.services.reports.notice_page import NoticePage

WHITE: Final[Colour] = (1, 1, 1)
_PALE: Final[Colour] = (0.80, 0.86, 0.91)
_ARABIC: Final = 1.12
_CHART: Final = 1.22
"""How much larger than in a report a chart is drawn here."""


@dataclass(frozen=True)
class _Drawn:
    """Blocks, grounds and pictograms at fixed places below the part's top."""

    blocks: tuple[Placed, ...]
    height: float
    grounds: tuple[tuple[float, float, float, float], ...] = ()
    signs: tuple[tuple[str, float, float, float], ...] = ()
    keep: bool = False
    soft: bool = False
    repeat: Piece | None = None

    def draw(self, sheet: Sheet, y: float) -> None:
        for start, top, width, height in self.grounds:
            sheet.page.panel(sheet.left(start, width), y + top, width, height, GROUND, radius=6)
        for name, start, top, side in self.signs:
            at = (sheet.left(start, side), HEIGHT - y - top - side)
            pictograms.draw(sheet.page.canvas, name, *at, side, colour=PRIMARY, stroke=1.5)
        for placed in self.blocks:
            block = placed.block
            x = sheet.left(placed.start, block.width)
            if sheet.rtl and not block.rtl:
                x += block.width - block.widest
            sheet.page.text(block, x, y + placed.top)


@dataclass(frozen=True)
class _Chart:
    heading: Block
    chart: PaperChart
    text: str
    keep: bool = False
    soft: bool = False
    repeat: Piece | None = None

    @property
    def height(self) -> float:
        return self.heading.height + 2 * MM + self.chart.height

    def draw(self, sheet: Sheet, y: float) -> None:
        below = sheet.page.text(self.heading, sheet.left(0, self.heading.width), y)
        with figure(sheet.page.canvas, self.text):
            self.chart.draw(MARGIN, below + 2 * MM)


class Parts:
    """scale: of all letters."""

    def __init__(self, page: Page, speaker: Voice, scale: float) -> None:
        self._page = page
        self._say = speaker
        self._scale = scale

    def all_of(self, data: NoticePage, most: int) -> list[Piece]:
        """Everything between heading and foot; most: of the offers."""
        found = [
            self._numbers(data),
            self._topics(data),
            self._own_words(data),
            self._offers(data.offers[:most]),
        ]
        return [piece for piece in found if piece is not None]

    def band(self, title: Msg, period: Words, language: Words) -> list[Block]:
        """What stands in the coloured head."""
        rows = (
            (language, Style(10, 1.3, colour=_PALE)),
            (self._say.say(title), Style(27, 1.2, bold=True, colour=WHITE)),
            (period, Style(14, 1.35, colour=WHITE)),
        )
        blocks = [self._set(words, style, INNER_WIDTH) for words, style in rows]
        if len(blocks[1].lines) > 1:
            blocks[1] = self._set(self._say.say(title), Style(21, 1.2, bold=True, colour=WHITE))
        return blocks

    def foot(self, data: NoticePage, width: float) -> Piece:
        """Where to come, and where the numbers are from."""
        return self._foot(data, width)

    def _numbers(self, data: NoticePage) -> Piece | None:
        told = [
            (number, name, sign)
            for number, name, sign in (
                (data.contacts, texts.TALKS, "messages"),
                (data.languages, texts.LANGUAGES_SPOKEN, "language"),
                (data.referrals, texts.WAYS, "walk"),
            )
            if number
        ]
        if not told:
            return None
        gutter, pad, side = 5 * MM, 4 * MM, 9 * MM
        width = (INNER_WIDTH - (len(told) - 1) * gutter) / len(told)
        blocks: list[Placed] = []
        signs = []
        tallest = 0.0
        for at, (number, name, sign) in enumerate(told):
            start = at * (width + gutter) + pad
            figure_style = Style(34 * self._scale, 1.16, bold=True, colour=PRIMARY)
            shown = self._set(
                Words(self._say.catalogue.number(number)), figure_style, width - 2 * pad - side
            )
            below = self._set(self._say.say(name), self._style(12.5, 1.3), width - 2 * pad)
            blocks += [Placed(shown, start, pad), Placed(below, start, pad + shown.height)]
            signs.append((sign, at * (width + gutter) + width - pad - side, pad + 2, side))
            tallest = max(tallest, shown.height + below.height + 2 * pad)
        grounds = tuple((at * (width + gutter), 0.0, width, tallest) for at in range(len(told)))
        return _Drawn(tuple(blocks), tallest, grounds, tuple(signs))

    def _topics(self, data: NoticePage) -> Piece | None:
        if not data.topics:
            return None
        spec = plain(texts.TOPICS, Form.BARS, data.topics)
        words = self._say.catalogue
        chart = PaperChart(self._page, spec, words.code, INNER_WIDTH, scale=_CHART * self._scale)
        text = "\n".join((words.text(texts.TOPICS), *sentences(spec, words)))
        return _Chart(self._heading(texts.TOPICS), chart, text)

    def _own_words(self, data: NoticePage) -> Piece | None:
        text = data.words.get(self._say.catalogue.code, "")
        if not text:
            return None
        pad = 4 * MM
        block = self._set(
            self._say.words(text), self._style(14, 1.4, bold=True), INNER_WIDTH - 2 * pad
        )
        height = block.height + 2 * pad
        return _Drawn((Placed(block, pad, pad),), height, ((0.0, 0.0, INNER_WIDTH, height),))

    def _offers(self, offers: tuple[OpenOffer, ...]) -> Piece | None:
        if not offers:
            return None
        heading = self._heading(texts.OFFERS)
        blocks = [Placed(heading, 0, 0)]
        bold = self._style(12, 1.36, bold=True)
        days = [self._set(self._when(offer), bold, INNER_WIDTH) for offer in offers]
        beside = max(when.widest for when in days) + 6 * MM
        rest = INNER_WIDTH - beside
        y = heading.height + 1.5 * MM
        for offer in offers:
            when = self._set(self._when(offer), bold, beside)
            name = self._set(voice("de").name(offer.title), bold, rest)
            more = self._set(self._more(offer), self._style(10.5, 1.36, colour=MUTED), rest)
            blocks.append(Placed(when, 0, y))
            blocks.append(Placed(name, beside, y))
            blocks.append(Placed(more, beside, y + name.height))
            y += max(when.height, name.height + more.height) + 1.6 * MM
        return _Drawn(tuple(blocks), y)

    def _when(self, offer: OpenOffer) -> Words:
        words = self._say.catalogue
        day = office_day(offer.next_at)
        weekday = self._say.words(words.weekday(day))
        numbers = (f"{day:%d.%m.}", words.clock(offer.next_at))
        return self._say.join((weekday, *map(self._say.number, numbers)), " ")

    def _more(self, offer: OpenOffer) -> Words:
        say = self._say
        parts = [say.address(offer.site, offer.street)]
        if offer.childcare:
            parts.append(say.say(texts.CHILDCARE))
        if offer.free:
            parts.append(say.say(texts.FREE))
        return say.join(parts)

    def _foot(self, data: NoticePage, width: float) -> Piece:
        say, office = self._say, data.office
        half = (INNER_WIDTH - 8 * MM) / 2
        place = " ".join(part for part in (office.postcode, office.city) if part)
        left = [
            self._set(say.say(texts.FIND_US), self._style(13, 1.4, bold=True), half),
            self._set(say.name(office.name), self._style(12, 1.4, bold=True, colour=INK), half),
            self._set(say.address(office.street, place), self._style(11, 1.4), half),
            self._set(
                say.labelled(texts.TELEPHONE, say.number(office.telephone)),
                self._style(11, 1.4),
                half,
            ),
        ]
        hours = [self._set(line, self._style(11, 1.4), half) for line in say.lines(data.hours)]
        pad = 5 * MM
        blocks: list[Placed] = []
        tallest = 0.0
        for start, column, first in ((0.0, left, pad), (half + 8 * MM, hours, pad)):
            y = first + (left[0].height if column is hours else 0)
            for block in column:
                blocks.append(Placed(block, start, y))
                y += block.height
            tallest = max(tallest, y)
        small = self._set(self._small_print(data), self._style(8.4, 1.4, colour=MUTED))
        blocks.append(Placed(small, 0, tallest + 2 * MM))
        height = tallest + 2 * MM + small.height + EDGE - 4 * MM
        return _Drawn(tuple(blocks), height, ((-MARGIN, 0.0, width, height + 8),))

    def _small_print(self, data: NoticePage) -> Words:
        say = self._say
        numbers = sorted(table.number for table in data.sources.tables)
        parts = [say.say(texts.PROTECTED)]
        if numbers:
            listed = ", ".join(map(str, numbers))
            parts.append(say.say(texts.numbers_from(len(numbers), listed)))
        return say.join(parts, " ")

    def _heading(self, text: Msg) -> Block:
        return self._set(self._say.say(text), self._style(16, 1.36, bold=True, colour=PRIMARY))

    def _style(
        self, size: float, leading: float, *, bold: bool = False, colour: Colour = INK
    ) -> Style:
        return Style(size * self._scale, leading, bold=bold, colour=colour)

    def _set(self, words: Words, style: Style, width: float = INNER_WIDTH) -> Block:
        if self._say.catalogue.rtl:
            style = replace(style, leading=style.leading * _ARABIC)
        return self._page.setter.set(words, style, width)

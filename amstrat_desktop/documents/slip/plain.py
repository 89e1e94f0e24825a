# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The slip for people who do not read: large pictograms, few words, the rest for the agency."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from amstrat_desktop.base.lang import FSI, PDI, Msg
from amstrat_desktop.base.vocabulary.referrals import PRIORITY_LABELS
from amstrat_desktop.documents import pictograms
from amstrat_desktop.documents.blocks import Block, Style, Words
from amstrat_desktop.documents.colours import GROUND, INK, MUTED, PRIMARY
from amstrat_desktop.documents.frame import HEIGHT, INNER_WIDTH, MARGIN, MM, Page
from amstrat_desktop.documents.slip import content, texts
from amstrat_desktop.documents.slip.content import Item
from amstrat_desktop.documents.slip.data import SlipData
from amstrat_desktop.documents.slip.shortening import LADDER, shortened
from amstrat_desktop.documents.voice import Voice

_PICTOGRAM: Final = 18 * MM
_GUTTER: Final = 8 * MM
_INSET: Final = 3 * MM
_BESIDE_PANEL: Final = 1.5 * MM
_THINGS: Final = 6
_GAP: Final = 2 * MM
"""Above and below each step, at least."""
_SCALES: Final = (1.15, 1.05, 0.95, 0.85, 0.75, 0.68)
_SMALLER: Final = tuple(zip((0.68, 0.68, 0.65, 0.6, 0.55), LADDER, strict=True))
"""Sizes once what people typed has to become shorter."""

_LATIN: Final = (1.32, 1.28)
_ARABIC: Final = (1.5, 1.36)
"""Leading, and where a full page has to be set small."""
_TIGHT: Final = 0.8
_LARGE: Final = 14.5
_BESIDE: Final = 8.6
_NOTE: Final = 8.4
_DIRECTIONAL: Final = frozenset({"walk", "arrow-back-up"})


@dataclass(frozen=True, slots=True)
class _Step:
    """One picture with its words: for the person, then the German ones, smaller."""

    pictogram: str
    side: float
    blocks: tuple[Block, ...]

    @property
    def height(self) -> float:
        return max(self.side, _height(self.blocks))


@dataclass(frozen=True, slots=True)
class _Layout:
    """The page in one size. foot: height of notes and signature; gap: around each step."""

    steps: list[_Step]
    notes: list[Block]
    signature: list[Block]
    foot: float
    gap: float


class Plain:
    """The upper part of one slip in plain words."""

    def __init__(self, page: Page, data: SlipData, voices: Sequence[Voice]) -> None:
        self._page = page
        self._data = data
        self._german = voices[0]
        self._own = voices[-1]
        self._leadings = _ARABIC if self._own.catalogue.rtl else _LATIN

    def draw(self, top: float, bottom: float) -> None:
        """Draw the steps as large as fits, and at the foot what the agency has to know."""
        layout = self._fit(bottom - top)
        y = top
        for index, step in enumerate(layout.steps):
            if index:
                self._page.rule(y)
            self._draw_step(step, y + layout.gap)
            y += step.height + 2 * layout.gap
        y = self._draw_notes(layout.notes, bottom - layout.foot)
        if layout.signature:
            self._draw_signature(layout.signature, y)

    def _fit(self, height: float) -> _Layout:
        """The largest layout that fits; then what people typed is cut."""
        layout = self._layout(_SCALES[0], height)
        for scale in _SCALES[1:]:
            if layout.gap >= _GAP:
                return layout
            layout = self._layout(scale, height)
        whole = self._data
        for scale, lengths in _SMALLER:
            if layout.gap >= _GAP:
                break
            self._data = shortened(whole, lengths)
            layout = self._layout(scale, height)
        return layout

    def _layout(self, scale: float, height: float) -> _Layout:
        steps, notes, signature = self._steps(scale), self._notes(scale), self._signature(scale)
        foot = _height(notes) + 2 * _INSET + _height(signature)
        foot += _BESIDE_PANEL if signature else 0
        room = height - foot - _INSET - sum(step.height for step in steps)
        return _Layout(steps, notes, signature, foot, room / (2 * len(steps)))

    def _wishes(self, voice: Voice) -> Iterator[tuple[str, Msg, list[Words]]]:
        """Pictogram, what to do, and the facts for it."""
        there, appointment = self._data.receiver, self._data.appointment
        address = voice.address(there.street, there.place)
        yield "map-pin", texts.PLAIN_GO, [voice.name(there.name), address]
        if appointment:
            time = content.appointment_time(appointment, voice)
            yield "calendar-event", texts.PLAIN_WHEN, [time, voice.name(appointment.place)]
        things = [content.label(thing, voice) for thing in there.what_to_bring[:_THINGS]]
        if things:
            yield "files", texts.PLAIN_BRING, [voice.join(things)]
        yield "walk", texts.PLAIN_SHOW, []
        yield "arrow-back-up", texts.PLAIN_RETURN, []
        counsellor, office = self._data.counsellor, self._data.office
        phone = (counsellor.phone if counsellor else "") or office.phone
        if phone:
            yield "phone", texts.PLAIN_CALL, [voice.number(phone)]

    def _leading(self, scale: float) -> float:
        return self._leadings[scale < _TIGHT]

    def _steps(self, scale: float) -> list[_Step]:
        side = _PICTOGRAM * scale
        width = INNER_WIDTH - side - _GUTTER
        lead = Style(_LARGE * 0.9 * scale, self._leading(scale), colour=PRIMARY)
        fact = Style(_LARGE * scale, self._leading(scale), bold=True)
        beside = Style(_BESIDE * scale, self._leading(scale), colour=MUTED)
        steps: list[_Step] = []
        wishes = zip(self._wishes(self._own), self._wishes(self._german), strict=True)
        for (pictogram, label, facts), (_, _, german_facts) in wishes:
            texts_and_styles = [(self._own.say(label), lead), *((words, fact) for words in facts)]
            if self._own is not self._german:
                known = {_bare(words) for words in facts}
                new = [words for words in german_facts if _bare(words) not in known]
                german = self._german.join((self._german.say(label), *new), " ")
                bare_label = self._german.words(german.text.removesuffix(":"), german.aside)
                texts_and_styles.append((bare_label, beside))
            blocks = tuple(
                self._page.setter.set(words, style, width)
                for words, style in texts_and_styles
                if words.text
            )
            steps.append(_Step(pictogram, side, blocks))
        return steps

    def _draw_step(self, step: _Step, y: float) -> None:
        rtl = self._own.catalogue.rtl
        x = MARGIN + INNER_WIDTH - step.side if rtl else MARGIN
        pictograms.draw(
            self._page.canvas,
            step.pictogram,
            x,
            HEIGHT - y - (step.height + step.side) / 2,
            step.side,
            colour=PRIMARY,
            stroke=1.6,
            mirrored=rtl and step.pictogram in _DIRECTIONAL,
        )
        words_y = y + (step.height - _height(step.blocks)) / 2
        for block in step.blocks:
            # The German line stands under the words that it repeats, at their edge.
            left = MARGIN if rtl else MARGIN + step.side + _GUTTER
            if rtl and not block.rtl:
                left += block.width - block.widest
            words_y = self._page.text(block, left, words_y)

    def _notes(self, scale: float) -> list[Block]:
        """For the agency, in German: who, what about, how urgent, how to talk."""
        german, data = self._german, self._data
        style = Style(_NOTE * max(scale, 0.85), 1.34)
        rows = (
            (texts.PERSON, content.person(data, german)),
            (texts.CONCERN, content.concern(data, german)),
            (texts.COMMUNICATION, content.communication(data, german)),
            (texts.URGENCY, [Item(german.say(PRIORITY_LABELS[data.priority]))]),
            (texts.CONSENT, content.consent(data, german)),
        )
        width = INNER_WIDTH - 2 * _INSET
        title = replace(style, bold=True, colour=PRIMARY)
        blocks = [self._page.setter.set(german.say(texts.FOR_AGENCY), title, width)]
        for label, items in rows:
            words = german.labelled(label, german.join(item.words for item in items))
            if words.text:
                blocks.append(self._page.setter.set(words, style, width))
        return blocks

    def _draw_notes(self, notes: Sequence[Block], y: float) -> float:
        height = _height(notes) + 2 * _INSET
        self._page.panel(MARGIN, y, INNER_WIDTH, height, GROUND)
        line = y + _INSET
        for block in notes:
            line = self._page.text(block, MARGIN + _INSET, line)
        return y + height

    def _signature(self, scale: float) -> list[Block]:
        """The consent in the person's language and room to sign, where the mode discloses."""
        items = content.consent(self._data, self._own)
        if not items:
            return []
        style = Style(_NOTE * max(scale, 0.85), self._leading(scale))
        words = self._own.join([items[0].words, items[-1].words], " ")
        sign = Style(style.size, 3.2, colour=MUTED)
        return [
            self._page.setter.set(words, style, INNER_WIDTH),
            self._page.setter.set(self._own.say(texts.SIGNATURE), sign, INNER_WIDTH),
        ]

    def _draw_signature(self, blocks: Sequence[Block], y: float) -> None:
        y = self._page.text(blocks[0], MARGIN, y + _BESIDE_PANEL)
        sign = blocks[1]
        self._page.text(sign, MARGIN, y)
        line = y + sign.height / 2 + sign.style.size * 0.6
        start = MARGIN if sign.rtl else MARGIN + sign.widest + 2 * MM
        self._page.rule(line, start, INNER_WIDTH - sign.widest - 2 * MM, weight=0.6, colour=INK)


def _bare(words: Words) -> str:
    return words.text.replace(FSI, "").replace(PDI, "")


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)

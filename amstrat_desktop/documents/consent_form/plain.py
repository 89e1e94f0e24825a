# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The paper for people who do not read: large pictograms, few words, and at the foot the whole
text in German, because a signature needs what it stands under.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.consents import DATA_LABELS, PURPOSE_LABELS, LegalKind, Purpose
from amstrat_desktop.documents import pictograms
from amstrat_desktop.documents.blocks import Block, Style, Words
from amstrat_desktop.documents.colours import GROUND, INK, MUTED, PRIMARY
from amstrat_desktop.documents.consent_form import texts
from amstrat_desktop.documents.consent_form.data import ConsentForm
from amstrat_desktop.documents.frame import HEIGHT, INNER_WIDTH, MARGIN, MM, Page
from amstrat_desktop.documents.slip.placing import BOX_INDENT, Placed, draw_box
from amstrat_desktop.documents.voice import Voice

_PICTOGRAM: Final = 17 * MM
_GUTTER: Final = 7 * MM
_INSET: Final = 3 * MM
_LARGE: Final = 14.5
_BESIDE: Final = 8.6
_NOTE: Final = 8
_NOTE_GAP: Final = 1
_SCALES: Final = (1.15, 1.05, 0.97, 0.9, 0.83, 0.76, 0.7, 0.64, 0.58)
_GAP: Final = 1.6 * MM
_ANSWER: Final = 12 * MM
_BOX: Final = 8 * MM
_DIRECTIONAL: Final = frozenset({"arrow-back-up"})


@dataclass(frozen=True, slots=True)
class _Step:
    pictogram: str
    side: float
    blocks: tuple[Block, ...]

    @property
    def height(self) -> float:
        return max(self.side, _height(self.blocks))


def draw_plain(
    page: Page, form: ConsentForm, voices: Sequence[Voice], top: float, bottom: float
) -> None:
    """Draw the steps as large as fits, the boxes for yes and no, and the whole German text."""
    own = voices[-1]
    room = bottom - top
    layouts = (_layout(page, form, voices, scale, room) for scale in _SCALES)
    steps, notes, foot, gap = next(
        (one for one in layouts if one[-1] >= _GAP),
        _layout(page, form, voices, _SCALES[-1], room),
    )
    y = top
    for index, step in enumerate(steps):
        if index:
            page.rule(y)
        _draw_step(page, step, y + gap, rtl=own.catalogue.rtl)
        y += step.height + 2 * gap
    y = bottom - foot
    _answers(page, own, y)
    y += _ANSWER + _GAP
    page.panel(MARGIN, y, INNER_WIDTH, notes[-1].bottom + 2 * _INSET, GROUND)
    for placed in notes:
        if placed.box:
            draw_box(page, placed, y + _INSET)
        page.text(placed.block, placed.x, y + _INSET + placed.y)


def _layout(
    page: Page, form: ConsentForm, voices: Sequence[Voice], scale: float, room: float
) -> tuple[list[_Step], list[Placed], float, float]:
    """Steps and German text in a size; the height of what stands below, the gap around a step."""
    steps = _steps(page, form, voices[0], voices[-1], scale)
    notes = _notes(page, form, voices[0], voices[-1], scale)
    foot = notes[-1].bottom + 2 * _INSET + _ANSWER + 2 * _GAP
    gap = (room - foot - sum(step.height for step in steps)) / (2 * len(steps))
    return steps, notes, foot, gap


def _wishes(form: ConsentForm, one: Voice) -> Iterator[tuple[str, Msg, Words]]:
    """Pictogram, what it says, and the fact to it."""
    if form.purpose is Purpose.AGENCY_ANSWERS:
        yield "building", texts.PLAIN_ANSWER, one.name(form.receiver)
    elif form.receiver:
        yield "building", texts.PLAIN_TELL, one.name(form.receiver)
    else:
        yield "messages", texts.PLAIN_ABOUT, one.say(PURPOSE_LABELS[form.purpose])
    data = one.join([one.say(DATA_LABELS[category]) for category in form.data])
    yield "files", texts.PLAIN_ONLY, data
    yield "calendar-event", texts.PLAIN_UNTIL, one.words(one.catalogue.day(form.valid_until))
    yield "x", texts.PLAIN_NO, one.words("")
    yield "arrow-back-up", texts.PLAIN_BACK, one.words("")


def _steps(page: Page, form: ConsentForm, german: Voice, own: Voice, scale: float) -> list[_Step]:
    leading = 1.48 if own.catalogue.rtl else 1.3
    side = _PICTOGRAM * scale
    width = INNER_WIDTH - side - _GUTTER
    lead = Style(_LARGE * 0.9 * scale, leading, colour=PRIMARY)
    fact = Style(_LARGE * scale, leading, bold=True)
    beside = Style(_BESIDE * scale, leading, colour=MUTED)
    steps = []
    both = zip(_wishes(form, own), _wishes(form, german), strict=True)
    for (pictogram, label, words), (_, _, german_words) in both:
        blocks = [page.setter.set(own.say(label), lead, width)]
        if words.text:
            blocks.append(page.setter.set(words, fact, width))
        if own is not german:
            line = german.join((german.say(label), german_words), " ")
            blocks.append(page.setter.set(line, beside, width))
        steps.append(_Step(pictogram, side, tuple(blocks)))
    return steps


def _notes(page: Page, form: ConsentForm, german: Voice, own: Voice, scale: float) -> list[Placed]:
    """The whole text for who signs and who reads it later, from the upper edge of its panel on."""
    style = Style(_NOTE * max(scale, 0.8), 1.46 if own.catalogue.rtl else 1.28)
    strong = replace(style, bold=True)
    agreed = texts.sentence(form.legal_kind, form.purpose, form.office.name, form.receiver)
    apart = (texts.APART,) if form.legal_kind is LegalKind.RELEASE else ()
    rights = (texts.VOLUNTARY, texts.WITHDRAW, texts.ASK, texts.NOTHING_ELSE, *apart)
    who = german.labelled(texts.WHO, german.name(form.person or "_" * 32))
    until = german.say(texts.holds_until(form.valid_until))
    notes: list[Placed] = []
    # What is signed stands in both languages, the rest above in pictures.
    signed = [german.say(agreed), *([own.say(agreed)] if own is not german else [])]
    _below(page, notes, who, style)
    for words in signed:
        _below(page, notes, words, strong)
    if form.data:
        _below(page, notes, german.say(texts.WHICH_DATA), style)
        _ticked(page, notes, [german.say(DATA_LABELS[one]) for one in form.data], style)
    _below(page, notes, german.join([until, *map(german.say, rights)], " "), style)
    return notes


def _below(page: Page, notes: list[Placed], words: Words, style: Style) -> None:
    """A paragraph under what is there."""
    y = notes[-1].bottom + _NOTE_GAP if notes else 0
    block = page.setter.set(words, style, INNER_WIDTH - 2 * _INSET)
    notes.append(Placed(block, MARGIN + _INSET, y))


def _ticked(page: Page, notes: list[Placed], data: Sequence[Words], style: Style) -> None:
    """What is ticked, each with its box, as many on a line as fit."""
    left, right = MARGIN + _INSET, MARGIN + INNER_WIDTH - _INSET
    indent = style.size * BOX_INDENT
    x, y = left, notes[-1].bottom + _NOTE_GAP
    for words in data:
        block = page.setter.set(words, style, right - left - indent)
        if x > left and x + indent + block.widest > right:
            x, y = left, notes[-1].bottom
        notes.append(Placed(block, x + indent, y, box=True, ticked=True))
        x += indent + block.widest + 2 * style.size


def _draw_step(page: Page, step: _Step, y: float, *, rtl: bool) -> None:
    x = MARGIN + INNER_WIDTH - step.side if rtl else MARGIN
    at = (x, HEIGHT - y - (step.height + step.side) / 2)
    pictograms.draw(
        page.canvas, step.pictogram, *at, step.side, colour=PRIMARY, stroke=1.5,
        mirrored=rtl and step.pictogram in _DIRECTIONAL,
    )  # fmt: skip
    line = y + (step.height - _height(step.blocks)) / 2
    for block in step.blocks:
        left = MARGIN + step.side + _GUTTER
        if rtl:
            left = MARGIN if block.rtl else MARGIN + block.width - block.widest
        line = page.text(block, left, line)


def _answers(page: Page, own: Voice, y: float) -> None:
    """Two large boxes with a sign and a word: yes and no."""
    half = INNER_WIDTH / 2
    style = Style(_LARGE, 1.3, bold=True)
    beside = _BOX + 3 * MM
    for index, (sign, label) in enumerate(
        (("check", texts.PLAIN_YES_BOX), ("x", texts.PLAIN_NO_BOX))
    ):
        block = page.setter.set(own.say(label), style, half - 2 * beside)
        top, low = y + (_ANSWER - _BOX) / 2, HEIGHT - y - (_ANSWER + _BOX) / 2
        if own.catalogue.rtl:
            edge = MARGIN + INNER_WIDTH - index * half
            box, picture, word = edge - _BOX, edge - _BOX - beside, edge - half
        else:
            edge = MARGIN + index * half
            box, picture, word = edge, edge + beside, edge + 2 * beside
        page.box(box, top, _BOX)
        pictograms.draw(page.canvas, sign, picture, low, _BOX, colour=INK, stroke=2)
        page.text(block, word, y + (_ANSWER - block.height) / 2)


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)

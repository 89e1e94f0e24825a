# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the values of a letter to the bytes of its PDF: one A4 page, German on the left."""

from collections.abc import Callable
from typing import Final

from amstrat_desktop.base.vocabulary.kita import GROUND_LABELS
from amstrat_desktop.documents.blocks import GERMAN, Words
from amstrat_desktop.documents.frame import EDGE, HEIGHT, MM, paper
from amstrat_desktop.documents.letterhead import close, close_height, head, voices_of
from amstrat_desktop.documents.priority_letter import texts
from amstrat_desktop.documents.priority_letter.data import VERSION, LetterData
from amstrat_desktop.documents.two_columns import Item, Part, draw_parts, named, said
from amstrat_desktop.documents.voice import Voice
from amstrat_desktop.services.priority_letters import WORDS_LIMIT

_FOOT: Final = 5 * MM
_LINE: Final = "_" * 24


def render(data: LetterData, language: str) -> bytes:
    """The letter as a PDF of one page; language: of the family, "de" is German alone."""
    voices = voices_of(language)
    signed = (texts.SIGN,)
    with paper(voices[0].catalogue.text(texts.TITLE), GERMAN) as (page, out):
        top = head(page, voices, texts.TITLE, data.office, "baby-carriage")
        bottom = HEIGHT - EDGE - _FOOT - close_height(page, voices, signed)
        draw_parts(page, voices, _parts(data), top, bottom)
        name = voices[0].say(texts.form(VERSION, data.issued_on))
        close(page, voices, signed, name, top=bottom, bottom=HEIGHT - EDGE + 2)
    return out.getvalue()


def _parts(data: LetterData) -> list[Part]:
    needed = texts.SOON if data.starts_on is None else texts.needed_from(data.starts_on)
    words = [Item(_german(data.words))] if data.words else []
    return [
        Part("building", texts.FOR_WHOM, _receiver(data)),
        Part("user", texts.CHILD, _family(data)),
        Part(
            "briefcase",
            texts.WHY,
            [
                Item(said(texts.confirmed(data.office.name)), lead=True),
                *(Item(said(GROUND_LABELS[ground]), ticked=True) for ground in data.grounds),
            ],
        ),
        Part("calendar-event", texts.FROM_WHEN, [Item(said(needed), lead=True)]),
        *([Part("notes", texts.MORE, words)] if words else []),
        Part(
            "messages",
            texts.REQUEST,
            [
                Item(said(texts.PLEASE)),
                Item(_asked(data)),
                Item(said(texts.FAMILY_DECIDES), small=True),
                Item(said(texts.NO_CLAIM), small=True),
            ],
        ),
    ]


def _receiver(data: LetterData) -> list[Item]:
    dated = Item(said(texts.dated(data.issued_on)), small=True)
    if not data.recipient:
        return [Item(said(texts.EVERY_NURSERY), lead=True), dated]
    place = [Item(named(data.recipient_place), small=True)] if data.recipient_place else []
    return [Item(named(data.recipient), lead=True), *place, dated]


def _family(data: LetterData) -> list[Item]:
    def child(one: Voice) -> Words:
        if data.child:
            name = one.name(data.child)
        else:
            name = one.labelled(texts.CHILD_NAME, one.words(_LINE))
        year = one.say(texts.born(data.birth_year)) if data.birth_year else one.words("")
        return one.join((name, year), one.comma)

    def parent(one: Voice) -> Words:
        return one.labelled(texts.PARENT, one.name(data.parent))

    return [Item(child, lead=True), Item(parent)]


def _asked(data: LetterData) -> Callable[[Voice], Words]:
    def say(one: Voice) -> Words:
        who = one.join(
            (one.name(data.staff), one.name(data.position), one.number(data.office.phone)),
            one.comma,
        )
        return one.labelled(texts.QUESTIONS, who)

    return say


def _german(words: str) -> Callable[[Voice], Words]:
    """What the counsellor wrote: once, in German; beside it a word that it stands there."""
    return lambda one: (
        one.name(words, limit=WORDS_LIMIT) if one.is_german else one.say(texts.IN_GERMAN)
    )

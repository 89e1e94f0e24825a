# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a card says in one language: a pictogram and a few lines for each thing."""

from collections.abc import Iterator

from amstrat_desktop.documents.appointment_card import texts
from amstrat_desktop.documents.appointment_card.data import CardData
from amstrat_desktop.documents.blocks import Words
from amstrat_desktop.documents.pictured import Thing
from amstrat_desktop.documents.slip.texts import BRING, STOP
from amstrat_desktop.documents.voice import Voice


def things(data: CardData, voice: Voice) -> Iterator[Thing]:
    """Where to, what to bring, who comes along, whom to call; only what there is."""
    said = (
        ("map-pin", _where(data, voice)),
        ("messages", [voice.labelled(texts.ABOUT, voice.say(data.subject))]),
        ("files", _bring(data, voice)),
        ("user", [voice.say(texts.companion(data.companion))] if data.companion else []),
        ("phone", [voice.labelled(texts.CALL, voice.number(data.sender.telephone))]),
    )
    for pictogram, lines in said:
        kept = tuple(words for words in lines if words.text)
        if kept:
            yield Thing(pictogram, kept)


def date_in_words(data: CardData, voice: Voice) -> Words:
    """The day with its weekday, as the language writes it."""
    return voice.words(voice.catalogue.long_date(data.day))


def _where(data: CardData, voice: Voice) -> list[Words]:
    stop = voice.labelled(STOP, voice.say(data.stop))
    return [voice.name(data.where), voice.name(data.room), voice.name(data.address), stop]


def _bring(data: CardData, voice: Voice) -> list[Words]:
    wanted = voice.join([voice.say(thing) for thing in data.bring])
    return [voice.say(BRING), wanted] if wanted.text else []

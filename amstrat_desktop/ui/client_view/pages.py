# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The three pages of the client view, in the words of the papers. No Qt here."""

from collections.abc import Iterable
from datetime import date, time
from functools import partial
from typing import Final

from amstrat_desktop.base.lang import (
    VERBATIM,
    Catalogue,
    Msg,
    catalogue,
    isolate,
    own_text,
    verbatim,
)
from amstrat_desktop.base.own_text import GERMAN
from amstrat_desktop.base.vocabulary.consents import DATA_LABELS, PURPOSE_LABELS, LegalKind, Purpose
from amstrat_desktop.documents.appointment_card import texts as card_texts
from amstrat_desktop.documents.appointment_card.data import CardData
from amstrat_desktop.documents.consent_form import texts as consent_texts
from amstrat_desktop.documents.slip import texts as slip_texts
from amstrat_desktop.services.client_view import ConsentShown
from amstrat_desktop.services.slips import SlipFacts
from amstrat_desktop.ui.client_view.page import ClientPage, ClientPart

RIGHT_TO_LEFT: Final = "\u200f"
"""A letter without a shape, for the direction of its line (RLM)."""


def appointment_page(card: CardData, language: str) -> ClientPage:
    """Day and time large, where, what to bring, whom to call, and the code for the telephone."""
    companion = (card_texts.companion(card.companion),) if card.companion else ()
    return ClientPage(
        language,
        card_texts.TITLE,
        _telling(
            _large("calendar-event", _long_date(card.day)),
            _large("clock", *_clock(card.at)),
            ClientPart("map-pin", _names(card.where, card.room, card.address), slip_texts.WHERE),
            ClientPart("walk", _own(card.stop), slip_texts.STOP),
            ClientPart("messages", _names(card.subject), card_texts.ABOUT),
            _listed("files", slip_texts.BRING, _said(card.bring)),
            ClientPart("user", companion),
            ClientPart("phone", _names(card.sender.telephone), card_texts.CALL),
        ),
        code=card.code,
        code_said=card_texts.SCAN,
    )


def slip_page(facts: SlipFacts, language: str) -> ClientPage:
    """What to do, where, when and what to bring; nothing else of the slip."""
    receiver, found = facts.receiver, facts.appointment
    day = (_long_date(found.day),) if found else ()
    clock = _clock(found.at) if found else ()
    where = _names(receiver.name, receiver.street, receiver.place)
    return ClientPage(
        language,
        slip_texts.TITLE,
        _telling(
            _large("map-pin", *where, heading=slip_texts.WHERE),
            ClientPart("walk", _own(receiver.stop), slip_texts.STOP),
            _large("calendar-event", *day, heading=slip_texts.WHEN),
            _large("clock", *clock),
            ClientPart("building", _own(receiver.hours), slip_texts.HOURS),
            _listed("files", slip_texts.BRING, _said(facts.concern.documents)),
            ClientPart("notes", (slip_texts.WAYS[facts.mode],), slip_texts.WHAT_TO_DO),
            ClientPart("phone", _names(receiver.telephone), slip_texts.PHONE),
        ),
    )


def consent_page(consent: ConsentShown, language: str) -> ClientPage:
    """What is told, to whom, until when; and that no is an answer."""
    said = {
        Purpose.TELL_AGENCY: consent_texts.PLAIN_TELL,
        Purpose.SPECIAL: consent_texts.PLAIN_TELL,
        Purpose.AGENCY_ANSWERS: consent_texts.PLAIN_ANSWER,
    }.get(consent.purpose, consent_texts.PLAIN_ABOUT)
    about = (
        (verbatim(consent.receiver),) if consent.receiver else (PURPOSE_LABELS[consent.purpose],)
    )
    what = tuple(DATA_LABELS[one] for one in consent.data)
    until = () if consent.until is None else (_day(consent.until),)
    return ClientPage(
        language,
        consent_texts.TITLES[LegalKind(consent.legal_kind)],
        _telling(
            _large("building", *about, heading=said),
            _listed("files", consent_texts.PLAIN_ONLY, what),
            _large("calendar-event", *until, heading=consent_texts.PLAIN_UNTIL),
            ClientPart("x", (consent_texts.PLAIN_NO,)),
            ClientPart("arrow-back-up", (consent_texts.PLAIN_BACK,)),
        ),
    )


def _large(pictogram: str, *lines: Msg, heading: Msg | None = None) -> ClientPart:
    return ClientPart(pictogram, lines, heading, large=True)


def _listed(pictogram: str, heading: Msg, lines: Iterable[Msg]) -> ClientPart:
    return ClientPart(pictogram, tuple(lines), heading, listed=True)


def _telling(*parts: ClientPart) -> tuple[ClientPart, ...]:
    """Those that say something."""
    return tuple(part for part in parts if part.lines)


def _names(*texts: str) -> tuple[Msg, ...]:
    return tuple(verbatim(line) for text in texts for line in text.splitlines() if line)


def _said(things: Iterable[Msg | str]) -> tuple[Msg, ...]:
    return tuple(_marked(thing) for thing in things)


def _own(text: Msg | str) -> tuple[Msg, ...]:
    """A text of the office; nothing where it says nothing."""
    return (_marked(text),) if text else ()


def _marked(text: Msg | str) -> Msg:
    """What the person's language has no words for is German, and says so, as on paper."""
    said = own_text(text, {}) if isinstance(text, str) else text
    return Msg(VERBATIM, params=(("text", partial(_or_german, said)),))


def _or_german(text: Msg, words: Catalogue) -> str:
    if words.has(text):
        # A line that begins with a German name still runs as its language does.
        mark = RIGHT_TO_LEFT if words.rtl else ""
        return "\n".join(f"{mark}{line}" for line in words.text(text).splitlines())
    german = "\n".join(isolate(line) for line in catalogue(GERMAN).text(text).splitlines())
    return f"{german} ({words.language_name(GERMAN)})"


def _long_date(day: date) -> Msg:
    return Msg("{text}", params=(("text", lambda words: words.long_date(day)),))


def _day(day: date) -> Msg:
    return Msg("{text}", params=(("text", lambda words: words.day(day)),))


def _clock(at: time | None) -> tuple[Msg, ...]:
    return () if at is None else (verbatim(at.strftime("%H:%M")),)

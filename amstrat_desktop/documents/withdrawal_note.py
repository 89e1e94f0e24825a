# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person takes home who has withdrawn a consent: half a page, in both languages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.vocabulary.consents import LegalKind, Purpose
from amstrat_desktop.documents.blocks import GERMAN
from amstrat_desktop.documents.consent_form import texts as form_texts
from amstrat_desktop.documents.frame import HEIGHT, MM, paper
from amstrat_desktop.documents.letterhead import (
    foot,
    head,
    signatures,
    signatures_height,
    voices_of,
)
from amstrat_desktop.documents.slip.data import Office
from amstrat_desktop.documents.two_columns import Item, Part, draw_parts, named, said

VERSION: Final = 1

# Translators: Bestätigung des Widerrufs. Heading of a paper.
TITLE: Final = _("The consent is withdrawn")
# Translators: Das war erlaubt:
WHAT: Final = pgettext("withdrawal", "This was allowed")
# Translators: Das gilt jetzt
NOW: Final = pgettext("withdrawal", "This holds now")
# Translators: Ab jetzt geben wir darunter nichts mehr weiter.
NOTHING_MORE: Final = _("From now on we pass on nothing more under it.")
# Translators: Sie haben dadurch keinen Nachteil. Wir beraten Sie weiter.
NO_DISADVANTAGE: Final = _("You have no disadvantage from it. We go on counselling you.")
# Translators: Niemandem wurde etwas gesagt.
NOBODY_TOLD: Final = _("Nobody was told anything under it.")


def withdrawn_on(day: date) -> Msg:
    # Translators: Sie haben es am {day} zurückgenommen (widerrufen).
    return _("You took it back on {day}.", day=day)


def we_inform(agency: str) -> Msg:
    # Translators: Wir sagen {agency}, dass das nicht mehr gilt.
    return _("We tell {agency} that it no longer holds.", agency=agency)


def form(version: int) -> Msg:
    # Translators: small print. Bestätigung des Widerrufs, Fassung 1
    return _("Note of withdrawal, version {version}", version=version)


@dataclass(frozen=True, slots=True)
class WithdrawalNote:
    """told: the agencies that the office informs; none where nothing was told."""

    office: Office
    person: str
    legal_kind: LegalKind
    purpose: Purpose
    withdrawn_on: date
    receiver: str = ""
    told: Sequence[str] = ()


def render(note: WithdrawalNote, language: str) -> bytes:
    """The note on the upper half of an A4 page."""
    voices = voices_of(language)
    half = HEIGHT / 2 - 6 * MM
    agreed = form_texts.sentence(note.legal_kind, note.purpose, note.office.name, note.receiver)
    title = form_texts.TITLES[note.legal_kind]
    told = [we_inform(name) for name in note.told] or [NOBODY_TOLD]
    now = (withdrawn_on(note.withdrawn_on), NOTHING_MORE, *told, NO_DISADVANTAGE)
    parts = [
        Part("user", form_texts.WHO, [Item(named(note.person), lead=True)]),
        Part("messages", WHAT, [Item(said(title), small=True), Item(said(agreed))]),
        Part("arrow-back-up", NOW, [Item(said(text), lead=text is now[1]) for text in now]),
    ]
    with paper(voices[0].catalogue.text(TITLE), GERMAN) as (page, out):
        top = head(page, voices, TITLE, note.office, "arrow-back-up")
        bottom = half - 4 * MM - signatures_height(1)
        draw_parts(page, voices, parts, top, bottom)
        signatures(page, voices, [form_texts.SIGN_OFFICE], bottom)
        foot(page, voices, voices[0].say(form(VERSION)), half)
        page.rule(HEIGHT / 2, dash=(3, 3), weight=0.6)
    return out.getvalue()

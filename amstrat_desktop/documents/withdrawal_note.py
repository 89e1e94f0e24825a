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
from amstrat_desktop.documents.letterhead import close, close_height, head, voices_of
from amstrat_desktop.documents.slip.data import Office
from amstrat_desktop.documents.two_columns import Item, Part, draw_parts, named, said

VERSION: Final = 1

TITLES: Final[dict[LegalKind, Msg]] = {
    # Translators: Die Einwilligung ist widerrufen. Heading of a paper.
    LegalKind.CONSENT: _("The consent is withdrawn"),
    # Translators: Die Schweigepflichtentbindung ist widerrufen. Heading of a paper.
    LegalKind.RELEASE: _("The release from secrecy is withdrawn"),
}
WHAT: Final[dict[LegalKind, Msg]] = {
    # Translators: Das war erlaubt:
    LegalKind.CONSENT: pgettext("withdrawal", "This was allowed"),
    # Translators: Das galt bis jetzt (a release from secrecy follows)
    LegalKind.RELEASE: pgettext("withdrawal", "This held until now"),
}
# Translators: Das gilt jetzt
NOW: Final = pgettext("withdrawal", "This holds now")
# Translators: Ab jetzt geben wir darunter nichts mehr weiter.
NOTHING_MORE: Final = _("From now on we pass on nothing more under it.")
# Translators: Ab jetzt darf diese Stelle uns nichts mehr sagen.
NO_ANSWERS: Final = _("From now on this agency may tell us nothing more.")
# Translators: Ab jetzt tun wir das nicht mehr. (get in touch again; let somebody interpret)
NOT_DONE: Final = _("From now on we do this no longer.")
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


def effect(purpose: Purpose) -> Msg:
    """What the withdrawal changes at once."""
    if purpose is Purpose.AGENCY_ANSWERS:
        return NO_ANSWERS
    if purpose in {Purpose.CONTACT_AGAIN, Purpose.INTERPRETER}:
        return NOT_DONE
    return NOTHING_MORE


def render(note: WithdrawalNote, language: str) -> bytes:
    """The note on the upper half of an A4 page."""
    voices = voices_of(language)
    title = TITLES[note.legal_kind]
    half = HEIGHT / 2 - 6 * MM
    signed = [form_texts.SIGN_OFFICE]
    with paper(voices[0].catalogue.text(title), GERMAN) as (page, out):
        top = head(page, voices, title, note.office, "arrow-back-up")
        bottom = half - 5 * MM - close_height(page, voices, signed)
        draw_parts(page, voices, _parts(note), top, bottom)
        close(page, voices, signed, voices[0].say(form(VERSION)), top=bottom, bottom=half)
        page.rule(HEIGHT / 2, dash=(3, 3), weight=0.6)
    return out.getvalue()


def _parts(note: WithdrawalNote) -> list[Part]:
    agreed = form_texts.sentence(note.legal_kind, note.purpose, note.office.name, note.receiver)
    told = [we_inform(name) for name in note.told] or [NOBODY_TOLD]
    now = [
        Item(said(withdrawn_on(note.withdrawn_on))),
        Item(said(effect(note.purpose)), lead=True),
        *(Item(said(text)) for text in (*told, NO_DISADVANTAGE)),
    ]
    return [
        Part("user", form_texts.WHO, [Item(named(note.person), lead=True)]),
        Part("messages", WHAT[note.legal_kind], [Item(said(agreed))]),
        Part("arrow-back-up", NOW, now),
    ]

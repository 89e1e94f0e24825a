# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The paper that a person signs: one purpose, one receiver, ticked data, one A4 page."""

from collections.abc import Sequence

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.vocabulary.consents import DATA_LABELS, OFFERED_DATA, LegalKind
from amstrat_desktop.documents.blocks import GERMAN
from amstrat_desktop.documents.consent_form import texts
from amstrat_desktop.documents.consent_form.data import VERSIONS, ConsentForm
from amstrat_desktop.documents.consent_form.plain import draw_plain
from amstrat_desktop.documents.frame import EDGE, HEIGHT, MM, paper
from amstrat_desktop.documents.letterhead import close, close_height, head, voices_of
from amstrat_desktop.documents.slip.data import Variant
from amstrat_desktop.documents.two_columns import Item, Part, draw_parts, named, said

_FOOT = 5 * MM


def render(form: ConsentForm, language: str) -> bytes:
    """The paper as a PDF of one A4 page, German on the left, the person's language beside it."""
    voices = voices_of(language)
    title = texts.TITLES[form.legal_kind]
    with paper(voices[0].catalogue.text(title), GERMAN) as (page, out):
        pictogram = "lock-open" if form.legal_kind is LegalKind.RELEASE else "writing-sign"
        top = head(page, voices, title, form.office, pictogram)
        signed = _signatures(form)
        bottom = HEIGHT - EDGE - _FOOT - close_height(page, voices, signed)
        if form.variant is Variant.PLAIN:
            draw_plain(page, form, voices, top, bottom)
        else:
            draw_parts(page, voices, _parts(form), top, bottom)
        name = voices[0].say(texts.form(form.legal_kind, VERSIONS[form.legal_kind]))
        close(page, voices, signed, name, top=bottom, bottom=HEIGHT - EDGE + 2)
    return out.getvalue()


def _signatures(form: ConsentForm) -> Sequence[Msg]:
    guardian = (texts.SIGN_GUARDIAN,) if form.minor else ()
    return (texts.SIGN_PERSON, *guardian, texts.SIGN_INTERPRETER, texts.SIGN_OFFICE)


def _parts(form: ConsentForm) -> list[Part]:
    agreed = texts.sentence(form.legal_kind, form.purpose, form.office.name, form.receiver)
    ticked = [
        Item(said(DATA_LABELS[category]), ticked=category in form.data)
        for category in OFFERED_DATA[form.purpose]
    ]
    rights = [texts.VOLUNTARY, texts.WITHDRAW, texts.ASK, texts.NOTHING_ELSE]
    if form.legal_kind is LegalKind.RELEASE:
        rights.append(texts.APART)
    who = [Item(named(form.person or "_" * 32), lead=True)]
    where = [Item(named(form.receiver_place), small=True)] if form.receiver_place else []
    return [
        Part("user", texts.WHO, who),
        Part("messages", texts.WHAT_FOR, [Item(said(agreed), lead=True), *where]),
        Part("files", texts.WHICH_DATA, ticked),
        Part("calendar-event", texts.HOW_LONG, [Item(said(texts.holds_until(form.valid_until)))]),
        Part("info-circle", texts.RIGHTS, [Item(said(right)) for right in rights]),
        Part(
            "writing-sign",
            texts.DECISION,
            [Item(said(texts.AGREE), ticked=False), Item(said(texts.DISAGREE), ticked=False)],
        ),
    ]

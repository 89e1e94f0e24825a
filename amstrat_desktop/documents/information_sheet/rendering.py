# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The information sheet: German on the left, the person's language beside it, two pages."""

from collections.abc import Sequence
from typing import Final

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.documents.blocks import GERMAN
from amstrat_desktop.documents.frame import EDGE, HEIGHT, MM, Page, paper
from amstrat_desktop.documents.information_sheet import texts
from amstrat_desktop.documents.information_sheet.data import VERSION, InformationSheet
from amstrat_desktop.documents.letterhead import foot, head, voices_of
from amstrat_desktop.documents.slip.data import Office
from amstrat_desktop.documents.two_columns import Item, Part, draw_parts, named, pages_of, said
from amstrat_desktop.documents.voice import Voice

_FOOT: Final = 6 * MM
_LEAST: Final = {1: 1.0, 2: 0.86}
"""The smallest that letters get before another page is begun, by the number of languages."""


def render(sheet: InformationSheet, language: str) -> bytes:
    """The sheet as a PDF."""
    voices = voices_of(language)
    with paper(voices[0].catalogue.text(texts.TITLE), GERMAN) as (page, out):
        top = head(page, voices, texts.TITLE, sheet.office, "info-circle")
        bottom = HEIGHT - EDGE - _FOOT
        parts = _parts(sheet, german_only=len(voices) == 1)
        leaves = pages_of(
            page, voices, parts, (bottom - top, bottom - EDGE), least=_LEAST[len(voices)]
        )
        for number, leaf in enumerate(leaves, 1):
            if number > 1:
                page.turn()
                top = EDGE
            draw_parts(page, voices, leaf, top, bottom)
            _foot(page, voices, number, len(leaves))
    return out.getvalue()


def _foot(page: Page, voices: Sequence[Voice], number: int, count: int) -> None:
    german = voices[0]
    name = german.join((german.say(texts.form(VERSION)), german.words(f"{number}/{count}")))
    foot(page, voices, name, HEIGHT - EDGE + 2)


def _parts(sheet: InformationSheet, *, german_only: bool) -> list[Part]:
    return [
        Part("building", texts.WHO, _responsible(sheet, german_only=german_only)),
        Part("user", texts.VOLUNTARY, _said(texts.NO_NAME, texts.YOU_DECIDE, texts.NOT_ASKED)),
        Part(
            "notes",
            texts.PURPOSES,
            _said(texts.FOR_COUNSEL, texts.FOR_REACHING, texts.FOR_REFERRAL, texts.FOR_FIGURES),
        ),
        Part("check", texts.GROUND, _said(texts.BY_CONSENT, texts.BY_TASK)),
        Part("messages", texts.RECEIVERS, _receivers(sheet)),
        Part(
            "clock", texts.HOW_LONG, _said(*(sheet.kept or (texts.AS_NEEDED,)), texts.THEN_ERASED)
        ),
        Part(
            "list-check",
            texts.RIGHTS,
            _said(
                texts.SEE,
                texts.CORRECT,
                texts.ERASE,
                texts.OBJECT,
                texts.TAKE_BACK,
                texts.JUST_ASK,
                texts.NO_MACHINE,
            ),
        ),
        Part("users", texts.OFFICER, _officer(sheet)),
        Part(
            "writing-sign",
            texts.COMPLAINT,
            [Item(said(texts.COMPLAIN)), Item(named(texts.AUTHORITY), small=True)],
        ),
    ]


def _said(*sentences: Msg) -> list[Item]:
    return [Item(said(one)) for one in sentences]


def _responsible(sheet: InformationSheet, *, german_only: bool) -> list[Item]:
    body = _lines(sheet.responsible) or _address(sheet.office)
    items = [Item(named(body[0]), lead=True), *(Item(named(line)) for line in body[1:])]
    if sheet.responsible:
        items.append(Item(named(", ".join(_address(sheet.office))), small=True))
    if not german_only:
        items.append(Item(said(texts.LEADING), small=True))
    return items


def _officer(sheet: InformationSheet) -> list[Item]:
    lines = _lines(sheet.officer)
    contact = [Item(named(line), lead=not at) for at, line in enumerate(lines)]
    return [*contact, *_said(texts.OFFICER_HELPS, *(() if lines else (texts.ASK_OFFICER,)))]


def _receivers(sheet: InformationSheet) -> list[Item]:
    secrecy = (texts.SECRECY,) if sheet.secrecy else ()
    return _said(texts.ONLY_US, *secrecy, texts.OTHERS_ASKED, texts.DANGER, texts.WHERE)


def _address(office: Office) -> list[str]:
    parts = (office.name, office.street, office.place, office.phone, office.email)
    return [part for part in parts if part]


def _lines(text: str) -> list[str]:
    return [line for line in (one.strip() for one in text.split("\n")) if line]

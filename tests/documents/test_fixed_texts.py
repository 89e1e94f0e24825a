# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The program's own words stand whole on every slip, in all twelve languages."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from amstrat_desktop.base.lang import LANGUAGES, Msg, catalogue
from amstrat_desktop.base.vocabulary.referrals import PRIORITY_LABELS, DeliveryMode
from amstrat_desktop.documents.slip import SlipData, Variant, render, texts
from amstrat_desktop.documents.typesetting import ELLIPSIS
from tests.documents.reading import text_of
from tests.documents.samples import FULL, USUAL, longest

HEADINGS = (
    texts.URGENCY,
    texts.PERSON,
    texts.WHERE,
    texts.WHEN,
    texts.BRING,
    texts.CONCERN,
    texts.COMMUNICATION,
    texts.WHAT_TO_DO,
    texts.SENDER,
)
LABELS = (
    texts.CODEWORD,
    texts.PHONE,
    texts.STOP,
    texts.HOURS,
    texts.SPOKEN_THERE,
    texts.NOT_VERIFIED,
    texts.NEEDED,
    texts.LANGUAGE,
    texts.INTERPRETER,
    texts.READING,
)
PERSON_LABELS = (
    texts.BORN,
    texts.GUARDIAN,
    texts.GUARDIAN_NOT_INFORMED,
    texts.BENEFIT_UNIT,
    texts.CUSTOMER,
)
CONSENT_LABELS = (
    texts.CONSENT,
    texts.PURPOSE,
    texts.DATA,
    texts.VALID_UNTIL,
    texts.TRANSLATED_BY,
    texts.WITHDRAWAL,
    texts.SIGNATURE,
)
STEPS = (
    texts.PLAIN_GO,
    texts.PLAIN_WHEN,
    texts.PLAIN_BRING,
    texts.PLAIN_SHOW,
    texts.PLAIN_RETURN,
    texts.PLAIN_CALL,
)
TEAR_OFF = (
    texts.TEAR_HERE,
    texts.ANSWER_TO,
    texts.WAS_THERE,
    texts.APPOINTMENT_ON,
    texts.WAITING_LIST,
    texts.NOT_RESPONSIBLE,
    texts.MISSING,
    texts.NO_SHOW,
    texts.DEALT_WITH,
    texts.STAMP,
    texts.BACK_TO,
)


def known(labels: tuple[object, ...]) -> Iterator[Msg]:
    return (label for label in labels if isinstance(label, Msg))


def ticked(data: SlipData) -> tuple[Msg, ...]:
    """The labels of what is only printed where it was ticked."""
    person = PERSON_LABELS if data.person.minor else ()
    return (*person, *(CONSENT_LABELS if signed(data) else ()))


def signed(data: SlipData) -> bool:
    return data.discloses and data.consent is not None


def standard(data: SlipData) -> list[Msg]:
    """What the standard variant says in both languages."""
    lists = (*data.receiver.what_to_bring, *data.concern.topics, *data.concern.needs)
    return [
        texts.TITLE,
        *HEADINGS,
        *LABELS,
        *ticked(data),
        *PRIORITY_LABELS.values(),
        texts.WAYS[data.delivery],
        *known(lists),
    ]


def plain(data: SlipData) -> list[Msg]:
    """What the plain variant says in the person's language."""
    full = (texts.WITHDRAWAL, texts.SIGNATURE) if signed(data) else ()
    return [texts.TITLE, *STEPS, *full, *known(data.receiver.what_to_bring)]


def plain_notes(data: SlipData) -> list[Msg]:
    """What the plain variant says in German for the agency."""
    said = {texts.STOP, texts.HOURS, texts.SPOKEN_THERE, texts.NOT_VERIFIED}
    full = [label for label in ticked(data) if label is not texts.SIGNATURE]
    labels = [label for label in LABELS if label not in said]
    lists = known((*data.concern.topics, *data.concern.needs))
    return [texts.FOR_AGENCY, *labels, *full, PRIORITY_LABELS[data.priority], *lists]


def letters(text: str) -> str:
    """Without what depends on where a line breaks or how a reader turns brackets round."""
    return re.sub("[\\s\u200e\u200f\u2068\u2069()\\[\\]]", "", text)


def missing(page: str, messages: list[Msg], language: str) -> list[str]:
    """The texts that are not on the page, from the first letter to the last."""
    copied = letters(page)
    said = [catalogue(language).text(message).removesuffix(":") for message in messages]
    return [text for text in said if letters(text) not in copied]


def unsaid(page: str, messages: list[Msg], language: str) -> list[str]:
    """As `missing`; of a sentence that mixes directions each word is looked for: PDFium copies
    the Latin words of a right-to-left line in an order of its own. What the eye sees is tested in
    test_visual_order.
    """
    copied = letters(page)
    return [
        text
        for text in missing(page, messages, language)
        if not catalogue(language).rtl
        or any(letters(word.strip(",.:؛،")) not in copied for word in text.split())
    ]


def check(data: SlipData, language: str) -> str:
    """Whether everything is there; gives the page's text."""
    page = text_of(render(data, language))
    if data.variant is Variant.PLAIN:
        assert missing(page, plain(data), language) == []
        assert missing(page, [*plain_notes(data), *TEAR_OFF], "de") == []
    else:
        assert missing(page, standard(data), language) == []
        assert missing(page, [*standard(data), *TEAR_OFF], "de") == []
    return page


@pytest.mark.parametrize("variant", list(Variant))
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_usual_slip_says_everything(language: str, variant: Variant) -> None:
    for data in (USUAL, FULL):
        page = check(replace(data, variant=variant), language)
        assert ELLIPSIS not in page


@pytest.mark.parametrize("mode", list(DeliveryMode))
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_is_told_whole(language: str, mode: DeliveryMode) -> None:
    assert ELLIPSIS not in check(replace(FULL, delivery=mode, consent=None), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_beside_the_longest_texts_only_these_are_cut(language: str) -> None:
    """Sentences and labels stay whole; lists of thirty entries end earlier."""
    data = longest(language)
    page = text_of(render(data, language))
    kept = [*HEADINGS, *LABELS, *ticked(data), *PRIORITY_LABELS.values(), texts.WAYS[data.delivery]]
    assert missing(page, kept, language) == []
    assert missing(page, [*kept, *TEAR_OFF], "de") == []
    page = text_of(render(replace(data, variant=Variant.PLAIN), language))
    assert missing(page, [*STEPS, texts.WITHDRAWAL, texts.SIGNATURE], language) == []
    assert missing(page, TEAR_OFF, "de") == []

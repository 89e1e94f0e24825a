# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Consent, release, withdrawal and the log on paper: whole, on their page, in all languages."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import combinations, product
from uuid import UUID

import pypdfium2
import pytest

from amstrat_desktop.base.lang import LANGUAGES, Msg, catalogue
from amstrat_desktop.base.vocabulary.consents import (
    DATA_LABELS,
    OFFERED_DATA,
    RECEIVER_POSSIBLE,
    RELEASES,
    DataCategory,
    DisclosureBasis,
    DisclosureWay,
    LegalKind,
    Purpose,
)
from amstrat_desktop.documents import consent_form, disclosure_log, withdrawal_note
from amstrat_desktop.documents.consent_form import VERSIONS, ConsentForm, form_name, texts
from amstrat_desktop.documents.disclosure_log import DisclosureLog
from amstrat_desktop.documents.frame import EDGE, MARGIN, WIDTH
from amstrat_desktop.documents.slip.data import Variant
from amstrat_desktop.documents.typesetting import ELLIPSIS
from amstrat_desktop.documents.withdrawal_note import WithdrawalNote
from amstrat_desktop.services.disclosure_records import DisclosureLine
from tests.documents.reading import (
    PAGE_HEIGHT,
    Box,
    letter_boxes,
    metadata,
    page_count,
    text_boxes,
    text_of,
)
from tests.documents.samples import OFFICE
from tests.documents.test_fixed_texts import letters, missing
from tests.documents.test_layout import overlap

D = DataCategory
NAME = "Amina Beispiel"
UNTIL = date(2027, 11, 22)
LONG = ("Beratungsstelle für Familien, Kinderbetreuung und Arbeitsmarktintegration " * 3)[:200]
USUAL = ConsentForm(
    legal_kind=LegalKind.CONSENT,
    purpose=Purpose.TELL_AGENCY,
    office=OFFICE,
    valid_until=UNTIL,
    data=(D.NAME, D.LANGUAGE, D.CONCERN),
    receiver="Jobcenter Bochum",
    receiver_place="Universitätsstraße 74a, 44789 Bochum",
    person=NAME,
    minor=True,
)
SIGNED = (
    texts.SIGN_PERSON,
    texts.SIGN_GUARDIAN,
    texts.SIGN_INTERPRETER,
    texts.SIGN_OFFICE,
)
HEADINGS = (
    texts.WHO,
    texts.WHAT_FOR,
    texts.WHICH_DATA,
    texts.HOW_LONG,
    texts.RIGHTS,
    texts.DECISION,
)
RIGHTS = (texts.VOLUNTARY, texts.WITHDRAW, texts.ASK, texts.NOTHING_ELSE)


def forms() -> Iterator[ConsentForm]:
    """One paper per purpose and per release."""
    matters = [(LegalKind.CONSENT, purpose) for purpose in Purpose]
    matters += [(LegalKind.RELEASE, purpose) for purpose in RELEASES]
    for kind, purpose in matters:
        receiver = USUAL.receiver if purpose in RECEIVER_POSSIBLE else ""
        yield replace(
            USUAL,
            legal_kind=kind,
            purpose=purpose,
            data=OFFERED_DATA[purpose],
            receiver=receiver,
            receiver_place=USUAL.receiver_place if receiver else "",
        )


def sentence(form: ConsentForm) -> Msg:
    return texts.sentence(form.legal_kind, form.purpose, form.office.name, form.receiver)


def check_place(pdf: bytes, *, lowest: float = EDGE - 3) -> None:
    """Within the margins, nothing over its neighbour, on every page."""
    for page in range(page_count(pdf)):
        boxes = text_boxes(pdf, page)
        for box in boxes:
            assert box.left >= MARGIN - 1, box
            assert box.right <= WIDTH - MARGIN + 1, box
            assert box.top <= PAGE_HEIGHT - EDGE + 2, box
            assert box.bottom >= lowest, box
        if any(overlap(one, other) for one, other in combinations(boxes, 2)):
            assert touching(letter_boxes(pdf, page)) == []


def touching(pieces: list[list[Box]]) -> list[tuple[Box, Box]]:
    """The letters of one piece of text that reach into another piece."""
    return [
        (one, other)
        for piece, neighbour in combinations(pieces, 2)
        for one in piece
        for other in neighbour
        if overlap(one, other)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paper_says_everything_on_one_page(language: str) -> None:
    for form in forms():
        pdf = consent_form.render(form, language)
        page = text_of(pdf)
        assert page_count(pdf) == 1
        data = [DATA_LABELS[category] for category in OFFERED_DATA[form.purpose]]
        said = [texts.TITLES[form.legal_kind], *HEADINGS, *RIGHTS, *SIGNED, *data]
        said += [texts.AGREE, texts.DISAGREE, sentence(form), texts.holds_until(UNTIL)]
        for reader in {"de", language}:
            assert missing(page, said, reader) == [], (form, reader)
        assert NAME in page
        assert ELLIPSIS not in page
        check_place(pdf)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plain_paper_holds_few_words_and_the_whole_german_text(language: str) -> None:
    for form in (replace(form, variant=Variant.PLAIN) for form in forms()):
        pdf = consent_form.render(form, language)
        page = text_of(pdf)
        assert page_count(pdf) == 1
        steps = [texts.PLAIN_ONLY, texts.PLAIN_UNTIL, texts.PLAIN_NO, texts.PLAIN_BACK]
        assert missing(page, [*steps, texts.PLAIN_YES_BOX, texts.PLAIN_NO_BOX], language) == []
        assert missing(page, [sentence(form), *RIGHTS, *SIGNED], "de") == []
        assert missing(page, list(SIGNED), language) == []
        check_place(pdf)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_names_fit(language: str) -> None:
    """The program's own sentences stand whole beside them."""
    office = replace(OFFICE, name=LONG, street=LONG)
    for kind, variant in product(LegalKind, Variant):
        form = replace(
            USUAL, legal_kind=kind, office=office, receiver=LONG, receiver_place=LONG,
            person=LONG, data=OFFERED_DATA[Purpose.TELL_AGENCY], variant=variant,
        )  # fmt: skip
        pdf = consent_form.render(form, language)
        page = text_of(pdf)
        assert page_count(pdf) == 1
        check_place(pdf)
        assert missing(page, [*RIGHTS, *SIGNED], "de") == []
        steps = [texts.PLAIN_ONLY, texts.PLAIN_UNTIL, texts.PLAIN_NO, texts.PLAIN_BACK]
        said = steps if variant is Variant.PLAIN else [*HEADINGS, *RIGHTS]
        assert missing(page, [*said, *SIGNED], language) == []


def test_what_is_ticked_is_crossed() -> None:
    """The boxes differ in nothing else than the cross."""
    none = consent_form.render(replace(USUAL, data=()), "de")
    assert none != consent_form.render(USUAL, "de")
    assert text_of(none) == text_of(consent_form.render(USUAL, "de"))


def test_an_unknown_name_leaves_a_line_and_an_adult_signs_alone() -> None:
    page = text_of(consent_form.render(replace(USUAL, person="", minor=False), "de"))
    assert "____" in page
    assert missing(page, [texts.SIGN_GUARDIAN], "de") != []


def test_a_release_says_that_it_is_something_else() -> None:
    release = replace(USUAL, legal_kind=LegalKind.RELEASE)
    assert missing(text_of(consent_form.render(release, "ar")), [texts.APART], "de") == []
    assert missing(text_of(consent_form.render(USUAL, "ar")), [texts.APART], "de") != []


def test_the_name_of_the_paper_is_recorded() -> None:
    assert form_name(LegalKind.CONSENT) == f"consent/{VERSIONS[LegalKind.CONSENT]}"
    assert form_name(LegalKind.RELEASE, Variant.PLAIN).endswith(" plain")


def test_a_paper_says_nothing_of_a_person_to_the_spooler() -> None:
    for value in metadata(consent_form.render(USUAL, "ar")).values():
        assert "Amina" not in value
        assert "Jobcenter" not in value


def test_hostile_text_is_only_text() -> None:
    hostile = '<img src="file:///etc/passwd"/> \u202e{name} %s \u0000'
    form = replace(USUAL, receiver=hostile, person=hostile, receiver_place=hostile)
    assert page_count(consent_form.render(form, "ar")) == 1


def told(number: int, *, emergency: bool = False) -> DisclosureLine:
    return DisclosureLine(
        id=UUID(int=number),
        at=datetime(2026, 11, 1 + number % 28, 10, 20, tzinfo=UTC),
        staff_name="Ada Muster",
        receiver="Jugendamt" if emergency else "Jobcenter Bochum",
        basis=DisclosureBasis.EMERGENCY if emergency else DisclosureBasis.CONSENT,
        data=(D.NAME, D.LANGUAGE, D.CONCERN),
        way=DisclosureWay.TELEPHONE,
        content=f"Schein BO-{number}: Wohnungssuche",
        consent_id=None if emergency else UUID(int=1),
        consent_on=None if emergency else date(2026, 10, 1),
        referral_id=None,
        referral_number="",
        reason="Das Kind war in Gefahr." if emergency else "",
        decided_by="Petra Probe" if emergency else "",
        person_told=False if emergency else None,
    )


LOG = DisclosureLog(OFFICE, NAME, date(2026, 11, 22))


def whole(pdf: bytes) -> str:
    """The text of all pages."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_told_is_said_as_such(language: str) -> None:
    pdf = disclosure_log.render(LOG, language)
    page = text_of(pdf)
    assert page_count(pdf) == 1
    said = [disclosure_log.TITLE, disclosure_log.NOTHING, disclosure_log.COMPLETE]
    for reader in {"de", language}:
        assert missing(page, said, reader) == []
    check_place(pdf)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_the_log_is_printed(language: str) -> None:
    lines = tuple(told(number, emergency=number % 9 == 3) for number in range(25))
    pdf = disclosure_log.render(replace(LOG, lines=lines), language)
    text = letters(whole(pdf))
    assert page_count(pdf) > 1
    for line in lines:
        assert letters(line.content) in text
    assert text.count("Jugendamt") == 3
    headings = [disclosure_log.WHEN, disclosure_log.EMERGENCIES, disclosure_log.WAS_NOT_TOLD]
    for reader in {"de", language}:
        assert missing(whole(pdf), headings, reader) == []
    assert letters(catalogue("de").text(disclosure_log.NOTHING)) not in text


@pytest.mark.parametrize("language", ["de", "ar"])
def test_a_long_line_of_the_log_keeps_its_place(language: str) -> None:
    long = "Arbeitsgelegenheitsmaßnahmenträgerverordnung und vieles andere mehr. " * 7
    line = replace(told(3, emergency=True), content=long[:500], reason=long[:500])
    line = replace(line, receiver="x" * 200, data=tuple(D))
    pdf = disclosure_log.render(replace(LOG, lines=(line,) * 4), language)
    check_place(pdf)


def test_the_last_sentences_of_the_log_do_not_stand_on_a_page_alone() -> None:
    for count in range(1, 30):
        lines = tuple(told(number) for number in range(count))
        pdf = disclosure_log.render(replace(LOG, lines=lines), "de")
        with pypdfium2.PdfDocument(pdf) as document:
            last = document[len(document) - 1].get_textpage().get_text_range()
        assert missing(last, [disclosure_log.COMPLETE, disclosure_log.WHEN], "de") == []


def withdrawal(kind: LegalKind, purpose: Purpose) -> WithdrawalNote:
    receiver = USUAL.receiver if purpose in RECEIVER_POSSIBLE else ""
    told = (receiver,) if receiver else ()
    return WithdrawalNote(OFFICE, NAME, kind, purpose, date(2026, 11, 22), receiver, told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_note_of_withdrawal_fits_on_half_a_page(language: str) -> None:
    for form in forms():
        note = withdrawal(form.legal_kind, form.purpose)
        pdf = withdrawal_note.render(note, language)
        page = text_of(pdf)
        said = [
            withdrawal_note.TITLES[form.legal_kind],
            withdrawal_note.WHAT[form.legal_kind],
            sentence(form),
            withdrawal_note.effect(form.purpose),
            withdrawal_note.NO_DISADVANTAGE,
            withdrawal_note.withdrawn_on(date(2026, 11, 22)),
            *map(withdrawal_note.we_inform, note.told),
            texts.SIGN_OFFICE,
        ]
        for reader in {"de", language}:
            assert missing(page, said, reader) == []
        check_place(pdf, lowest=PAGE_HEIGHT / 2)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_note_of_withdrawal_has_room_for_the_longest_names(language: str) -> None:
    note = replace(
        withdrawal(LegalKind.RELEASE, Purpose.TELL_AGENCY), office=replace(OFFICE, name=LONG),
        person=LONG, receiver=LONG, told=(LONG, LONG),
    )  # fmt: skip
    pdf = withdrawal_note.render(note, language)
    assert missing(text_of(pdf), [withdrawal_note.NO_DISADVANTAGE, texts.SIGN_OFFICE], "de") == []
    check_place(pdf, lowest=PAGE_HEIGHT / 2)


def test_where_nobody_was_told_the_note_says_so() -> None:
    note = WithdrawalNote(
        OFFICE, NAME, LegalKind.CONSENT, Purpose.CONTACT_AGAIN, date(2026, 11, 22)
    )
    page = text_of(withdrawal_note.render(note, "tr"))
    assert missing(page, [withdrawal_note.NOBODY_TOLD], "de") == []

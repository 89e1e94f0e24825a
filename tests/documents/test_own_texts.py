# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The office's own texts on papers: in the person's language, or in German and marked as such."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from amstrat_desktop.base.lang import LANGUAGES, Msg, catalogue, own_text
from amstrat_desktop.base.vocabulary.own_texts import LIMITS, OwnField
from amstrat_desktop.documents import appointment_card, invitation, notice_page, slip
from amstrat_desktop.documents.invitation import Invitation
from amstrat_desktop.documents.invitation.texts import ONLY_GERMAN
from amstrat_desktop.documents.slip import SlipData, Variant
from amstrat_desktop.documents.slip.shortening import LADDER, shortened
from amstrat_desktop.documents.voice import voice
from tests.documents import report_samples, run_samples, test_appointment_card
from tests.documents.reading import page_count, text_of
from tests.documents.samples import USUAL, longest
from tests.documents.test_layout import check

HOURS = own_text(
    "Mo–Do 9–12 Uhr\nFr 9–11 Uhr", {"tr": "Pazartesi 9–12\nCuma 9–11", "ar": "الإثنين"}
)
STOP = own_text("Rathaus, Linie 308", {"tr": "Rathaus, 308 numara", "ar": "Rathaus، خط 308"})
PASS = own_text("Impfpass", {"tr": "Aşı karnesi", "ar": "دفتر اللقاح"})
SUMMARY = own_text("Wir nähen.\nKommen Sie!", {"tr": "Dikiş dikiyoruz.\nGelin!"})

SLIP = replace(
    USUAL,
    office=replace(USUAL.office, hours=HOURS),
    receiver=replace(USUAL.receiver, hours=HOURS, stop=STOP, what_to_bring=(PASS,)),
)
CARD = replace(test_appointment_card.USUAL, stop=STOP, bring=(PASS,))
HEAD = replace(run_samples.HEAD, stop=STOP, accessibility=STOP)
FACTS = replace(run_samples.facts(), head=HEAD, bring=(PASS,), summary=SUMMARY)
PAGE = replace(report_samples.notice_page(), hours=HOURS)

PAPERS: dict[str, Callable[[str], bytes]] = {
    "slip": lambda language: slip.render(SLIP, language),
    "card": lambda language: appointment_card.render(CARD, language),
    "invitation": lambda language: invitation.render(Invitation(FACTS, language=language)),
    "plain invitation": lambda language: invitation.render(
        Invitation(FACTS, language=language, variant=Variant.PLAIN)
    ),
    "notice page": lambda language: notice_page.render(PAGE, language),
}
WITHOUT_BRINGING = {"notice page"}


def marked(language: str) -> str:
    """How a German text is marked beside a language."""
    return f"({catalogue(language).language_name('de')})"


def flat(pdf: bytes) -> str:
    return " ".join(text_of(pdf).split())


@pytest.mark.parametrize("paper", list(PAPERS))
def test_what_is_there_is_printed_beside_the_german(paper: str) -> None:
    text = flat(PAPERS[paper]("tr"))
    if paper in WITHOUT_BRINGING:
        assert "Pazartesi 9–12" in text
        assert "Mo–Do" not in text
    else:
        assert "Aşı karnesi" in text
        assert "308 numara" in text
        assert text.count("Impfpass") == 1
    assert f"308 numara {marked('tr')}" not in text


@pytest.mark.parametrize("paper", list(PAPERS))
@pytest.mark.parametrize("language", ["uk", "fa", "pl", "en"])
def test_what_is_missing_is_german_and_says_so(paper: str, language: str) -> None:
    text = flat(PAPERS[paper](language))
    german = "Mo–Do 9–12 Uhr" if paper in WITHOUT_BRINGING else "Impfpass"
    assert german in text
    name = catalogue(language).language_name("de")
    assert name in text


@pytest.mark.parametrize("paper", list(PAPERS))
def test_german_alone_marks_nothing(paper: str) -> None:
    assert marked("de") not in flat(PAPERS[paper]("de"))


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"de", "tr"}))
def test_an_invitation_without_a_translation_offers_to_explain(language: str) -> None:
    text = flat(PAPERS["invitation"](language))
    assert "Kommen Sie!" in text
    said = voice(language).aside(ONLY_GERMAN).text
    assert flat_words(said) in text or catalogue(language).rtl


def flat_words(text: str) -> str:
    return " ".join(text.replace("\u2068", "").replace("\u2069", "").split())


def test_paragraphs_stay_paragraphs() -> None:
    lines = voice("tr").lines(SUMMARY)
    assert [line.text for line in lines] == ["Dikiş dikiyoruz.", "Gelin!"]
    *first, last = voice("uk").lines(SUMMARY)
    assert [line.aside for line in first] == [()]
    assert last.text.endswith("(німецька)")
    assert voice("de").lines("") == []


def test_lines_of_a_label_are_told_apart() -> None:
    assert voice("tr").say(HOURS).text == "Pazartesi 9–12\u00a0· Cuma 9–11"


def test_a_text_that_begins_with_a_name_runs_as_its_language_does() -> None:
    """An isolate would take the direction of its first letter, and turn the sentence round."""
    words = voice("ar").say(STOP)
    assert words.rtl
    assert words.text == "Rathaus، خط 308"


def test_a_sentence_with_an_own_text_in_it_is_whole_or_german() -> None:
    sentence = Msg("Telephone", params=())
    assert catalogue("uk").has(sentence)
    assert not catalogue("uk").has(PASS)
    assert catalogue("tr").has(PASS)
    assert catalogue("uk").text(PASS) == "Impfpass"


@pytest.mark.parametrize("variant", list(Variant))
@pytest.mark.parametrize("language", ["tr", "ar", "uk"])
def test_the_longest_texts_have_room_on_a_slip(language: str, variant: Variant) -> None:
    data = _longest(language, variant)
    pdf = slip.render(data, language)
    assert page_count(pdf) == 1
    check(pdf)


def _longest(language: str, variant: Variant) -> SlipData:
    def full(field: OwnField) -> Msg:
        german = ("Montag bis Donnerstag 9–12 Uhr und " * 20)[: LIMITS[field] * 5 // 7]
        theirs = ("من الإثنين 9–12 " if language == "ar" else "Pazartesi 9–12 ") * 60
        others = {} if language == "uk" else {language: theirs[: LIMITS[field]].strip()}
        return own_text(german, others)

    data = replace(longest(language), variant=variant)
    hours, stop = full(OwnField.HOURS), full(OwnField.STOP)
    papers = (full(OwnField.LABEL), *data.receiver.what_to_bring)
    return replace(
        data,
        office=replace(data.office, hours=hours),
        receiver=replace(data.receiver, hours=hours, stop=stop, what_to_bring=papers),
    )


def test_what_is_cut_is_cut_in_each_language() -> None:
    long = own_text("Wort " * 100, {"tr": "kelime " * 100})
    data = shortened(replace(SLIP, office=replace(SLIP.office, hours=long)), LADDER[-1])
    hours = data.office.hours
    assert isinstance(hours, Msg)
    for language in ("de", "tr"):
        text = catalogue(language).text(hours)
        assert text.endswith("…")
        assert len(text) <= LADDER[-1].field

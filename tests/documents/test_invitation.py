# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invitation and reminder in twelve languages: what they say, that nothing is cut, their code."""

from dataclasses import replace
from datetime import UTC, timedelta

import pypdfium2
import pytest
import zxingcpp
from icalendar import Calendar

from amstrat_desktop.base.lang import LANGUAGES, catalogue
from amstrat_desktop.documents.frame import EDGE, HEIGHT, MARGIN, WIDTH
from amstrat_desktop.documents.invitation import Invitation, PaperKind, render, render_all
from amstrat_desktop.documents.invitation.texts import weekdays
from amstrat_desktop.documents.slip.data import Variant
from amstrat_desktop.documents.typesetting import ELLIPSIS
from amstrat_desktop.exchange.calendar_file import calendar_code, event_of
from amstrat_desktop.services.offers.invitations import InvitationFacts
from tests.documents.reading import PAGE_HEIGHT, page_count, text_boxes
from tests.documents.run_samples import FIRST, LONG, MEETINGS, facts
from tests.documents.test_layout import overlap

KINDS = [(kind, variant) for kind in PaperKind for variant in Variant]


def code_of(found: InvitationFacts, language: str) -> str:
    meeting = found.meeting_facts(found.meetings[0])
    return calendar_code(event_of(meeting, catalogue(language)))


def paper(
    found: InvitationFacts,
    language: str,
    kind: PaperKind = PaperKind.INVITATION,
    variant: Variant = Variant.STANDARD,
) -> Invitation:
    return Invitation(found, kind, variant, code_of(found, language), language)


def text_of(pdf: bytes) -> str:
    """Of all pages, spaces made plain, direction marks taken out."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    marks = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069\u00ad"))
    return " ".join("\n".join(pages).translate(marks).split())


def codes(pdf: bytes, dpi: int) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        image = document[0].render(scale=dpi / 72).to_pil()
    return [found.text for found in zxingcpp.read_barcodes(image)]


@pytest.mark.parametrize(("kind", "variant"), KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_is_on_the_page_and_nothing_lies_on_anything(
    language: str, kind: PaperKind, variant: Variant
) -> None:
    for long in (False, True):
        pdf = render(paper(facts(long=long, offered=True), language, kind, variant))
        pages = page_count(pdf)
        assert pages == 1 or (long and pages <= 4)
        for number in range(pages):
            boxes = text_boxes(pdf, number)
            for index, box in enumerate(boxes):
                assert box.left >= MARGIN - 1, box
                assert box.right <= WIDTH - MARGIN + 1, box
                assert box.top <= PAGE_HEIGHT - EDGE + 1, box
                assert box.bottom >= EDGE - 3, box
                touched = [other for other in boxes[index + 1 :] if overlap(box, other)]
                assert not touched, (long, box, touched)


@pytest.mark.parametrize(("kind", "variant"), KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_however_much_somebody_wrote(
    language: str, kind: PaperKind, variant: Variant
) -> None:
    ends = {name: f"{LONG[:196]} {name}" for name in ("TT1", "SS2", "AA3", "HH4", "BB5", "RR6")}
    found = facts(long=True)
    # The sender's own name is the office's to keep short; it stands on one line of each paper.
    head = replace(
        found.head, office="Quartiersbüro", office_street="Weg 1", title=ends["TT1"],
        site=ends["SS2"], address=ends["AA3"], stop=ends["HH4"],
    )  # fmt: skip
    found = replace(
        found,
        head=head,
        bring=(*found.bring, ends["BB5"]),
        child_rooms=(ends["RR6"],),
        summary=f"{LONG * 4} MM7",
    )
    said = text_of(render(paper(found, language, kind, variant)))
    assert ELLIPSIS not in said
    missing = {name for name in ends if name not in said}
    assert not missing
    whole = kind is PaperKind.INVITATION and variant is Variant.STANDARD
    assert ("MM7" in said) is whole


@pytest.mark.parametrize(("kind", "variant"), KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_when_where_and_whom_to_call(
    language: str, kind: PaperKind, variant: Variant
) -> None:
    said = text_of(render(paper(facts(), language, kind, variant)))
    for part in ("01.12.2026", "09:30", "Nachbarschaftshaus", "Amtsstraße", "345", "000000-12"):
        assert part in said, part
    assert catalogue(language).text(facts().kind).split()[0] in said
    assert "Kinderzimmer" in said
    series = "26.01." in said
    assert series is (kind is PaperKind.INVITATION and variant is Variant.STANDARD)


@pytest.mark.parametrize(("kind", "variant"), KINDS)
@pytest.mark.parametrize("language", ["de", "ar", "ro", "fa", "uk"])
def test_the_code_is_read_from_a_print(language: str, kind: PaperKind, variant: Variant) -> None:
    for long in (False, True):
        found = facts(long=long)
        pdf = render(paper(found, language, kind, variant))
        for dpi in (150, 300):
            assert codes(pdf, dpi) == [code_of(found, language)]
    event = Calendar.from_ical(code_of(facts(), language)).walk("VEVENT")[0]
    assert event["dtstart"].dt == FIRST.astimezone(UTC)
    assert event["dtend"].dt == FIRST.astimezone(UTC) + timedelta(minutes=90)
    assert str(event["location"]).startswith("Amtsstraße 25")
    assert "Nähen" not in str(event["summary"])  # only where the person wishes it


def test_the_person_is_a_number_on_it() -> None:
    for kind, variant in KINDS:
        said = text_of(render(paper(facts(), "ar", kind, variant)))
        assert "Selda" not in said
        assert "7" in said


def test_an_offered_place_says_until_when() -> None:
    for variant in Variant:
        data = paper(facts(offered=True), "tr", variant=variant)
        assert "27.11.2026" in text_of(render(data))
        assert "27.11.2026" not in text_of(render(paper(facts(), "tr", variant=variant)))


def test_times_that_differ_stand_beside_each_day() -> None:
    early = replace(MEETINGS[1], starts_at=MEETINGS[1].starts_at - timedelta(hours=1))
    found = replace(facts(), meetings=(MEETINGS[0], early))
    said = text_of(render(paper(found, "de")))
    assert "01.12. 09:30–11:00" in said
    assert "08.12. 08:30–10:00" in said


def test_without_a_meeting_to_come_it_still_says_the_rest() -> None:
    found = replace(facts(), meetings=())
    for kind, variant in KINDS:
        data = Invitation(found, kind, variant, "", "tr")
        assert "Nachbarschaftshaus" in text_of(render(data))


def test_everybody_gets_their_own_page_and_language() -> None:
    languages = ("ar", "ro", "de")
    pdf = render_all([paper(facts(), language) for language in languages])
    assert page_count(pdf) == len(languages)
    with pypdfium2.PdfDocument(pdf) as document:
        said = [page.get_textpage().get_text_range() for page in document]
    assert "Română" in said[1]
    assert "Română" not in said[0] + said[2]


def test_the_same_values_give_the_same_bytes() -> None:
    for variant in Variant:
        data = paper(facts(), "fa", variant=variant)
        assert render(data) == render(data)


def test_weekdays_and_prices_are_written_as_the_language_does() -> None:
    assert weekdays((3, 1, 1), catalogue("de")) == "Dienstag und Donnerstag"
    assert weekdays((0,), catalogue("tr")) == "Pazartesi"
    assert "12,50" in text_of(render(paper(replace(facts(), cost=1250), "de")))
    assert " 12 " in text_of(render(paper(replace(facts(), cost=1200), "en")))
    assert HEIGHT > WIDTH

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The appointment card in twelve languages: what it says, that it fits, that its code is read."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import UUID

import pypdfium2
import pytest
import zxingcpp
from icalendar import Calendar

from amstrat_desktop.base.lang import LANGUAGES, OFFICE_ZONE, catalogue
from amstrat_desktop.base.vocabulary.directory import DOCUMENTS
from amstrat_desktop.documents.appointment_card import CardData, CardVariant, Sender, render
from amstrat_desktop.documents.appointment_card.rendering import FOLD
from amstrat_desktop.documents.frame import EDGE, MARGIN, MM, WIDTH
from amstrat_desktop.documents.pictured import CODE
from amstrat_desktop.exchange.calendar_file import CalendarEvent, calendar_code, summary_of
from tests.documents.reading import PAGE_HEIGHT, page_count, text_boxes, text_of
from tests.documents.test_layout import overlap

STARTS = datetime(2026, 12, 1, 10, 30, tzinfo=OFFICE_ZONE)
AGENCY = "Jobcenter Bochum – Standort Mitte"
ADDRESS = "Universitätsstraße 74a, 44789 Bochum"
EVENT = CalendarEvent(
    UUID(int=7), STARTS, summary_of(AGENCY, "", catalogue("ar")), STARTS, 45, ADDRESS
)
USUAL = CardData(
    day=date(2026, 12, 1),
    at=time(10, 30),
    sender=Sender("Quartiersbüro Hamme", "0234 000000-12"),
    where=AGENCY,
    room="Raum B 2.14",
    address=ADDRESS,
    stop="Oskar-Hoffmann-Straße (308, 318)",
    subject="Antrag abgeben",
    bring=(*(entry.label for entry in DOCUMENTS[:4] if entry.label), "grüner Ordner"),
    companion="Ada Muster",
    code=calendar_code(EVENT),
)
BARE = CardData(date(2026, 12, 1), Sender("Quartiersbüro Hamme"))
_LONG = "Beratungsstelle für Familien, Kinderbetreuung und Arbeitsmarktintegration " * 3
LONGEST = CardData(
    day=date(2026, 11, 25),
    at=time(23, 55),
    sender=Sender(_LONG[:200], "0" * 40),
    where=_LONG[:200],
    room=_LONG[:200],
    address=_LONG[:200],
    stop=_LONG[:200],
    subject=_LONG[:200],
    bring=tuple(entry.label for entry in DOCUMENTS if entry.label) + (_LONG[:200],) * 2,
    companion=_LONG[:200],
    code=USUAL.code,
)


def codes(pdf: bytes, dpi: int = 300) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        image = document[0].render(scale=dpi / 72).to_pil()
    return [found.text for found in zxingcpp.read_barcodes(image)]


@pytest.mark.parametrize("variant", list(CardVariant))
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_fits_on_its_half_of_the_page(language: str, variant: CardVariant) -> None:
    for data in (USUAL, BARE, LONGEST):
        pdf = render(replace(data, variant=variant), language)
        assert page_count(pdf) == 1
        boxes = text_boxes(pdf)
        for box in boxes:
            assert box.left >= MARGIN - 1, box
            assert box.right <= WIDTH - MARGIN + 1, box
            assert box.top <= PAGE_HEIGHT - EDGE + 1, box
            assert box.bottom > PAGE_HEIGHT - FOLD, box
        for index, box in enumerate(boxes):
            touched = [other for other in boxes[index + 1 :] if overlap(box, other)]
            assert not touched, (data is LONGEST, box, touched)


@pytest.mark.parametrize("variant", list(CardVariant))
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_when_and_where(language: str, variant: CardVariant) -> None:
    said = text_of(render(replace(USUAL, variant=variant), language))
    for part in ("01.12.2026", "10:30", "Jobcenter", "74a", "308", "0234"):
        assert part in said
    own = catalogue(language)
    weekday = own.long_date(USUAL.day).replace("،", " ").replace(",", " ").split()
    assert "2026" in " ".join(weekday)
    assert own.text(DOCUMENTS[0].label).split()[0] in said


@pytest.mark.parametrize("variant", list(CardVariant))
@pytest.mark.parametrize("language", ["de", "ar", "uk"])
def test_the_code_is_read_from_a_print(language: str, variant: CardVariant) -> None:
    pdf = render(replace(USUAL, variant=variant), language)
    for dpi in (150, 300):
        (read,) = codes(pdf, dpi)
        assert read == USUAL.code
    event = Calendar.from_ical(read).walk("VEVENT")[0]
    assert event["dtstart"].dt == STARTS.astimezone(UTC)
    assert str(event["location"]).startswith("Universitätsstraße 74a")
    assert codes(render(replace(LONGEST, variant=variant), language)) == [USUAL.code]
    assert CODE == 30 * MM


def test_nothing_of_the_person_is_in_the_file() -> None:
    assert "person" not in CardData.__slots__
    assert "name" not in CardData.__slots__


def test_the_same_values_give_the_same_bytes() -> None:
    assert render(USUAL, "fa") == render(USUAL, "fa")


def test_german_alone_stands_on_the_whole_width() -> None:
    said = text_of(render(USUAL, "de"))
    assert said.count("Raum B 2.14") == 1
    assert text_of(render(USUAL, "tr")).count("Raum B 2.14") == 2

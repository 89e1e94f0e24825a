# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lists of a run: what stands on each, over as many pages as it needs, and nothing is cut."""

from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest

from amstrat_desktop.documents.frame import EDGE, MARGIN, WIDTH
from amstrat_desktop.documents.run_lists import (
    AttendanceSheet,
    render_childcare,
    render_leader_list,
    render_participants,
    render_sheet,
    render_waiting,
)
from amstrat_desktop.documents.typesetting import ELLIPSIS
from amstrat_desktop.services.offers.lists import ChildcareList, PrintedList
from amstrat_desktop.services.offers.run_heads import RunHead
from tests.documents.reading import PAGE_HEIGHT, page_count, text_boxes
from tests.documents.run_samples import HEAD, MEETINGS, childcare, long_people, people, waiting
from tests.documents.test_invitation import text_of
from tests.documents.test_layout import overlap


def _short(head: RunHead) -> RunHead:
    """The sender stands on one line of every paper: its name is the office's to keep short."""
    return replace(head, office="Quartiersbüro", office_street="Weg 1")


def _long_people() -> PrintedList:
    found = long_people()
    return replace(found, head=_short(found.head))


def _long_children() -> ChildcareList:
    found = childcare(long=True)
    return replace(found, head=_short(found.head))


PAPERS: dict[str, Callable[[], bytes]] = {
    "participants": lambda: render_participants(people()),
    "participants, long": lambda: render_participants(_long_people()),
    "nobody": lambda: render_participants(PrintedList(HEAD, people().printed, (), 0)),
    "waiting": lambda: render_waiting(waiting()),
    "waiting, long": lambda: render_waiting(replace(waiting(long=True), head=HEAD)),
    "leader": lambda: render_leader_list(people()),
    "leader, long": lambda: render_leader_list(_long_people()),
    "children": lambda: render_childcare(childcare()),
    "children, long": lambda: render_childcare(_long_children()),
    "no children": lambda: render_childcare(ChildcareList(HEAD, people().printed, ())),
    "tick": lambda: render_sheet(AttendanceSheet(people(), MEETINGS)),
    "tick, long": lambda: render_sheet(AttendanceSheet(_long_people(), MEETINGS * 2)),
    "sign": lambda: render_sheet(AttendanceSheet(people(), MEETINGS[:1], sign=True)),
    "sign, long": lambda: render_sheet(AttendanceSheet(_long_people(), MEETINGS[:1], sign=True)),
    "no meeting": lambda: render_sheet(AttendanceSheet(people(), ())),
}


@pytest.mark.parametrize("name", PAPERS)
def test_it_fits_its_pages_and_nothing_is_cut(name: str) -> None:
    pdf = PAPERS[name]()
    assert ELLIPSIS not in text_of(pdf)
    for number in range(page_count(pdf)):
        boxes = text_boxes(pdf, number)
        assert boxes
        for index, box in enumerate(boxes):
            assert box.left >= MARGIN - 1, box
            assert box.right <= WIDTH - MARGIN + 1, box
            assert box.top <= PAGE_HEIGHT - EDGE + 1, box
            assert box.bottom >= EDGE - 3, box
            touched = [other for other in boxes[index + 1 :] if overlap(box, other)]
            assert not touched, (box, touched)


def test_names_and_numbers_stand_as_the_services_gave_them() -> None:
    said = text_of(render_participants(people()))
    assert "Mihaela Exemplu" in said
    assert "Олена Вигадана" in said
    assert "Deutsch im Alltag mit Nähen" in said


def test_each_page_of_a_long_list_says_its_columns_and_its_number() -> None:
    pdf = render_participants(people(60))
    assert page_count(pdf) > 1
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    first_column = pages[0].split("Deutsch im Alltag")[0]
    assert first_column
    for number, page in enumerate(pages, start=1):
        assert f"{number} · de" in " ".join(page.replace("\u00a0", " ").split())


def test_boxes_for_eight_meetings_a_page_and_a_line_to_sign_at_one() -> None:
    assert page_count(render_sheet(AttendanceSheet(people(), MEETINGS[:8]))) == 1
    many = render_sheet(AttendanceSheet(people(), MEETINGS))
    assert page_count(many) == 2
    assert "26.01." in text_of(many)
    signed = text_of(render_sheet(AttendanceSheet(people(), MEETINGS[:1], sign=True)))
    assert "01.12.2026 09:30" in signed
    assert "26.01." not in signed


def test_carers_read_ages_whom_to_call_and_what_to_know() -> None:
    said = text_of(render_childcare(childcare()))
    for part in ("Tarik", "2–3", "0151 5550100", "Erdnüsse", "Kinderzimmer", "Die Kleinen"):
        assert part in said


def test_the_same_values_give_the_same_bytes() -> None:
    assert render_waiting(waiting()) == render_waiting(waiting())

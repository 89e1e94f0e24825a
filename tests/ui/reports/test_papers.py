# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers: chosen, written, made, turned, saved; what is missing can be proposed from here."""

from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.periods import Period
from amstrat_desktop.base.problems import Cancelled
from amstrat_desktop.base.vocabulary.reports import INSIDE, ReportKind
from amstrat_desktop.services.releases.choices import ReleaseChoice
from amstrat_desktop.services.reports.texts import TextDraft, keep_text, read_texts
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import Progress
from amstrat_desktop.ui.reports import papers
from amstrat_desktop.ui.reports.papers.making import FileKind, Made, Wanted, make_paper
from amstrat_desktop.ui.reports.papers.periods import offered
from amstrat_desktop.ui.reports.papers.view import PapersView
from amstrat_desktop.ui.shell.screen import Screen
from amstrat_desktop.ui.translator import set_language
from tests.services.releases.release_office import MAY, approved, contacts
from tests.services.supported import stopped
from tests.ui.accessible import assert_all_named
from tests.ui.room import Room

HERE = Screen("reports", Msg("Reports"), "chart-bar", 7, papers.build)
APRIL = Period.of_month(202604)
QUARTER = Period.of_quarter(2026, 1)


@pytest.fixture
def room(qtbot: QtBot, work: Work, tmp_path: Path) -> Room:
    stopped(work).now = MAY
    return Room(qtbot, work, tmp_path, [HERE])


def view(room: Room) -> PapersView:
    return room.screen(PapersView)


def made(room: Room) -> Made:
    found = view(room).presenter.made
    assert found is not None
    return found


def texts(room: Room, kind: ReportKind, period: Period) -> dict[str, str]:
    return room.work.read(read_texts, kind, period, actor=room.work.actor)


def seen_texts(room: Room) -> str:
    return "\n".join(one.text() for one in view(room).findChildren(QLabel) if one.isVisible())


def test_a_paper_is_made_with_one_key(room: Room) -> None:
    assert not view(room).preview.print_button.isEnabled()
    assert view(room).preview.print_button.toolTip() == "Make the paper first."
    room.press(Qt.Key.Key_Return)
    assert made(room).wanted == Wanted(ReportKind.MONTHLY, APRIL, "de")
    assert made(room).pdf.startswith(b"%PDF")
    assert view(room).preview.print_button.isEnabled()
    assert_all_named(view(room))


def test_pages_are_turned(room: Room) -> None:
    room.press(Qt.Key.Key_Return)
    preview = view(room).preview
    assert not preview.back.isEnabled()
    preview.turn(1)
    assert preview.at.text() == f"Page 2 of {made(room).pages}"
    assert preview.back.isEnabled()
    preview.turn(-1)
    preview.turn(-1)
    assert preview.at.text().startswith("Page 1 ")


def test_a_text_is_kept_as_it_is_typed(room: Room) -> None:
    room.press(Qt.Key.Key_Return)
    note = view(room).texts.notes["glance"]
    note.set_text("Viele neue Gesichter.")
    room.qtbot.waitUntil(lambda: bool(texts(room, ReportKind.MONTHLY, APRIL)))
    assert texts(room, ReportKind.MONTHLY, APRIL) == {"glance": "Viele neue Gesichter."}
    assert view(room).presenter.made is None
    assert not view(room).preview.print_button.isEnabled()
    assert "make the paper again" in seen_texts(room)


def test_what_was_typed_is_kept_before_another_paper_is_chosen(room: Room) -> None:
    view(room).texts.notes["glance"].set_text("Schnell getippt.")
    view(room).choose.choose(ReportKind.QUARTERLY)
    assert texts(room, ReportKind.MONTHLY, APRIL) == {"glance": "Schnell getippt."}
    assert view(room).texts.notes["glance"].text() == ""
    view(room).choose.choose(ReportKind.MONTHLY)
    assert view(room).texts.notes["glance"].text() == "Schnell getippt."


def test_leaving_keeps_what_was_typed(room: Room) -> None:
    view(room).texts.notes["outlook"].set_text("Im Mai mehr.")
    assert view(room).leave()
    assert texts(room, ReportKind.MONTHLY, APRIL) == {"outlook": "Im Mai mehr."}


def test_earlier_texts_can_be_taken_over_but_replace_nothing(room: Room) -> None:
    draft = TextDraft(ReportKind.MONTHLY, Period.of_month(202602), "glance", "Vom Februar.")
    room.work.write(keep_text, draft)
    view(room).choose.choose(ReportKind.QUARTERLY)
    view(room).choose.choose(ReportKind.MONTHLY)
    button = view(room).texts.earlier
    assert "February 2026" in button.text()
    assert button.isVisibleTo(view(room))
    button.click()
    assert texts(room, ReportKind.MONTHLY, APRIL) == {"glance": "Vom Februar."}
    assert not button.isVisibleTo(view(room))


def test_a_paper_for_others_names_its_releases_and_what_is_missing(room: Room) -> None:
    for area in ("15", "16", "24"):
        contacts(room.work, 12, month=202602, area=area, language="de")
    approved(room.work, ReleaseChoice("languages", 202601, 202603))
    view(room).choose.choose(ReportKind.NOTICE)
    assert "• No. 1: Languages of counselling" in seen_texts(room)
    assert "2 tables are not approved" in seen_texts(room)
    assert len(view(room).sources.propose) == 2
    asked: list[object] = []
    view(room).sources.propose_wanted.connect(asked.append)
    view(room).sources.propose[0].click()
    assert getattr(asked[0], "period") == QUARTER  # noqa: B009 - a signal's object


def test_own_months_are_asked_for_and_checked(room: Room) -> None:
    choose = view(room).choose
    choose.choose(ReportKind.ANNEX)
    choose.span.set_value("own")
    assert choose.wanted() is None
    assert not view(room).make.isEnabled()
    choose.first.set_value(202603)
    choose.last.set_value(202602)
    assert choose.wanted() is None
    assert "before the first one" in seen_texts(room)
    choose.last.set_value(202604)
    wanted = choose.wanted()
    assert wanted is not None
    assert wanted.period == Period.of_months(202603, 202604)
    assert view(room).make.isEnabled()


def test_the_notice_page_is_made_in_its_language_and_has_no_tables(room: Room) -> None:
    view(room).choose.choose(ReportKind.NOTICE)
    view(room).choose.language.set_value("tr")
    view(room).texts.notes["news.tr"].set_text("Perşembe günleri de açığız.")
    view(room).save()
    assert made(room).wanted.language == "tr"
    assert (made(room).pages, made(room).tables) == (1, None)
    assert not view(room).preview.save_buttons[FileKind.CSV].isEnabled()
    assert view(room).preview.save_buttons[FileKind.CSV].toolTip()


@pytest.mark.parametrize("kind", list(FileKind))
def test_a_report_is_saved_and_the_log_knows(
    room: Room, tmp_path: Path, kind: FileKind, qtbot: QtBot
) -> None:
    view(room).save()
    view(room).preview.save_buttons[kind].click()
    dialog = view(room).findChild(QFileDialog)
    assert dialog is not None
    path = tmp_path / f"bericht.{kind.value}"
    dialog.fileSelected.emit(str(path))
    content = path.read_bytes()
    starts = {FileKind.PDF: b"%PDF", FileKind.WORKBOOK: b"PK", FileKind.CSV: b"\xef\xbb\xbf"}
    assert content.startswith(starts[kind])
    assert path.name in room.said
    if kind is FileKind.WORKBOOK:
        book = openpyxl.load_workbook(BytesIO(content))
        assert len(book.worksheets) > 10
    dialog.reject()


@pytest.mark.parametrize("kind", list(ReportKind))
def test_every_paper_can_be_made_in_an_empty_office(work: Work, kind: ReportKind) -> None:
    stopped(work).now = MAY
    told: list[int] = []
    period = offered(kind, date(2026, 5, 20))[0]
    paper = make_paper(work, Wanted(kind, period, "ar"), lambda done, _total: told.append(done))
    assert paper.pages >= 1
    assert told == sorted(told)
    assert told[-1] == 1000
    if kind in INSIDE:
        assert paper.tables is not None


def test_making_can_be_stopped(work: Work) -> None:
    progress = Progress(Msg("Waiting"))
    progress.cancelled = True
    with pytest.raises(Cancelled):
        make_paper(work, Wanted(ReportKind.MONTHLY, APRIL, "de"), progress.report)


@pytest.mark.parametrize(
    ("kind", "today", "first", "count"),
    [
        (ReportKind.MONTHLY, date(2026, 1, 1), Period.of_month(202512), 24),
        (ReportKind.QUARTERLY, date(2026, 5, 20), QUARTER, 8),
        (ReportKind.QUARTERLY, date(2026, 4, 1), QUARTER, 8),
        (ReportKind.QUARTERLY, date(2026, 3, 31), Period.of_quarter(2025, 4), 8),
        (ReportKind.ANNEX, date(2026, 7, 1), Period.of_quarter(2026, 2), 8),
    ],
)
def test_periods_that_are_offered_are_over(
    kind: ReportKind, today: date, first: Period, count: int
) -> None:
    found = offered(kind, today)
    assert (found[0], len(found)) == (first, count)
    assert all(one.last < today and one.whole_months for one in found)
    assert len(set(found)) == len(found)
    if kind is ReportKind.ANNEX:
        assert Period.of_half(2026, 1) in found
        assert Period.of_year(2025) in found


def test_an_answer_that_comes_too_late_is_dropped(room: Room) -> None:
    view(room).save()
    first = made(room)
    view(room).choose.choose(ReportKind.NOTICE)
    view(room).presenter.turn_to(0)
    assert view(room).presenter.made is None
    assert first.wanted.kind is ReportKind.MONTHLY


@pytest.mark.parametrize("language", ["ar", "de"])
def test_the_view_speaks_other_languages(room: Room, language: str) -> None:
    set_language(language)
    view(room).save()
    assert made(room).pages > 1
    assert_all_named(view(room))

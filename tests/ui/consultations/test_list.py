# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finding, reading, correcting and voiding what was recorded."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication

from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode
from amstrat_desktop.services.codes import list_codes, retire_code
from amstrat_desktop.services.contacts import (
    ContactCard,
    ContactDraft,
    correct_contact,
    read_contact,
    record_contact,
)
from amstrat_desktop.services.directory_list import OrganisationFilter, window_of_organisations
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.services.referrals import create_referral
from amstrat_desktop.ui.consultations.correction_presenter import CORRECTION
from amstrat_desktop.ui.consultations.periods import Period, bounds
from amstrat_desktop.ui.consultations.reason_field import ReasonField
from amstrat_desktop.ui.consultations.table import ContactRows
from amstrat_desktop.ui.consultations.view import Part
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.compare import CompareDialog
from amstrat_desktop.ui.widgets.labels import Label
from tests.ui.accessible import assert_all_named
from tests.ui.consultations.desk import Desk

NOW = datetime.now(UTC)


def record(desk: Desk, count: int = 1, **fields: object) -> ContactCard:
    draft = ContactDraft(**{"channel": "open_hour", **fields})
    cards = [desk.work.write(record_contact, draft).value for _number in range(count)]
    return cards[-1]


def opened(desk: Desk) -> Desk:
    desk.click(desk.view.to_list)
    desk.view.reload()
    return desk


def shown_rows(desk: Desk) -> int:
    return desk.view.list.rows.rowCount()


def choose(desk: Desk, at: int) -> None:
    """Put the cursor on a row, once it is known."""
    rows = desk.view.list.rows
    rows.data(rows.index(at, 0))
    desk.qtbot.waitUntil(lambda: rows.row(at) is not None)
    desk.view.list.table.choose(at)


def assert_in_detail(desk: Desk, text: str) -> None:
    """Wait for what the layout shows when it comes to it."""

    def shown() -> bool:
        labels = desk.view.list.detail.findChildren(Label)
        return any(text in label.text() for label in labels if label.isVisible())

    desk.qtbot.waitUntil(shown)


def test_the_list_is_read_window_by_window(desk: Desk) -> None:
    record(desk, 250)
    opened(desk)
    assert shown_rows(desk) == 250
    choose(desk, 0)
    assert desk.view.list.rows.row(180) is None
    choose(desk, 249)
    assert desk.view.list.rows.row(249) is not None


@pytest.mark.parametrize(
    ("box", "value"),
    [("channel", "telephone"), ("language", "uk"), ("topic", "debt"), ("result", "referred")],
)
def test_each_filter_leaves_out_the_others(desk: Desk, box: str, value: str) -> None:
    record(desk, 3)
    record(desk, 2, channel="telephone", language="uk", topics=("debt",), result="referred")
    opened(desk)
    getattr(desk.view.list.filters, box).set_value(value)
    assert shown_rows(desk) == 2
    desk.click(desk.view.list.filters.reset)
    assert shown_rows(desk) == 5


def test_words_are_found_while_they_are_typed(desk: Desk) -> None:
    record(desk, note="Anmeldung im Kindergarten")
    record(desk, note="Mietvertrag")
    opened(desk)
    for typed, found in (("k", 1), ("i", 1), ("n", 1), ("x", 0)):
        desk.type(typed)
        assert shown_rows(desk) == found
    assert desk.view.list.emptiness() == "Nothing found"
    desk.press(Qt.Key.Key_Escape)
    assert shown_rows(desk) == 2


def test_the_day_filters_and_the_header_sort(desk: Desk) -> None:
    record(desk, language="uk", held_at=NOW - timedelta(days=3))
    record(desk, language="ar", held_at=NOW - timedelta(days=400))
    record(desk, language="tr")
    opened(desk)
    filters = desk.view.list.filters
    filters.period.set_value(Period.TODAY)
    assert shown_rows(desk) == 1
    filters.period.set_value(Period.DAYS)
    filters.from_day.set_day((NOW - timedelta(days=10)).date())
    assert shown_rows(desk) == 2
    filters.show_all()
    filters.sort("language", descending=False)
    choose(desk, 0)
    assert desk.view.list.table.current().language == "ar"


def test_an_empty_office_says_what_to_do(desk: Desk) -> None:
    opened(desk)
    assert desk.view.list.emptiness() == "No contact yet"


def test_a_contact_is_shown_with_everything_and_its_referrals(desk: Desk) -> None:
    card = record(
        desk,
        language="ar",
        topics=("debt", "flat_search"),
        gender="female",
        children=(("0_2", 2),),
        duration=30,
        recognition_code="Sonne 7",
        note="Sucht eine Wohnung.",
    )
    receiver = desk.work.read(
        window_of_organisations, OrganisationFilter(), 0, 1, 1, office_id=desk.work.actor.office_id
    )[0]
    referral = ReferralDraft(receiver.id, DeliveryMode.CARRIED, contact_id=card.id)
    desk.work.write(create_referral, referral)
    opened(desk)
    choose(desk, 0)
    for part in ("Arabic", "Debts", "Female", "2 × 0–2 years", "30 minutes", "Sonne 7",
                 "Sucht eine Wohnung.", receiver.name, "Petra Probe"):  # fmt: skip
        assert_in_detail(desk, part)
    link = next(
        button
        for button in desk.view.list.detail.findChildren(QAbstractButton)
        if receiver.name in button.accessibleName()
    )
    desk.click(link)
    assert len(desk.elsewhere.items) == 1


def test_void_needs_a_reason_and_can_be_undone(desk: Desk) -> None:
    record(desk, 2)
    opened(desk)
    choose(desk, 0)
    detail = desk.view.list.detail
    desk.click(detail.void_button)
    desk.press(Qt.Key.Key_Return)
    assert desk.total() == 2
    assert_in_detail(desk, "Say in a few words")
    desk.type("doppelt")
    desk.press(Qt.Key.Key_Return)
    assert desk.total() == 1
    desk.view.list.filters.voided.click()
    assert shown_rows(desk) == 2
    desk.do("Undo")
    assert desk.total() == 2


def test_a_void_contact_counts_again(desk: Desk) -> None:
    record(desk)
    opened(desk)
    choose(desk, 0)
    desk.view.list.detail.void.emit("doppelt")
    assert_in_detail(desk, "doppelt")
    desk.click(desk.view.list.detail.restore_button)
    assert desk.total() == 1


def test_a_correction_uses_the_same_form_and_keeps_retired_codes(desk: Desk) -> None:
    record(desk, channel="video", language="ar", topics=("debt",), note="alt")
    row = next(r for r in desk.work.read(list_codes, ListName.CHANNEL) if r.code == "video")
    desk.work.write(retire_code, row.id)
    opened(desk)
    choose(desk, 0)
    desk.click(desk.view.list.detail.correct_button)
    form = desk.view.correction.form
    assert form.entry().channel == "video"
    form.note.set_text("neu")
    desk.save()
    assert desk.view.part is Part.CORRECTION
    assert desk.latest().draft.note == "alt"
    desk.type("Tippfehler")
    desk.save()
    draft = desk.latest().draft
    assert (draft.channel, draft.language, draft.note) == ("video", "ar", "neu")
    assert desk.view.part is Part.LIST
    assert_in_detail(desk, "neu")
    assert_in_detail(desk, "Corrected: Tippfehler")
    assert desk.kept(CORRECTION) is None


def test_a_lost_race_is_compared_and_nothing_typed_is_lost(desk: Desk) -> None:
    card = record(desk, language="ar", note="alt")
    opened(desk)
    choose(desk, 0)
    desk.click(desk.view.list.detail.correct_button)
    faster = ContactDraft(channel="open_hour", language="uk", note="schneller")
    desk.work.write(correct_contact, card.id, faster, version=card.version, reason="neu")
    desk.view.correction.form.note.set_text("meins")
    usual = desk.view.correction.findChild(ReasonField).findChildren(Button)
    desk.click(usual[0])
    desk.save()
    dialog = next(
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, CompareDialog) and one.isVisible()
    )
    assert_all_named(dialog)
    assert dialog.choice("language").side == "theirs"
    assert dialog.choice("note").side is None
    dialog.choice("note").choose("mine")
    desk.click(dialog.save_button)
    assert (desk.latest().draft.note, desk.latest().draft.language) == ("meins", "uk")
    assert desk.work.read(read_contact, card.id).correction_reason == "Entered in error"


def test_leaving_a_correction_can_be_undone(desk: Desk) -> None:
    record(desk, note="alt")
    opened(desk)
    choose(desk, 0)
    desk.click(desk.view.list.detail.correct_button)
    desk.view.correction.form.note.set_text("neu")
    desk.press(Qt.Key.Key_Escape)
    assert desk.view.part is Part.LIST
    desk.do("Bring it back")
    assert desk.view.correction.form.entry().note == "neu"
    assert desk.latest().draft.note == "alt"


def test_an_unsaved_correction_is_offered_again(desk: Desk) -> None:
    record(desk, note="alt")
    opened(desk)
    choose(desk, 0)
    desk.click(desk.view.list.detail.correct_button)
    desk.view.correction.form.note.set_text("neu")
    desk.view.leave()
    desk.window.close()
    again = Desk(desk.qtbot, desk.work, desk.window.context.runner, desk.folder)
    assert again.message == "A correction was not saved."
    again.do("Go on with it")
    assert again.view.part is Part.CORRECTION
    assert again.view.correction.form.entry().note == "neu"
    again.window.close()


def test_the_list_stays_where_it_is_when_contacts_come(desk: Desk) -> None:
    record(desk, 60)
    opened(desk)
    choose(desk, 40)
    chosen = desk.view.list.current_id()
    desk.view.reload()
    desk.qtbot.waitUntil(lambda: desk.view.list.current_id() is not None)
    assert desk.view.list.current_id() == chosen


def test_the_model_is_a_proper_one(desk: Desk) -> None:
    rows = ContactRows()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(rows, mode)
    rows.show_total(150)
    rows.show_total(0)
    assert tester.model() is rows


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period.TODAY, date(2026, 3, 4), date(2026, 3, 4)),
        (Period.WEEK, date(2026, 3, 2), None),
        (Period.MONTH, date(2026, 3, 1), None),
        (Period.LAST_MONTH, date(2026, 2, 1), date(2026, 2, 28)),
        (Period.YEAR, date(2026, 1, 1), None),
        (Period.LAST_YEAR, date(2025, 1, 1), date(2025, 12, 31)),
        (Period.DAYS, None, None),
        (None, None, None),
    ],
)
def test_periods(period: Period | None, first: date | None, last: date | None) -> None:
    assert bounds(period, date(2026, 3, 4)) == (first, last)

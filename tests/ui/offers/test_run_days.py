# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands behind the form of a run: dates, amounts, and a form that is kept."""

import json
from dataclasses import replace
from datetime import date

import pytest
from uuid_utils.compat import uuid7

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.services.offers.offers import OfferDraft
from amstrat_desktop.services.offers.run_records import RunDraft
from amstrat_desktop.ui.form_entry import Entry, entry_from
from amstrat_desktop.ui.offers.run_form.days import Days, Rhythm, day_label
from amstrat_desktop.ui.offers.run_form.euros import NO_AMOUNT, read_cents, written_euros

MONDAYS = Rhythm("FREQ=WEEKLY;BYDAY=MO", date(2027, 1, 4), date(2027, 2, 1))
FREE, HELD = date(2027, 1, 4), date(2027, 1, 11)


def test_free_days_are_left_out_until_somebody_takes_them_in() -> None:
    days = Days(MONDAYS)
    assert days.left_out == (FREE,)
    assert days.with_held(days.all).left_out == ()


def test_what_somebody_decided_stays_while_the_rule_changes() -> None:
    days = Days(MONDAYS).with_held([FREE, date(2027, 1, 18), date(2027, 1, 25)])
    longer = days.with_rhythm(replace(MONDAYS, ends_on=date(2027, 2, 15)))
    assert longer.left_out == (HELD, date(2027, 2, 1))
    assert longer.held[0] == FREE
    elsewhere = longer.with_rhythm(replace(MONDAYS, rule="FREQ=WEEKLY;BYDAY=TU"))
    assert HELD not in elsewhere.all
    assert elsewhere.with_held(elsewhere.all).with_rhythm(MONDAYS).left_out == (
        HELD,
        date(2027, 2, 1),
    )


def test_a_run_on_record_shows_its_days_as_they_are() -> None:
    days = Days.of(MONDAYS, (HELD,))
    assert days.left_out == (HELD,)
    assert Days.of(MONDAYS, None).left_out == (FREE,)
    in_holidays = days.with_rhythm(replace(MONDAYS, in_school_holidays=True))
    assert in_holidays.left_out == (HELD,)


def test_a_single_day_is_held_though_it_is_free() -> None:
    assert Days(Rhythm("", FREE)).held == (FREE,)


@pytest.mark.parametrize(
    "rhythm",
    [
        Rhythm(),
        replace(MONDAYS, ends_on=None),
        replace(MONDAYS, ends_on=date(2026, 1, 1)),
        replace(MONDAYS, rule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", ends_on=date(2030, 1, 1)),
    ],
)
def test_what_makes_no_sense_yet_shows_nothing(rhythm: Rhythm) -> None:
    assert Days(rhythm).all == ()


def test_after_the_known_holidays_somebody_is_told() -> None:
    assert Days(MONDAYS).beyond_known is None
    beyond = replace(MONDAYS, starts_on=date(2029, 10, 1), ends_on=date(2030, 1, 7))
    assert Days(beyond).beyond_known == date(2029, 11, 30)


def test_a_day_says_what_it_is() -> None:
    assert day_label(FREE, catalogue("en")) == "Mon 04.01.2027 · Christmas holidays"
    assert day_label(HELD, catalogue("de")) == "Mo 11.01.2027"


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("", None),
        ("0", None),
        ("5", 500),
        ("5,5", 550),
        ("5.50 €", 550),
        ("12,30 Euro", 1230),
        ("five", NO_AMOUNT),
        ("-3", NO_AMOUNT),
    ],
)
def test_amounts_as_people_type_them(typed: str, cents: int | None) -> None:
    assert read_cents(typed) == cents


@pytest.mark.parametrize("cents", [None, 50, 500, 1234])
def test_an_amount_is_read_as_it_was_written(cents: int | None) -> None:
    assert read_cents(written_euros(cents)) == cents


def test_a_kept_form_comes_back_as_it_was() -> None:
    before = RunDraft(uuid7(), FREE, site_id=uuid7(), left_out=(HELD,), cost=500)
    entry = Entry(uuid7(), before, replace(before, label="Neu", left_out=None))
    kept = json.loads(json.dumps(entry.payload()))
    assert entry_from(kept, RunDraft(uuid7())) == entry


def test_an_older_payload_still_opens() -> None:
    entry = entry_from({"draft": {"title": "Treff", "gone": 1}}, OfferDraft())
    assert entry == Entry(None, OfferDraft(), OfferDraft(title="Treff"))

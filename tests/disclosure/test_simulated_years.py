# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Twelve years of releases of one office tell nobody's number, all of them together."""

from collections.abc import Iterator
from random import Random

import pytest

from amstrat_desktop.disclosure.attacker import Audit, audit
from amstrat_desktop.disclosure.cells import places_of
from amstrat_desktop.disclosure.outcome import Why
from tests.disclosure.simulated_years import (
    FIRST_YEAR,
    RULES,
    Asked,
    Office,
    asked_in_a_year,
    drawn_contacts,
)
from tests.services_of_the_machine import rounds


def asked_in(lot: Random, years: int) -> Iterator[Asked]:
    for year in range(FIRST_YEAR, FIRST_YEAR + years):
        yield from asked_in_a_year(lot, year)


def audited(office: Office) -> Audit:
    return audit(office.released, RULES, seconds=300)


@pytest.mark.parametrize("number", range(rounds(ci=1, full=8)))
def test_twelve_years_of_releases_tell_nobodys_number(number: int) -> None:
    """Months, quarters, halves, years and periods across them, with late entries; in CI half of
    the hundred and fifty releases.
    """
    lot = Random(f"years {number}")
    office = Office(drawn_contacts(lot, 12, a_month=lot.choice([60, 100, 160])))
    asked = list(asked_in(lot, 12))[:: rounds(ci=2, full=1)]
    for one in asked:
        office.release(one)
    found = audited(office)
    assert found.finished
    assert not found.contradiction
    assert found.unsafe == ()
    assert found.checked > 50
    assert len(office.released) > len(asked) * 0.9
    assert not [one for one in office.refusals if one.why is Why.TIME]
    places = [place for one in office.released for place in places_of(one)]
    hidden = sum(len(one.hidden) for one in office.released)
    assert hidden < len(places) * 0.4


def test_without_the_closing_of_months_late_entries_are_told() -> None:
    lot = Random("no closing")
    office = Office(drawn_contacts(lot, 2, a_month=100), closing=False, ledger=False)
    for one in asked_in(lot, 2):
        office.release(one)
    assert audited(office).contradiction


def test_with_late_entries_the_ledger_lets_nothing_out_that_contradicts() -> None:
    """Even if the closing failed, no two releases would tell of what came between them."""
    lot = Random("no closing")
    office = Office(drawn_contacts(lot, 1, a_month=100), closing=False)
    for one in asked_in(lot, 1):
        office.release(one)
    assert audited(office).safe
    assert Why.EARLIER in {one.why for one in office.refusals}


def test_without_the_ledger_the_differences_of_releases_are_told() -> None:
    lot = Random("no ledger")
    office = Office(drawn_contacts(lot, 2, a_month=60), ledger=False)
    for one in asked_in(lot, 2):
        office.release(one)
    found = audited(office)
    assert not found.contradiction
    assert any(one.derived for one in found.unsafe)

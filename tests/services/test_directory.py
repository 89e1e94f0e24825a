# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The directory: add, change, verify, retire, find."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.referrals import Status
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.directory import (
    OrganisationCard,
    OrganisationDraft,
    add_organisation,
    edit_organisation,
    read_organisation,
    restore_organisation,
    retire_organisation,
    verify_organisation,
)
from amstrat_desktop.services.directory_list import (
    OrganisationFilter,
    count_organisations,
    window_of_organisations,
)
from amstrat_desktop.services.referral_records import Step
from amstrat_desktop.services.referral_steps import take_step
from amstrat_desktop.services.work import Work
from tests.services.referral_office import handed_out, turned

FULL = OrganisationDraft(
    name="Beratungshaus Sonnenblick",
    kind="counselling_centre",
    contact_person="Erika Muster",
    street="Musterweg 3",
    postcode="44793",
    city="Bochum",
    telephone="0234 000-1",
    fax="0234 000-2",
    email="hallo@beratung.example",
    hours="Mo 9–12\nDo 14–17",
    stop="Rathaus, Linie 308",
    note="Klingel links",
    appointment_only=True,
    accepts_slip=False,
    response_days=5,
    languages=("ar", "uk"),
    documents=("payslips", "identity"),
)


def names(work: Work, **wanted: Any) -> list[str]:
    shown, office_id = OrganisationFilter(**wanted), work.actor.office_id
    total = work.read(count_organisations, shown, office_id=office_id)
    rows = work.read(window_of_organisations, shown, 0, 500, total, office_id=office_id)
    assert len(rows) == total
    return [row.name for row in rows]


def added(work: Work, **changes: Any) -> OrganisationCard:
    return work.write(add_organisation, replace(FULL, **changes)).value


def test_everything_that_was_entered_comes_back(work: Work) -> None:
    outcome = work.write(add_organisation, FULL)
    card = work.read(read_organisation, outcome.value.id)
    assert card == outcome.value
    assert card.draft == FULL
    assert (card.verified_on, card.source_year, card.retired_on) == (None, None, None)
    assert outcome.changed == {Kind.ORGANISATION}


def test_the_shipped_agencies_are_not_verified_until_somebody_does(work: Work) -> None:
    turned(work)
    shipped = names(work)
    assert "Jobcenter Bochum – Standort Mitte" in shipped
    assert names(work, verified=False) == shipped
    card = added(work)
    card = work.write(verify_organisation, card.id).value
    assert (card.verified_on, card.verified_by_name) == (date(2026, 3, 16), "Petra Probe")
    assert names(work, verified=True) == [FULL.name]
    earlier = work.write(verify_organisation, card.id, date(2026, 3, 1)).value
    assert earlier.verified_on == date(2026, 3, 1)
    with pytest.raises(FieldProblem, match="future"):
        work.write(verify_organisation, card.id, date(2026, 3, 17))


def test_a_change_is_kept_and_a_slower_one_refused(work: Work) -> None:
    card = added(work)
    changed = replace(FULL, telephone="0234 000-9", documents=("identity",), languages=("ar",))
    after = work.write(edit_organisation, card.id, changed, version=card.version).value
    assert after.draft == changed
    with pytest.raises(Problem, match="changed this record"):
        work.write(edit_organisation, card.id, FULL, version=card.version)
    same = work.write(edit_organisation, card.id, changed, version=after.version)
    assert not same.changed


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("name", {"name": "  "}),
        ("kind", {"kind": "castle"}),
        ("languages", {"languages": ("xx",)}),
        ("documents", {"documents": ("nothing",)}),
        ("response_days", {"response_days": 0}),
    ],
)
def test_what_can_not_be_right_names_its_field(
    work: Work, field: str, changes: dict[str, Any]
) -> None:
    with pytest.raises(FieldProblem) as raised:
        added(work, **changes)
    assert raised.value.field == field


def test_the_same_agency_is_not_added_twice(work: Work) -> None:
    added(work)
    with pytest.raises(FieldProblem, match="already an agency"):
        added(work, name=" Beratungshaus  Sonnenblick ")
    added(work, street="Anderswo 4")


def test_texts_are_cleaned_on_their_way_in(work: Work) -> None:
    card = added(work, name="Haus\u202eA", hours="Mo 9–12\r\nDi\x00 9–12\n", contact_person=" E ")
    assert card.draft.name == "HausA"
    assert card.draft.hours == "Mo 9–12\nDi 9–12"
    assert card.draft.contact_person == "E"


def test_retired_is_not_offered_but_can_come_back(work: Work) -> None:
    card = added(work)
    card = work.write(retire_organisation, card.id).value
    assert card.retired_on is not None
    assert FULL.name not in names(work)
    assert FULL.name in names(work, retired=True)
    work.write(restore_organisation, card.id)
    assert FULL.name in names(work)


@pytest.mark.parametrize(
    "words", ["sonnen", "SONNENBLICK", "muster", "musterweg", "klingel", "arabisch"]
)
def test_words_find_it(work: Work, words: str) -> None:
    added(work)
    assert FULL.name in names(work, words=words)
    assert names(work, words=words, kind="nursery") == []


def test_its_kind_finds_it_in_german(work: Work) -> None:
    added(work)
    label = catalogue("de").text(work.read(read_labels)(ListName.ORGANISATION_KIND, FULL.kind))
    assert names(work, words=label) == [FULL.name]


def test_an_old_name_finds_nothing(work: Work) -> None:
    card = added(work)
    work.write(edit_organisation, card.id, replace(FULL, name="Haus Neu"), version=card.version)
    assert names(work, words="sonnenblick") == []
    assert names(work, words="haus neu") == ["Haus Neu"]


def test_kind_and_language_filter(work: Work) -> None:
    added(work)
    assert names(work, language="uk") == [FULL.name]
    assert names(work, kind="counselling_centre") == [FULL.name]
    assert len(names(work, kind="jobcenter")) == 4


def test_open_referrals_are_counted(work: Work) -> None:
    card = handed_out(work)
    gone = handed_out(work)
    work.write(take_step, gone.id, Step(Status.OBSOLETE, reason="umgezogen"))
    assert work.read(read_organisation, card.organisation.id).referrals == 1


def test_an_agency_that_is_gone_is_said(work: Work) -> None:
    with pytest.raises(Problem, match="no longer in the directory"):
        work.read(read_organisation, uuid7())

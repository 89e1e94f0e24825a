# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offers: recorded, changed, retired, listed."""

from dataclasses import replace

import pytest
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.directory_list import OrganisationFilter, window_of_organisations
from amstrat_desktop.services.offers.offers import (
    OfferDraft,
    edit_offer,
    list_offers,
    read_offer,
    record_offer,
    restore_offer,
    retire_offer,
)
from amstrat_desktop.services.work import Work
from tests.services.offers.planned import SEWING, planned, sewing


def test_everything_that_was_entered_comes_back(work: Work) -> None:
    row = work.read(
        window_of_organisations, OrganisationFilter(), 0, 1, 1, office_id=work.actor.office_id
    )[0]
    outcome = work.write(record_offer, replace(SEWING, organisation_id=row.id))
    card = work.read(read_offer, outcome.value.id)
    assert card == outcome.value
    assert replace(card.draft, version=0) == replace(SEWING, organisation_id=row.id)
    assert (card.organisation, card.runs, card.retired_on) == (row.name, 0, None)
    assert outcome.changed >= {Kind.OFFER}


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (OfferDraft(kind="other"), "title"),
        (OfferDraft(title="  "), "title"),
        (OfferDraft(title="Treff"), "kind"),
        (OfferDraft(title="Treff", kind="nothing"), "kind"),
        (OfferDraft(title="Treff", kind="other", level="z9"), "level"),
        (OfferDraft(title="Treff", kind="other", organisation_id=uuid7()), "organisation_id"),
    ],
)
def test_what_is_missing_is_said_at_its_field(work: Work, draft: OfferDraft, field: str) -> None:
    with pytest.raises(FieldProblem) as told:
        work.write(record_offer, draft)
    assert told.value.field == field


def test_texts_are_cleaned_on_the_way_in(work: Work) -> None:
    draft = OfferDraft(title=" Nähen\u202e \t mit Musik ", kind="leisure", languages=("uk", "ar"))
    card = work.write(record_offer, draft).value
    assert (card.draft.title, card.draft.languages) == ("Nähen mit Musik", ("ar", "uk"))


def test_a_second_offer_of_the_same_name_is_another_run_of_the_first(work: Work) -> None:
    first = sewing(work)
    with pytest.raises(FieldProblem, match="another run") as told:
        work.write(record_offer, SEWING)
    assert told.value.field == "title"
    work.write(retire_offer, first.id)
    second = work.write(record_offer, SEWING).value
    work.write(restore_offer, first.id)
    assert work.write(edit_offer, second.id, replace(second.draft, summary="Neu")).value


def test_who_was_slower_overwrites_nothing(work: Work) -> None:
    card = sewing(work)
    work.write(edit_offer, card.id, replace(card.draft, title="Nähen am Vormittag"))
    with pytest.raises(Conflict) as told:
        work.write(edit_offer, card.id, replace(card.draft, summary="Anders"))
    assert told.value.theirs["title"] == "Nähen am Vormittag"
    assert work.read(read_offer, card.id).draft.summary == SEWING.summary


def test_saving_without_a_change_changes_nothing(work: Work) -> None:
    card = sewing(work)
    outcome = work.write(edit_offer, card.id, card.draft)
    assert (outcome.value.version, outcome.changed) == (card.version, frozenset())


def test_a_retired_offer_is_listed_only_on_demand(work: Work) -> None:
    card = planned(work).offer
    work.write(retire_offer, card.id)
    assert work.read(list_offers) == ()
    (row,) = work.read(list_offers, retired=True)
    assert (row.title, row.runs, row.retired) == (SEWING.title, 1, True)
    work.write(restore_offer, card.id)
    assert [row.title for row in work.read(list_offers)] == [SEWING.title]


def test_an_offer_that_is_gone_is_a_problem(work: Work) -> None:
    with pytest.raises(Problem, match="no longer exists"):
        work.read(read_offer, uuid7())

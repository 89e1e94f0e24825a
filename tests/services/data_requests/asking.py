# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody on record who asks, in a test's office."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.data_requests import Identity, RequestKind
from amstrat_desktop.services.data_requests.collecting import collect_holdings
from amstrat_desktop.services.data_requests.marking import Looked, Mark, Passage, passages_of
from amstrat_desktop.services.data_requests.records import Holdings, RequestCard, RequestDraft
from amstrat_desktop.services.data_requests.requests import open_request
from amstrat_desktop.services.household_records import HouseholdDraft, MemberDraft
from amstrat_desktop.services.households import read_household_of, save_household
from amstrat_desktop.services.notes import NoteDraft, write_note
from amstrat_desktop.services.referral_steps import issue_referral
from amstrat_desktop.services.work import Work
from tests.services.consent_office import announced, given, person
from tests.services.referral_office import turned

BROTHER = "Karim"
NOTE = f"Amina kommt mit ihrem Bruder {BROTHER}. {BROTHER}s Nummer: 0170 7654321."


def amina(work: Work, **fields: Any) -> UUID:
    """Somebody with a consent, a referral, a note that names others, and a household."""
    turned(work)
    key = person(
        work, language="ar", birth_year=1990, telephones=(("0170 1234567", "yes"),), **fields
    )
    given(work, key)
    work.write(issue_referral, announced(work, key, topics=("flat_search",)).id)
    work.write(write_note, key, NoteDraft(NOTE))
    _live_with(work, key)
    return key


def _live_with(work: Work, person_id: UUID) -> None:
    """A brother without a record, and a child."""
    today = office_day(work.clock())
    card = work.read(read_household_of, person_id, actor=work.actor, on=today)
    members = (
        *card.draft.members,
        MemberDraft(first_name=BROTHER, relation="other", birth_year=1988),
        MemberDraft(role="child", relation="child", birth_year=2020),
    )
    draft = HouseholdDraft(members=members)
    work.write(save_household, person_id, draft, version=card.version)


def asked(
    work: Work, person_id: UUID, kind: RequestKind = RequestKind.ACCESS, **fields: Any
) -> RequestCard:
    """A request of somebody who is known."""
    fields = {"identity": Identity.KNOWN, "language": "ar", **fields}
    return work.write(open_request, RequestDraft(kind, person_id, **fields)).value


def held(work: Work, person_id: UUID) -> Holdings:
    return work.read(collect_holdings, person_id, actor=work.actor, now=work.clock())


def all_looked(
    holdings: Holdings, marks: Callable[[Passage], tuple[Mark, ...]] = lambda one: one.proposed
) -> Mapping[str, Looked]:
    """Every text looked through."""
    return {one.key: Looked(one.digest, marks(one)) for one in passages_of(holdings)}


def words_of(holdings: Holdings) -> str:
    """Everything that would be told, in one text."""
    german = catalogue("de")
    found = []
    for chapter in holdings.chapters:
        for record in chapter.records:
            for inner in record.all_records():
                found += [f"{value.plain} {german.text(value.text)}" for value in inner.values]
    return "\n".join(found)

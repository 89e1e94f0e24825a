# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever order of consenting, refusing, withdrawing, waiting and printing: nothing leaves the
house without its right, and every line of the log had its consent when it was written.
"""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.consents import DataCategory, Purpose
from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode
from amstrat_desktop.services.consent_records import ConsentCard, RefusalDraft
from amstrat_desktop.services.consents import list_consents, refuse_consent
from amstrat_desktop.services.disclosures import list_disclosures
from amstrat_desktop.services.referral_cards import read_referral
from amstrat_desktop.services.referral_states import is_ended
from amstrat_desktop.services.referral_steps import send_referral
from amstrat_desktop.services.referrals import edit_referral
from amstrat_desktop.services.slip_copies import PrintDraft, prepare_print, record_print
from amstrat_desktop.services.withdrawals import withdraw_consent
from amstrat_desktop.services.work import Work
from tests.services.consent_office import announced, given, person
from tests.services.referral_office import Clock, agencies, turned
from tests.services_of_the_machine import rounds

D = DataCategory
STEPS = 60
POSSIBLE = (D.NAME, D.LANGUAGE, D.CONCERN, D.TELEPHONE)


class Life:
    """One person, two agencies, and what the office may say to them by a book of its own.

    allowed: agency and category → until which day. The book is kept by the simplest rule there
    is, so that it can be wrong only in another way than the program.
    """

    def __init__(self, work: Work, seed: int) -> None:
        self.work = work
        self.dice = random.Random(seed)
        self.clock: Clock = turned(work)
        self.agencies = agencies(work)[:2]
        self.amina = person(work)
        self.allowed: dict[UUID, list[tuple[set[DataCategory], date]]] = {}
        self.referrals = [
            announced(work, self.amina, organisation_id=agency, mode=mode).id
            for agency in self.agencies
            for mode in (DeliveryMode.ANNOUNCED, DeliveryMode.SENT, DeliveryMode.CARRIED)
        ]
        self.printed = 0
        self.refused = 0

    def live(self) -> None:
        acts: list[Callable[[], None]] = [
            self.consent, self.consent, self.refuse, self.withdraw, self.wait,
            self.print, self.print, self.print, self.send, self.edit, self.begin,
        ]  # fmt: skip
        for _ in range(STEPS):
            self.clock.forward(hours=1)
            self.dice.choice(acts)()

    def consent(self) -> None:
        agency = self.dice.choice(self.agencies)
        data = {one for one in POSSIBLE if self.dice.random() < 0.8} or {D.NAME}
        days = self.dice.choice((5, 30, 300))
        today = office_day(self.clock.now)
        given(
            self.work,
            self.amina,
            data,
            organisation_id=agency,
            expires_on=today + timedelta(days=days),
        )
        self.allowed.setdefault(agency, []).append((data, today + timedelta(days=days)))

    def refuse(self) -> None:
        agency = self.dice.choice(self.agencies)
        draft = RefusalDraft(self.amina, Purpose.TELL_AGENCY, organisation_id=agency)
        try:
            self.work.write(refuse_consent, draft)
        except Problem:
            assert self.said_to(agency)
        else:
            self.allowed[agency] = []

    def withdraw(self) -> None:
        cards = [card for card in self.cards() if card.expires_on and not card.withdrawn_at]
        if cards:
            card = self.dice.choice(cards)
            self.work.write(withdraw_consent, card.id)
            assert card.organisation_id is not None
            self.allowed[card.organisation_id] = []

    def wait(self) -> None:
        self.clock.forward(days=self.dice.choice((1, 4, 20)))

    def begin(self) -> None:
        agency = self.dice.choice(self.agencies)
        card = announced(self.work, self.amina, organisation_id=agency)
        self.referrals.append(card.id)

    def edit(self) -> None:
        card = self.work.read(read_referral, self.dice.choice(self.referrals))
        if card.editable:
            telephone = self.dice.choice(("", "0151 1"))
            draft = replace(card.draft, person_telephone=telephone)
            self.work.write(edit_referral, card.id, draft, version=card.version)

    def print(self) -> None:
        card = self.work.read(read_referral, self.dice.choice(self.referrals))
        may = card.draft.mode is DeliveryMode.CARRIED or self.covers(card.id)
        may = may and not is_ended(card.status)
        try:
            facts = self.work.write(prepare_print, card.id).value
            self.work.write(
                record_print,
                PrintDraft(
                    card.id, facts.copy_no, b"%PDF-1", "ar", "standard", "slip 1", PrintWay.FILE
                ),
            )
        except Problem:
            self.refused += 1
            assert not may
        else:
            self.printed += 1
            assert may

    def send(self) -> None:
        referral_id = self.dice.choice(self.referrals)
        covered = self.covers(referral_id)
        try:
            self.work.write(send_referral, referral_id)
        except Problem:
            pass  # the state may forbid it as well
        else:
            assert covered

    def covers(self, referral_id: UUID) -> bool:
        draft = self.work.read(read_referral, referral_id).draft
        told = {D.NAME, D.LANGUAGE, D.CONCERN} | (
            {D.TELEPHONE} if draft.person_telephone else set()
        )
        assert draft.organisation_id is not None
        return told <= self.said_to(draft.organisation_id)

    def said_to(self, agency: UUID) -> set[DataCategory]:
        """What may be told today."""
        book = self.allowed.get(agency, [])
        today = office_day(self.clock.now)
        return {one for data, until in book if until >= today for one in data}

    def cards(self) -> tuple[ConsentCard, ...]:
        on = office_day(self.clock.now)
        return self.work.read(list_consents, self.amina, actor=self.work.actor, on=on)


@pytest.mark.parametrize("seed", range(rounds(ci=3, full=60)))
def test_no_slip_goes_without_its_right(work: Work, seed: int) -> None:
    life = Life(work, seed)
    life.live()
    consents = {card.id: card for card in life.cards()}
    told = work.read(list_disclosures, life.amina, actor=work.actor)
    for line in told:
        assert line.consent_id is not None
        consent = consents[line.consent_id]
        assert set(line.data) <= set(consent.data)
        assert consent.created_at <= line.at
        assert consent.withdrawn_at is None or line.at <= consent.withdrawn_at
        assert consent.expires_on is not None
        assert office_day(line.at) <= consent.expires_on
    assert life.printed
    assert life.refused

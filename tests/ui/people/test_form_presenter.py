# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The presenters of people without any widget."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.areas import list_areas, retire_area
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.offices import StaffDraft, add_staff
from amstrat_desktop.services.people import edit_person, read_person, record_person
from amstrat_desktop.services.people_list import PersonFilter, count_people
from amstrat_desktop.services.person_records import PersonCard, PersonDraft
from amstrat_desktop.services.restrictions import (
    RestrictionDraft,
    close_restricted,
    open_restricted,
    restrict_person,
)
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.ui.jobs import ImmediateRunner
from amstrat_desktop.ui.people.choices import PeopleChoices, read_choices
from amstrat_desktop.ui.people.entry import Entry
from amstrat_desktop.ui.people.form_presenter import FormPresenter
from amstrat_desktop.ui.widgets.message_bar import Action, Tone
from tests.services.people import FATIMA, OLENA
from tests.ui.slow_runner import SlowRunner


class FakeView:
    def __init__(self) -> None:
        self.shown: list[Entry] = []
        self.faults: list[Problem] = []
        self.closed = 0

    def show_form(self, entry: Entry, choices: PeopleChoices) -> None:
        assert choices.languages
        self.shown.append(entry)

    def show_fault(self, problem: Problem) -> None:
        self.faults.append(problem)

    def close_form(self) -> None:
        self.closed += 1


class Desk:
    """A presenter with everything it calls written down."""

    def __init__(self, work: Work, runner: ImmediateRunner) -> None:
        self.work = work
        self.view = FakeView()
        self.saved: list[tuple[PersonCard, bool]] = []
        self.conflicts: list[Conflict] = []
        self.settle: Callable[[PersonDraft], None] = lambda _draft: None
        self.said: list[Msg] = []
        self.asked: list[tuple[UUID, Callable[[], object]]] = []
        self.steps: Sequence[Action] = ()
        self.changed: set[Kind] = set()
        self.presenter = FormPresenter(
            self.view,
            runner,
            work,
            say=self._say,
            changed=self.changed.update,
            saved=lambda card, new: self.saved.append((card, new)),
            compare=self._compare,
            ask=lambda person_id, opened: self.asked.append((person_id, opened)),
        )

    def _say(self, tone: Tone, text: Msg, actions: Sequence[Action] = ()) -> None:
        del tone
        self.steps = actions
        self.said.append(text)

    def _compare(
        self, conflict: Conflict, _entry: Entry, settled: Callable[[PersonDraft], None]
    ) -> None:
        self.conflicts.append(conflict)
        self.settle = settled


@pytest.fixture
def desk(work: Work) -> Desk:
    return Desk(work, ImmediateRunner())


@pytest.fixture
def colleague(work: Work) -> Work:
    card = work.write(add_staff, StaffDraft("Yusuf Probe")).value
    return Work(work._sessions.kw["bind"], Actor(card.id, work.actor.office_id))


def people_in(work: Work) -> int:
    return work.read(count_people, PersonFilter(), actor=work.actor)


@pytest.mark.parametrize("draft", [OLENA, FATIMA, PersonDraft(name="Ada")])
def test_a_kept_form_comes_back_as_it_was(work: Work, draft: PersonDraft) -> None:
    card = work.write(record_person, draft).value
    entry = replace(Entry.of(card), draft=replace(card.draft, name="Neu"))
    assert Entry.from_payload(entry.payload()) == entry


def test_an_older_payload_still_opens() -> None:
    entry = Entry.from_payload({"draft": {"name": "Ada", "gone": 1}})
    assert entry == Entry(draft=PersonDraft(name="Ada"))


def test_saved_twice_before_the_first_is_done_one_person_is_on_record(work: Work) -> None:
    runner = SlowRunner()
    desk = Desk(work, runner)
    entry = Entry(draft=PersonDraft(name="Ada"))
    desk.presenter.save(entry)
    desk.presenter.save(entry)
    runner.answer()
    assert people_in(work) == 1
    assert [new for _card, new in desk.saved] == [True]


def test_after_a_refusal_the_next_try_is_let_through(desk: Desk, work: Work) -> None:
    desk.presenter.save(Entry())
    assert len(desk.view.faults) == 1
    assert desk.view.closed == 0
    desk.presenter.save(Entry(draft=PersonDraft(name="Ada")))
    assert people_in(work) == 1
    assert desk.changed >= {Kind.PERSON}


def test_who_lost_the_race_compares_and_saves_on_top(
    desk: Desk, work: Work, colleague: Work
) -> None:
    card = work.write(record_person, OLENA).value
    entry = replace(Entry.of(card), draft=replace(card.draft, name="Olena Neu"))
    colleague.write(edit_person, card.id, replace(card.draft, birth_year=1990), version=1)
    desk.presenter.save(entry)
    (conflict,) = desk.conflicts
    assert (conflict.who, desk.saved) == ("Yusuf Probe", [])
    desk.settle(replace(entry.draft, birth_year=1990))
    stored = work.read(read_person, card.id, actor=work.actor).draft
    assert (stored.name, stored.birth_year) == ("Olena Neu", 1990)


def test_a_third_change_while_comparing_is_noticed_too(
    desk: Desk, work: Work, colleague: Work
) -> None:
    card = work.write(record_person, OLENA).value
    entry = replace(Entry.of(card), draft=replace(card.draft, name="Olena Neu"))
    colleague.write(edit_person, card.id, replace(card.draft, birth_year=1990), version=1)
    desk.presenter.save(entry)
    second = colleague.read(read_person, card.id, actor=colleague.actor)
    colleague.write(edit_person, card.id, replace(second.draft, gender=""), version=2)
    desk.settle(entry.draft)
    assert [conflict.version for conflict in desk.conflicts] == [2, 3]


def test_taking_theirs_whole_changes_nothing(desk: Desk, work: Work, colleague: Work) -> None:
    card = work.write(record_person, OLENA).value
    entry = replace(Entry.of(card), draft=replace(card.draft, name="Olena Neu"))
    theirs = colleague.write(
        edit_person, card.id, replace(card.draft, birth_year=1990), version=1
    ).value
    desk.presenter.save(entry)
    desk.settle(theirs.draft)
    assert desk.view.closed == 1
    assert work.read(read_person, card.id, actor=work.actor).version == 2


def kept(work: Work, entry: Entry) -> KeptForm:
    return KeptForm("person", entry.payload(), work.clock())


def test_a_kept_form_of_a_restricted_record_asks_first(desk: Desk, work: Work) -> None:
    card = work.write(record_person, OLENA).value
    entry = replace(Entry.of(card), draft=replace(card.draft, name="Olena Neu"))
    work.write(restrict_person, card.id, RestrictionDraft("Schutz"))
    work.write(close_restricted, card.id)
    desk.presenter.bring_back(kept(work, entry))
    assert desk.view.shown == []
    desk.steps[0][1]()
    person_id, opened = desk.asked[0]
    assert person_id == card.id
    work.write(open_restricted, card.id, "sitzt vor mir")
    opened()
    assert desk.view.shown == [entry]


def test_saving_asks_again_where_the_record_was_closed(desk: Desk, work: Work) -> None:
    card = work.write(record_person, OLENA).value
    work.write(restrict_person, card.id, RestrictionDraft("Schutz"))
    card = work.read(read_person, card.id, actor=work.actor)
    entry = replace(Entry.of(card), draft=replace(card.draft, name="Olena Neu"))
    work.write(close_restricted, card.id)
    desk.presenter.save(entry)
    assert (desk.saved, desk.view.faults) == ([], [])
    work.write(open_restricted, card.id, "sitzt vor mir")
    desk.asked[0][1]()
    assert desk.saved[0][0].draft.name == "Olena Neu"


def test_a_kept_form_of_somebody_who_is_gone_says_so(desk: Desk, work: Work) -> None:
    entry = Entry(uuid7(), 1, draft=PersonDraft(name="Ada"))
    desk.presenter.bring_back(kept(work, entry))
    assert (desk.view.shown, desk.view.closed) == ([], 1)
    assert [msg.msgid for msg in desk.said] == ["This person is no longer on record."]


def test_a_retired_area_stays_with_whoever_has_it(desk: Desk, work: Work) -> None:
    hamme = next(a for a in work.read(list_areas, on=date(2026, 5, 4)) if a.name == "Hamme")
    card = work.write(record_person, PersonDraft(name="Ada", area_id=hamme.id)).value
    work.write(retire_area, hamme.id)
    offered = read_choices(work, card.draft).areas
    assert hamme.id in {area.id for area in offered}
    assert hamme.id not in {area.id for area in read_choices(work).areas}

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody leaves the office for good, through the program's own doors (scenario 9, promise 9)."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from click.testing import CliRunner
from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop import commands, gate
from amstrat_desktop.base.problems import Problem, StoreFault, StoreProblem
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.closed_shelf import ClosedShelf
from amstrat_desktop.gate import Entered, Keys
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.colleagues import leave_office
from amstrat_desktop.services.offices import StaffDraft, add_staff
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.personal_notes import (
    PersonalNoteDraft,
    list_personal_notes,
    write_personal_note,
)
from amstrat_desktop.services.rights import NotAllowed
from amstrat_desktop.services.start_data import found_office
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store.backups import Backup, list_backups, make_backup, newest_verified
from amstrat_desktop.store.check import check
from amstrat_desktop.store.keyfile import KeyFile
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.store.office import (
    RawKey,
    change_passphrase,
    create_office,
    open_office,
)
from tests.offices import DRAFT

PETRA, KIM, JO = (
    "quitte laterne fahrrad moos",
    "ahorn trommel lampe sieben",
    "birne dach fluss acht",
)


QUICK = KdfNumbers(memory_kib=64, passes=1, lanes=1)


def came_in(folder: Path, passphrase: str) -> Entered:
    return gate.unlock(folder, passphrase, preferred="", remember=None)


def ignored(_done: int, _total: int) -> None: ...


def actions(work: Work) -> list[str]:
    def read(session: Session) -> list[str]:
        return list(session.scalars(select(AuditEvent.action).order_by(AuditEvent.sequence)))

    return work.read(read)


def put_in_role(work: Work, staff_id: UUID, role: Role) -> None:
    def write(session: Session, **_by: Any) -> None:
        session.get_one(Staff, staff_id).role = role.value

    work.write(write)


@dataclass(frozen=True)
class Office:
    """An office of three: Petra leads, Kim counsels, Jo looks after the computers."""

    folder: Path
    petra: UUID
    kim: UUID
    jo: UUID
    code: str


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Office:
    petra = uuid7()
    folder = tmp_path_factory.mktemp("leaving") / "template"
    made = create_office(folder, PETRA, user_id=petra, numbers=QUICK)
    work = Work(made.open.engine, Actor(petra, uuid7(), own_key=made.open.own_key))
    work.write(found_office, DRAFT)
    kim = work.write(add_staff, StaffDraft("Kim Kollege")).value.id
    jo = work.write(add_staff, StaffDraft("Jo Technik")).value.id
    put_in_role(work, jo, Role.TECHNICIAN)
    change_passphrase(made.open, kim, KIM, numbers=QUICK)
    change_passphrase(made.open, jo, JO, numbers=QUICK)
    made.open.close()
    return Office(folder, petra, kim, jo, made.recovery_code)


@pytest.fixture
def office(template: Office, tmp_path: Path) -> Office:
    return replace(template, folder=shutil.copytree(template.folder, tmp_path / "office"))


def test_scenario_9_to_its_end(office: Office) -> None:
    """Handing over is in test_two_colleagues; here goes the key."""
    kim = came_in(office.folder, KIM)
    person = kim.work.write(record_person, PersonDraft(name="Probe, Selda")).value.id
    kim_remembers = RawKey.of(kim.office)
    kim.office.close()
    kept = shutil.copytree(office.folder, office.folder.parent / "kept by kim")

    petra = came_in(office.folder, PETRA)
    note = PersonalNoteDraft("Kanarienvogel")
    petra.work.write(write_personal_note, person, note)
    before = make_backup(petra.office, petra.office.backups)
    keys = Keys(petra, lambda: "de")
    petra.work.write(leave_office, office.kim)
    keys.take_passphrase(office.kim)
    assert keys.rekey_due() == {office.kim}
    told = keys.rekey(ignored)
    assert (told.older, told.place, told.problem) == (1, str(petra.office.backups), None)
    petra.office.close()

    with pytest.raises(StoreProblem) as refused:
        came_in(office.folder, KIM)
    assert refused.value.fault is StoreFault.WRONG_PASSPHRASE
    with pytest.raises(StoreProblem) as forgotten:
        open_office(office.folder, kim_remembers)
    assert forgotten.value.fault is StoreFault.REMEMBERED_KEY
    came_in(office.folder, JO).office.close()
    petra = came_in(office.folder, PETRA)
    work = petra.work
    assert petra.office.key != kim_remembers.key
    assert check(petra.office) == []
    (found,) = work.read(list_personal_notes, person, actor=work.actor, now=work.clock())
    assert found.text == note.text
    assert {"leave", "take_passphrase", "rekey"} <= set(actions(work))
    newest = newest_verified(list_backups(petra.office.backups))
    assert newest is not None
    assert newest.folder != before.folder
    assert KeyFile.load(newest.keys).fits(petra.office.key)
    assert Keys(petra, lambda: "de").rekey_due() == frozenset()
    petra.office.close()

    # What can't be taken back, and is said: a copy of before opens as it did then.
    came_in(kept, KIM).office.close()


def test_a_colleague_who_left_without_losing_the_key_gets_no_new_one(office: Office) -> None:
    """The program was ended between the two: the staff list decides who is given the key."""
    petra = came_in(office.folder, PETRA)
    petra.work.write(leave_office, office.kim)
    Keys(petra, lambda: "de").rekey(ignored)
    petra.office.close()
    assert set(KeyFile.load(office.folder / "office.keys").users) == {office.petra, office.jo}


@pytest.mark.parametrize("who", [KIM, JO])
def test_only_the_lead_changes_who_comes_in(office: Office, who: str) -> None:
    before = (office.folder / "office.keys").read_bytes()
    entered = came_in(office.folder, who)
    keys = Keys(entered, lambda: "de")
    acts: tuple[Callable[[], object], ...] = (
        lambda: keys.give_passphrase(who, office.petra, "lampe wolke tunnel besen"),
        lambda: keys.take_passphrase(office.petra),
        keys.new_recovery_code,
        lambda: keys.rekey(ignored),
    )
    for act in acts:
        with pytest.raises(NotAllowed):
            act()
    assert (office.folder / "office.keys").read_bytes() == before
    entered.office.close()
    came_in(office.folder, PETRA).office.close()


def test_everybody_changes_their_own_passphrase(office: Office) -> None:
    new = "lampe wolke tunnel besen"
    jo = came_in(office.folder, JO)
    keys = Keys(jo, lambda: "de")
    with pytest.raises(StoreProblem) as wrong:
        keys.change_passphrase(KIM, new)
    assert wrong.value.fault is StoreFault.WRONG_PASSPHRASE
    keys.change_passphrase(JO, new)
    jo.office.close()
    jo = came_in(office.folder, new)
    assert jo.staff_id == office.jo
    jo.office.close()
    with pytest.raises(StoreProblem):
        came_in(office.folder, JO)
    petra = came_in(office.folder, PETRA)
    assert actions(petra.work)[-1:] == ["change_passphrase"]
    petra.office.close()


def test_another_lead_sets_a_forgotten_passphrase(office: Office) -> None:
    petra = came_in(office.folder, PETRA)
    put_in_role(petra.work, office.kim, Role.LEAD)
    petra.office.close()
    kim = came_in(office.folder, KIM)
    Keys(kim, lambda: "de").give_passphrase(KIM, office.petra, "lampe wolke tunnel besen")
    kim.office.close()
    petra = came_in(office.folder, "lampe wolke tunnel besen")
    assert petra.staff_id == office.petra
    assert "give_passphrase" in actions(petra.work)
    petra.office.close()


def test_nobody_who_left_is_given_a_passphrase(office: Office) -> None:
    petra = came_in(office.folder, PETRA)
    petra.work.write(leave_office, office.kim)
    with pytest.raises(Problem) as refused:
        Keys(petra, lambda: "de").give_passphrase(PETRA, office.kim, "lampe wolke tunnel besen")
    assert "Only somebody who works here" in refused.value.message.msgid
    petra.office.close()


@pytest.mark.parametrize("last", ["petra", "kim", "nobody"])
def test_the_recovery_code_opens_as_who_was_here_or_as_the_lead(office: Office, last: str) -> None:
    preferred = {"petra": office.petra, "kim": office.kim}.get(last, uuid7())
    entered = gate.recover(
        office.folder, office.code, "lampe wolke tunnel", preferred=str(preferred)
    )
    assert entered.staff_id == (office.kim if last == "kim" else office.petra)
    assert actions(entered.work)[-1] == "recover"
    entered.office.close()
    came_in(office.folder, "lampe wolke tunnel").office.close()


def test_the_recovery_code_opens_as_nobody_who_left(office: Office) -> None:
    petra = came_in(office.folder, PETRA)
    petra.work.write(leave_office, office.kim)
    Keys(petra, lambda: "de").rekey(ignored)
    petra.office.close()
    entered = gate.recover(
        office.folder, office.code, "lampe wolke tunnel", preferred=str(office.kim)
    )
    assert entered.staff_id == office.petra
    entered.office.close()


def kim_led_and_left(office: Office, *, new_key: bool) -> Backup:
    """A backup of when Kim was a lead, too; then Petra took the way in away."""
    petra = came_in(office.folder, PETRA)
    put_in_role(petra.work, office.kim, Role.LEAD)
    saved = make_backup(petra.office, petra.office.backups)
    keys = Keys(petra, lambda: "de")
    petra.work.write(leave_office, office.kim)
    keys.take_passphrase(office.kim)
    if new_key:
        keys.rekey(ignored)
    petra.office.close()
    return saved


@pytest.mark.parametrize("new_key", [True, False])
def test_who_lost_the_way_in_does_not_bring_it_back(office: Office, new_key: bool) -> None:
    saved = kim_led_and_left(office, new_key=new_key)
    before = (office.folder / "office.keys").read_bytes()
    shelf = ClosedShelf(office.folder)
    for act in (shelf.compare, shelf.restore):
        with pytest.raises(NotAllowed) as refused:
            act(str(saved.folder), KIM)
        assert "no longer on the staff" in refused.value.message.msgid
    assert (office.folder / "office.keys").read_bytes() == before
    with pytest.raises(StoreProblem):
        came_in(office.folder, KIM)
    shelf.restore(str(saved.folder), PETRA)  # who stays may
    came_in(office.folder, PETRA).office.close()


def test_the_command_asks_the_same(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    saved = kim_led_and_left(office, new_key=True)
    before = (office.folder / "office.keys").read_bytes()
    arguments = ["restore", "--from", saved.folder, "--database", office.folder, "--yes"]
    done = CliRunner().invoke(
        commands.program, [*map(str, arguments), "--passphrase-stdin"], input=KIM
    )
    assert done.exit_code == 1
    assert "no longer on the staff" in done.stderr
    assert (office.folder / "office.keys").read_bytes() == before


@pytest.mark.parametrize("left", [b"nothing to read", None])
def test_an_office_without_its_key_file_is_put_right(office: Office, left: bytes | None) -> None:
    saved = kim_led_and_left(office, new_key=True)
    keys = office.folder / "office.keys"
    if left is None:
        keys.unlink()
    else:
        keys.write_bytes(left)
    ClosedShelf(office.folder).restore(str(saved.folder), PETRA)
    came_in(office.folder, PETRA).office.close()


def test_a_backup_is_put_into_an_empty_folder(office: Office) -> None:
    saved = kim_led_and_left(office, new_key=True)
    empty = office.folder.parent / "new computer"
    ClosedShelf(empty).restore(str(saved.folder), office.code)
    came_in(empty, PETRA).office.close()


def test_the_recovery_code_that_holds_restores_from_before_a_new_key(office: Office) -> None:
    saved = kim_led_and_left(office, new_key=True)
    ClosedShelf(office.folder).restore(str(saved.folder), office.code)
    came_in(office.folder, PETRA).office.close()


def test_a_recovery_code_that_was_replaced_brings_no_key_of_before(office: Office) -> None:
    saved = kim_led_and_left(office, new_key=True)
    petra = came_in(office.folder, PETRA)
    Keys(petra, lambda: "de").new_recovery_code()
    petra.office.close()
    with pytest.raises(StoreProblem) as refused:
        ClosedShelf(office.folder).restore(str(saved.folder), office.code)
    assert refused.value.fault is StoreFault.WRONG_RECOVERY_CODE


def test_who_had_left_by_a_backup_does_not_restore_it(office: Office) -> None:
    """Their slot was not taken yet: the staff list of then decides."""
    petra = came_in(office.folder, PETRA)
    put_in_role(petra.work, office.kim, Role.LEAD)
    petra.work.write(leave_office, office.kim)
    saved = make_backup(petra.office, petra.office.backups)
    petra.office.close()
    with pytest.raises(NotAllowed):
        ClosedShelf(office.folder).restore(str(saved.folder), KIM)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Promise 16, erased is erased: no trace in file, log and index, and none after a restore."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select
from uuid_utils.compat import uuid7

from amstrat_desktop import gate
from amstrat_desktop.base.vocabulary.people import ChannelKind
from amstrat_desktop.base.vocabulary.retention import ErasureCause, LimitGround
from amstrat_desktop.models.consent import Consent
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.drafts import keep_form
from amstrat_desktop.services.erasure import erase_person
from amstrat_desktop.services.erasure.protocol import ledger
from amstrat_desktop.services.merges import undo_merge
from amstrat_desktop.services.notes import NoteDraft, write_note
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import ChannelDraft, PersonDraft
from amstrat_desktop.services.retention.limits import list_limits
from amstrat_desktop.services.retention.runs import list_runs
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.backups.making import make_backup
from amstrat_desktop.store.erased import ErasedRun, LedgerDamaged
from amstrat_desktop.store.office import RawKey, open_office
from amstrat_desktop.store.opened import DATABASE_NAME, ERASED_NAME
from amstrat_desktop.ui.first_run import Answers
from tests.services import merging
from tests.services.consent_office import given
from tests.store.plain_pages import plain_file, plain_log

WORDS = ("Zephyrine", "Quittenmarmelade", "0176 99887766")
"""Of the name, of a note, of the telephone."""


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, RawKey]:
    """An office that nobody has open, and its key: guessing a passphrase takes its time."""
    answers = Answers("Probe", staff_name="Petra Probe")
    found, _code = gate.found(tmp_path_factory.mktemp("office"), answers, "vier Wörter und Dach")
    found.office.close()
    return found.office.folder, RawKey.of(found.office)


@pytest.fixture
def enter(founded: tuple[Path, RawKey], tmp_path: Path) -> Callable[[], gate.Entered]:
    """Opens the same office, as after the program was started anew."""
    folder = tmp_path / "office"
    shutil.copytree(founded[0], folder)
    return lambda: gate._enter(open_office(folder, founded[1]))


@pytest.fixture
def entered(enter: Callable[[], gate.Entered]) -> Iterator[gate.Entered]:
    found = enter()
    yield found
    found.office.close()


@pytest.fixture
def person(entered: gate.Entered) -> UUID:
    return live(entered.work)


def live(work: Work) -> UUID:
    """Somebody with a contact, a note, a telephone and an unsaved form, among others."""
    for number in range(12):
        work.write(record_person, PersonDraft(name=f"Beispiel, Nummer {number}"))
    draft = PersonDraft(
        name=f"Probe, {WORDS[0]}", channels=(ChannelDraft(ChannelKind.MOBILE, WORDS[2]),)
    )
    person = work.write(record_person, draft).value.id
    contact = ContactDraft(channel="open_hour", person_id=person, note=f"Mag {WORDS[1]}.")
    work.write(record_contact, contact)
    work.write(write_note, person, NoteDraft(f"Bringt {WORDS[1]} mit."))
    work.write(keep_form, "consultation", {"note": f"{WORDS[0]} war hier", "who": str(person)})
    return person


def found_in(entered: gate.Entered) -> set[str]:
    """Which words stand anywhere in the plain twin of the file and of its log."""
    path, key = entered.office.database, entered.office.key
    plain = plain_file(path, key) + plain_log(path, key)
    folded = plain.lower()
    digits = WORDS[2].replace(" ", "")[1:]
    forms: dict[str, tuple[bytes, ...]] = {
        WORDS[0]: (b"zephyrine",),
        WORDS[1]: (b"quittenmarmelade",),
        WORDS[2]: (WORDS[2].encode(), digits.encode()),
    }
    return {word for word, spelled in forms.items() if any(form in folded for form in spelled)}


def people(work: Work) -> set[UUID]:
    return set(work.read(lambda session: session.scalars(select(Person.id)).all()))


def test_three_words_and_no_trace(entered: gate.Entered, person: UUID) -> None:
    assert found_in(entered) == set(WORDS)  # the control: the twin shows what is there
    entered.work.write(erase_person, person, ErasureCause.REQUEST)
    assert found_in(entered) == set()
    entered.office.close()
    assert found_in(entered) == set()


def test_a_restored_backup_brings_nobody_back(
    entered: gate.Entered, enter: Callable[[], gate.Entered], person: UUID
) -> None:
    work, office = entered.work, entered.office
    backup = make_backup(office, office.backups)
    work.write(erase_person, person, ErasureCause.REQUEST)
    office.close()
    shutil.copyfile(backup.folder / DATABASE_NAME, office.database)
    assert found_in(entered) == set(WORDS)  # the older file as it is

    again = enter()
    try:
        assert person not in people(again.work)
        assert found_in(again) == set()
        (run,) = again.work.read(list_runs, actor=again.work.actor)
        assert run.cause is ErasureCause.RESTORED
    finally:
        again.office.close()
    # Once is enough.
    third = enter()
    assert len(third.work.read(list_runs, actor=third.work.actor)) == 1
    third.office.close()


def test_proof_that_was_kept_on_request_stays_after_a_restore(
    entered: gate.Entered, enter: Callable[[], gate.Entered], person: UUID
) -> None:
    work, office = entered.work, entered.office
    consent = given(work, person).id
    backup = make_backup(office, office.backups)
    work.write(erase_person, person, ErasureCause.REQUEST)
    assert found_in(entered) == {WORDS[0]}  # the name alone
    office.close()
    shutil.copyfile(backup.folder / DATABASE_NAME, office.database)
    again = enter()
    try:
        assert found_in(again) == {WORDS[0]}
        kept = again.work.read(lambda session: session.scalars(select(Consent.id)).all())
        assert kept == [consent]
        (limit,) = again.work.read(list_limits, actor=again.work.actor)
        assert limit.ground is LimitGround.PROOF
    finally:
        again.office.close()


def test_who_was_taken_apart_since_the_backup_stays(
    entered: gate.Entered, enter: Callable[[], gate.Entered], person: UUID
) -> None:
    work, office = entered.work, entered.office
    other = work.write(record_person, PersonDraft(name="Beispiel, Verwechselt")).value.id
    merge = merging.merge(work, person, other)
    backup = make_backup(office, office.backups)
    work.write(undo_merge, merge)
    work.write(erase_person, person, ErasureCause.REQUEST)
    assert other in people(work)
    office.close()
    shutil.copyfile(backup.folder / DATABASE_NAME, office.database)
    again = enter()
    try:
        assert person not in people(again.work)
        names = again.work.read(lambda session: session.scalars(select(Person.name)).all())
        assert "Beispiel, Verwechselt" in names
    finally:
        again.office.close()


def test_the_ledger_stands_in_a_backup_and_holds_nobody(
    entered: gate.Entered, person: UUID
) -> None:
    entered.work.write(erase_person, person, ErasureCause.REQUEST)
    sealed = (entered.office.folder / ERASED_NAME).read_bytes()
    assert person.bytes not in sealed
    assert person.hex.encode() not in sealed
    assert (
        make_backup(entered.office, entered.office.backups).folder / ERASED_NAME
    ).read_bytes() == sealed
    assert (entered.office.folder / ERASED_NAME).stat().st_mode & 0o077 == 0


def test_an_erasure_cut_off_before_its_commit_is_done_at_the_next_entry(
    entered: gate.Entered, enter: Callable[[], gate.Entered], person: UUID
) -> None:
    work = entered.work
    book = work.read(lambda session: ledger(session, work.actor.office_id))
    book.add(ErasedRun(uuid7(), work.clock(), (("person", person),)))
    entered.office.close()
    again = enter()
    assert person not in people(again.work)
    again.office.close()


def test_an_erasure_that_fails_leaves_no_line(entered: gate.Entered, person: UUID) -> None:
    work = entered.work

    def fails(session, *, actor, now):  # type: ignore[no-untyped-def]  # as any use case
        erase_person(session, person, ErasureCause.REQUEST, actor=actor, now=now)
        raise RuntimeError("cut off")

    with pytest.raises(RuntimeError):
        work.write(fails)
    assert person in people(work)
    assert work.read(lambda session: ledger(session, work.actor.office_id).read()) == ()


def test_a_damaged_ledger_is_told_and_stops_nobody(
    entered: gate.Entered, enter: Callable[[], gate.Entered], person: UUID
) -> None:
    entered.work.write(erase_person, person, ErasureCause.REQUEST)
    entered.office.close()
    path = entered.office.folder / ERASED_NAME
    path.write_bytes(os.urandom(len(path.read_bytes())))
    again = enter()
    try:
        assert again.warning is not None
        assert "cannot be read" in again.warning.msgid
        book = again.work.read(lambda session: ledger(session, again.work.actor.office_id))
        with pytest.raises(LedgerDamaged):
            book.read()
        # What is erased from now on is noted anew, and the damaged one is kept aside.
        other = live(again.work)
        again.work.write(erase_person, other, ErasureCause.REQUEST)
        assert [run.items for run in book.read()] == [(("person", other),)]
        assert path.with_name(path.name + ".damaged").exists()
    finally:
        again.office.close()

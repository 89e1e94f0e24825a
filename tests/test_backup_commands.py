# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Backups and the whole office from the command line, as somebody types it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop import commands
from amstrat_desktop.base.vocabulary.retention import ErasureCause
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.erasure import erase_person
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.start_data import found_office
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store.backups.making import make_backup
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.store.office import Passphrase, create_office, open_office
from amstrat_desktop.store.tables import row_counts
from tests.offices import ACTOR, DRAFT

PASSPHRASE = "quitte laterne fahrrad moos"


def run(*arguments: object, stdin: str = PASSPHRASE) -> Result:
    return CliRunner().invoke(commands.program, [str(a) for a in arguments], input=stdin)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setattr("amstrat_desktop.command_line.settings_file", lambda: tmp_path / "none")
    folder = tmp_path / "office"
    quick = KdfNumbers(memory_kib=64, passes=1)
    created = create_office(folder, PASSPHRASE, user_id=ACTOR.staff_id, numbers=quick)
    work = Work(created.open.engine, Actor(ACTOR.staff_id, ACTOR.office_id))
    work.write(found_office, DRAFT)
    work.write(record_contact, ContactDraft(channel="open_hour"))
    created.open.close()
    return folder


def contacts_in(office: Path) -> int:
    opened = open_office(office, Passphrase(PASSPHRASE))
    try:
        with opened.engine.connect() as connection:
            return row_counts(connection.connection.driver_connection)["contact"]
    finally:
        opened.close()


def test_back_up_list_and_restore(office: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    made = run("backup", "--database", office, "--second", stick, "--passphrase-stdin")
    assert made.exit_code == 0, made.output
    path = made.stdout.removeprefix("Saved as ").rstrip(".\n")
    opened = open_office(office, Passphrase(PASSPHRASE))
    Work(opened.engine, Actor(ACTOR.staff_id, ACTOR.office_id)).write(
        record_contact, ContactDraft(channel="open_hour")
    )
    opened.close()
    assert contacts_in(office) == 2

    listed = run("backups", "--database", office, "--second", stick)
    assert listed.exit_code == 0
    assert len(listed.stdout.splitlines()) == 2
    assert "Verified" in listed.stdout
    assert "Made by hand" in listed.stdout

    asked = run("restore", "--from", path, "--database", office, "--passphrase-stdin")
    assert (asked.exit_code, contacts_in(office)) == (2, 2)
    done = run("restore", "--from", path, "--database", office, "--yes", "--passphrase-stdin")
    assert done.exit_code == 0, done.output
    assert "Consultations: 2 now, 1 in the backup" in done.stderr
    assert "The office of before is kept as" in done.stdout
    assert contacts_in(office) == 1


def test_what_cannot_be_put_back(office: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    nowhere.mkdir()
    gone = run("restore", "--from", nowhere, "--database", office, "--yes", "--passphrase-stdin")
    assert gone.exit_code == 1
    made = run("backup", "--database", office, "--passphrase-stdin")
    path = made.stdout.removeprefix("Saved as ").rstrip(".\n")
    wrong = run(
        "restore", "--from", path, "--database", office, "--yes", "--passphrase-stdin",
        stdin="something else",
    )  # fmt: skip
    assert wrong.exit_code == 1
    assert "does not open" in wrong.stderr


def test_a_whole_office_in_a_zip(office: Path, tmp_path: Path) -> None:
    out = tmp_path / "office.zip"
    made = run("export", "--database", office, "--out", out, "--passphrase-stdin")
    assert made.exit_code == 0, made.output
    assert out.stat().st_mode & 0o777 == 0o600
    again = run("export", "--database", office, "--out", out, "--passphrase-stdin")
    assert again.exit_code == 1
    assert "there already" in again.stderr


def test_after_a_restore_the_erased_stay_erased_in_an_export(office: Path, tmp_path: Path) -> None:
    opened = open_office(office, Passphrase(PASSPHRASE))
    work = Work(opened.engine, Actor(ACTOR.staff_id, ACTOR.office_id))
    person = work.write(record_person, PersonDraft(name="Probe, Zephyrine")).value.id
    backup = make_backup(opened, opened.backups)
    work.write(erase_person, person, ErasureCause.REQUEST)
    opened.close()
    done = run(
        "restore", "--from", backup.folder, "--database", office, "--yes", "--passphrase-stdin"
    )
    assert done.exit_code == 0, done.output

    out = tmp_path / "written"
    made = run("export", "--database", office, "--out", out, "--passphrase-stdin")
    assert made.exit_code == 0, made.output
    assert "took the place of the office" in made.stderr
    files = [path for path in out.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if b"Zephyrine" in path.read_bytes()]
    opened = open_office(office, Passphrase(PASSPHRASE))
    with Session(opened.engine) as session:
        noted = session.scalars(select(AuditEvent.action)).all()
    opened.close()
    assert noted.count("restore_backup") == 1

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Damage is noticed and named (promise 5); a sound office is never called damaged."""

import os
import random
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store.check import Finding, Severity, check
from amstrat_desktop.store.engine import bare_connection, reading
from amstrat_desktop.store.office import OpenOffice
from amstrat_desktop.store.search import index_text
from tests.services_of_the_machine import rounds
from tests.store.conftest import Closed
from tests.store.filled import fill


@pytest.fixture(scope="module")
def sound(template: Closed, tmp_path_factory: pytest.TempPathFactory) -> Closed:
    """A filled office, closed."""
    closed = template.copy_to(tmp_path_factory.mktemp("sound") / "office")
    office = closed.open()
    with office.engine.begin() as connection:
        fill(connection, "some words that fill a page", rows=30)
    office.close()
    return closed


def is_noticed(closed: Closed) -> bool:
    """Whether opening or checking names the damage, in whatever way it shows."""
    try:
        office = closed.open()
    except StoreProblem as problem:
        return problem.fault is StoreFault.DAMAGED
    try:
        return any(finding.severity is Severity.DAMAGE for finding in check(office))
    finally:
        office.close()


@pytest.mark.long
def test_every_flipped_bit_is_noticed(sound: Closed, record_property: Any) -> None:
    content = sound.database.read_bytes()
    flips = rounds(ci=80, full=300)
    noticed = 0
    for place in random.sample(range(len(content)), flips):
        spoiled = bytearray(content)
        spoiled[place] ^= 1 << random.randrange(8)
        sound.database.write_bytes(spoiled)
        noticed += is_noticed(sound)
    sound.database.write_bytes(content)
    record_property("noticed", f"{noticed}/{flips}")
    assert noticed == flips
    assert not is_noticed(sound)


@pytest.mark.long
def test_every_truncation_is_noticed(sound: Closed, record_property: Any) -> None:
    content = sound.database.read_bytes()
    pages = len(content) // 4096
    lengths = [0, 1, 4095, 4096, len(content) - 4096, len(content) - 1]
    lengths += [4096 * random.randrange(pages) for _ in range(rounds(ci=10, full=100))]
    lengths += [random.randrange(len(content)) for _ in range(rounds(ci=10, full=100))]
    noticed = 0
    for length in lengths:
        sound.database.write_bytes(content[:length])
        noticed += is_noticed(sound)
    sound.database.write_bytes(content)
    record_property("noticed", f"{noticed}/{len(lengths)}")
    assert noticed == len(lengths)
    assert not is_noticed(sound)


def test_damage_while_working_is_named(sound: Closed, tmp_path: Path) -> None:
    closed = sound.copy_to(tmp_path / "office")
    office = closed.open()
    content = bytearray(closed.database.read_bytes())
    for page in range(4, len(content) // 4096):
        content[page * 4096 + 100] ^= 1
    with closed.database.open("r+b") as file:
        file.write(content)
    assert any(finding.severity is Severity.DAMAGE for finding in check(office))
    office.close()


def test_a_sound_office_has_no_finding_beside_work(office: OpenOffice) -> None:
    with office.engine.begin() as connection:
        fill(connection, "words", rows=5)
        index_text(connection, "contact", office.database_id, "words of a note")
    assert check(office) == []
    with reading(office.engine).connect() as reader:
        reader.execute(text("SELECT count(*) FROM search_row"))
        with office.engine.begin() as writer:
            fill(writer, "words")
        assert [found.severity for found in check(office)] == [Severity.NOTE]
    assert check(office) == []


def test_a_sound_office_has_no_finding_while_somebody_writes(office: OpenOffice) -> None:
    with office.engine.begin() as writer:
        fill(writer, "words")
        assert [found.severity for found in check(office)] == [Severity.NOTE]
    assert check(office) == []


def only(findings: list[Finding]) -> Finding:
    [finding] = findings
    assert str(finding.what)
    assert str(finding.remedy)
    return finding


def test_a_broken_link_is_found(office: OpenOffice) -> None:
    with office.engine.begin() as connection:
        fill(connection, "words")
    with bare_connection(office.engine) as driver:
        driver.execute("PRAGMA foreign_keys = OFF")
        driver.execute("DELETE FROM staff")
        driver.execute("PRAGMA foreign_keys = ON")
    finding = only(check(office))
    assert finding.severity is Severity.DAMAGE
    assert "missing" in str(finding.what)


def test_a_damaged_index_is_only_a_warning(office: OpenOffice) -> None:
    with office.engine.begin() as connection:
        index_text(connection, "contact", office.database_id, "words of a note")
        connection.execute(text("DELETE FROM search_row"))
    assert only(check(office)).severity is Severity.WARNING


@pytest.mark.parametrize(
    "spoil",
    [
        lambda keys: keys.unlink(),
        lambda keys: keys.write_bytes(keys.read_bytes()[:-10]),
        lambda keys: os.truncate(keys, 0),
    ],
)
def test_a_key_file_lost_while_open_is_found(office: OpenOffice, spoil: Any) -> None:
    spoil(office.keys)
    finding = only(check(office))
    assert finding.severity is Severity.DAMAGE
    assert "key file" in str(finding.what)


def test_little_space_is_told(office: OpenOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("amstrat_desktop.store.check.LITTLE_SPACE", 10**18)
    assert only(check(office)).severity is Severity.WARNING

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Errors that are provoked name nobody (promise 18); and the search would notice."""

import logging
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.models.office import Office
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.work import Work
from tests.persons_in_logs import PERSONS, listening, persons_in_files

LOG = logging.getLogger("amstrat_desktop.tests")


def _twice(session: Session, **_who: object) -> None:
    key = session.scalar(select(Office.id))
    values = {"id": key, "office_id": key, "name": PERSONS[0]}
    session.execute(insert(Person).values(**values))
    session.execute(insert(Person).values(**values))


def _nonsense(session: Session, **_who: object) -> None:
    session.execute(text("SELECT nothing FROM person WHERE name = :name"), {"name": PERSONS[0]})


@pytest.mark.parametrize("provoke", [_twice, _nonsense])
def test_an_error_of_the_database_hides_what_was_to_be_stored(
    work: Work, provoke: object, caplog: pytest.LogCaptureFixture
) -> None:
    with listening() as found:
        try:
            work.write(provoke)  # type: ignore[arg-type]  # a function of this file
        except (Problem, DBAPIError, TypeError):
            LOG.exception("a bug")
    assert "a bug" in caplog.text
    assert found == []


def test_the_control_hears_a_name(tmp_path: Path) -> None:
    name = "Kontrollname"
    with listening([name]) as found:
        LOG.debug("%s came in", name)
    assert found == [f"{LOG.name}: {name}"]
    (tmp_path / "app.log").write_text(f"… {PERSONS[1]} …", "utf-8")
    assert persons_in_files(tmp_path) == [f"app.log: {PERSONS[1]}"]

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A founded office for a test: a real SQLCipher file, copied from one made per session."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.services.offices import OfficeDraft
from amstrat_desktop.services.start_data import found_office
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store.engine import make_engine
from amstrat_desktop.store.migrations.running import migrate

KEY = os.urandom(32)
_KEEPER = ExitStack()
ACTOR = Actor(staff_id=uuid7(), office_id=uuid7(), own_key=os.urandom(32))
DRAFT = OfficeDraft(
    name="Quartiersbüro Probe",
    staff_name="Petra Probe",
    staff_position="Quartierskümmererin",
    street="Musterstraße 1",
    postcode="44793",
    city="Bochum",
    telephone="0234 000000-0",
    hours="Mo–Do 9–16 Uhr",
    home_areas=("Hamme", "Kruppwerke"),
)


def found_template(path: Path) -> Path:
    """Make the file that tests copy; path: a new file."""
    engine = make_engine(path, KEY)
    migrate(engine)
    with Session(engine) as session:
        found_office(session, DRAFT, actor=ACTOR, now=datetime(2026, 1, 2, tzinfo=UTC))
        session.commit()
    engine.dispose()
    return path


@cache
def _kept_template() -> Path:
    return found_template(Path(_KEEPER.enter_context(TemporaryDirectory())) / "template.db")


@contextmanager
def own_office() -> Iterator[Work]:
    """A founded office for what fixtures don't reach: the lives of a state machine."""
    template = _kept_template()
    path = template.with_name(f"{os.urandom(8).hex()}.db")
    with opened_copy(template, path) as work:
        yield work
    path.unlink()


@contextmanager
def opened_copy(template: Path, path: Path) -> Iterator[Work]:
    """A copy of the template, open; path: where the copy is put."""
    shutil.copyfile(template, path)
    engine = make_engine(path, KEY)
    try:
        yield Work(engine, ACTOR)
    finally:
        engine.dispose()

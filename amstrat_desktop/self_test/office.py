# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The keyring, and an office of its own: encrypted, filled, searched, printed, backed up."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import text

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.secrets import KeyringIsLocked, KeyringUnavailable, require_keyring
from amstrat_desktop.documents.raster import page_pictures
from amstrat_desktop.documents.slip import Variant, render
from amstrat_desktop.documents.slip_from_facts import slip_data
from amstrat_desktop.entering import actor_of
from amstrat_desktop.self_test.trials import Trial, incomplete
from amstrat_desktop.services.returns import find_by_number
from amstrat_desktop.services.sample import FEWEST, SamplePlan, create_sample_office
from amstrat_desktop.services.slip_copies import prepare_print
from amstrat_desktop.services.work import Work
from amstrat_desktop.store import migrations, search
from amstrat_desktop.store.backups.making import make_backup
from amstrat_desktop.store.check import check
from amstrat_desktop.store.engine import bare_connection
from amstrat_desktop.store.office import OpenOffice, Passphrase, open_office

_PASSPHRASE: Final = "laterne moos fahrrad"  # noqa: S105 - of an office that is gone in a second
_NUMBER: Final = "slip-number"
_DPI: Final = 60
_PLAIN: Final = b"SQLite format 3"


def _keyring(scratch: Path) -> str:
    """Its backends are there; whether this computer has a keyring is its own business."""
    del scratch
    try:
        require_keyring()
    except (KeyringUnavailable, KeyringIsLocked) as why:
        return catalogue("en").text(why.message)
    return "this computer's keyring answers"


def _store(scratch: Path) -> str:
    """Makes the office of the next trials: encrypted, filled, at the newest schema."""
    made = create_sample_office(scratch / "office", _PASSPHRASE, SamplePlan(contacts=FEWEST))
    made.open.close()
    (scratch / _NUMBER).write_text(made.summary.slip_number, "utf-8")
    if (scratch / "office" / "office.db").read_bytes().startswith(_PLAIN):
        incomplete("the file is not encrypted")
    with _opened(scratch) as office:
        if findings := check(office):
            incomplete("; ".join(catalogue("en").text(finding.what) for finding in findings))
        with bare_connection(office.engine) as driver:
            cipher = driver.execute("PRAGMA cipher_version").fetchone()[0]
            schema = migrations.revision_in(driver)
    if schema != migrations.head():
        incomplete(f"schema {schema}, not {migrations.head()}")
    return f"SQLCipher {cipher}, schema {schema}"


def _start_data(scratch: Path) -> str:
    with _opened(scratch) as office, office.engine.connect() as connection:
        found = search.find(connection, "jobcenter")
        counts = [
            connection.scalar(text(f"SELECT count(*) FROM {table}"))  # noqa: S608 - our own names
            for table in ("organisation", "area", "code_entry")
        ]
    if not found or not all(counts):
        incomplete("an office starts empty")
    return "{} organisations, {} areas, {} entries of lists".format(*counts)


def _slip(scratch: Path) -> str:
    number = (scratch / _NUMBER).read_text("utf-8")
    with _opened(scratch) as office:
        work = Work(office.engine, actor_of(office))
        found = work.read(find_by_number, number, office_id=work.actor.office_id)
        facts = work.write(prepare_print, found.id).value
    pdf = render(slip_data(facts, Variant.STANDARD), "ar")
    pages = page_pictures(pdf, _DPI)
    if b"NotoSansArabic" not in pdf:
        incomplete("the paper has no Arabic letters")
    if len(pages) != 1 or len(set(pages[0].rgb)) < 2:
        incomplete(f"{len(pages)} pages")
    return f"{len(pdf)} bytes"


def _backup(scratch: Path) -> str:
    with _opened(scratch) as office:
        made = make_backup(office, scratch / "backups")
    if not made.database.is_file():
        incomplete("no backup")
    return "made and verified"


@contextmanager
def _opened(scratch: Path) -> Iterator[OpenOffice]:
    office = open_office(scratch / "office", Passphrase(_PASSPHRASE))
    try:
        yield office
    finally:
        office.close()


TRIALS: Final = (
    Trial("keyring", _keyring),
    Trial("store", _store),
    Trial("start data and search", _start_data),
    Trial("slip in Arabic", _slip),
    Trial("backup", _backup),
)

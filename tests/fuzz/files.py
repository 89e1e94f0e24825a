# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What lies on a disk: lists to take over, key files, backups, settings.

A file with a sum over its content is tried twice: as it comes, and with the sum put right, so
that what lies behind the sum is tried, too.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from uuid import UUID

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.settings import Settings
from amstrat_desktop.base.vocabulary.contacts import LANGUAGES
from amstrat_desktop.exchange.guessing import Known, guess_fields
from amstrat_desktop.exchange.reading import check_fields, plan_of
from amstrat_desktop.exchange.table_file import table_of
from amstrat_desktop.exchange.typed_codes import AreaWords, LanguageWords
from amstrat_desktop.services.areas import AreaOption
from amstrat_desktop.services.imports import preview_import
from amstrat_desktop.store.backups import Manifest, Reason, list_backups
from amstrat_desktop.store.keyfile import KeyFile
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.store.lock import Owner
from tests.exchange.made_files import by_hand, workbook
from tests.fuzz.office import sample_office, scratch
from tests.fuzz.target import Target, typed

NOW = datetime(2026, 3, 18, 13, 5, tzinfo=UTC)
SOMEBODY = UUID("018f0000-0000-7000-8000-000000000001")
CHEAP = KdfNumbers(memory_kib=64, passes=1, lanes=1)
HAMME = AreaOption(SOMEBODY, "Hamme", number="13")
KNOWN = Known(
    AreaWords((HAMME,)), LanguageWords([entry.code for entry in LANGUAGES]), date(2026, 3, 18)
)
LIST = (
    "Name;Vorname;geb.;Telefon;Sprache;Stadtteil;Bemerkung\n"
    "Probe;Ayşe;12.3.1980;0234 / 12 34;Türkisch, Deutsch;Hamme;kommt wieder\n"
    "=1+1;\t@x;45000;+49 176 555;arabisch;;\n"
)


def import_list(data: bytes) -> None:
    """From the file to the dry run: what would become of each row."""
    work = sample_office()
    with suppress(Problem):
        table = table_of(data, "liste.csv")
        fields = guess_fields(table, KNOWN)
        check_fields(table.headings, fields)
        plan = plan_of(table, fields, KNOWN)
        assert len(plan.rows) == len(table.rows)
        work.read(preview_import, plan, lambda _d, _t: None, actor=work.actor, now=NOW)


def sheet(data: bytes) -> None:
    """The rows of a workbook whose frame is sound."""
    import_list(by_hand(typed(data).encode("utf-8", "replace").decode()))


def shared_texts(data: bytes) -> None:
    import_list(by_hand('<row><c t="s"><v>0</v></c></row>', {"xl/sharedStrings.xml": data}))


def with_its_sum(body: bytes) -> bytes | None:
    """A JSON file of ours as a stranger would sign it; None where the body is no JSON."""
    try:
        raw = json.loads(body)
        plain = json.dumps(raw, sort_keys=True, separators=(",", ":"))
        total = hashlib.sha256(plain.encode()).hexdigest()
        return json.dumps({"body": raw, "sum": total}).encode()
    except (ValueError, RecursionError):
        return None


def signed_too(attempt: Callable[[bytes], None]) -> Callable[[bytes], None]:
    def attempt_both(data: bytes) -> None:
        attempt(data)
        signed = with_its_sum(data)
        if signed is not None:
            attempt(signed)

    return attempt_both


def key_file(data: bytes) -> None:
    """What is read is written and read again as the same."""
    path = scratch() / "office.keys"
    path.write_bytes(data)
    with suppress(Problem):
        found = KeyFile.load(path)
        assert all(slot.numbers.memory_kib <= 1024 * 1024 for slot in found.slots)
        found.fits(bytes(32))
        found.save()
        assert KeyFile.load(path) == found
        if all(slot.numbers == CHEAP for slot in found.slots) and len(found.slots) < 4:
            found.unlock("correct horse", SOMEBODY)


def backup_folder(data: bytes) -> None:
    """The list of backups that a restore begins with."""
    folder = scratch() / "backups" / "2026-03-02-120000-000007"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("office.db", "office.keys"):
        (folder / name).write_bytes(b"x")
    (folder / "manifest.json").write_bytes(data)
    for backup in list_backups(folder.parent):
        if backup.manifest is not None:
            backup.manifest.save(folder)
            assert Manifest.load(folder) == backup.manifest


def owner_file(data: bytes) -> None:
    path = scratch() / "office.owner"
    path.write_bytes(data)
    owner = Owner.load(path)
    if owner is not None:
        owner.is_alive(NOW)


def settings(data: bytes) -> None:
    """Of this computer: whatever stands there, the window comes up and can be read."""
    values = Settings.from_json(typed(data))
    assert 100 <= values.text_percent <= 200
    assert values.lock_minutes >= 0
    assert all(isinstance(place, str) for place in values.geometry.values())
    assert Settings.from_json(json.dumps(asdict(values))) == values


@cache
def a_key_file() -> bytes:
    path = scratch() / "seed.keys"
    made = KeyFile.make(path, SOMEBODY, bytes(32))
    made = made.with_slot(SOMEBODY, "correct horse", bytes(32), CHEAP, own_key=bytes(32))
    made.with_slot(None, "0" * 48, bytes(32), CHEAP).save()
    return path.read_bytes()


@cache
def a_manifest() -> bytes:
    folder: Path = scratch() / "seed"
    folder.mkdir(exist_ok=True)
    Manifest(
        made_at=NOW, program="0.1.0", reason=Reason.DAILY, database_id=SOMEBODY, schema="0001",
        size=4096, sha256="0" * 64, counts={"person": 3}, anchor=(7, "ab" * 32), verified_at=NOW,
    ).save(folder)  # fmt: skip
    return (folder / "manifest.json").read_bytes()


def _bodies(whole: Callable[[], bytes]) -> Callable[[], Sequence[bytes]]:
    """The file as it is, and its body alone, to be signed anew."""
    return lambda: [whole(), json.dumps(json.loads(whole())["body"]).encode()]


SHEETS = (
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row><row r="2"></row>',
    b'<row r="1"><c r="A1" t="str"><v>Name</v></c></row><row><c t="d"><v>2026-01-01</v></c></row>',
    b'<row><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c></row>',
    b'<row r="9"><c r="XFD9" s="4"><f>1+1</f><v>1e300</v></c></row>',
)
_JSON = (b"null", b"[]", b"{}", b"-1", b"1e999", b"NaN", b'""', b"9" * 30, b"[" * 50, b"true")

TARGETS = (
    Target(
        "import-text", import_list,
        lambda: [LIST.encode(), LIST.encode("cp1252", "replace"), LIST.encode("utf-16"),
                 LIST.replace(";", "\t").encode(), b'a,b\n"x\ny",2\n'],
        (b'"', b";", b"\t", b"\r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"1.1.", b"=", b"\x00"),
    ),
    Target(
        "import-workbook", import_list,
        lambda: [workbook([line.split(";") for line in LIST.splitlines()]),
                 by_hand("<row><c><v>1</v></c></row>")],
        (b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"xl/", b"\xff\xff\xff\xff"),
    ),
    Target(
        "import-sheet", sheet,
        lambda: SHEETS,
        (b"<row", b"<c ", b't="s"', b't="d"', b't="b"', b"<v>", b"<f>", b"<is>", b"&lt;", b"<!--",
         b"]]>", b"1e308", b"-1", b'r="A0"', b'r="ZZZZ1"', b's="999"'),
    ),
    Target(
        "import-shared-texts", shared_texts,
        lambda: [b"<sst><si><t>Name</t></si><si><r><t>x</t></r></si></sst>"],
        (b"<si>", b"<t>", b"<r>", b"<rPh>", b"&#0;", b"<!DOCTYPE", b"<!ENTITY"),
    ),
    Target("key-file", signed_too(key_file), _bodies(a_key_file), _JSON),
    Target("backup-folder", signed_too(backup_folder), _bodies(a_manifest), _JSON),
    Target(
        "owner-file", owner_file,
        lambda: [Owner("rechner", 7, NOW, NOW).to_json()], _JSON,
    ),
    Target(
        "settings-file", settings,
        lambda: [json.dumps(asdict(Settings(geometry={"ltr": "AAAA"}))).encode()], _JSON,
    ),
)  # fmt: skip

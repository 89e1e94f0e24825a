# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands beside a backup in plain text: when, by which program, how much, how sound.

It names nobody and holds no content. It isn't trusted: the key tells whether the database is
the office's, and a verification reads all of it.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Self
from uuid import UUID

from amstrat_desktop.store.wholefile import write_whole

MANIFEST_NAME: Final = "manifest.json"
FORMAT: Final = 1
_SIZE_LIMIT: Final = 1_000_000
_SHA256_DIGITS: Final = 64
_NO_MANIFEST: Final = (
    OSError, ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError,
)  # fmt: skip
"""What reading something raises that no program of ours wrote."""

Anchor = tuple[int, str]
"""The last line of the log: its sequence and its seal in hexadecimal digits."""


class Reason(StrEnum):
    """Why a backup was made."""

    DAILY = "daily"
    EXIT = "exit"
    HAND = "hand"
    BEFORE_UPDATE = "before_update"
    BEFORE_RESTORE = "before_restore"
    AFTER_REKEY = "after_rekey"


@dataclass(frozen=True, slots=True)
class Manifest:
    """made_at, verified_at, damaged_at: aware UTC. program: the version that made it. schema:
    revision of the database, "" where nobody could read it. counts: rows per table. size,
    sha256: of the database file. anchor: the last line of the log, None in an office without
    one. verified_at: when it was last opened and read as a whole; damaged_at: when that failed.
    restored_from: of an office set aside by a restore, when the backup was made that took its
    place.
    """

    made_at: datetime
    program: str
    reason: Reason
    database_id: UUID
    schema: str
    size: int
    sha256: str
    counts: dict[str, int]
    anchor: Anchor | None = None
    verified_at: datetime | None = None
    damaged_at: datetime | None = None
    restored_from: datetime | None = None

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Of a backup's folder; None where there is none or nobody can make sense of it."""
        try:
            with (folder / MANIFEST_NAME).open("rb") as file:
                text = file.read(_SIZE_LIMIT + 1)
            raw = json.loads(text.decode("utf-8"))
            body, total = raw["body"], raw["sum"]
            if len(text) > _SIZE_LIMIT or not hmac.compare_digest(total, _sum_of(body)):
                return None
            return cls._from_body(body)
        except _NO_MANIFEST:
            return None

    @classmethod
    def _from_body(cls, body: dict[str, Any]) -> Self | None:
        if body["format"] != FORMAT or len(body["sha256"]) != _SHA256_DIGITS:
            return None
        anchor = body["anchor"]
        return cls(
            made_at=_aware(body["made_at"]),
            program=str(body["program"]),
            reason=Reason(body["reason"]),
            database_id=UUID(body["database"]),
            schema=str(body["schema"]),
            size=int(body["size"]),
            sha256=str(body["sha256"]),
            counts={str(name): int(rows) for name, rows in body["counts"].items()},
            anchor=None if anchor is None else (int(anchor[0]), str(anchor[1])),
            verified_at=_moment(body["verified_at"]),
            damaged_at=_moment(body["damaged_at"]),
            restored_from=_moment(body["restored_from"]),
        )

    def save(self, folder: Path) -> None:
        """Old or new, nothing between. Raises OSError."""
        body = {
            "format": FORMAT,
            "made_at": self.made_at.isoformat(),
            "program": self.program,
            "reason": self.reason.value,
            "database": str(self.database_id),
            "schema": self.schema,
            "size": self.size,
            "sha256": self.sha256,
            "counts": self.counts,
            "anchor": None if self.anchor is None else list(self.anchor),
            "verified_at": _text(self.verified_at),
            "damaged_at": _text(self.damaged_at),
            "restored_from": _text(self.restored_from),
        }
        text = json.dumps({"body": body, "sum": _sum_of(body)}, indent=1)
        write_whole(folder / MANIFEST_NAME, text.encode())


def _sum_of(body: Any) -> str:
    plain = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _moment(text: str | None) -> datetime | None:
    return None if text is None else _aware(text)


def _aware(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment needs its zone")
    return moment

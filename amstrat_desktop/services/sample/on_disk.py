# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sample office as a folder on the disk: encrypted like every other."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from uuid_utils.compat import uuid7

from amstrat_desktop.services.sample.making import Progress, SampleSummary, make_sample
from amstrat_desktop.services.sample.plan import SamplePlan
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.store.office import NORMAL, OpenOffice, create_office

_LETTERS: Final = "abcdefghkmnpqrstuvwxyz"
_GROUPS, _LENGTH = 4, 5


@dataclass(frozen=True, slots=True)
class SampleOnDisk:
    """An open sample office; whoever made it closes it."""

    open: OpenOffice
    actor: Actor
    recovery_code: str = field(repr=False)
    summary: SampleSummary


def create_sample_office(
    folder: Path,
    passphrase: str,
    plan: SamplePlan,
    *,
    progress: Progress | None = None,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    numbers: KdfNumbers = NORMAL,
) -> SampleOnDisk:
    """Create and fill an office. Raises StoreProblem; then its files are gone again.

    folder: new or empty. numbers: as for `create_office`.
    """
    actor = Actor(staff_id=uuid7(), office_id=uuid7())
    before = set(folder.iterdir()) if folder.is_dir() else None
    try:
        created = create_office(folder, passphrase, user_id=actor.staff_id, numbers=numbers)
        try:
            actor = replace(actor, own_key=created.open.own_key)
            work = Work(created.open.engine, actor, clock)
            summary = work.write(make_sample, plan, progress=progress).value
        except BaseException:
            created.open.close()
            raise
    except BaseException:
        _remove_new(folder, before)
        raise
    return SampleOnDisk(created.open, actor, created.recovery_code, summary)


def new_passphrase() -> str:
    """A random passphrase that is easy to type: 89 bits in four groups of letters."""
    groups = ("".join(secrets.choice(_LETTERS) for _n in range(_LENGTH)) for _g in range(_GROUPS))
    return "-".join(groups)


def _remove_new(folder: Path, before: set[Path] | None) -> None:
    """before: what was in the folder; None where there was no folder."""
    if not folder.is_dir():
        return
    for left in set(folder.iterdir()) - (before or set()):
        left.unlink(missing_ok=True)
    if before is None:
        folder.rmdir()

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people, one record: who was slower is told who changed what, and nothing is overwritten.

A form gives back the version that it opened. `require_version` raises `Conflict` when the record
has moved on; it carries the record as it stands now, so that a screen can show field by field
what the other wrote beside what was typed here (`differences`), let somebody choose, and save
again with the new version.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final, Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.models.office import Staff

UNKNOWN: Final = object()
"""Stands for the value that a field had before, where nobody kept it."""


class Versioned(Protocol):
    """A mapped record with `models.base.Stamped`."""

    version: Any
    updated_at: Any

    @property
    def updated_by(self) -> Any: ...


class Conflict(Problem):
    """Somebody else saved the record first; nothing of what was typed here is written.

    who, when: the last change, "" and None where it is not known. version: the one to save
    with after comparing. theirs: field → value as it is on record now.
    """

    def __init__(
        self,
        who: str = "",
        when: datetime | None = None,
        *,
        version: int | None = None,
        theirs: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(_sentence(who, when))
        self.who, self.when, self.version = who, when, version
        self.theirs: Mapping[str, Any] = MappingProxyType(dict(theirs or {}))


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that says different things here and there. before: `UNKNOWN` or as opened."""

    field: str
    mine: Any
    theirs: Any
    before: Any = UNKNOWN

    @property
    def only_theirs(self) -> bool:
        """Nothing was typed here: taking theirs loses nothing."""
        return bool(self.mine == self.before)

    @property
    def only_mine(self) -> bool:
        """The other left the field alone: keeping mine loses nothing."""
        return bool(self.theirs == self.before)


def require_version(
    session: Session,
    record: Versioned,
    version: int | None,
    *,
    theirs: Callable[[], object] | object | None = None,
) -> None:
    """Raise `Conflict` unless the record is as it was when somebody opened it.

    version: None asks for nothing. theirs: the record's draft as it stands now (a dataclass or
    a mapping), or a function that makes it, which is called only when it is needed.
    """
    if version is None or record.version == version:
        return
    now_on_record = theirs() if callable(theirs) else theirs
    raise Conflict(
        _name_of(session, record.updated_by),
        record.updated_at,
        version=record.version,
        theirs=values_of(now_on_record),
    )


def values_of(draft: object | None) -> Mapping[str, Any]:
    """Field → value of a dataclass or a mapping; of None nothing."""
    if draft is None:
        return {}
    if isinstance(draft, Mapping):
        return draft
    if is_dataclass(draft) and not isinstance(draft, type):
        return {field.name: getattr(draft, field.name) for field in fields(draft)}
    raise TypeError(f"neither a dataclass nor a mapping: {type(draft).__name__}")


def differences(
    mine: object, theirs: Mapping[str, Any], before: object | None = None
) -> tuple[Difference, ...]:
    """The fields that differ, in the draft's order. mine, before: drafts, before as opened."""
    opened = values_of(before)
    return tuple(
        Difference(name, value, theirs[name], opened.get(name, UNKNOWN))
        for name, value in values_of(mine).items()
        if name in theirs and value != theirs[name]
    )


def _name_of(session: Session, staff_id: UUID | None) -> str:
    staff = None if staff_id is None else session.get(Staff, staff_id)
    return "" if staff is None else staff.name


def _sentence(who: str, when: datetime | None) -> Msg:
    if not who or when is None:
        return _("Somebody else changed this record in the meantime. Open it again and compare.")
    return _(
        "{who} changed this record on {when}, while you had it open. Nothing was saved yet: "
        "compare what differs.",
        who=who,
        when=when,
    )

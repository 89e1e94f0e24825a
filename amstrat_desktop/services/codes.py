# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Code lists: what may be chosen today, what anything was ever called, and the office's own."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session, selectinload
from uuid_utils.compat import uuid7

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import LANGUAGES, Msg, _, own_text, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.shipped import language_label, shipped
from amstrat_desktop.models.code import CodeEntry, CodeLabel
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.work import Actor

GROUPED: Final[Mapping[ListName, ListName]] = MappingProxyType(
    {ListName.TOPIC: ListName.TOPIC_GROUP}
)
"""Lists whose entries stand in groups, with the list of those."""

_NOT_IN_CODE: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Option:
    """One code that may be chosen. group: the code of its group, "" where a list has none."""

    code: str
    label: Msg
    group: str = ""
    restricted: bool = False
    hint: Msg | None = None


@dataclass(frozen=True, slots=True)
class CodeUse:
    """Codes that a field of a draft holds. keep: the ones it had before, retired or not."""

    field: str
    list_name: ListName
    codes: tuple[str, ...]
    keep: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeDraft:
    """A code that the office adds. labels: language → text, German at least. group: where the
    list has groups; the entry is as restricted as its group.
    """

    list_name: ListName
    labels: Mapping[str, str]
    group: str = ""


@dataclass(frozen=True, slots=True)
class CodeRow:
    """One line of the list that the office maintains; shipped: its label is the program's."""

    id: UUID
    list_name: ListName
    code: str
    label: Msg
    group: str
    shipped: bool
    labels: Mapping[str, str]
    valid_from: date | None
    valid_to: date | None


class Labels:
    """What every code is called, retired ones too: old records keep theirs."""

    def __init__(self, own: Mapping[tuple[ListName, str], Mapping[str, str]]) -> None:
        self._own = own

    def __call__(self, list_name: ListName, code: str) -> Msg:
        """The label of a code; "" for no code, the code itself for an unknown one."""
        if not code:
            return verbatim("")
        written = self._own.get((list_name, code))
        if written:
            return _written(written)
        entry = shipped(list_name, code)
        if entry is not None and entry.label is not None:
            return entry.label
        return language_label(code) if list_name is ListName.LANGUAGE else verbatim(code)


def read_labels(session: Session) -> Labels:
    """The labels of all codes, to be kept as long as `Kind.CODE` doesn't change."""
    own: dict[tuple[ListName, str], dict[str, str]] = {}
    found = session.execute(
        select(CodeEntry.list_name, CodeEntry.code, CodeLabel.language, CodeLabel.text).join(
            CodeLabel, CodeLabel.entry_id == CodeEntry.id
        )
    )
    for list_name, code, language, text in found:
        own.setdefault((ListName(list_name), code), {})[language] = text
    return Labels(own)


def list_options(
    session: Session,
    list_name: ListName,
    *,
    on: date,
    keep: Collection[str] = (),
    labels: Labels | None = None,
) -> tuple[Option, ...]:
    """What may be chosen on a day, in the office's order; keep: codes that a record has.

    labels: read before, by whoever asks for many lists.
    """
    labels = labels or read_labels(session)
    found = session.execute(
        select(CodeEntry.code, CodeEntry.group_code, CodeEntry.restricted)
        .where(CodeEntry.list_name == list_name, or_(_valid_on(on), CodeEntry.code.in_(keep)))
        .order_by(CodeEntry.position, CodeEntry.id)
    )
    return tuple(
        Option(code, labels(list_name, code), group, restricted, _hint(list_name, code))
        for code, group, restricted in found
    )


def require_codes(
    session: Session, uses: Iterable[CodeUse], *, on: date, until: date | None = None
) -> None:
    """Raise `FieldProblem` for a code that may not be chosen on that day; "" always may.

    until: any day from on to this one will do, for what is recorded later than it happened.
    """
    wanted = {
        (use.list_name, code): use.field
        for use in uses
        for code in use.codes
        if code and code not in use.keep
    }
    if not wanted:
        return
    known = session.execute(
        select(CodeEntry.list_name, CodeEntry.code).where(
            CodeEntry.list_name.in_({name.value for name, _code in wanted}),
            CodeEntry.code.in_({code for _name, code in wanted}),
            _valid_on(on, until),
        )
    )
    unknown = wanted.keys() - {(ListName(name), code) for name, code in known}
    if unknown:
        field = wanted[min(unknown)]
        raise FieldProblem(field, _("This entry is no longer offered. Choose another one."))


def list_codes(session: Session, list_name: ListName) -> Sequence[CodeRow]:
    """Every entry of a list, retired ones too, as the settings show it."""
    labels = read_labels(session)
    entries = session.scalars(
        select(CodeEntry)
        .where(CodeEntry.list_name == list_name)
        .options(selectinload(CodeEntry.labels))
        .order_by(CodeEntry.position, CodeEntry.id)
    )
    return tuple(
        CodeRow(
            id=entry.id,
            list_name=list_name,
            code=entry.code,
            label=labels(list_name, entry.code),
            group=entry.group_code,
            shipped=shipped(list_name, entry.code) is not None,
            labels={label.language: label.text for label in entry.labels},
            valid_from=entry.valid_from,
            valid_to=entry.valid_to,
        )
        for entry in entries
    )


def add_code(session: Session, draft: CodeDraft, *, actor: Actor, now: datetime) -> UUID:
    """Add an entry to a list, at its end, valid from today. Raises `FieldProblem`."""
    texts = {name: clean_line(draft.labels.get(name, "")) for name in LANGUAGES}
    german = texts.get("de", "")
    if not german:
        raise FieldProblem("labels", _("Give the entry a German name."))
    entries = list_codes(session, draft.list_name)
    if any(row.labels.get("de", "").casefold() == german.casefold() for row in entries):
        raise FieldProblem("labels", _("There is already an entry with this name."))
    group = _group(session, draft)
    entry = CodeEntry(
        id=uuid7(),
        office_id=actor.office_id,
        list_name=draft.list_name.value,
        code=_new_code(german, {row.code for row in entries}),
        group_code=group.code if group else "",
        restricted=group is not None and group.restricted,
        position=len(entries),
        valid_from=office_day(now),
        labels=[CodeLabel(language=name, text=text) for name, text in texts.items() if text],
    )
    session.add(entry)
    write_audit(session, "add", Kind.CODE, entry.id, actor=actor, now=now)
    return entry.id


def retire_code(session: Session, entry_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Offer an entry no longer; records that have it keep it."""
    _entry(session, entry_id).valid_to = office_day(now)
    write_audit(session, "retire", Kind.CODE, entry_id, actor=actor, now=now)


def restore_code(session: Session, entry_id: UUID, *, actor: Actor, now: datetime) -> None:
    """Offer a retired entry again."""
    _entry(session, entry_id).valid_to = None
    write_audit(session, "restore", Kind.CODE, entry_id, actor=actor, now=now)


def _entry(session: Session, entry_id: UUID) -> CodeEntry:
    entry = session.get(CodeEntry, entry_id)
    if entry is None:
        raise Problem(_("This entry no longer exists."))
    return entry


def _group(session: Session, draft: CodeDraft) -> CodeEntry | None:
    """The group of a new entry: one that stood in none would be found nowhere."""
    groups = GROUPED.get(draft.list_name)
    if groups is None:
        return None
    group = session.scalar(
        select(CodeEntry).where(CodeEntry.list_name == groups, CodeEntry.code == draft.group)
    )
    if group is None:
        raise FieldProblem("group", _("Choose the group in which it stands."))
    return group


def _valid_on(day: date, until: date | None = None) -> ColumnElement[bool]:
    return or_(CodeEntry.valid_from.is_(None), CodeEntry.valid_from <= (until or day)) & or_(
        CodeEntry.valid_to.is_(None), CodeEntry.valid_to > day
    )


def _hint(list_name: ListName, code: str) -> Msg | None:
    entry = shipped(list_name, code)
    return entry.hint if entry else None


def _written(texts: Mapping[str, str]) -> Msg:
    return own_text(texts.get("de") or next(iter(texts.values())), texts)


def _new_code(german: str, taken: Collection[str]) -> str:
    plain = unicodedata.normalize("NFKD", german.casefold())
    stem = _NOT_IN_CODE.sub("_", plain.encode("ascii", "ignore").decode()).strip("_")[:40]
    stem = f"own_{stem}" if stem else "own"
    number, code = 1, stem
    while code in taken:
        number += 1
        code = f"{stem}_{number}"
    return code

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two records turn out to be one person's: look at both, put them together, part them again.

The kept record takes over everything that points to the merged one, which stays, hidden and in
no list, so that the merge can be undone. Nothing is ever merged by itself.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Final, cast
from uuid import UUID

from sqlalchemy import Table, select
from sqlalchemy.orm import Session, aliased

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.people import PersonStatus
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.office import Staff
from amstrat_desktop.models.person import Person, PersonMerge
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.conflicts import require_version
from amstrat_desktop.services.contact_sequences import parted_since, settle_sequences
from amstrat_desktop.services.merge_access import (
    RESTRICTION,
    join_access,
    may_open,
    part_access,
)
from amstrat_desktop.services.merge_pairs import forget_pair, hold_pairs, return_pairs
from amstrat_desktop.services.merge_records import (
    FIELDS,
    Comparison,
    FieldPair,
    MergeCard,
    Side,
    UndoneMerge,
)
from amstrat_desktop.services.merge_rows import (
    Plain,
    PlainRow,
    count_rows,
    move_rows,
    plain,
    return_rows,
    value_of,
)
from amstrat_desktop.services.merge_twins import (
    ChannelBefore,
    both_booked,
    both_supported,
    obstacles,
    park_memberships,
    restore_channels,
    twins_of,
    unpark_memberships,
)
from amstrat_desktop.services.people import draft_of, read_person
from amstrat_desktop.services.person_access import GONE, require_open, shown_name
from amstrat_desktop.services.person_index import index_person, remove_person
from amstrat_desktop.services.visibility import everybody
from amstrat_desktop.services.work import Actor

_CONTACTS: Final = str(Contact.__table__.c.person_id)
_WRITTEN: Final = (*FIELDS, "code_name", *RESTRICTION)
"""The fields of the kept record that a merge may change."""


_TWO_SUPPORTS: Final = _(
    "Both are being supported. Both supports stay open and are shown: close one of them."
)

_TWO_BOOKINGS: Final = _(
    "Both are booked for the same offer. Both bookings stay and take places: end one of them."
)


@dataclass(frozen=True)
class _Moved:
    """What a merge did beside the fields of the kept record; becomes `PersonMerge.moved`."""

    rows: dict[str, list[str]]
    members: list[PlainRow] = field(default_factory=list)
    channels: ChannelBefore = field(default_factory=dict)
    access_before: dict[str, list[str]] = field(default_factory=dict)
    access_after: list[str] = field(default_factory=list)
    pairs_added: list[str] = field(default_factory=list)
    pair_taken: list[PlainRow] = field(default_factory=list)


def compare_people(session: Session, kept_id: UUID, merged_id: UUID, *, actor: Actor) -> Comparison:
    """Both records side by side, and what would move.

    Raises Problem for records that the actor may not see, and `ReasonNeeded` for a restricted
    one that isn't open.
    """
    if kept_id == merged_id:
        raise Problem(_("This is one record. Choose another one beside it."))
    kept = read_person(session, kept_id, actor=actor)
    merged = read_person(session, merged_id, actor=actor)
    return Comparison(
        kept=kept,
        merged=merged,
        fields=tuple(
            _pair(name, getattr(kept.draft, name), getattr(merged.draft, name)) for name in FIELDS
        ),
        moving=count_rows(session, merged_id),
        obstacles=obstacles(session, kept_id, merged_id),
        remarks=(
            *_remarks(kept.restricted, merged.restricted),
            *((_TWO_SUPPORTS,) if both_supported(session, kept_id, merged_id) else ()),
            *((_TWO_BOOKINGS,) if both_booked(session, kept_id, merged_id) else ()),
        ),
    )


def merge_people(
    session: Session,
    kept_id: UUID,
    merged_id: UUID,
    choices: Mapping[str, Side],
    *,
    versions: tuple[int, int],
    actor: Actor,
    now: datetime,
) -> UUID:
    """Put two records together; returns the key of the merge, for undoing it.

    choices: of the fields that differ, whose value is taken; those left out as suggested.
    versions: of the kept and the merged record, as they were compared. Raises Problem where
    something has to be settled before, and `Conflict` when a record has changed since.
    """
    kept, merged = _both(session, (kept_id, merged_id), versions, actor=actor)
    before = {name: plain(getattr(kept, name)) for name in _WRITTEN}
    moved = _bring_together(session, kept, merged, choices, actor=actor, now=now)
    after = {name: plain(getattr(kept, name)) for name in _WRITTEN}
    changed = {
        name: [before[name], after[name]] for name in _WRITTEN if before[name] != after[name]
    }
    merge = PersonMerge(
        office_id=actor.office_id,
        kept_id=kept_id,
        merged_id=merged_id,
        at=now,
        staff_id=actor.staff_id,
        before=changed,
        moved=asdict(moved),
    )
    session.add(merge)
    session.flush()
    _show(session, kept, merged_id, actor=actor, now=now)
    write_audit(session, "merge", Kind.PERSON, kept_id, actor=actor, now=now, fields=changed)
    write_audit(session, "merged_away", Kind.PERSON, merged_id, actor=actor, now=now)
    return merge.id


def _both(
    session: Session, ids: tuple[UUID, UUID], versions: tuple[int, int], *, actor: Actor
) -> list[Person]:
    """The two as they were compared, with nothing in the way."""
    for person_id in ids:
        require_open(session, person_id, actor=actor)
    people = [session.get_one(Person, person_id) for person_id in ids]
    for person, version in zip(people, versions, strict=True):
        require_version(session, person, version, theirs=draft_of(person))
    for obstacle in obstacles(session, *ids):
        raise Problem(obstacle)
    return people


def undo_merge(session: Session, merge_id: UUID, *, actor: Actor, now: datetime) -> UndoneMerge:
    """Part two records again, each with what was its own.

    What was written after the merge stays with the kept record: nobody can know whose it is.
    Raises Problem where a later merge stands in the way.
    """
    merge = session.get(PersonMerge, merge_id)
    if merge is None or merge.undone_at is not None:
        raise Problem(_("This merge was undone already."))
    _require_last(session, merge)
    require_open(session, merge.kept_id, actor=actor)
    kept, merged = (session.get_one(Person, each) for each in (merge.kept_id, merge.merged_id))
    remarks = _part(session, kept, merged, merge, actor=actor, now=now)
    for person in (kept, merged):
        person.updated_at, person.updated_by = now, actor.staff_id
    merge.undone_at, merge.undone_by = now, actor.staff_id
    session.flush()
    _show(session, kept, None, actor=actor, now=now)
    _show(session, merged, None, actor=actor, now=now)
    for person_id in (kept.id, merged.id):
        write_audit(session, "undo_merge", Kind.PERSON, person_id, actor=actor, now=now)
    return UndoneMerge(kept.id, merged.id, remarks)


def merges_of(session: Session, person_id: UUID, *, actor: Actor) -> tuple[MergeCard, ...]:
    """The merges that a record was made by and that can be undone, the newest first."""
    require_open(session, person_id, actor=actor)
    kept, merged = aliased(Person), aliased(Person)
    found = session.execute(
        select(PersonMerge, kept.name, merged.name, Staff.name)
        .join(kept, kept.id == PersonMerge.kept_id)
        .join(merged, merged.id == PersonMerge.merged_id)
        .join(Staff, Staff.id == PersonMerge.staff_id)
        .where(PersonMerge.kept_id == person_id, PersonMerge.undone_at.is_(None))
        .order_by(PersonMerge.id.desc())
    )
    return tuple(
        MergeCard(
            id=merge.id,
            kept_id=merge.kept_id,
            merged_id=merge.merged_id,
            kept=shown_name(kept_name),
            merged=shown_name(merged_name),
            at=merge.at,
            by=by,
        )
        for merge, kept_name, merged_name, by in found
    )


def _pair(name: str, kept: Any, merged: Any) -> FieldPair:
    missing = kept in {None, ""} and merged not in {None, ""}
    if name == "status":
        missing = merged is PersonStatus.ACTIVE
    return FieldPair(name, kept, merged, Side.MERGED if missing else Side.KEPT)


def _remarks(kept: bool, merged: bool) -> tuple[Msg, ...]:
    if kept and merged:
        return (_("Both records are restricted: who may open both can open the one."),)
    if kept or merged:
        return (_("One record is restricted. The whole is restricted, for the same colleagues."),)
    return ()


def _bring_together(
    session: Session,
    kept: Person,
    merged: Person,
    choices: Mapping[str, Side],
    *,
    actor: Actor,
    now: datetime,
) -> _Moved:
    _choose(kept, merged, choices)
    twins, channels = twins_of(kept, merged)
    access_before = may_open(session, kept.id)
    access_after = join_access(session, kept, merged, actor=actor, now=now)
    pair_taken = forget_pair(session, kept.id, merged.id)
    pairs_added = hold_pairs(session, kept.id, merged.id)
    for person in (kept, merged):
        person.updated_at, person.updated_by = now, actor.staff_id
    merged.merged_into_id = kept.id
    session.flush()
    members = park_memberships(session, kept.id, merged.id)
    rows = move_rows(session, merged.id, kept.id, but=twins)
    session.expire_all()
    return _Moved(rows, members, channels, access_before, access_after, pairs_added, pair_taken)


def _choose(kept: Person, merged: Person, choices: Mapping[str, Side]) -> None:
    for name in FIELDS:
        pair = _pair(name, getattr(kept, name), getattr(merged, name))
        if choices.get(name, pair.suggested) is Side.MERGED:
            setattr(kept, name, pair.merged)
            if name == "name":
                kept.code_name = merged.code_name


def _part(
    session: Session,
    kept: Person,
    merged: Person,
    merge: PersonMerge,
    *,
    actor: Actor,
    now: datetime,
) -> tuple[Msg, ...]:
    moved = _Moved(**merge.moved)
    edited = _restore(kept, merge.before)
    before, after = moved.access_before, moved.access_after
    part_access(session, kept, merged, before, after, actor=actor, now=now)
    restore_channels(session, moved.channels)
    merged.merged_into_id = None
    session.flush()
    missing = return_rows(session, _still_theirs(session, moved.rows, merge), kept.id, merged.id)
    unpark_memberships(session, moved.members)
    return_pairs(session, moved.pairs_added, moved.pair_taken)
    session.expire_all()
    remarks: list[Msg] = []
    if edited:
        remarks.append(
            _("Some fields were changed after the merge. They stay as they are: compare both.")
        )
    if missing:
        remarks.append(
            ngettext(
                "{count} entry was deleted after the merge and did not come back.",
                "{count} entries were deleted after the merge and did not come back.",
                missing,
            )
        )
    return tuple(remarks)


def _still_theirs(
    session: Session, rows: Mapping[str, list[str]], merge: PersonMerge
) -> dict[str, list[str]]:
    """Without the contacts that somebody took away since: whose they are was said anew."""
    contacts = [UUID(key) for key in rows.get(_CONTACTS, ())]
    gone = parted_since(session, contacts, merge.at)
    return {**rows, _CONTACTS: [str(key) for key in contacts if key not in gone]}


def _restore(kept: Person, before: Mapping[str, list[Plain]]) -> bool:
    """The fields as they stood; whether some were changed since, and left so."""
    edited = False
    table = cast("Table", Person.__table__)
    for name, (held, then) in before.items():
        if plain(getattr(kept, name)) == then:
            setattr(kept, name, value_of(table.c[name], held))
        else:
            edited = True
    return edited


def _require_last(session: Session, merge: PersonMerge) -> None:
    """Merges are undone in the reverse order: only so each record gets back what was its own."""
    kept = session.get(Person, merge.kept_id)
    if kept is None:
        raise Problem(GONE)
    if kept.merged_into_id is not None:
        raise Problem(
            _("The record has been merged into another one since. Undo that merge first.")
        )
    later = select(PersonMerge.id).where(
        PersonMerge.kept_id == merge.kept_id,
        PersonMerge.undone_at.is_(None),
        PersonMerge.id > merge.id,
    )
    if session.scalar(later.limit(1)) is not None:
        raise Problem(_("Another record was merged into this one since. Undo that merge first."))


def _show(
    session: Session, person: Person, gone_id: UUID | None, *, actor: Actor, now: datetime
) -> None:
    """Bring up to date what follows from whose things are whose."""
    with everybody(session):
        settle_sequences(session, person.id, actor=actor, now=now)
    index_person(session, person)
    if gone_id is not None:
        remove_person(session, gone_id)

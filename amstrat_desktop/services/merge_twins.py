# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What both records hold: the same telephone, the same language, the same household.

It stays with the merged record, hidden, and is there again when the merge is undone; but what
one record knows about the safety of a telephone holds for the other.
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.vocabulary.bookings import ENDED
from amstrat_desktop.base.vocabulary.people import Safe
from amstrat_desktop.models.booking import Booking
from amstrat_desktop.models.household import HouseholdMember
from amstrat_desktop.models.kita import KitaApplication, PriorityLetter
from amstrat_desktop.models.person import Person, PersonChannel
from amstrat_desktop.models.support_case import SupportCase
from amstrat_desktop.services.merge_rows import PlainRow, park_rows, unpark_rows
from amstrat_desktop.services.work import mark_changed

ChannelBefore = dict[str, list[str | bool | None]]
"""Channel of the kept record → safe and voicemail before, safe and voicemail after."""


def obstacles(session: Session, kept_id: UUID, merged_id: UUID) -> tuple[Msg, ...]:
    """What has to be settled before two records can be one."""
    homes = {_home(session, each) for each in (kept_id, merged_id)} - {None}
    if len(homes) > 1:
        return (_("Each lives in another household on record. Let one of them leave it first."),)
    return ()


def both_supported(session: Session, kept_id: UUID, merged_id: UUID) -> bool:
    """Whether the one record will have two open supports."""
    return all(_supported(session, each) for each in (kept_id, merged_id))


def both_booked(session: Session, kept_id: UUID, merged_id: UUID) -> bool:
    """Whether the one record will have two bookings in one run that have not ended."""
    runs = select(Booking.run_id).where(Booking.person_id == kept_id, Booking.status.not_in(ENDED))
    twice = select(Booking.id).where(
        Booking.person_id == merged_id, Booking.status.not_in(ENDED), Booking.run_id.in_(runs)
    )
    return session.scalar(twice.limit(1)) is not None


def twins_of(kept: Person, merged: Person) -> tuple[set[UUID], ChannelBefore]:
    """The channels and languages of the merged record that the kept one has, too. What is
    known about the safety of a channel is taken over; gives how it was before.
    """
    twins: set[UUID] = set()
    before: ChannelBefore = {}
    known = {_same(channel): channel for channel in kept.channels}
    for channel in merged.channels:
        own = known.get(_same(channel))
        if own is not None:
            twins.add(channel.id)
            # The same number may stand there twice: what counts is how it was at first.
            held = before.get(str(own.id), [own.safe, own.voicemail])[:2]
            own.safe, own.voicemail = _safer(own, channel)
            if held != [own.safe, own.voicemail]:
                before[str(own.id)] = [*held, own.safe, own.voicemail]
    spoken = {line.language for line in kept.languages}
    twins |= {line.id for line in merged.languages if line.language in spoken}
    return twins, before


def restore_channels(session: Session, before: ChannelBefore) -> None:
    """Put back what was known about the channels, where nobody changed it since."""
    for key, (safe, voicemail, then_safe, then_voicemail) in before.items():
        channel = session.get(PersonChannel, UUID(key))
        if channel is not None and [channel.safe, channel.voicemail] == [then_safe, then_voicemail]:
            channel.safe, channel.voicemail = (
                str(safe),
                None if voicemail is None else bool(voicemail),
            )


def park_memberships(session: Session, kept_id: UUID, merged_id: UUID) -> list[PlainRow]:
    """Nobody is in a household twice: the merged record's place is kept aside.

    The search for a childcare place of a child whose two records are joined goes on with the one.
    """
    shared = select(HouseholdMember.household_id).where(HouseholdMember.person_id == kept_id)
    twice: Sequence[UUID] = session.scalars(
        select(HouseholdMember.id).where(
            HouseholdMember.person_id == merged_id, HouseholdMember.household_id.in_(shared)
        )
    ).all()
    _move_searches(session, kept_id, twice)
    return park_rows(session, HouseholdMember.__table__, twice)  # type: ignore[arg-type]  # a mapped class has a Table


def _move_searches(session: Session, kept_id: UUID, parked: Sequence[UUID]) -> None:
    place = (
        select(HouseholdMember.id)
        .where(
            HouseholdMember.person_id == kept_id,
            HouseholdMember.household_id.in_(
                select(HouseholdMember.household_id).where(HouseholdMember.id.in_(parked))
            ),
        )
        .limit(1)
        .scalar_subquery()
    )
    for model in (KitaApplication, PriorityLetter) if parked else ():
        session.execute(update(model).where(model.member_id.in_(parked)).values(member_id=place))
        mark_changed(session, Kind.KITA)


def unpark_memberships(session: Session, rows: Sequence[PlainRow]) -> None:
    """Back into the household."""
    unpark_rows(session, HouseholdMember.__table__, rows)  # type: ignore[arg-type]  # a mapped class has a Table


def _same(channel: PersonChannel) -> str:
    return channel.dialled or f"{channel.channel_kind} {channel.value.casefold()}"


def _safer(own: PersonChannel, other: PersonChannel) -> tuple[str, bool | None]:
    """“Not safe” wins, then “safe”; nobody leaves a message where one record says not to."""
    said = {own.safe, other.safe}
    safe = next((s.value for s in (Safe.NO, Safe.YES) if s.value in said), own.safe)
    voicemails = {own.voicemail, other.voicemail} - {None}
    return safe, all(voicemails) if voicemails else None


def _supported(session: Session, person_id: UUID) -> bool:
    running = select(SupportCase.id).where(
        SupportCase.person_id == person_id, SupportCase.status == "open"
    )
    return session.scalar(running.limit(1)) is not None


def _home(session: Session, person_id: UUID) -> UUID | None:
    lives = select(HouseholdMember.household_id).where(
        HouseholdMember.person_id == person_id, HouseholdMember.left_on.is_(None)
    )
    return session.scalar(lives.limit(1))

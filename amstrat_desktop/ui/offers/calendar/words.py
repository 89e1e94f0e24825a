# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the calendar says of a block, to readers and to listeners. No Qt here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.offers import (
    RUN_STATUS_LABELS,
    SESSION_STATUS_LABELS,
    RunStatus,
    SessionStatus,
)
from amstrat_desktop.services.offers.calendar_view import KIND_LABELS, Block, BlockKind
from amstrat_desktop.services.offers.moves import Moved
from amstrat_desktop.services.offers.rooms import RoomRow
from amstrat_desktop.ui.lines import dotted


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind is drawn: icon, and the tokens of what is written and of what is behind it."""

    icon: str
    ink: str
    ground: str


LOOKS: Final[dict[BlockKind, Look]] = {
    BlockKind.COURSE: Look("school", "primary", "soft"),
    BlockKind.OPEN: Look("coffee", "ok", "ok_soft"),
    BlockKind.COUNSELLING: Look("messages", "talk", "talk_soft"),
    BlockKind.CHILDCARE: Look("baby-carriage", "care", "care_soft"),
    BlockKind.OTHER: Look("star", "muted", "surface2"),
}

NO_ROOM: Final = _("Without a room")


def clock_span(start: datetime, end: datetime, words: Catalogue) -> str:
    """“10:00–11:30”, on the office's wall clock; the earlier one stands first for every reader."""
    return f"{words.clock(start)}–{words.clock(end)}"


def title_of(block: Block, words: Catalogue) -> str:
    """What a block is called; childcare by its group, or as what it is."""
    if block.group_id is None:
        return block.title
    return block.label or words.text(_("Childcare"))


def below_title(block: Block, words: Catalogue, *, of_room: bool = False) -> list[str]:
    """The lines below: of childcare what it is beside; of a meeting its room, and who leads it.

    of_room: it stands in the column of its room.
    """
    if block.group_id is not None:
        return [block.title, words.joined(block.leaders)]
    room = "" if of_room else block.room or words.text(NO_ROOM)
    return [line for line in (room, block.topic, words.joined(block.leaders)) if line]


def fill_of(block: Block, words: Catalogue) -> str:
    """“9/12”; "" where nobody enrols."""
    return f"{words.number(block.taken)}/{words.number(block.places)}" if block.places else ""


def fill_sentence(block: Block, words: Catalogue) -> str:
    """“9 of 12 places are taken”, and who waits; "" where nobody enrols."""
    if not block.places:
        return ""
    taken = ngettext(
        "{taken} of {count} place is taken",
        "{taken} of {count} places are taken",
        block.places,
        taken=block.taken,
    )
    waiting = ngettext("{count} waits", "{count} wait", block.waiting)
    parts = [words.text(taken)]
    if block.waiting:
        parts.append(words.text(waiting))
    return ", ".join(parts)


def states_of(block: Block) -> tuple[Msg, ...]:
    """What is unusual about it."""
    states: list[Msg] = []
    if block.run_status in (RunStatus.CANCELLED, RunStatus.PLANNED):
        states.append(RUN_STATUS_LABELS[block.run_status])
    if block.status is not SessionStatus.PLANNED:
        states.append(SESSION_STATUS_LABELS[block.status])
    if block.short:
        states.append(_("too few carers"))
    return tuple(states)


def name_of(block: Block, words: Catalogue) -> str:
    """All of it in one line, for listeners: what, when, where, how full."""
    kind = words.text(KIND_LABELS[block.kind])
    title = block.title if block.group_id is None else f"{kind}: {block.title}"
    parts = (
        title,
        block.label,
        words.long_date(office_day(block.starts_at)),
        words.text(
            _(
                "{start} to {end}",
                start=words.clock(block.starts_at),
                end=words.clock(block.ends_at),
            )
        ),
        block.room or words.text(NO_ROOM),
        fill_sentence(block, words),
        *(words.text(state) for state in states_of(block)),
    )
    return ", ".join(part for part in parts if part)


def spoken_time(start: datetime, words: Catalogue) -> str:
    """“Tuesday, 3 March 2026, 10:15”: where a block would go."""
    return f"{words.long_date(office_day(start))}, {words.clock(start)}"


def short_time(start: datetime, end: datetime, words: Catalogue) -> str:
    """“Tue 10:15–11:45”, on the block while it is moved."""
    return f"{words.weekday(office_day(start))} {clock_span(start, end, words)}"


def day_sentence(day: date, blocks: Sequence[Block], free: Iterable[Msg], words: Catalogue) -> str:
    """A day of the month for listeners."""
    count = ngettext("{count} meeting", "{count} meetings", len(blocks))
    lines = (f"{words.clock(block.starts_at)} {block.title}" for block in blocks)
    names = (words.text(name) for name in free)
    return ", ".join((words.long_date(day), *names, words.text(count), *lines))


def uses_sentence(uses: Sequence[Block], words: Catalogue) -> str:
    """When a room is taken on a day, for listeners."""
    if not uses:
        return words.text(_("free all day"))
    spans = (
        f"{clock_span(block.starts_at, block.ends_at, words)} {title_of(block, words)}"
        for block in uses
    )
    return words.text(_("taken: {spans}", spans=words.joined(spans)))


def room_facts(room: RoomRow, words: Catalogue, *, site: bool = False) -> str:
    """“20 seats · for children”; site: with the name of the house first."""
    seats = ngettext("{count} seat", "{count} seats", room.seats or 0)
    return dotted(
        words,
        room.site if site else "",
        words.text(seats) if room.seats is not None else "",
        words.text(_("for children")) if room.for_children else "",
    )


def moved_sentence(moved: Moved) -> Msg:
    """That it was moved, and whom to tell."""
    if moved.taken:
        return ngettext(
            "“{title}” is on {moment} now. {count} person is enrolled: tell them.",
            "“{title}” is on {moment} now. {count} people are enrolled: tell them.",
            moved.taken,
            title=moved.title,
            moment=moved.starts_at,
        )
    return _("“{title}” is on {moment} now.", title=moved.title, moment=moved.starts_at)

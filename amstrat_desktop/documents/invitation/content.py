# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an invitation says, thing by thing, in any language."""

from collections.abc import Callable, Iterator, Sequence

from amstrat_desktop.base.lang import Msg, own_text_of
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.documents.appointment_card.texts import ABOUT, CALL
from amstrat_desktop.documents.blocks import Words
from amstrat_desktop.documents.invitation import texts
from amstrat_desktop.documents.invitation.data import Invitation, PaperKind, wall_clock
from amstrat_desktop.documents.pictured import Thing
from amstrat_desktop.documents.run_lists.texts import dates
from amstrat_desktop.documents.slip.texts import BRING, SPOKEN_THERE, STOP, WHEN, WHERE
from amstrat_desktop.documents.two_columns import Item, Part, named
from amstrat_desktop.documents.voice import Voice
from amstrat_desktop.services.offers.run_heads import Meeting


def parts(paper: Invitation) -> Iterator[Part]:
    """The paper for who reads, from what matters most."""
    facts = paper.facts
    if facts.answer_until is not None:
        yield Part("check", texts.PLACE, [_said(texts.kept_until(facts.answer_until), lead=True)])
    yield Part("messages", ABOUT, list(_about(paper)))
    if len(paper.meetings) > 1:
        yield Part("calendar-event", WHEN, list(_series(paper.meetings)))
    where = [item for item in _where(paper) if item is not None]
    if where:
        yield Part("map-pin", WHERE, where)
    if facts.bring:
        yield Part("files", BRING, [_said(thing) for thing in facts.bring])
    if facts.children:
        rooms = [Item(_room(room)) for room in facts.child_rooms]
        lead = _said(texts.looked_after(facts.children), lead=True)
        yield Part("baby-carriage", texts.CHILDREN, [lead, *rooms])
    if paper.kind is PaperKind.INVITATION:
        if facts.languages:
            yield Part("language", SPOKEN_THERE, [Item(lambda one: _languages(paper, one))])
        cost = texts.FREE if not facts.cost else texts.costs(facts.cost)
        yield Part("info-circle", texts.COST, [_said(cost)])
    if facts.head.telephone:
        number = Item(lambda one: one.number(facts.head.telephone), lead=True)
        yield Part("phone", CALL, [number, _said(texts.WELCOME)])


def things(paper: Invitation, one: Voice) -> Iterator[Thing]:
    """The paper for who does not read: few words beside each pictogram."""
    facts, head = paper.facts, paper.facts.head
    stop = one.labelled(STOP, one.say(head.stop))
    until = facts.answer_until
    bring = one.join([one.say(thing) for thing in facts.bring])
    rooms = [one.labelled(texts.ROOM, one.name(room)) for room in facts.child_rooms]
    said: Sequence[tuple[str, Sequence[Words]]] = (
        ("check", [one.say(texts.kept_until(until))] if until is not None else []),
        ("messages", [one.say(facts.kind), one.name(head.title)]),
        (
            "map-pin",
            [one.name(head.site), one.name(_own_room(paper)), one.name(head.address), stop],
        ),
        ("files", [one.say(BRING), bring] if bring.text else []),
        (
            "baby-carriage",
            [one.say(texts.looked_after(facts.children)), *rooms] if facts.children else [],
        ),
        ("calendar-event", [_pattern(paper.meetings, one)] if len(paper.meetings) > 1 else []),
        ("phone", [one.labelled(CALL, one.number(head.telephone))]),
    )
    for pictogram, lines in said:
        kept = tuple(words for words in lines if words.text)
        if kept:
            yield Thing(pictogram, kept)


def time_of(meeting: Meeting, one: Voice) -> str:
    """“10:00–11:30”, on one line and in one order in every script."""
    start = one.catalogue.clock(meeting.starts_at)
    return f"{start}–{one.catalogue.clock(meeting.ends_at)}"


def _about(paper: Invitation) -> Iterator[Item]:
    facts = paper.facts
    yield Item(lambda one: one.name(facts.head.title), lead=True)
    yield _said(facts.kind)
    if facts.summary and paper.kind is PaperKind.INVITATION:
        yield Item(_summary(facts.summary))


def _series(meetings: Sequence[Meeting]) -> Iterator[Item]:
    """The days of the week, from when to when, and each day: holidays are left out in it."""
    first, last = office_day(meetings[0].starts_at), office_day(meetings[-1].starts_at)
    yield Item(lambda one: _pattern(meetings, one), lead=True)
    yield _said(dates(first, last, len(meetings)))
    if _one_time(meetings):
        yield Item(lambda one: one.join([one.name(_day(meeting)) for meeting in meetings]))
    else:
        yield Item(
            lambda one: one.join(
                [one.name(f"{_day(meeting)}\u00a0{time_of(meeting, one)}") for meeting in meetings]
            )
        )


def _pattern(meetings: Sequence[Meeting], one: Voice) -> Words:
    """“Tuesday and Thursday · 10:00–11:30”, the time only where it is always the same."""
    days = one.words(
        texts.weekdays((office_day(each.starts_at).weekday() for each in meetings), one.catalogue)
    )
    if not _one_time(meetings):
        return days
    return one.join((days, one.name(time_of(meetings[0], one))))


def _one_time(meetings: Sequence[Meeting]) -> bool:
    return len({(wall_clock(each)[1], each.minutes) for each in meetings}) == 1


def _day(meeting: Meeting) -> str:
    return f"{office_day(meeting.starts_at):%d.%m.}"


def _where(paper: Invitation) -> Iterator[Item | None]:
    head = paper.facts.head
    yield Item(named(head.site), lead=True) if head.site else None
    yield Item(named(_own_room(paper))) if _own_room(paper) else None
    yield Item(named(head.address)) if head.address else None
    yield Item(lambda one: one.labelled(STOP, one.say(head.stop))) if head.stop else None
    if paper.kind is PaperKind.INVITATION:
        if head.step_free is not None:
            yield _said(texts.NO_STEPS if head.step_free else texts.STEPS)
        yield _said(head.accessibility) if head.accessibility else None


def _own_room(paper: Invitation) -> str:
    """Of the meeting at the top, which may have another than the run."""
    meeting = paper.next_meeting
    return (meeting.room if meeting else "") or paper.facts.head.room


def _languages(paper: Invitation, one: Voice) -> Words:
    names = (one.words(one.catalogue.language_name(code)) for code in paper.facts.languages)
    return one.join(names, one.comma)


def _summary(text: Msg | str) -> Callable[[Voice], Words]:
    """Paragraph by paragraph; where a language has none, it says that instead: the German words
    stand beside it already.
    """

    def say(one: Voice) -> Words:
        own = None if isinstance(text, str) else own_text_of(text)
        if not one.is_german and (own is None or own.in_language(one.catalogue.code) is None):
            return one.aside(texts.ONLY_GERMAN)
        return one.words("\n".join(line.text for line in one.lines(text)))

    return say


def _room(name: str) -> Callable[[Voice], Words]:
    return lambda one: one.labelled(texts.ROOM, one.name(name))


def _said(text: Msg | str, *, lead: bool = False) -> Item:
    return Item(lambda one: one.say(text), lead=lead)

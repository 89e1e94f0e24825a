# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""*Lebenslagen* as small cards of lines; each line leads to where it stands. No Qt."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.people import INTERPRETER_NEED_LABELS, InterpreterNeed
from amstrat_desktop.base.vocabulary.referrals import PARTY_LABELS, STATUS_LABELS
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.household_records import MemberCard
from amstrat_desktop.services.situations import (
    NextAppointment,
    OpenFollowUp,
    OpenReferral,
    Situation,
    Speaks,
    UnmetNeed,
)
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.people.household.words import called, childcare_badge, described
from amstrat_desktop.ui.shell.doors import OpenPerson

TOPICS_SHOWN = 6

Shown = Msg | Callable[[Catalogue], str]


@dataclass(frozen=True, slots=True)
class Jump:
    """What ``context.go`` is told."""

    screen: str
    item: object


@dataclass(frozen=True, slots=True)
class Line:
    """text: what it says. small: below it, muted. warns: a gap, to be seen at once."""

    text: Shown
    small: Shown | None = None
    jump: Jump | None = None
    warns: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One small card. jump: where all of its lines stand."""

    title: Msg
    icon: str
    lines: tuple[Line, ...]
    more: Msg | None = None
    jump: Jump | None = None


def blocks_of(situation: Situation, labels: Labels) -> Iterator[Block]:
    """The cards that have something to say, what is urgent first."""
    if situation.household.id is not None:
        yield _family(situation, labels)
    if situation.childcare_gaps:
        yield _gaps(situation)
    speaks = [line for each in situation.speaks if (line := _speaks(situation, each, labels))]
    if len(situation.speaks) > 1 and speaks:  # of the person alone, the head of the record says it
        yield Block(_("Languages"), "language", tuple(speaks))
    if situation.appointment is not None:
        yield Block(_("Next appointment"), "calendar-event", (_appointment(situation),))
    if situation.referrals:
        lines = tuple(_referral(situation, referral) for referral in situation.referrals)
        yield Block(_("Open referrals"), "send", lines, _more(situation.referrals_more))
    if situation.follow_ups:
        lines = tuple(_follow_up(situation, each) for each in situation.follow_ups)
        # Translators: Wiedervorlagen
        yield Block(_("Open follow-ups"), "clock", lines, _more(situation.follow_ups_more))
    if situation.unmet:
        # Translators: ungedeckter Bedarf: kein passendes Angebot
        lines = tuple(_unmet(need, labels) for need in situation.unmet)
        yield Block(_("No suitable offer"), "alert-triangle", lines)
    if situation.topics:
        yield _topics(situation, labels)


def nothing_open(situation: Situation) -> bool:
    """Whether nobody waits for anything."""
    return not (situation.appointment or situation.referrals or situation.follow_ups)


def _family(situation: Situation, labels: Labels) -> Block:
    members = (*situation.adults, *situation.children)
    lines = tuple(_member(situation, member, labels) for member in members)
    return Block(_("Family"), "users", lines, jump=_household(situation))


def _member(situation: Situation, member: MemberCard, labels: Labels) -> Line:
    badge = childcare_badge(member)
    described_as = described(member, labels, situation.on)

    def small(words: Catalogue) -> str:
        parts = [described_as(words)]
        if member.draft.carer:
            parts.append(words.text(_("Cares for others")))
        if badge is not None:
            parts.append(words.text(badge[0]))
        return dotted(words, *parts)

    return Line(called(member, situation.on), small)


def _gaps(situation: Situation) -> Block:
    def line(child: MemberCard) -> Line:
        badge = childcare_badge(child)
        small = badge[0] if badge else None
        return Line(called(child, situation.on), small, warns=True)

    return Block(
        # Translators: Betreuungslücke (a child for whom a place is wanted and there is none)
        _("Childcare missing"),
        "baby-carriage",
        tuple(line(child) for child in situation.childcare_gaps),
        jump=_household(situation),
    )


def _speaks(situation: Situation, speaks: Speaks, labels: Labels) -> Line | None:
    need = speaks.interpreter_need
    if not speaks.language and need is InterpreterNeed.NOT_ASKED:
        return None

    def text(words: Catalogue) -> str:
        spoken = words.text(labels(ListName.LANGUAGE, speaks.language))
        if speaks.written_language and speaks.written_language != speaks.language:
            read = words.text(labels(ListName.LANGUAGE, speaks.written_language))
            spoken = words.text(_("{spoken}, reads {read}", spoken=spoken, read=read))
        return spoken or words.text(_("Language not asked"))

    def small(words: Catalogue) -> str:
        parts = [_whose(situation, speaks.person_id, words)]
        if need is not InterpreterNeed.NOT_ASKED:
            parts.append(words.text(INTERPRETER_NEED_LABELS[need]))
        return dotted(words, *parts)

    own = speaks.person_id == situation.person_id
    jump = None if own else Jump("people", OpenPerson(speaks.person_id))
    return Line(text, small, jump, warns=need is InterpreterNeed.INTERPRETER)


def _appointment(situation: Situation) -> Line:
    coming: NextAppointment | None = situation.appointment
    assert coming is not None  # noqa: S101 - its caller asks first
    row = coming.row

    def small(words: Catalogue) -> str:
        parts = [row.subject, row.where, row.place, _whose(situation, coming.person_id, words)]
        return dotted(words, *parts)

    jump = (
        Jump("referrals", row.id)
        if row.of_referral
        else Jump("people", OpenPerson(coming.person_id, "planning"))
    )
    return Line(lambda words: words.moment(row.starts_at), small, jump)


def _referral(situation: Situation, referral: OpenReferral) -> Line:
    def small(words: Catalogue) -> str:
        party = PARTY_LABELS[referral.next_party]
        parts = [words.text(STATUS_LABELS[referral.status])]
        # Translators: Am Zug: die Stelle
        parts.append(words.text(_("Next: {party}", party=party)))
        if referral.due_at is not None:
            parts.append(words.text(_("until {day}", day=office_day(referral.due_at))))
        parts.append(_whose(situation, referral.person_id, words))
        return dotted(words, *parts)

    return Line(_as_typed(referral.organisation), small, Jump("referrals", referral.id))


def _follow_up(situation: Situation, follow_up: OpenFollowUp) -> Line:
    late = follow_up.due_on < situation.on

    def small(words: Catalogue) -> str:
        due = words.day(follow_up.due_on)
        said = words.text(_("was due {day}", day=due) if late else _("due {day}", day=due))
        whose = _whose(situation, follow_up.person_id, words)
        return dotted(words, said, whose)

    jump = Jump("people", OpenPerson(follow_up.person_id, "planning"))
    return Line(follow_up.title, small, jump, warns=late)


def _unmet(need: UnmetNeed, labels: Labels) -> Line:
    def text(words: Catalogue) -> str:
        topics = [words.text(labels(ListName.TOPIC, topic)) for topic in need.topics]
        return words.joined(topics) if topics else words.text(_("Without a topic"))

    jump = Jump("consultations", need.contact_id)
    return Line(text, lambda words: words.day(office_day(need.held_at)), jump)


def _topics(situation: Situation, labels: Labels) -> Block:
    def line(group: str, number: int) -> Line:
        def text(words: Catalogue) -> str:
            name = words.text(labels(ListName.TOPIC_GROUP, group))
            return dotted(words, name, words.number(number))

        return Line(text)

    return Block(
        ngettext(
            "{count} contact in 12 months", "{count} contacts in 12 months", situation.contacts
        ),
        "messages",
        tuple(line(group, number) for group, number in situation.topics[:TOPICS_SHOWN]),
        _more(len(situation.topics) - TOPICS_SHOWN),
    )


def _household(situation: Situation) -> Jump:
    return Jump("people", OpenPerson(situation.person_id, "household"))


def _more(number: int) -> Msg | None:
    return ngettext("{count} more", "{count} more", number) if number > 0 else None


def _whose(situation: Situation, person_id: object, words: Catalogue) -> str:
    """Whose it is, where it is not the person's whose record is open."""
    if person_id == situation.person_id:
        return ""
    name = next((name for key, name in situation.names.items() if key == person_id), None)
    return words.text(name) if name is not None else ""


def _as_typed(text: str) -> Callable[[Catalogue], str]:
    return lambda _words: text

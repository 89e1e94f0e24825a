# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a referral's record says, in sentences: whose move it is, what happened, what came back."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Final

from amstrat_desktop.base.lang import OFFICE_ZONE, VERBATIM, Catalogue, Msg, _, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.referral_steps import (
    ANSWER_LABELS,
    EVENT_LABELS,
    EventKind,
    PrintWay,
)
from amstrat_desktop.base.vocabulary.referrals import (
    ATTENDANCE_LABELS,
    OUTCOME_LABELS,
    RETURN_CHANNEL_LABELS,
    SOURCE_LABELS,
    STATUS_LABELS,
    Party,
    Source,
    Status,
)
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.referral_records import (
    EventLine,
    ReferralCard,
    ReturnLine,
    SlipLine,
)

# One sentence for each party and each case: languages bend these words differently.
_MOVES: Final = {
    Party.OFFICE: (
        _("It is our move."),
        _("It is our move, until {day}."),
        _("It is our move, overdue since {day}."),
    ),
    Party.PERSON: (
        _("It is the person's move."),
        _("It is the person's move, until {day}."),
        _("It is the person's move, overdue since {day}."),
    ),
    Party.AGENCY: (
        _("It is the agency's move."),
        _("It is the agency's move, until {day}."),
        _("It is the agency's move, overdue since {day}."),
    ),
}
_NOBODY: Final = _("Nobody has to do anything: this referral has ended.")

_SHORT_MOVES: Final = {
    # Translators: in a narrow column: who has to act, and until when
    Party.OFFICE: (_("Us"), _("Us, until {day}"), _("Us, overdue: {day}")),
    Party.PERSON: (_("Person"), _("Person, until {day}"), _("Person, overdue: {day}")),
    Party.AGENCY: (_("Agency"), _("Agency, until {day}"), _("Agency, overdue: {day}")),
}

PRINT_WAYS: Final = {
    PrintWay.PRINTER: _("Sent to the printer"),
    PrintWay.FILE: _("Saved as PDF"),
}
VARIANTS: Final = {
    "standard": _("Standard"),
    # Translators: a slip in few, plain words with large pictograms
    "plain": _("Plain words"),
}


def on_day(at: datetime) -> date:
    """The day on the office's wall clock."""
    return office_day(at)


def move_sentence(card: ReferralCard, now: datetime) -> tuple[Msg, bool]:
    """Whose move it is and until when; and whether that is overdue."""
    if card.next_party is Party.NOBODY:
        return _NOBODY, False
    return _move(_MOVES[card.next_party], card.due_at, now)


def short_move(party: Party, due_at: datetime | None, now: datetime) -> Msg:
    """The same for a narrow column."""
    if party is Party.NOBODY:
        return verbatim("–")
    sentence = _move(_SHORT_MOVES[party], due_at, now)[0]
    if due_at is None or on_day(due_at).year != on_day(now).year:
        return sentence
    return _filled(sentence, f"{on_day(due_at):%d.%m.}")


def _move(
    sentences: tuple[Msg, Msg, Msg], due_at: datetime | None, now: datetime
) -> tuple[Msg, bool]:
    if due_at is None:
        return sentences[0], False
    overdue = due_at < now
    return _filled(sentences[2 if overdue else 1], on_day(due_at)), overdue


def outcome_words(card: ReferralCard) -> Msg:
    """What came of it and who says so."""
    if card.outcome is None:
        return _("Not known yet")
    label = OUTCOME_LABELS[card.outcome]
    if card.outcome_source is None:
        return label
    return _("{outcome} (says: {source})", outcome=label, source=SOURCE_LABELS[card.outcome_source])


def event_title(event: EventLine) -> Msg:
    """What happened, in a few words."""
    match event.kind:
        case EventKind.STATUS:
            return STATUS_LABELS[event.status]
        case EventKind.ATTENDANCE:
            return ATTENDANCE_LABELS[event.attendance]
        case EventKind.OUTCOME if event.outcome is not None:
            return OUTCOME_LABELS[event.outcome]
        case EventKind.REOPENED:
            return _("Reopened: “{status}” again", status=STATUS_LABELS[event.status])
        case _:
            return EVENT_LABELS[event.kind]


def event_details(event: EventLine, labels: Labels) -> tuple[Msg, ...]:
    """Who says so, why, and what else belongs to it; one line each."""
    return tuple(_details(event, labels))


def _details(event: EventLine, labels: Labels) -> Iterator[Msg]:
    detail = event.detail
    if appointment := detail.get("appointment_at"):
        at = datetime.fromisoformat(appointment)
        yield appointment_words(at, str(detail.get("appointment_place", "")))
    if until := detail.get("until"):
        yield _("Until {day}", day=date.fromisoformat(until))
    if day := detail.get("day"):
        yield _("On {day}", day=date.fromisoformat(day))
    if detail.get("documents_missing"):
        yield _("Documents are missing")
    codes: Iterable[str] = detail.get("reason_codes") or ()
    if codes:
        yield listed(labels(ListName.NO_SHOW_REASON, code) for code in codes)
    elif event.reason_code and event.status is Status.DECLINED:
        yield labels(ListName.DECLINE_REASON, event.reason_code)
    if event.kind is EventKind.STATUS and event.status is Status.CLOSED and event.outcome:
        yield OUTCOME_LABELS[event.outcome]
    if event.reason:
        yield _("“{reason}”", reason=event.reason)
    if event.source is not Source.OFFICE:
        yield _("Says: {source}", source=SOURCE_LABELS[event.source])


def appointment_words(at: datetime, place: str) -> Msg:
    """Day, time where one is known, and place."""
    local = at.astimezone(OFFICE_ZONE)
    when: date | datetime = local if (local.hour, local.minute) != (0, 0) else local.date()
    if place:
        return _("{moment}, {place}", moment=when, place=place)
    return Msg(VERBATIM, params=(("text", when),))


def return_title(line: ReturnLine) -> Msg:
    """What an answer said and how it came."""
    title = _(
        "{answer} · {channel}",
        answer=ANSWER_LABELS[line.answer],
        channel=RETURN_CHANNEL_LABELS[line.channel],
    )
    return _("{answer} (taken back)", answer=title) if line.taken_back else title


def return_details(line: ReturnLine) -> Msg:
    """When it came, who entered it, what was written beside the boxes."""
    said = _("{day}, entered by {name}", day=line.received_on, name=line.entered_by_name)
    return _("{entered}: “{note}”", entered=said, note=line.note) if line.note else said


def slip_title(line: SlipLine, language: Callable[[Catalogue], str]) -> Msg:
    """Which copy left the house, in which language and form."""
    variant = VARIANTS.get(line.variant, verbatim(line.variant))
    if line.copy_no == 1:
        return _("First print, {language}, {variant}", language=language, variant=variant)
    return _(
        "Reprint, copy {number}, {language}, {variant}",
        number=line.copy_no,
        language=language,
        variant=variant,
    )


def slip_details(line: SlipLine) -> Msg:
    """How and when it left, and who printed it."""
    way = PRINT_WAYS.get(PrintWay(line.way), verbatim(line.way))
    return _("{way}, {moment}, {name}", way=way, moment=line.printed_at, name=line.printed_by_name)


def listed(parts: Iterable[Msg]) -> Msg:
    """“a, b and c” as the language joins it."""
    kept = tuple(parts)

    def joined(words: Catalogue) -> str:
        return words.joined(words.text(part) for part in kept)

    return Msg(VERBATIM, params=(("text", joined),))


def _filled(msg: Msg, day: date | str) -> Msg:
    return Msg(msg.msgid, params=(("day", day),))

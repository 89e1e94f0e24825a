# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences about handovers. No Qt here."""

from collections.abc import Iterator

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.handovers import HANDOVER_STATE_LABELS, HandoverState
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.handover_records import HandoverCard, HandoverRow, OpenItems
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.translator import Text


def open_words(still_open: OpenItems) -> Text:
    """“2 steps · 1 follow-up”; that nothing is open, if so."""

    def parts(words: Catalogue) -> Iterator[str]:
        counted = (
            # Translators: vereinbarte Schritte
            (still_open.steps, ngettext("{count} step", "{count} steps", still_open.steps)),
            # Translators: Wiedervorlagen
            (
                still_open.follow_ups,
                ngettext("{count} task", "{count} tasks", still_open.follow_ups),
            ),
            (
                still_open.appointments,
                ngettext("{count} appointment", "{count} appointments", still_open.appointments),
            ),
            # Translators: offene Vermittlungen (Laufzettel)
            (
                still_open.referrals,
                ngettext("{count} referral", "{count} referrals", still_open.referrals),
            ),
        )
        yield from (words.text(said) for number, said in counted if number)

    def text(words: Catalogue) -> str:
        return dotted(words, *parts(words)) or words.text(_("nothing open"))

    return text


def row_title(row: HandoverRow) -> Msg:
    """“Petra → Kim, 3 people”."""
    return ngettext(
        "{giver} hands over {count} person to {receiver}",
        "{giver} hands over {count} people to {receiver}",
        row.people,
        giver=row.from_name,
        receiver=row.to_name,
    )


def row_detail(row: HandoverRow, labels: Labels) -> Text:
    """Reason, day, and how it ended."""

    def text(words: Catalogue) -> str:
        reason = words.text(labels(ListName.HANDOVER_REASON, row.reason))
        if row.answered_at is None:
            ended = words.text(_("offered on {day}", day=office_day(row.offered_at)))
        else:
            state = words.text(HANDOVER_STATE_LABELS[row.state])
            ended = f"{state}, {words.day(office_day(row.answered_at))}"
        return dotted(words, reason, ended)

    return text


def standing(card: HandoverCard) -> Msg:
    """Where a handover stands, in a sentence that hides nothing of who said so."""
    if card.answered_at is None:
        return _(
            "Offered on {when} by {name}. Nothing has moved yet.",
            when=card.offered_at,
            name=card.offered_by,
        )
    if card.state is HandoverState.WITHDRAWN:
        return _("Withdrawn on {when} by {name}.", when=card.answered_at, name=card.answered_by)
    accepted = card.state is HandoverState.ACCEPTED
    if card.told:
        return (
            _("Accepted by {receiver} on {when}; noted by {name}.", **_facts(card))
            if accepted
            else _("Declined by {receiver} on {when}; noted by {name}.", **_facts(card))
        )
    return (
        _("Accepted by {receiver} on {when}.", **_facts(card))
        if accepted
        else _("Declined by {receiver} on {when}.", **_facts(card))
    )


def _facts(card: HandoverCard) -> dict[str, Text]:
    answered_at = card.answered_at
    return {
        "receiver": lambda _words: card.to_name,
        "when": lambda words: words.moment(answered_at) if answered_at else "",
        "name": lambda _words: card.answered_by,
    }

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Requests about data as sentences."""

from datetime import date
from typing import Final

from amstrat_desktop.base.lang import Msg, _, ngettext
from amstrat_desktop.base.vocabulary.data_requests import (
    REQUEST_KIND_LABELS,
    REQUEST_STATE_LABELS,
    RequestKind,
)
from amstrat_desktop.services.data_requests.records import RequestCard
from amstrat_desktop.services.data_requests.requests import SOON_DAYS

NOBODY: Final = _("Nobody on record")

WHAT_TO_DO: Final[dict[RequestKind, Msg]] = {
    RequestKind.RECTIFICATION: _(
        "Open the record and correct what is wrong. The log keeps which field was changed, not "
        "what stood there. Then note here that it was done."
    ),
    RequestKind.ERASURE: _(
        "Look first whether something must stay: a case at law, a duty to keep it. Then erase the "
        "record from its menu. What may not be erased yet is kept and not used."
    ),
    RequestKind.RESTRICTION: _(
        "Limit the record from its menu: it is kept, and nobody uses it. Then note here that it "
        "was done."
    ),
    RequestKind.OBJECTION: _(
        "Weigh what the person says against why the office needs the data. Until it is decided, "
        "limit the record from its menu. Withdrawing a consent is simpler: in the record, under "
        "Consents."
    ),
}


def heading(card: RequestCard) -> Msg:
    """Who asks what."""
    name = card.name or NOBODY
    return _("{name}: {right}", name=name, right=REQUEST_KIND_LABELS[card.request_kind])


def standing(card: RequestCard, today: date) -> Msg:
    """When it came, and until when it is to be answered, or what became of it."""
    if card.is_open:
        return _("Came on {day}. {due}", day=card.received_on, due=due(card, today))
    answered = card.answered_at
    if answered is None:
        return _("Came on {day}.", day=card.received_on)
    return _(
        "Came on {day}. {state} on {answered}, by {name}.",
        day=card.received_on,
        state=REQUEST_STATE_LABELS[card.state],
        answered=answered,
        name=card.answered_by,
    )


def due(card: RequestCard, today: date) -> Msg:
    """How long there is still time."""
    left = card.days_left(today)
    if left < 0:
        return ngettext(
            "Due on {day}: {count} day late.", "Due on {day}: {count} days late.", -left,
            day=card.due_on,
        )  # fmt: skip
    if left == 0:
        return _("Due today.")
    return ngettext(
        "Due on {day}: {count} day left.", "Due on {day}: {count} days left.", left,
        day=card.due_on,
    )  # fmt: skip


def is_pressing(card: RequestCard, today: date) -> bool:
    """Whether it has to be answered within days."""
    return card.is_open and card.days_left(today) <= SOON_DAYS

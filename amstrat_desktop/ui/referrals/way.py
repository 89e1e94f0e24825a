# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A referral's way as a line of steps: where it has been, where it is, what usually comes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from amstrat_desktop.base.lang import Msg, pgettext
from amstrat_desktop.base.vocabulary.referral_steps import EventKind
from amstrat_desktop.base.vocabulary.referrals import Status
from amstrat_desktop.services.referral_records import EventLine, ReferralCard
from amstrat_desktop.services.referral_states import is_ended

PointState = Literal["done", "now", "ahead", "stopped"]

MOST_BEFORE: Final = 3
"""Steps shown before the present one; the events tell the rest."""

SHORT: Final = {
    # Translators: one word each, below a dot in a line of steps. Entwurf
    Status.DRAFT: pgettext("way", "Draft"),
    # Translators: ausgegeben
    Status.ISSUED: pgettext("way", "Handed out"),
    # Translators: übermittelt
    Status.SENT: pgettext("way", "Sent"),
    # Translators: Eingang (the agency has it)
    Status.RECEIVED: pgettext("way", "Received"),
    # Translators: Termin
    Status.APPOINTMENT: pgettext("way", "Appointment"),
    # Translators: angenommen
    Status.ACCEPTED: pgettext("way", "Accepted"),
    # Translators: in Arbeit
    Status.IN_PROGRESS: pgettext("way", "In progress"),
    # Translators: Warteliste
    Status.WAITLISTED: pgettext("way", "Waiting list"),
    # Translators: abgeschlossen
    Status.CLOSED: pgettext("way", "Completed"),
    # Translators: abgelehnt
    Status.DECLINED: pgettext("way", "Declined"),
    # Translators: weiterverwiesen
    Status.REDIRECTED: pgettext("way", "Passed on"),
    # Translators: zurückgezogen
    Status.WITHDRAWN: pgettext("way", "Withdrawn"),
    # Translators: Einwilligung widerrufen
    Status.REVOKED: pgettext("way", "Revoked"),
    # Translators: ohne Rückmeldung
    Status.NO_REPLY: pgettext("way", "No reply"),
    # Translators: hinfällig
    Status.OBSOLETE: pgettext("way", "Not needed"),
    # Translators: Fehleingabe
    Status.ENTERED_IN_ERROR: pgettext("way", "Error"),
}

_USUAL: Final = (
    Status.DRAFT,
    Status.ISSUED,
    Status.RECEIVED,
    Status.APPOINTMENT,
    Status.ACCEPTED,
    Status.CLOSED,
)
_AS_FAR_AS: Final = {
    Status.SENT: Status.ISSUED,
    Status.NO_REPLY: Status.ISSUED,
    Status.WAITLISTED: Status.RECEIVED,
    Status.IN_PROGRESS: Status.ACCEPTED,
}


@dataclass(frozen=True, slots=True)
class WayPoint:
    """at: when it was reached, None while it lies ahead."""

    name: Msg
    state: PointState
    at: datetime | None = None


def way_of(card: ReferralCard) -> tuple[WayPoint, ...]:
    """The points of the line, the first one first."""
    walked = _walked(card.events)
    before = [
        WayPoint(SHORT[status], "done", at)
        for status, at in walked[:-1][-MOST_BEFORE:]
        if status is not card.status
    ]
    return (*before, _present(card), *_ahead(card.status))


def _walked(events: Sequence[EventLine]) -> list[tuple[Status, datetime]]:
    """Each status and when it was entered; what was taken back is gone."""
    walked: list[tuple[Status, datetime]] = []
    for event in events:
        if event.kind in {EventKind.TAKEN_BACK, EventKind.REOPENED}:
            while len(walked) > 1 and walked[-1][0] is not event.status:
                walked.pop()
        elif not walked or walked[-1][0] is not event.status:
            walked.append((event.status, event.at))
    return walked


def _present(card: ReferralCard) -> WayPoint:
    state: PointState = "now"
    if card.status is Status.CLOSED:
        state = "done"
    elif is_ended(card.status):
        state = "stopped"
    return WayPoint(SHORT[card.status], state, card.status_since)


def _ahead(status: Status) -> tuple[WayPoint, ...]:
    if is_ended(status):
        return ()
    far = _USUAL.index(_AS_FAR_AS.get(status, status))
    coming = dict.fromkeys((*_USUAL[far + 1 : far + 2], Status.CLOSED))
    return tuple(WayPoint(SHORT[ahead], "ahead") for ahead in coming)

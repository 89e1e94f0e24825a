# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an event of a referral is, and what the tear-off can answer."""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, pgettext


class EventKind(StrEnum):
    """What one event of a referral says; the values stand in the database."""

    CREATED = "created"
    STATUS = "status"
    ATTENDANCE = "attendance"
    OUTCOME = "outcome"
    DETAIL = "detail"
    FOLLOWED = "followed"
    REOPENED = "reopened"
    TAKEN_BACK = "taken_back"


class Answer(StrEnum):
    """The boxes of the tear-off, in their printed order."""

    WAS_THERE = "was_there"
    APPOINTMENT = "appointment"
    WAITING_LIST = "waiting_list"
    NOT_RESPONSIBLE = "not_responsible"
    DOCUMENTS_MISSING = "documents_missing"
    NO_SHOW = "no_show"
    DONE = "done"


EVENT_LABELS: Final[dict[EventKind, Msg]] = {
    EventKind.CREATED: pgettext("referral event", "Begun"),
    EventKind.STATUS: pgettext("referral event", "Status changed"),
    EventKind.ATTENDANCE: pgettext("referral event", "Attendance noted"),
    EventKind.OUTCOME: pgettext("referral event", "Outcome noted"),
    EventKind.DETAIL: pgettext("referral event", "News noted"),
    # Translators: a new referral to another agency follows this one
    EventKind.FOLLOWED: pgettext("referral event", "New referral follows"),
    EventKind.REOPENED: pgettext("referral event", "Reopened"),
    # Translators: an answer was typed in by mistake and no longer counts
    EventKind.TAKEN_BACK: pgettext("referral event", "Answer taken back"),
}

ANSWER_LABELS: Final[dict[Answer, Msg]] = {
    # Translators: tear-off: war da am …
    Answer.WAS_THERE: pgettext("answer", "Was there"),
    # Translators: tear-off: Termin am …
    Answer.APPOINTMENT: pgettext("answer", "Has an appointment"),
    # Translators: tear-off: Warteliste bis …
    Answer.WAITING_LIST: pgettext("answer", "On the waiting list"),
    # Translators: tear-off: nicht zuständig → …
    Answer.NOT_RESPONSIBLE: pgettext("answer", "Not responsible"),
    # Translators: tear-off: Unterlagen fehlen: …
    Answer.DOCUMENTS_MISSING: pgettext("answer", "Documents are missing"),
    # Translators: tear-off: nicht erschienen
    Answer.NO_SHOW: pgettext("answer", "Did not come"),
    # Translators: tear-off: erledigt
    Answer.DONE: pgettext("answer", "Done"),
}


class PrintWay(StrEnum):
    """How a slip left the house."""

    PRINTER = "printer"
    FILE = "file"

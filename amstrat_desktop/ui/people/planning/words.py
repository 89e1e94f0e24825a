# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Short texts about appointments, tasks and attempts. No Qt here."""

from datetime import date
from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.base.office_days import midnight, office_day
from amstrat_desktop.base.vocabulary.people import CHANNEL_KIND_LABELS
from amstrat_desktop.base.vocabulary.planning import AppointmentStatus, AttemptResult
from amstrat_desktop.services.appointment_list import AppointmentRow
from amstrat_desktop.services.attempts import AttemptRow
from amstrat_desktop.services.follow_up_list import FollowUpRow
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.widgets.badge import BadgeTone

STATUS_TONES: Final[dict[AppointmentStatus, tuple[BadgeTone, str]]] = {
    AppointmentStatus.PLANNED: ("plain", "calendar-event"),
    AppointmentStatus.ATTENDED: ("ok", "check"),
    AppointmentStatus.NO_SHOW: ("warn", "minus"),
    AppointmentStatus.CANCELLED_BY_PERSON: ("plain", "x"),
    AppointmentStatus.CANCELLED_BY_AGENCY: ("plain", "x"),
    AppointmentStatus.MOVED: ("plain", "arrow-right"),
}

RESULT_ICONS: Final[dict[AttemptResult, str]] = {
    AttemptResult.REACHED: "check",
    AttemptResult.NOT_REACHED: "minus",
    AttemptResult.VOICEMAIL: "phone",
    AttemptResult.MESSAGE_SENT: "mail",
    AttemptResult.SOMEBODY_ELSE: "users",
    AttemptResult.WRONG_NUMBER: "x",
}


def day_and_time(row: AppointmentRow, words: Catalogue) -> str:
    """“Tuesday, March 24, 2026 · 10:30”; no time where none was said."""
    day = words.long_date(office_day(row.starts_at))
    return dotted(words, day, _clock(row, words))


def short_moment(row: AppointmentRow, words: Catalogue) -> str:
    """“24.03.2026 10:30”."""
    return f"{words.day(office_day(row.starts_at))} {_clock(row, words)}".strip()


def what(row: AppointmentRow, words: Catalogue) -> str:
    """Where, what about, which referral."""
    return dotted(words, row.where, row.place, row.subject, row.referral_number)


def moved_to(row: AppointmentRow) -> Msg | None:
    """Where a moved one went."""
    return None if row.moved_to is None else _("now {moment}", moment=row.moved_to)


def due(row: FollowUpRow, today: date) -> Msg:
    """When it is due, and how late it is."""
    days = (today - row.due_on).days
    if not days:
        return _("due today")
    if days < 0:
        return _("due {day}", day=row.due_on)
    return ngettext(
        "due {day}, {count} day late", "due {day}, {count} days late", days, day=row.due_on
    )


def way_tried(row: AttemptRow, words: Catalogue) -> str:
    """When, on which way, by whom."""
    kind = "" if row.channel_kind is None else words.text(CHANNEL_KIND_LABELS[row.channel_kind])
    return dotted(words, words.moment(row.at), kind, row.channel, row.staff_name, row.remark)


def _clock(row: AppointmentRow, words: Catalogue) -> str:
    if row.starts_at == midnight(office_day(row.starts_at)):
        return ""
    return words.clock(row.starts_at)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of Today's two lists."""

from collections.abc import Callable
from datetime import date
from typing import Final

from amstrat_desktop.base.lang import OFFICE_ZONE, Catalogue, _, ngettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.referrals import PARTY_LABELS, STATUS_LABELS
from amstrat_desktop.services.today import AppointmentLine, Move
from amstrat_desktop.ui.lines import dotted, lines
from amstrat_desktop.ui.widgets.table_model import Column


def moves_columns(today: Callable[[], date]) -> tuple[Column[Move], ...]:
    """today: the day that is shown."""

    def due(move: Move, words: Catalogue) -> str:
        return lines(words.day(move.due_at.astimezone(OFFICE_ZONE)), _late(move, today(), words))

    return (
        Column(_("Task"), _task, width=0),
        # Translators: "Am Zug"
        Column(_("Whose move"), _whose, width=150),
        Column(_("Due"), due, width=110),
    )


def _task(move: Move, words: Catalogue) -> str:
    return lines(words.text(move.task), dotted(words, move.number or "", move.organisation))


def _whose(move: Move, words: Catalogue) -> str:
    return lines(words.text(PARTY_LABELS[move.next_party]), words.text(STATUS_LABELS[move.status]))


def _late(move: Move, today: date, words: Catalogue) -> str:
    if not move.overdue:
        return ""
    days = (today - office_day(move.due_at)).days
    if not days:
        return words.text(_("since today"))
    return words.text(ngettext("{count} day late", "{count} days late", days))


def _when(line: AppointmentLine, words: Catalogue) -> str:
    return lines(words.clock(line.at), words.text(_("Tomorrow") if line.tomorrow else _("Today")))


def _where(line: AppointmentLine, words: Catalogue) -> str:
    """Who, where a person is on record; else the agency. Below it what else is known."""
    if line.person is None:
        return lines(line.organisation, dotted(words, line.number or "", line.place))
    about = dotted(words, line.organisation, line.number or "", line.place)
    return lines(words.text(line.person), about)


APPOINTMENTS: Final = (
    Column[AppointmentLine](_("When"), _when, width=110),
    Column[AppointmentLine](_("Who and where"), _where, width=0),
)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of Today's two lists."""

from typing import Final

from amstrat_desktop.base.lang import Catalogue, _
from amstrat_desktop.base.vocabulary.referrals import PARTY_LABELS, STATUS_LABELS
from amstrat_desktop.services.today import AppointmentLine, Move
from amstrat_desktop.ui.widgets.table_model import Column


def _due(move: Move, words: Catalogue) -> str:
    if move.due_at is None:
        return ""
    day = words.day(move.due_at)
    return words.text(_("{day}, overdue", day=day)) if move.overdue else day


def _when(line: AppointmentLine, words: Catalogue) -> str:
    text = _("Tomorrow, {time}", time=words.clock(line.at))
    if not line.tomorrow:
        text = _("Today, {time}", time=words.clock(line.at))
    return words.text(text)


MOVES: Final = (
    Column[Move](_("What to do"), lambda move, words: words.text(move.task), width=0),
    Column[Move](_("Slip"), lambda move, _words: move.number or "", width=140),
    Column[Move](_("Receiver"), lambda move, _words: move.organisation, width=260),
    Column[Move](
        _("Status"), lambda move, words: words.text(STATUS_LABELS[move.status]), width=150
    ),
    Column[Move](
        # Translators: "Am Zug"
        _("Whose move"),
        lambda move, words: words.text(PARTY_LABELS[move.next_party]),
        width=110,
    ),
    Column[Move](_("Due"), _due, width=160),
)

APPOINTMENTS: Final = (
    Column[AppointmentLine](_("When"), _when, width=140),
    Column[AppointmentLine](_("Receiver"), lambda line, _words: line.organisation, width=0),
    Column[AppointmentLine](_("Place"), lambda line, _words: line.place, width=200),
    Column[AppointmentLine](_("Slip"), lambda line, _words: line.number or "", width=140),
)

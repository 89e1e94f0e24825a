# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of the list of referrals."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.referral_list import ReferralRow, ReferralSort
from amstrat_desktop.ui.referrals.way import SHORT
from amstrat_desktop.ui.referrals.words import short_move
from amstrat_desktop.ui.widgets.table_model import Column

NO_NUMBER: Final = "–"
STATUS_COLUMN: Final = 2
"""Hidden where the list is narrow: the opened referral says it, and the next move does, too."""
ROOM_FOR_ALL: Final = 616
"""Pixels at 100 % that all columns need."""


def columns(now: Callable[[], datetime]) -> tuple[Column[ReferralRow], ...]:
    """What each row says; now: the clock, for what is overdue."""
    return (
        Column(
            _("Number"),
            lambda row, _words: row.number or NO_NUMBER,
            width=140,
            key=ReferralSort.CREATED.value,
        ),
        Column(_("Receiver"), lambda row, _words: row.organisation, width=0),
        Column(_("Status"), lambda row, words: words.text(SHORT[row.status]), width=108),
        Column(
            # Translators: heading of a column: who has to act next, and until when
            _("Next move"),
            lambda row, words: words.text(short_move(row.next_party, row.due_at, now())),
            width=172,
            key=ReferralSort.DUE.value,
        ),
    )

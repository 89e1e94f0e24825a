# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of the list of referrals."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from amstrat_desktop.base.lang import OFFICE_ZONE, _
from amstrat_desktop.base.vocabulary.referrals import STATUS_LABELS
from amstrat_desktop.services.referral_list import ReferralRow, ReferralSort
from amstrat_desktop.ui.referrals.words import short_move
from amstrat_desktop.ui.widgets.table_model import Column

NO_NUMBER: Final = "–"
WRITTEN_COLUMN: Final = 1
"""Hidden where the list is narrow: the opened referral says it."""
ROOM_FOR_ALL: Final = 560
"""Pixels at 100 % that all columns need."""


def columns(now: Callable[[], datetime]) -> tuple[Column[ReferralRow], ...]:
    """What each row says; now: the clock, for what is overdue."""
    return (
        Column(
            _("Receiver"),
            lambda row, _words: "\n".join((row.organisation, row.number or NO_NUMBER)),
            width=0,
        ),
        Column(
            # Translators: heading of a column: the day on which a referral was written
            _("Written"),
            lambda row, words: words.day(row.created_at.astimezone(OFFICE_ZONE)),
            width=112,
            key=ReferralSort.CREATED.value,
        ),
        Column(
            # Translators: heading of a column: who has to act next, and until when
            _("Next move"),
            lambda row, words: "\n".join(
                (
                    words.text(STATUS_LABELS[row.status]),
                    words.text(short_move(row.next_party, row.due_at, now())),
                )
            ),
            width=212,
            key=ReferralSort.DUE.value,
        ),
    )

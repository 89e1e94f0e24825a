# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables for planning that a colleague of a sample office proposed: they wait for approval."""

from typing import Final

from amstrat_desktop.base.periods import month_after
from amstrat_desktop.services.releases.choices import AreaLevel, ReleaseChoice
from amstrat_desktop.services.releases.proposing import (
    Proposal,
    prepare_release,
    propose_release,
    protect_release,
)
from amstrat_desktop.services.sample.teller import Teller

_TABLES: Final = (
    ("forms", AreaLevel.AREAS),
    ("languages", AreaLevel.AREAS),
    ("topics_by_area", AreaLevel.DISTRICTS),
)


def propose_tables(teller: Teller) -> None:
    """Of the last quarter that is over. What cannot be protected is left out."""
    today = teller.today
    first = month_after(today.year * 100 + (today.month - 1) // 3 * 3 + 1, -3)
    for key, level in _TABLES:
        choice = ReleaseChoice(key, first, month_after(first, 2), level=level)
        asked = prepare_release(teller.session, choice, actor=teller.actor, now=teller.now)
        answer = protect_release(asked)
        if isinstance(answer, Proposal):
            teller.did(1, propose_release, answer)

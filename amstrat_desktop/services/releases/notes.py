# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sentences that stand beside a release table: how it is counted, what the signs mean."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.services.releases.axes import HEADINGS
from amstrat_desktop.services.releases.catalogue import Measure, ReleaseTable
from amstrat_desktop.services.releases.choices import ReleaseChoice

UNITS: Final[Mapping[Measure, Msg]] = MappingProxyType(
    {
        # Translators: Kontakte (what is counted)
        Measure.CONTACTS: pgettext("table for planning", "Contacts"),
        # Translators: Nennungen (a topic named in a contact)
        Measure.TOPICS: pgettext("table for planning", "Mentions"),
        # Translators: Menschen, denen etwas fehlt
        Measure.SIGNALS: pgettext("table for planning", "People with a need"),
        Measure.COURSE_CHILDCARE: pgettext("table for planning", "Children"),
        Measure.REGULAR_CHILDCARE: pgettext("table for planning", "Children"),
        # Translators: Weitervermittlungen
        Measure.REFERRALS: pgettext("table for planning", "Referrals"),
    }
)
# Translators: zusammen (a total)
ALL: Final = pgettext("table for planning", "All together")


def notes_of(table: ReleaseTable, choice: ReleaseChoice, hides: bool) -> Iterator[Msg]:
    """How it is counted, and what is hidden and why, without telling which place is small."""
    yield from table.counted
    # Translators: Statistische Geheimhaltung; Mindestfallzahl
    yield _(
        "Numbers from 1 to {most} are not published, nor are those that few households stand "
        "behind, nor what they could be computed from.",
        most=choice.threshold - 1,
    )
    if hides:
        yield _("A dot (.) stands for a number that is hidden. A 0 is nothing.")
    for name in sorted(choice.dropped):
        yield _("The totals of “{axis}” are left out for protection.", axis=HEADINGS[name])
    yield _(
        "A month stays as it was counted when it was released for the first time; what was "
        "recorded later is not in it."
    )

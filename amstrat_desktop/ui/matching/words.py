# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a match is said. No Qt here."""

from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext, pgettext
from amstrat_desktop.services.offers.match_rules import DayPart, Verdict
from amstrat_desktop.services.offers.matching import Match
from amstrat_desktop.ui.lines import dotted, lines
from amstrat_desktop.ui.widgets.table_model import Column

DAY_PART_LABELS: Final[dict[DayPart, Msg]] = {
    # Translators: vormittags
    DayPart.MORNING: pgettext("time of day", "Morning"),
    # Translators: nachmittags
    DayPart.AFTERNOON: pgettext("time of day", "Afternoon"),
    # Translators: abends
    DayPart.EVENING: pgettext("time of day", "Evening"),
}

VERDICT_LABELS: Final[dict[Verdict, Msg]] = {
    # Translators: passt (Angebot)
    Verdict.FITS: pgettext("match", "Fits"),
    # Translators: zu klären (Angebot: etwas ist noch offen)
    Verdict.ASK: pgettext("match", "To ask about"),
    # Translators: passt nicht (Angebot)
    Verdict.NOT: pgettext("match", "Does not fit"),
}

VERDICT_ICONS: Final[dict[Verdict, tuple[str, str]]] = {
    Verdict.FITS: ("check", "ok"),
    Verdict.ASK: ("help-circle", "warn"),
    Verdict.NOT: ("x", "danger"),
}
"""Icon and colour of each verdict; the words stand beside them."""


def weekday(day: int, words: Catalogue) -> str:
    """The short name of a day; 0 is Monday."""
    return str(words.locale.days["stand-alone"]["abbreviated"][day])


def title_cell(match: Match, words: Catalogue) -> str:
    """The title, and below it what tells this run from others."""
    told = dotted(words, *dict.fromkeys((match.label, match.site, match.area)))
    return lines(dotted(words, match.title), told)


def when_cell(match: Match, words: Catalogue) -> str:
    """The next meeting, and below it the places."""
    if match.next_at is None:
        when = words.text(_("No meeting planned"))
    else:
        when = words.moment(match.next_at)
    return lines(when, words.text(places(match)))


def places(match: Match) -> Msg:
    """How many places are left."""
    if not match.bookable:
        return _("Just come")
    if match.capacity.free:
        return ngettext("{count} free place", "{count} free places", match.capacity.free)
    return pgettext("places", "Full")


def why_cell(match: Match, words: Catalogue) -> str:
    """The verdict, and below it what decided it."""
    told = dotted(words, *(words.text(finding.words) for finding in match.says(match.verdict)))
    return lines(words.text(VERDICT_LABELS[match.verdict]), told)


COLUMNS: Final[tuple[Column[Match], ...]] = (
    Column(_("Offer"), title_cell, width=0),
    # Translators: heading of a column: wann das Angebot als Nächstes stattfindet
    Column(_("Next meeting"), when_cell, width=170),
    # Translators: heading of a column: ob das Angebot passt, und warum
    Column(_("Does it fit?"), why_cell, width=360),
)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How sites, rooms and absences are said. No Qt here."""

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.services.offers.carers import Absence
from amstrat_desktop.services.offers.sites import RoomRow, SiteRow
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.translator import Text


def address(site: SiteRow) -> Text:
    """Street, place, neighbourhood."""
    return lambda words: dotted(words, site.street, site.place, site.area)


def room_facts(room: RoomRow) -> Text:
    """“Saal · 40 seats · without steps”."""

    def said(words: Catalogue) -> str:
        seats = ""
        if room.seats is not None:
            seats = words.text(ngettext("{count} seat", "{count} seats", room.seats))
        steps = "" if room.step_free is None else words.text(steps_words(room.step_free))
        return dotted(words, room.name, seats, steps)

    return said


def steps_words(step_free: bool) -> Msg:
    """Whether one gets in without a step."""
    # Translators: stufenlos erreichbar / nur über Stufen erreichbar
    return _("without steps") if step_free else _("over steps only")


def absence_words(absence: Absence) -> Msg:
    """From when to when."""
    if absence.first_day == absence.last_day:
        return _("Away on {day}", day=absence.first_day)
    return _("Away from {first} to {last}", first=absence.first_day, last=absence.last_day)

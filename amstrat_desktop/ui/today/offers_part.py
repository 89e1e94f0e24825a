# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What offers ask for today: to be decided first, then the meetings of the day."""

from collections.abc import Callable
from datetime import date
from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.services.offers.offers_today import OfferNote, OfferTask
from amstrat_desktop.ui.lines import dotted, lines
from amstrat_desktop.ui.shell.doors import OpenBooking, OpenRun
from amstrat_desktop.ui.widgets.table_model import Column

_PANELS: Final = {
    OfferTask.PLACE: "bookings",
    OfferTask.CARERS: "childcare",
    OfferTask.MINIMUM: "bookings",
    OfferTask.MEETING: "attendance",
}


def offers_columns(today: Callable[[], date]) -> tuple[Column[OfferNote], ...]:
    """today: the day that is shown."""

    def when(note: OfferNote, words: Catalogue) -> str:
        if note.at is not None:
            return lines(words.clock(note.at), words.text(_("Today")))
        if note.day is None:
            # Translators: jetzt gleich zu tun
            return words.text(_("Now"))
        late = note.task is OfferTask.TERM and note.day < today()
        if note.day == today():
            return lines(words.day(note.day), words.text(_("Today")))
        return lines(words.day(note.day), words.text(_("the term is over")) if late else "")

    return (
        Column(_("When"), when, width=104),
        Column(_("Offer and what to do"), _what, width=0),
    )


def door_of(note: OfferNote) -> OpenRun | OpenBooking:
    """Where it is worked at."""
    if note.booking_id is not None:
        return OpenBooking(note.booking_id)
    return OpenRun(note.run_id, _PANELS.get(note.task, ""))


def _what(note: OfferNote, words: Catalogue) -> str:
    if note.task is not OfferTask.MEETING:
        return lines(words.text(_asked(note)), dotted(words, note.title))
    people = ngettext("{count} takes part", "{count} take part", note.count)
    children = ngettext("{count} child", "{count} children", note.children)
    expected = words.text(people) if note.count else ""
    cared_for = words.text(children) if note.children else ""
    return lines(dotted(words, note.title), dotted(words, expected, cared_for))


def _asked(note: OfferNote) -> Msg:
    match note.task:
        case OfferTask.TERM:
            # Translators: somebody was offered a place and has to say yes until that day
            return _("Ask {name} whether they take the place", name=note.who or "")
        case OfferTask.PLACE:
            # Translators: ein Platz ist frei, und die Familie auf diesem Platz der Warteliste
            # passt, samt den Kindern
            return _("Place free: number {position} fits", position=note.position)
        case OfferTask.CARERS:
            return ngettext(
                "Too few carers on {count} day", "Too few carers on {count} days", note.count
            )
        case _:
            return ngettext(
                "{count} person short of the minimum",
                "{count} people short of the minimum",
                note.count,
            )

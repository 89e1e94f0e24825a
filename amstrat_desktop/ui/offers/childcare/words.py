# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How groups, ages and certificates are said. No Qt here."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, _, isolate, ngettext, verbatim
from amstrat_desktop.services.offers.carer_days import CertificateState
from amstrat_desktop.services.offers.carers_elsewhere import Elsewhere
from amstrat_desktop.services.offers.childcare import GroupPlaces
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.badge import BadgeTone

CERTIFICATE_LOOKS: Final[Mapping[CertificateState, tuple[BadgeTone, str]]] = MappingProxyType(
    {
        CertificateState.VALID: ("ok", "file-check"),
        CertificateState.ENDS_SOON: ("warn", "clock"),
        CertificateState.ENDED: ("danger", "alert-triangle"),
        CertificateState.NOT_SEEN: ("danger", "alert-triangle"),
    }
)


def certificate_words(state: CertificateState, until: date | None) -> Msg:
    """How a certificate stands, without a word of what is in it."""
    if until is None or state is CertificateState.NOT_SEEN:
        # Translators: erweitertes Führungszeugnis nicht gesehen
        return _("No certificate seen")
    if state is CertificateState.ENDED:
        # Translators: erweitertes Führungszeugnis abgelaufen am {day}
        return _("Certificate ended on {day}", day=until)
    # Translators: erweitertes Führungszeugnis gültig bis {day}
    return _("Certificate until {day}", day=until)


def ages_of_group(age_from: int, age_to: int) -> Msg:
    """“1 to 6 years”."""
    if age_from == age_to:
        return ngettext("{count} year", "{count} years", age_to)
    # Translators: ages of a childcare group, in completed years
    return ngettext("{first} to {count} year", "{first} to {count} years", age_to, first=age_from)


def ages_of_child(ages: tuple[int, ...]) -> Msg:
    """The ages that a child may have: “2 or 3 years”."""
    if not ages:
        return _("not born yet")
    if ages == (0,):
        return _("under 1 year")
    if len(ages) == 1:
        return ngettext("{count} year", "{count} years", ages[0])
    # Translators: the age of somebody whose birth year is known only
    return ngettext(
        "{youngest} or {count} year", "{youngest} or {count} years", ages[-1], youngest=ages[0]
    )


def group_name(group: GroupPlaces, number: int) -> Msg:
    """Its name, else its number among the groups of the run."""
    # Translators: Gruppe {number} (of children, without a name of its own)
    return verbatim(group.name) if group.name else _("Group {number}", number=number)


def group_facts(group: GroupPlaces) -> Text:
    """Ages, room, how many children one carer looks after."""

    def said(words: Catalogue) -> str:
        per_carer = ngettext(
            "{count} child for each carer", "{count} children for each carer", group.per_carer
        )
        ages = words.text(ages_of_group(group.age_from, group.age_to))
        return dotted(words, ages, group.room, words.text(per_carer))

    return said


def capacity_words(group: GroupPlaces) -> Msg | None:
    """Why there are fewer places than planned; None where there aren't."""
    if group.capacity >= group.places:
        return None
    if group.counting == 0:
        return ngettext(
            "{count} place is planned, but no carer can be counted on: nobody with a valid "
            "certificate is there.",
            "{count} places are planned, but no carer can be counted on: nobody with a valid "
            "certificate is there.",
            group.places,
        )
    return ngettext(
        "{places} places are planned. {count} carer who can be counted on looks after "
        "{capacity} children at most.",
        "{places} places are planned. {count} carers who can be counted on look after "
        "{capacity} children at most.",
        group.counting,
        places=group.places,
        capacity=group.capacity,
    )


def short_words(group: GroupPlaces) -> Msg | None:
    """On which days the carers are too few; None where they never are."""
    days = group.short_on
    if not days:
        return None
    if len(days) == 1:
        return _(
            "On {day} there are too few carers for the children who have a place. Find somebody "
            "who steps in, or tell the parents.",
            day=days[0],
        )
    return ngettext(
        "On {count} day, first on {day}, there are too few carers for the children who have a "
        "place. Find somebody who steps in, or tell the parents.",
        "On {count} days, first on {day}, there are too few carers for the children who have a "
        "place. Find somebody who steps in, or tell the parents.",
        len(days),
        day=days[0],
    )


def elsewhere_words(days: Sequence[Elsewhere]) -> Msg:
    """Where else a carer is to be at the same time."""
    first = days[0]
    if len(days) == 1:
        return _(
            "On {day} planned for “{title}” at the same time", day=first.day, title=first.title
        )
    return ngettext(
        "On {day} and {count} more day planned for “{title}” or others at the same time",
        "On {day} and {count} more days planned for “{title}” or others at the same time",
        len(days) - 1,
        day=first.day,
        title=first.title,
    )


def short_day(day: date) -> Text:
    """“Tue 03.03.”, as the heading of a column."""
    return lambda words: f"{words.weekday(day)}\n{isolate(f'{day:%d.%m.}')}"

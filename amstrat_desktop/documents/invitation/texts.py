# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of invitation and reminder, read by the person or aloud by somebody: short."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from babel.dates import format_date
from babel.numbers import format_decimal

from amstrat_desktop.base.lang import Catalogue, Msg, ngettext, pgettext
from amstrat_desktop.documents.invitation.data import PaperKind

TITLES: Final[dict[PaperKind, Msg]] = {
    # Translators: Einladung (heading of a paper that the person takes home)
    PaperKind.INVITATION: pgettext("invitation", "Invitation"),
    # Translators: Erinnerung (heading: the next meeting of a course is soon)
    PaperKind.REMINDER: pgettext("invitation", "Reminder"),
}

# Translators: Ihr Platz (small heading)
PLACE: Final = pgettext("invitation", "Your place")
# Translators: Für Ihre Kinder (small heading)
CHILDREN: Final = pgettext("invitation", "For your children")
# Translators: Kosten (small heading)
COST: Final = pgettext("invitation", "Cost")
# Translators: Es kostet nichts.
FREE: Final = pgettext("invitation", "It is free of charge.")
# Translators: Sie kommen ohne Stufen hinein.
NO_STEPS: Final = pgettext("invitation", "You can get in without steps.")
# Translators: Auf dem Weg hinein gibt es Stufen.
STEPS: Final = pgettext("invitation", "There are steps on the way in.")
# Translators: Raum
ROOM: Final = pgettext("invitation", "Room")
# Translators: Wir freuen uns auf Sie. (last sentence of an invitation)
WELCOME: Final = pgettext("invitation", "We look forward to seeing you.")

# Translators: Leichte Sprache. Diesen Text gibt es erst auf Deutsch. Wir erklären ihn Ihnen gern.
ONLY_GERMAN: Final = pgettext(
    "invitation", "So far this text is in German only. Ask us, we explain it to you."
)


def kept_until(day: date) -> Msg:
    # Translators: Wir halten einen Platz für Sie frei, bis {day}. Bitte sagen Sie uns bis dahin,
    # ob Sie kommen.
    return pgettext(
        "invitation",
        "We keep a place for you until {day}. Please tell us by then whether you come.",
        day=day,
    )


def looked_after(count: int) -> Msg:
    # Translators: Leichte Sprache. {count} Kind hat einen Platz: Wir passen auf es auf, …
    return ngettext(
        "We look after {count} child while you are there.",
        "We look after {count} children while you are there.",
        count,
    )


def costs(cents: int) -> Msg:
    # Translators: Es kostet {amount} €. (€ stays where the language writes it)
    return pgettext("invitation", "It costs {amount} €.", amount=lambda words: _euro(cents, words))


def _euro(cents: int, words: Catalogue) -> str:
    """“12” or “12.50”, as the language writes it."""
    digits = "0" if cents % 100 == 0 else "0.00"
    return str(format_decimal(Decimal(cents) / 100, digits, locale=words.locale))


def weekdays(days: Iterable[int], words: Catalogue) -> str:
    """“Tuesday and Thursday”; days: 0 is Monday."""
    # A week that begins on a Monday; which one does not matter.
    return words.joined(
        str(format_date(date(2024, 1, 1 + day), "EEEE", locale=words.locale))
        for day in sorted(set(days))
    )


def form(kind: PaperKind, version: int) -> Msg:
    if kind is PaperKind.REMINDER:
        # Translators: small print. Erinnerung, Fassung 1
        return pgettext("invitation", "Reminder, version {version}", version=version)
    # Translators: small print. Einladung, Fassung 1
    return pgettext("invitation", "Invitation, version {version}", version=version)

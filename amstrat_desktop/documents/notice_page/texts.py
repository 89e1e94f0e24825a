# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the page for the notice board says: plain words for people who live there."""

from typing import Final

from amstrat_desktop.base.lang import Msg, _, ngettext

# Translators: Ihr Quartier in Zahlen (heading of a page on a notice board, plain words)
TITLE: Final = _("Your neighbourhood in numbers")
# Translators: Gespräche (a number stands above it: so many conversations with people)
TALKS: Final = _("conversations with people from the neighbourhood")
# Translators: Sprachen (a number stands above it)
LANGUAGES_SPOKEN: Final = _("languages were spoken")
# Translators: Wege zur richtigen Stelle (a number stands above it: so many referrals)
WAYS: Final = _("times we found the right place for somebody")
# Translators: Darüber haben wir gesprochen (heading above a chart with topics)
TOPICS: Final = _("What people came to talk about")
# Translators: Das gibt es jetzt (heading above a list of courses and meetings)
OFFERS: Final = _("What there is now")
# Translators: mit Kinderbeaufsichtigung (beside a course)
CHILDCARE: Final = _("with childcare")
# Translators: kostenlos (beside a course)
FREE: Final = _("free of charge")
# Translators: So finden Sie uns (heading above address, telephone and hours)
FIND_US: Final = _("Where to find us")
# Translators: Telefon
TELEPHONE: Final = _("Telephone")
# Translators: Kleine Zahlen lassen wir weg …
PROTECTED: Final = _("We leave out small numbers, so that nobody can be recognised.")


def numbers_from(count: int, numbers: str) -> Msg:
    """Which releases they are; numbers: “7, 8”."""
    return ngettext(
        # Translators: small print. Zahlen aus der Freigabe Nr. {numbers}
        "Numbers: release no. {numbers}.",
        "Numbers: releases no. {numbers}.",
        count,
        numbers=numbers,
    )

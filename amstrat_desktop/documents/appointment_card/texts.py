# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The card's own words. They are read by the person, aloud by others, or not at all: short."""

from typing import Final

from amstrat_desktop.base.lang import Msg, pgettext

# Translators: Termin (heading of a card that the person takes along)
TITLE: Final = pgettext("appointment card", "Appointment")
# Translators: Worum es geht (a subject follows)
ABOUT: Final = pgettext("appointment card", "About")
# Translators: Sie können nicht kommen? Bitte rufen Sie an (a telephone number follows)
CALL: Final = pgettext("appointment card", "You can't come? Please call")
# Translators: below a QR code: Mit dem Telefon scannen: Der Termin steht dann im Kalender.
SCAN: Final = pgettext("appointment card", "Scan for your telephone's calendar")


def companion(name: str) -> Msg:
    """Who goes along."""
    # Translators: {name} kommt mit. (somebody of the office accompanies the person)
    return pgettext("appointment card", "{name} comes with you.", name=name)

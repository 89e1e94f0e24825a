# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of a table for planning. The city reads it: it is printed in German."""

from datetime import date
from typing import Final

from amstrat_desktop.base.lang import Msg, pgettext

# Translators: Tabelle für die Planung (heading of a paper)
TITLE: Final = pgettext("table for planning", "Table for planning")
# Translators: Zeitraum (label)
PERIOD: Final = pgettext("table for planning", "Months")
# Translators: Gezählt werden (label; "Kontakte" follows)
COUNTED: Final = pgettext("table for planning", "Counted are")
# Translators: Mindestfallzahl (label; a number follows)
THRESHOLD: Final = pgettext("table for planning", "Threshold")
# Translators: Freigabe (label; "Nr. 3 vom 12.04.2026" follows)
RELEASE: Final = pgettext("table for planning", "Release")
# Translators: Vorschlag, noch nicht freigegeben: darf das Büro nicht verlassen.
DRAFT: Final = pgettext(
    "table for planning", "A proposal that nobody approved yet: it must not leave the office."
)
# Translators: So wird gezählt (heading)
HOW_COUNTED: Final = pgettext("table for planning", "How it is counted")

# Translators: Gebiete, die hier nicht stehen: überall 0.
LEFT_OUT: Final = pgettext(
    "table for planning", "Areas that do not stand here are 0 throughout; the files list them."
)


def release(number: int, day: date) -> Msg:
    # Translators: Nr. {number} vom {day}
    return pgettext("table for planning", "no. {number} of {day}", number=number, day=day)


def foot(title: str, number: int, page: int) -> Msg:
    if not number:
        # Translators: {title} · Vorschlag · Seite {page}
        return pgettext(
            "table for planning", "{title} · proposal · page {page}", title=title, page=page
        )
    # Translators: {title} · Freigabe Nr. {number} · Seite {page}
    return pgettext(
        "table for planning",
        "{title} · release no. {number} · page {page}",
        title=title,
        number=number,
        page=page,
    )

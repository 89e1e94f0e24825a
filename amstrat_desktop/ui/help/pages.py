# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which page of the manual belongs to which place of the program: the one table.

A page is the name of a file in ``docs/manual/<language>/`` without its ending. A place is what
`ui/places.py` tells ("people/household"), a window or a dialog is named by its class.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

START: Final = "first-day"
"""The page where nothing more fitting is known."""

PLACES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "today": "today",
        "consultations": "contact",
        "people": "people",
        "people/overview": "people",
        "people/timeline": "people",
        "people/household": "family-place",
        "people/kita": "kita",
        "people/support": "people",
        "people/consents": "consent",
        "people/planning": "today",
        "people/offers": "family-place",
        "people/work": "work",
        "people/notes": "people",
        "people/rights": "requests",
        "people/import": "import",
        "people/handover": "handover",
        "people/duplicates": "handover",
        "people/requests": "requests",
        "referrals": "slip",
        "referrals/answer": "answer",
        "offers": "course",
        "offers/list": "course",
        "offers/calendar": "calendar",
        "offers/work": "work",
        "offers/needs": "need-signals",
        "offers/places": "course",
        "offers/overview": "course",
        "offers/bookings": "course",
        "offers/childcare": "course",
        "offers/attendance": "course",
        "offers/offer": "course",
        "offers/run": "course",
        "offers/booking": "family-place",
        "directory": "directory",
        "reports": "figures",
        "reports/figures": "figures",
        "reports/releases": "reports",
        "reports/register": "need-signals",
        "reports/papers": "reports",
        "reports/definitions": "figures",
        "settings": "this-computer",
        "settings/office": "admin-new-office",
        "settings/staff": "this-computer",
        "settings/colleagues": "admin-colleagues",
        "settings/codes": "admin-lists",
        "settings/areas": "admin-lists",
        "settings/log": "admin-data-protection",
        "settings/retention": "admin-data-protection",
        "settings/backups": "admin-backup",
        "settings/health": "admin-health",
        "settings/computer": "this-computer",
        "settings/security": "this-computer",
        "settings/about": "admin-update",
    }
)

WINDOWS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "UnlockWindow": "trouble",
        "FirstRunWindow": "admin-new-office",
        "AccessDialog": "handover",
        "BugDialog": "trouble",
        "CheckDialog": "admin-data-protection",
        "CompareDialog": "trouble",
        "ConfirmDialog": "admin-data-protection",
        "FinderDialog": "find",
        "HandOutDialog": "requests",
        "HoldDialog": "admin-data-protection",
        "InvitationDialog": "course",
        "KeysDialog": "keyboard",
        "LetterDialog": "kita",
        "LimitDialog": "admin-data-protection",
        "ListsDialog": "course",
        "PaperDialog": "slip",
        "PassphraseDialog": "admin-colleagues",
        "PrintDialog": "slip",
        "ProgressDialog": "trouble",
        "ReasonDialog": "handover",
        "RekeyedDialog": "admin-colleagues",
        "RestoreDialog": "admin-restore",
        "RestrictDialog": "handover",
        "ShowDialog": "client-view",
        "SlipDialog": "slip",
        "TermDialog": "admin-data-protection",
        "TranslationsDialog": "languages",
    }
)


def page_of_place(place: str) -> str:
    """The page of a place, or of what it stands in."""
    while place and place not in PLACES:
        place = place.rpartition("/")[0]
    return PLACES.get(place, START)


def page_of_window(names: Iterable[str]) -> str | None:
    """The page of a window; names: of its class and those that it is derived from."""
    return next((WINDOWS[name] for name in names if name in WINDOWS), None)

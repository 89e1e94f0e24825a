# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offers, their runs and meetings: kinds, target groups, and what became of them."""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.vocabulary.entries import Entry


class RunStatus(StrEnum):
    """PLANNED: not offered to anybody yet. OPEN: can be booked. RUNNING: has begun, and can
    still be booked while there are places. CANCELLED: never held, or broken off.
    """

    PLANNED = "planned"
    OPEN = "open"
    RUNNING = "running"
    ENDED = "ended"
    CANCELLED = "cancelled"


class SessionStatus(StrEnum):
    """What became of a meeting; HELD when somebody noted who came."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


BOOKABLE: Final = frozenset({RunStatus.OPEN, RunStatus.RUNNING})

RUN_STATUS_LABELS: Final[dict[RunStatus, Msg]] = {
    # Translators: in Planung (Durchgang eines Angebots)
    RunStatus.PLANNED: pgettext("run", "Planned"),
    # Translators: offen für Anmeldungen
    RunStatus.OPEN: pgettext("run", "Open"),
    # Translators: läuft
    RunStatus.RUNNING: pgettext("run", "Running"),
    # Translators: beendet
    RunStatus.ENDED: pgettext("run", "Ended"),
    # Translators: fällt aus
    RunStatus.CANCELLED: pgettext("run", "Cancelled"),
}

SESSION_STATUS_LABELS: Final[dict[SessionStatus, Msg]] = {
    # Translators: geplant (Termin eines Kurses)
    SessionStatus.PLANNED: pgettext("meeting", "Planned"),
    # Translators: hat stattgefunden
    SessionStatus.HELD: pgettext("meeting", "Held"),
    # Translators: ausgefallen
    SessionStatus.CANCELLED: pgettext("meeting", "Cancelled"),
}

OFFER_KINDS: Final = (
    # Translators: Sprachkurs
    Entry("language_course", _("Language course")),
    # Translators: Handwerkskurs mit Sprache (for example sewing together with German)
    Entry("craft_language", _("Craft course with language")),
    # Translators: Elterncafé
    Entry("parents_cafe", _("Parents’ café")),
    # Translators: offener Treff
    Entry("meeting_point", _("Open meeting point")),
    # Translators: Sprechstunde einer Stelle in unseren Räumen
    Entry("agency_hour", _("Counselling hour of an agency")),
    # Translators: Informationsveranstaltung
    Entry("information", _("Information event")),
    # Translators: Praktikum
    Entry("internship", _("Internship")),
    # Translators: Beschäftigung nach § 16e SGB II
    Entry("job_16e", _("Job under § 16e SGB II")),
    # Translators: Beschäftigung nach § 16i SGB II
    Entry("job_16i", _("Job under § 16i SGB II")),
    # Translators: Freizeit
    Entry("leisure", _("Leisure")),
    # Translators: sonstiges Angebot
    Entry("other", pgettext("offer", "Other")),
)

TARGET_GROUPS: Final = (
    # Translators: Mütter
    Entry("mothers", _("Mothers")),
    # Translators: Eltern
    Entry("parents", _("Parents")),
    # Translators: Frauen
    Entry("women", _("Women")),
    # Translators: junge Menschen (16 bis 24)
    Entry("young", _("Young people (16 to 24)")),
    # Translators: Ältere
    Entry("older", _("Older people")),
    # Translators: Menschen aus dem Quartier
    Entry("neighbours", _("People from the neighbourhood")),
    # Translators: Sprachlots*innen und andere, die weitersagen (Multiplikator*innen)
    Entry("multipliers", _("Language guides and people who pass it on")),
)

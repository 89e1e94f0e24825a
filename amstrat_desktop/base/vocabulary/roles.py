# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works in an office, by what they may see and do (R14)."""

from enum import StrEnum

from amstrat_desktop.base.lang import Msg, _, pgettext


class Role(StrEnum):
    """The matrix of what each may do: `amstrat_desktop.services.rights`."""

    CARER = "carer"
    COUNSELLING = "counselling"
    LEAD = "lead"
    COURSE_LEADER = "course_leader"
    PLANNING = "planning"
    TECHNICIAN = "technician"

    @property
    def label(self) -> Msg:
        return _LABELS[self]

    @property
    def sees(self) -> Msg:
        """One sentence beside the choice."""
        return _SEES[self]


_LABELS = {
    # Translators: Quartierskümmerer*in, Ehrenamt
    Role.CARER: _("Neighbourhood carer or volunteer"),
    # Translators: Beratung (role of a colleague)
    Role.COUNSELLING: pgettext("role", "Counselling"),
    # Translators: Leitung
    Role.LEAD: pgettext("role", "Lead"),
    # Translators: Kursleitung
    Role.COURSE_LEADER: _("Course leader"),
    # Translators: Sozialplanung (role of a colleague)
    Role.PLANNING: pgettext("role", "Planning"),
    # Translators: Technik (role of a colleague)
    Role.TECHNICIAN: pgettext("role", "Technician"),
}
_SEES = {
    Role.CARER: _("Records contacts, and sees their own contacts and the people they know."),
    Role.COUNSELLING: _("Works with all people and referrals of the office."),
    Role.LEAD: _("Everything but the personal notes of others; decides, and looks into the log."),
    Role.COURSE_LEADER: _("Sees the lists of their own courses, with first names only."),
    Role.PLANNING: _("Sees approved tables and the register, and nobody's record."),
    Role.TECHNICIAN: _("Looks after backups and the computer, and sees no content."),
}

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which role has which rights (R14). Whose records one sees of them: `services/visibility`."""

from typing import Final

from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.services.rights.right import Right

ANYBODY: Final = frozenset({Right.ENTER})
"""Also who is not on the staff, or has left: it lets them be told so."""

_STAFF = ANYBODY | {Right.LOOK_UP, Right.OWN_DESK}
_CARER = _STAFF | {
    Right.TODAY,
    Right.FIND,
    Right.READ_CONTACTS,
    Right.RECORD_CONTACTS,
    Right.READ_PEOPLE,
    Right.RECORD_PEOPLE,
    Right.SUPPORT,
    Right.READ_NOTES,
    Right.WRITE_NOTES,
    Right.PERSONAL_NOTES,
    Right.RECORD_CONSENTS,
    Right.DISCLOSE,
    Right.HAND_OUT_INFORMATION,
    Right.HAND_OVER,
    Right.READ_REFERRALS,
    Right.REFER,
    Right.MATCH,
    Right.READ_DIRECTORY,
    Right.TRANSLATE,
    Right.READ_RUNS,
    Right.READ_OFFERS,
    Right.READ_BOOKINGS,
    Right.BOOK,
    Right.CHILD_NOTES,
    Right.READ_REGISTER,
    Right.WRITE_REGISTER,
}
_COUNSELLING = _CARER | {
    Right.RESTRICT,
    Right.HAND_OVER_OTHERS,
    Right.MERGE,
    Right.IMPORT,
    Right.EDIT_DIRECTORY,
    Right.PLAN_OFFERS,
    Right.COURSE_LISTS,
    Right.PARTICIPANT_LISTS,
    Right.PLACE,
    Right.READ_FIGURES,
    Right.MAKE_REPORTS,
    Right.OUTSIDE_REPORTS,
    Right.READ_RELEASES,
    Right.PROPOSE_RELEASES,
    Right.BACK_UP,
}
ALLOWED: Final = {
    Role.CARER: _CARER,
    Role.COUNSELLING: _COUNSELLING,
    Role.LEAD: frozenset(Right) - {Right.WITHIN},
    Role.COURSE_LEADER: _STAFF | {Right.READ_RUNS, Right.COURSE_LISTS},
    Role.PLANNING: _STAFF
    | {
        Right.FIND,
        Right.READ_DIRECTORY,
        Right.READ_RELEASES,
        Right.READ_REGISTER,
        Right.OUTSIDE_REPORTS,
    },
    Role.TECHNICIAN: _STAFF | {Right.BACK_UP, Right.RESTORE, Right.SEE_HEALTH},
}


def roles_with(right: Right) -> frozenset[Role]:
    """Whose role includes it."""
    return frozenset(role for role, allowed in ALLOWED.items() if right in allowed)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the database itself refuses: to rewrite what happened.

An event of a referral, a case, a booking or a placement, a frozen slip, a disclosure, the closing
of a month, an approved release and a line of the audit log can be added and, when their time has
come, erased as a whole; nobody can change one, by whatever way they come. Only whose record a
disclosure belongs to can change: two records may turn out to be one person's.
"""

from typing import Final

NEVER_REWRITTEN: Final = (
    "referral_event",
    "referral_slip",
    "feedback_return",
    "audit_event",
    "case_event",
    "booking_event",
    "placement_event",
    "disclosure_data",
    "month_closing",
    "release_file",
    "retention_rule",
    "erasure_run",
    "erasure_count",
)
_DISCLOSED: Final = (
    "id, office_id, at, staff_id, organisation_id, receiver, basis, consent_id, referral_id, "
    "way, content, reason, decided_by, person_told"
)


def _refusing(table: str, columns: str = "") -> str:
    event = f"UPDATE OF {columns}" if columns else "UPDATE"
    return (
        f"CREATE TRIGGER {table}_is_never_rewritten BEFORE {event} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is never rewritten'); END"
    )


_RELEASED: Final = (
    "CREATE TRIGGER release_is_never_rewritten BEFORE UPDATE ON release "
    "WHEN OLD.state = 'approved' "
    "BEGIN SELECT RAISE(ABORT, 'release is never rewritten'); END"
)

TRIGGERS: Final = (
    *(_refusing(table) for table in NEVER_REWRITTEN),
    _refusing("disclosure", _DISCLOSED),
    _RELEASED,
)

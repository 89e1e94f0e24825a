# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the database itself refuses: to rewrite what happened.

An event of a referral, a frozen slip and a line of the audit log can be added and, when their
time has come, erased as a whole; nobody can change one, by whatever way they come.
"""

from typing import Final

NEVER_REWRITTEN: Final = ("referral_event", "referral_slip", "feedback_return", "audit_event")

TRIGGERS: Final = tuple(
    f"CREATE TRIGGER {table}_is_never_rewritten BEFORE UPDATE ON {table} "
    f"BEGIN SELECT RAISE(ABORT, '{table} is never rewritten'); END"
    for table in NEVER_REWRITTEN
)

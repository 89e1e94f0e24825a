# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of a run: participants, waiting list, course leader, childcare, and who came."""

from amstrat_desktop.documents.run_lists.attendance_sheet import AttendanceSheet, render_sheet
from amstrat_desktop.documents.run_lists.papers import (
    render_childcare,
    render_leader_list,
    render_participants,
    render_waiting,
)

__all__ = [
    "AttendanceSheet",
    "render_childcare",
    "render_leader_list",
    "render_participants",
    "render_sheet",
    "render_waiting",
]

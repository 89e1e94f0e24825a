# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The health of an office: its file, what lies around it, its log, and the clock."""

from amstrat_desktop.services.health.content import read_content
from amstrat_desktop.services.health.examining import examine
from amstrat_desktop.services.health.reindexing import rebuild_index
from amstrat_desktop.store.finding import Finding, Mending, Part, Severity

__all__ = ["Finding", "Mending", "Part", "Severity", "examine", "read_content", "rebuild_index"]

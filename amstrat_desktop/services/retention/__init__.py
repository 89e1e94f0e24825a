# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long what is kept: terms, what falls due, holds and limits, and the run that erases."""

from amstrat_desktop.services.retention.due import list_due
from amstrat_desktop.services.retention.terms import read_terms

__all__ = ["list_due", "read_terms"]

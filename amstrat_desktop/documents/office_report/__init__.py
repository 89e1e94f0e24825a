# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The monthly and the quarterly report of the office, on paper."""

from amstrat_desktop.documents.office_report.rendering import render

__all__ = ["render"]

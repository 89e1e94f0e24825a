# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The funder's annex and the conference pack, on paper: only what was approved for others."""

from amstrat_desktop.documents.outside_report.rendering import render

__all__ = ["render"]

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table for planning on paper, in German: what was approved, and nothing of what is hidden."""

from amstrat_desktop.documents.release_sheet.sheet import render

__all__ = ["render"]

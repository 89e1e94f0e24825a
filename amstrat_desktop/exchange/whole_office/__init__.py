# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole office as JSON lines with their schema: readable without this program."""

from amstrat_desktop.exchange.whole_office.writing import OfficeWriter

__all__ = ["OfficeWriter"]

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sheet that tells people what is held about them and why (Art. 13 GDPR; R22)."""

from amstrat_desktop.documents.information_sheet.data import SHEET, VERSION, InformationSheet
from amstrat_desktop.documents.information_sheet.rendering import render

__all__ = ["SHEET", "VERSION", "InformationSheet", "render"]

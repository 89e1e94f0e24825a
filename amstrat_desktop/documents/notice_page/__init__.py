# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The neighbourhood's page for the notice board, in one of the languages of the papers."""

from amstrat_desktop.documents.notice_page.rendering import render

__all__ = ["render"]

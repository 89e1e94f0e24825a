# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers of a run: its lists for who works there, invitations and reminders for who comes."""

from amstrat_desktop.ui.offers.papers.invitation_dialog import open_invitations
from amstrat_desktop.ui.offers.papers.lists_dialog import open_lists
from amstrat_desktop.ui.offers.papers.lists_presenter import ListKind

__all__ = ["ListKind", "open_invitations", "open_lists"]

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invitation and reminder: what somebody takes home who booked, in German and their language."""

from amstrat_desktop.documents.invitation.data import Invitation, PaperKind
from amstrat_desktop.documents.invitation.rendering import render, render_all

__all__ = ["Invitation", "PaperKind", "render", "render_all"]

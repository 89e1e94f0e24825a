# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Referrals: their way, their slips, their answers."""

from amstrat_desktop.ui.printing import SystemPrinter
from amstrat_desktop.ui.referrals.screen import ReferralsScreen
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> ReferralsScreen:
    """The screen, filling itself."""
    return ReferralsScreen(context, SystemPrinter())

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Help: F1 opens the page of the manual that belongs to what is in front, offline."""

from amstrat_desktop.ui.help.desk import HelpDesk, desk_of_door

__all__ = ["HelpDesk", "desk_of_door"]

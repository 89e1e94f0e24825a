# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A day's work in a sample office without a screen: what `make run` does where there is none.

Creates an office, records a contact, issues a referral, and leaves the slip, the papers of a
person and a picture of each screen in a folder. The pictures are those of the real windows.
"""

from amstrat_desktop.tour.day import run
from amstrat_desktop.tour.pictures import SIZE, picture_of, quiet, settle
from amstrat_desktop.tour.stops import walk

__all__ = ["SIZE", "picture_of", "quiet", "run", "settle", "walk"]

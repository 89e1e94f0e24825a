# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files in and out of other programs: spreadsheets, CSV, calendars. No Qt, no papers."""

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Charts, defined once for screen and paper: what they show, in words, and where it stands."""

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shows the window to whoever is new to it, in a few steps, each beside the real thing."""

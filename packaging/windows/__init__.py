# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What Windows reads about the program, and its two installers (docs/rollout.md)."""

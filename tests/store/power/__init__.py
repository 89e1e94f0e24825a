# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A disk that loses its power: what a program wrote is traced and replayed up to a cut."""

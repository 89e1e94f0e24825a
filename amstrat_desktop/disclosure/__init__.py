# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Statistical disclosure control: a table in, a safe table out.

Pure computation without database, texts or Qt; it knows nothing of the rest of the program.
"""

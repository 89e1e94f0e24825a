# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in papers about a period: figures, approved tables, facts, and typed words."""

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers of many pages: page breaks, contents, bookmarks, “page n of m”, texts for charts."""

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rights of the people whose data is held (Art. 13 to 21 GDPR; R9, R10, R22)."""

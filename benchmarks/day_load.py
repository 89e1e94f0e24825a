# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is done in each hour of a day that is measured."""

from typing import Final

CONTACTS: Final = 50
SLIPS: Final = 25
LANGUAGES: Final = ("ar", "tr", "uk", "en", "de")

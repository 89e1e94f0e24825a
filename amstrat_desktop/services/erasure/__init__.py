# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Erasing: one person, what a term is over for, and again what a restored backup brought back."""

from amstrat_desktop.services.erasure.again import erase_again
from amstrat_desktop.services.erasure.on_request import erase_person
from amstrat_desktop.services.erasure.protocol import Erasure

__all__ = ["Erasure", "erase_again", "erase_person"]

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Roles and what they may (R14): docs/roles.md is made from here."""

from amstrat_desktop.services.rights.asking import (
    NotAllowed,
    Rights,
    granted,
    read_rights,
    require_granted,
    rights_of,
)
from amstrat_desktop.services.rights.grants import Undeclared
from amstrat_desktop.services.rights.matrix import roles_with
from amstrat_desktop.services.rights.right import Right

__all__ = [
    "NotAllowed",
    "Right",
    "Rights",
    "Undeclared",
    "granted",
    "read_rights",
    "require_granted",
    "rights_of",
    "roles_with",
]

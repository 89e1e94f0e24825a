# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Backups of an office: made, listed, verified, thinned and copied to a second place.

A backup is a folder with the database, the key file of its day and a manifest, encrypted as
the office is. Putting one back is `store.restoring`.
"""

from amstrat_desktop.store.backups.listing import (
    Backup,
    anchors,
    list_backups,
    newest_verified,
)
from amstrat_desktop.store.backups.making import make_backup
from amstrat_desktop.store.backups.manifest import Manifest, Reason
from amstrat_desktop.store.backups.verifying import Verdict, verify_backup

__all__ = [
    "Backup",
    "Manifest",
    "Reason",
    "Verdict",
    "anchors",
    "list_backups",
    "make_backup",
    "newest_verified",
    "verify_backup",
]

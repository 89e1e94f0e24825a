# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the file of an office tells of itself to whoever looks after the program."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileFacts:
    """folder: of the office; backups: of its backups. schema: the number of the file's schema.
    sqlcipher, sqlite: the versions that read it.
    """

    folder: str
    backups: str
    schema: str
    sqlcipher: str
    sqlite: str

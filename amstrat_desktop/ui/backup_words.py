# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How backups are spoken of in lists."""

from typing import Final

from amstrat_desktop.base.lang import Catalogue, _, pgettext
from amstrat_desktop.base.vault import BackupRow
from amstrat_desktop.ui.widgets.table_model import Column

_MEGABYTE: Final = 1_000_000

# Translators: Ort einer Sicherung: beim Büro (auf diesem Computer) / zweiter Ort
_HERE: Final = pgettext("place of a backup", "With the office")
_SECOND: Final = pgettext("place of a backup", "Second place")


def _when(row: BackupRow, words: Catalogue) -> str:
    return f"{words.moment(row.made_at)}\n{words.text(row.why)}"


def _where(row: BackupRow, words: Catalogue) -> str:
    size = words.text(_("{number} MB", number=words.number(max(1, row.size // _MEGABYTE))))
    return f"{words.text(_SECOND if row.second else _HERE)}\n{size}"


def _state(row: BackupRow, words: Catalogue) -> str:
    told = words.text(row.soundness.value)
    return told if row.verified_at is None else f"{told}\n{words.moment(row.verified_at)}"


# Translators: Sicherung vom (column of the list of backups: when it was made, and why)
COLUMNS: Final = (
    Column[BackupRow](_("Backup of"), _when, width=0),
    Column[BackupRow](_("Place"), _where, width=170),
    Column[BackupRow](_("State"), _state, width=170),
)

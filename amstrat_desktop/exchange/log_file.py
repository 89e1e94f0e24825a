# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines of the log as a file: keys only, nobody's name; for whoever looks after data protection."""

from collections.abc import Sequence
from datetime import UTC
from typing import Final

from amstrat_desktop.base.lang import Catalogue, _
from amstrat_desktop.base.vocabulary.audit import action_label, kind_label
from amstrat_desktop.exchange.written_tables import WrittenTable, csv_of
from amstrat_desktop.services.audit_list import LogRow

# Translators: Protokoll (wer was getan hat)
TITLE: Final = _("Log")

_HEADINGS: Final = (
    # Translators: Zeile des Protokolls
    _("Line"),
    _("Time (UTC)"),
    # Translators: Schlüssel (ID) der Kolleg*in
    _("Key of the colleague"),
    _("What was done"),
    # Translators: Art des Datensatzes
    _("Kind of record"),
    # Translators: Schlüssel (ID) des Datensatzes
    _("Key of the record"),
    # Translators: geänderte Felder
    _("Fields"),
)


def log_csv(rows: Sequence[LogRow], words: Catalogue) -> bytes:
    """rows: of `audit_list.list_log`."""
    table = [
        (
            row.sequence,
            row.at.astimezone(UTC).isoformat(timespec="seconds"),
            str(row.staff_id),
            words.text(action_label(row.object_kind, row.action)),
            words.text(kind_label(row.object_kind)),
            str(row.object_id),
            " ".join(row.fields),
        )
        for row in rows
    ]
    return csv_of(WrittenTable(words.text(TITLE), [words.text(one) for one in _HEADINGS], table))

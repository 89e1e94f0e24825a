# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of the log."""

from typing import Final

from amstrat_desktop.base.lang import Catalogue, _, ngettext
from amstrat_desktop.base.vocabulary.audit import action_label, kind_label
from amstrat_desktop.services.audit_list import LogRow
from amstrat_desktop.ui.lines import dotted, lines
from amstrat_desktop.ui.widgets.table_model import Column


def _what(row: LogRow, words: Catalogue) -> str:
    count = len(row.fields)
    # Translators: how many fields of a record were changed
    fields = words.text(ngettext("{count} field", "{count} fields", count)) if count else ""
    done = words.text(action_label(row.object_kind, row.action))
    return lines(done, dotted(words, words.text(kind_label(row.object_kind)), fields))


COLUMNS: Final = (
    Column[LogRow](_("When"), lambda row, words: words.moment(row.at), width=150),
    Column[LogRow](_("Who"), lambda row, _words: row.staff, width=200),
    Column[LogRow](_("What"), _what, width=0),
    # Translators: number of a line of the log
    Column[LogRow](_("Line"), lambda row, words: words.number(row.sequence), number=True),
)

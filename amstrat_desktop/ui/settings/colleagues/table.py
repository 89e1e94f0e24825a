# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of the list of colleagues."""

from typing import Final

from amstrat_desktop.base.lang import Catalogue, _, pgettext
from amstrat_desktop.ui.lines import lines
from amstrat_desktop.ui.settings.colleagues.presenter import ColleagueLine
from amstrat_desktop.ui.widgets.table_model import Column


def _named(line: ColleagueLine, words: Catalogue) -> str:
    name = line.row.name
    shown = words.text(_("{name} (you)", name=name)) if line.row.me else name
    return lines(shown, line.row.staff.position)


def _opens(line: ColleagueLine, words: Catalogue) -> str:
    if not line.row.staff.active:
        unfinished = line.opens or line.due
        return words.text(_("Left, key still valid") if unfinished else _("No longer here"))
    return words.text(_("Opens the office") if line.opens else _("Has no passphrase"))


COLUMNS: Final = (
    Column[ColleagueLine](_("Name"), _named, width=0),
    # Translators: Rolle im Programm (column)
    Column[ColleagueLine](
        pgettext("colleague", "Role"), lambda line, w: w.text(line.row.staff.role.label), width=270
    ),
    # Translators: how many people somebody looks after
    Column[ColleagueLine](_("People"), lambda line, w: w.number(line.row.people), number=True),
    Column[ColleagueLine](_("Way in"), _opens, width=200),
)

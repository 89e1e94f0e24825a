# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a paper for others is built from: approved tables, and those that are missing."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext, pgettext
from amstrat_desktop.base.vocabulary.reports import INSIDE
from amstrat_desktop.documents.bound.releases import title_of
from amstrat_desktop.services.releases.catalogue import release_table
from amstrat_desktop.services.releases.frozen import FrozenTable
from amstrat_desktop.services.releases.release_list import Missing
from amstrat_desktop.ui.reports.papers.presenter import Ground
from amstrat_desktop.ui.translator import Text, bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, row, stacked
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.place import empty_layout

_RULE: Final = _(
    "Numbers about people come only from tables that were approved for these months. Facts about "
    "offers need no approval."
)
_EXACT: Final = _(
    "Counted anew each time, exactly as the figures on the screen. It stays in the office."
)


class SourcesPart(Card):
    """propose_wanted: a `Missing` table is to be proposed."""

    propose_wanted = Signal(object)

    def __init__(self) -> None:
        # Translators: Woraus das Papier entsteht (approved tables and missing ones)
        super().__init__(_("What it is built from"))
        self._rule = Label(kind="small", wrap=True)
        self.used: Final = Label(wrap=True)
        self.missing_heading: Final = Label(kind="strong", wrap=True)
        self.propose: list[Button] = []
        self._missing = stacked(spacing=4)
        self.add(self._rule, self.used, self.missing_heading, self._missing)
        self.hide()

    def show_ground(self, ground: Ground) -> None:
        """Which releases are in it, and what is not approved yet."""
        inside = ground.wanted.kind in INSIDE
        tables, missing = ground.sources.tables, ground.sources.missing
        self._rule.say(_EXACT if inside else _RULE)
        self.used.setVisible(not inside)
        months = (ground.wanted.period.first_month, ground.wanted.period.last_month)
        used = [_used(table, whole=table.months == months) for table in tables]
        self.used.say(_listed(used) if used else _NOTHING)
        self._show_missing(missing)
        for part in (self.missing_heading, self._missing):
            part.setVisible(bool(missing))
        self.missing_heading.say(
            ngettext(
                "{count} table is not approved for exactly these months:",
                "{count} tables are not approved for exactly these months:",
                len(missing),
            )
        )
        self.show()

    def _show_missing(self, missing: Sequence[Missing]) -> None:
        """A line for each, with a way to propose what nobody has proposed."""
        column = self._missing.layout()
        if column is None:
            return
        empty_layout(column)
        self.propose = []
        for one in missing:
            name = Label(_missing(one), kind="muted", wrap=True)
            if one.proposed:
                column.addWidget(name)
                continue
            # Translators: vorschlagen (a table for planning, for approval)
            button = Button(pgettext("release", "Propose"))
            bind(button, (button.setAccessibleName, _("Propose: {table}", table=one.table.title)))
            button.clicked.connect(partial(self._propose, one))
            line = QWidget()
            side_by_side = row(name, button)
            side_by_side.setContentsMargins(0, 0, 0, 0)
            side_by_side.setStretch(0, 1)
            line.setLayout(side_by_side)
            column.addWidget(line)
            self.propose.append(button)

    def _propose(self, one: Missing) -> None:
        self.propose_wanted.emit(one)


_NOTHING: Final = _("No table is approved for these months yet.")


def _used(table: FrozenTable, *, whole: bool) -> Msg:
    """whole: it is about exactly the months of the paper, which need not be said again."""
    title = release_table(table.key).title if whole else title_of(table)
    # Translators: Nr. {number}: {title} (an approved table for planning)
    return _("No. {number}: {title}", number=table.number, title=title)


def _missing(one: Missing) -> Msg:
    if one.proposed:
        return _("{title} (proposed, waits for approval)", title=one.table.title)
    return one.table.title


def _listed(texts: list[Msg]) -> Text:
    """A line for each, a dot before it."""

    def said(words: Catalogue) -> str:
        return "\n".join(f"• {words.text(text)}" for text in texts)

    return said

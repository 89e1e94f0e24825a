# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a paper for others is built from: approved tables, and those that are missing."""

from typing import Final

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.base.vocabulary.reports import INSIDE
from amstrat_desktop.documents.bound.releases import title_of
from amstrat_desktop.services.releases.frozen import FrozenTable
from amstrat_desktop.services.releases.release_list import Missing
from amstrat_desktop.ui.reports.papers.presenter import Ground
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.labels import Label

_RULE: Final = _(
    "Numbers about people come only from tables that were approved for these months. Facts about "
    "offers need no approval."
)
_EXACT: Final = _(
    "Counted anew each time, exactly as the figures on the screen. It stays in the office."
)


class SourcesPart(Card):
    """propose_wanted: the tables for planning are to be opened."""

    propose_wanted = Signal()

    def __init__(self) -> None:
        # Translators: Woraus das Papier entsteht (approved tables and missing ones)
        super().__init__(_("What it is built from"))
        self._rule = Label(kind="small", wrap=True)
        self.used: Final = Label(wrap=True)
        self.missing_heading: Final = Label(kind="strong", wrap=True)
        self.missing: Final = Label(kind="muted", wrap=True)
        # Translators: Tabellen für die Planung öffnen, um fehlende vorzuschlagen
        self.propose: Final = Button(_("Propose the missing tables"), icon="plus")
        self.propose.clicked.connect(self.propose_wanted)
        self.add(self._rule, self.used, self.missing_heading, self.missing, self.propose)
        self.hide()

    def show_ground(self, ground: Ground) -> None:
        """Which releases are in it, and what is not approved yet."""
        inside = ground.wanted.kind in INSIDE
        tables, missing = ground.sources.tables, ground.sources.missing
        self._rule.say(_EXACT if inside else _RULE)
        self.used.setVisible(not inside)
        self.used.say(_listed([_used(table) for table in tables]) if tables else _NOTHING)
        for part in (self.missing_heading, self.missing, self.propose):
            part.setVisible(bool(missing))
        self.missing_heading.say(
            ngettext(
                "{count} table is not approved for exactly these months:",
                "{count} tables are not approved for exactly these months:",
                len(missing),
            )
        )
        self.missing.say(_listed([_missing(one) for one in missing]))
        self.show()


_NOTHING: Final = _("No table is approved for these months yet.")


def _used(table: FrozenTable) -> Msg:
    # Translators: {title} (Freigabe Nr. {number})
    return _("{title} (release no. {number})", title=title_of(table), number=table.number)


def _missing(one: Missing) -> Msg:
    if one.proposed:
        return _("{title} (proposed, waits for approval)", title=one.table.title)
    return one.table.title


def _listed(texts: list[Msg]) -> Text:
    """A line for each, a dot before it."""

    def said(words: Catalogue) -> str:
        return "\n".join(f"• {words.text(text)}" for text in texts)

    return said

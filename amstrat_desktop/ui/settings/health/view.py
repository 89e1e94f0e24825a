# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer first, then everything that was looked at, each with what to do about it."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _, ngettext, pgettext
from amstrat_desktop.services.health import Finding, Mending, Part, Severity
from amstrat_desktop.ui.settings.health.line import PartLine
from amstrat_desktop.ui.settings.section import SectionPage
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.message_bar import announce

BUTTONS: Final[Mapping[Mending, Msg]] = MappingProxyType(
    {
        Mending.REBUILD_INDEX: _("Make the index anew"),
        Mending.CLOSE_TO_OTHERS: _("Close them to others"),
        Mending.BACK_UP: _("Back up now"),
        Mending.SEE_BACKUPS: _("Open the backups"),
        Mending.SEE_LOG: _("Open the log"),
        Mending.SEE_SECURITY: _("Open security"),
        Mending.SEE_COLLEAGUES: _("Open the colleagues"),
    }
)


# Translators: Zustand des Büros (Datei, Protokoll, Sicherungen, Uhr), not somebody's health
HEADING: Final = pgettext("office", "Health")


class HealthSection(SectionPage):
    """mending_wanted: the button beside a finding."""

    reload_wanted = Signal()
    mending_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(
            HEADING,
            _("Reads the whole file and looks at everything that the office rests on."),
        )
        self.presenter: object = None
        self.again: Final = Button(_("Check again"), kind="primary", icon="refresh")
        self.again.clicked.connect(self.reload_wanted)
        self.buttons.addWidget(self.again)
        self.answer: Final = Label(_("Nothing was looked at yet."), kind="strong", wrap=True)
        self.list: Final = QWidget()
        self._lines = QVBoxLayout(self.list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        card = Card()
        card.add(self.answer)
        looked_at = Card(_("What was looked at"))
        looked_at.add(self.list)
        self.looked_at: Final = looked_at
        looked_at.hide()
        self.put(card, looked_at)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """The answer is announced; lines of before are gone."""
        answer = _answer(findings)
        self.answer.say(answer)
        while (item := self._lines.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.setParent(None)
                before.deleteLater()
        # What is to be done stands first.
        for part in sorted(Part, key=lambda one: one not in {found.part for found in findings}):
            line = PartLine(part, [one for one in findings if one.part is part], BUTTONS)
            line.mending_wanted.connect(self.mending_wanted)
            self._lines.addWidget(line)
        self.looked_at.show()
        urgent = any(one.severity is Severity.DAMAGE for one in findings)
        announce(self.answer, answer, urgent=urgent)

    def set_busy(self, busy: bool) -> None:
        """One look at a time."""
        self.again.setEnabled(not busy)
        self.list.setEnabled(not busy)

    def focus_start(self) -> None:
        self.again.setFocus()


def _answer(findings: Sequence[Finding]) -> Msg:
    if any(one.severity is Severity.DAMAGE for one in findings):
        return _("Something is damaged. Do what stands below before you work on.")
    warnings = sum(one.severity is Severity.WARNING for one in findings)
    if warnings:
        return ngettext(
            "{count} thing needs to be looked after.",
            "{count} things need to be looked after.",
            warnings,
        )
    return _("Everything is in order.")

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The area: the usual ones as chips, every other one by its name or what residents call it."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.services.areas import AreaMatch, AreaOption, match_areas
from amstrat_desktop.ui.consultations.field_names import FIELD_NAMES
from amstrat_desktop.ui.consultations.quick_words import area_label
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.chips import Choice, OneOf

USUAL = 4
"""Areas that are always in view."""


class AreaPicker(QWidget):
    """changed: another area, or none. An area that was found by a resident's name shows it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._areas: Sequence[AreaOption] = ()
        self._area_id: UUID | None = None
        self._alias = ""
        self._showing = False
        self._search = QLineEdit()
        self._search.setMaxLength(LINE_LIMIT)
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(lambda _: self._show())
        self._search.installEventFilter(self)
        self._search.hide()
        self._chips = OneOf[UUID](FIELD_NAMES["area_id"], optional=True, more=_("Other …"))
        self._chips.changed.connect(self._chosen)
        self._chips.more_wanted.connect(self.open_search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._search)
        column.addWidget(self._chips)
        bind(
            self,
            (self._search.setPlaceholderText, _("Name, or what residents call it")),
            (self._search.setAccessibleName, _("Find an area")),
        )

    def show_areas(self, areas: Sequence[AreaOption]) -> None:
        """Offer areas, the usual ones first."""
        self._areas = areas
        self._show()

    def value(self) -> UUID | None:
        """The chosen area."""
        return self._area_id

    def alias(self) -> str:
        """The resident's name by which it was found."""
        return self._alias

    def set_value(self, area_id: UUID | None, alias: str = "") -> None:
        """Choose by program."""
        self._area_id, self._alias = area_id, alias
        self._show()

    def chosen_chip(self) -> QAbstractButton | None:
        """The button of the chosen area."""
        return self._chips.chip(self._area_id) if self._area_id else None

    def focus_first(self) -> None:
        """Put the cursor on the chosen area, else on the first one."""
        self._chips.focus_first()

    def open_search(self) -> None:
        """Let somebody type the name of any area."""
        self._search.show()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._show()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._chips.setAccessibleName(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
                self._take_first()
                return True
            if event.key() == Qt.Key.Key_Down:
                self._chips.focus_first()
                return True
        return super().eventFilter(watched, event)

    def _take_first(self) -> None:
        found = match_areas(self._areas, self._search.text())
        if found:
            self._choose(found[0].area.id, found[0].alias)
            self._chips.focus_first()

    def _chosen(self) -> None:
        if not self._showing:
            chosen = self._chips.value()
            found = match_areas(self._areas, self._search.text())
            alias = next((m.alias for m in found if m.area.id == chosen), "")
            kept = self._alias if chosen == self._area_id else alias
            self._choose(chosen, kept)

    def _choose(self, area_id: UUID | None, alias: str) -> None:
        self._area_id, self._alias = area_id, alias
        self._search.clear()
        self._search.hide()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """Show what was searched for, else the usual areas and the chosen one."""
        self._showing = True
        typed = self._search.text().strip()
        matches: Iterable[AreaMatch]
        if typed and not self._search.isHidden():
            matches = match_areas(self._areas, typed)
        else:
            matches = self._usual()
        self._chips.offer_more(on=self._search.isHidden())
        self._chips.show_choices(self._choice(match) for match in matches)
        self._chips.set_value(self._area_id)
        self._showing = False

    def _usual(self) -> Iterable[AreaMatch]:
        for at, area in enumerate(self._areas):
            if at < USUAL or area.id == self._area_id:
                yield AreaMatch(area)

    def _choice(self, match: AreaMatch) -> Choice[UUID]:
        area = match.area
        alias = match.alias or (self._alias if area.id == self._area_id else "")
        hint = verbatim(", ".join(area.aliases)) if area.aliases else None
        return Choice(area.id, area_label(area.name, alias), area.aliases, hint)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The topics: the most used as one row of chips, all of them in their groups on demand."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.codes import Option
from amstrat_desktop.ui.consultations.columns import SideBySide
from amstrat_desktop.ui.consultations.field_names import FIELD_NAMES
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label

COMMON = 8
"""Topics that are always in view."""

# Translators: shown when a topic of Art. 9 GDPR is chosen (health, residence, violence)
RESTRICTED = _("A sensitive topic: the topic is enough, no details in the note.")


class TopicPicker(QWidget):
    """changed: other topics are chosen. Keeps the order in which they were chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._values: list[str] = []
        self._options: dict[str, Option] = {}
        self._groups_wanted: Sequence[Option] = ()
        self._groups: list[ManyOf[str]] = []
        self._in_common: tuple[str, ...] = ()
        self._common = ManyOf[str](FIELD_NAMES["topic"], more=_("All topics …"))
        self._common.changed.connect(lambda: self._chosen(self._common, self._in_common))
        self._common.more_wanted.connect(self.open_groups)
        self.hint = HintLine()
        self._box = QWidget()
        self._fewer = Button(_("Fewer topics"), kind="quiet", icon="chevron-up")
        self._fewer.clicked.connect(self.close_groups)
        self._box.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._common, self._box, self.hint):
            column.addWidget(part)

    def show_topics(self, options: Sequence[Option], groups: Sequence[Option]) -> None:
        """Offer topics, the most used first."""
        self._options = {option.code: option for option in options}
        self._groups_wanted = groups
        self._drop_groups()
        self._in_common = ()
        self.set_values(self._values)

    def values(self) -> tuple[str, ...]:
        """The chosen topics, in the order in which they were chosen."""
        return tuple(self._values)

    def set_values(self, values: Iterable[str]) -> None:
        """Choose by program."""
        self._values = [value for value in values if value in self._options]
        self._show_common()
        for chips in (self._common, *self._groups):
            chips.blockSignals(True)
            chips.set_values(self._values)
            chips.blockSignals(False)
        self._tell()

    def focus_first(self) -> None:
        """Put the cursor on the first topic."""
        (self._groups[0] if self._groups else self._common).focus_first()

    def chip(self, topic: str) -> QAbstractButton:
        """The button of a topic that is in view."""
        group = next((c for c in self._groups if topic in self._codes(c)), self._common)
        return group.chip(topic)

    @property
    def all_button(self) -> QAbstractButton:
        """The button that opens the groups."""
        return self._common.more_button

    def open_groups(self) -> None:
        """Show every topic in its group."""
        if not self._groups:
            self._build_groups()
        self._common.hide()
        self._box.show()
        self._groups[0].focus_first()

    def close_groups(self) -> None:
        """Back to the row of the most used."""
        self._drop_groups()
        self._box.hide()
        self._common.show()
        self._common.focus_first()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._common.setAccessibleName(name)

    def _show_common(self) -> None:
        """The most used ones and, after them, whatever else is chosen."""
        common = tuple(self._options)[:COMMON]
        wanted = (*common, *(value for value in self._values if value not in common))
        if wanted != self._in_common:
            self._in_common = wanted
            self._common.show_choices(_choice(self._options[code]) for code in wanted)

    def _build_groups(self) -> None:
        column = self._box.layout() or QVBoxLayout(self._box)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        for group in self._groups_wanted:
            found = [o for o in self._options.values() if o.group == group.code]
            if found:
                column.addWidget(self._group_row(group, found))
        column.addWidget(self._fewer)
        column.setAlignment(self._fewer, Qt.AlignmentFlag.AlignLeading)
        self.set_values(self._values)

    def _group_row(self, group: Option, options: Sequence[Option]) -> QWidget:
        name = Label(group.label, kind="muted", wrap=True)
        chips = ManyOf[str](group.label)
        chips.setProperty("codes", [option.code for option in options])
        chips.show_choices(_choice(option) for option in options)
        chips.changed.connect(lambda: self._chosen(chips, self._codes(chips)))
        self._groups.append(chips)
        return SideBySide(name, chips, narrow=620, first=190)

    def _drop_groups(self) -> None:
        column = self._box.layout()
        while column is not None and (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._fewer:
                widget.hide()
                widget.deleteLater()
        self._groups.clear()

    def _codes(self, chips: ManyOf[str]) -> Sequence[str]:
        codes: Sequence[str] = chips.property("codes")
        return codes

    def _chosen(self, chips: ManyOf[str], codes: Iterable[str]) -> None:
        now, offered = chips.values(), set(codes)
        kept = [value for value in self._values if value not in offered or value in now]
        self.set_values([*kept, *(value for value in now if value not in kept)])
        self.changed.emit()

    def _tell(self) -> None:
        restricted = any(self._options[value].restricted for value in self._values)
        self.hint.show_hint(RESTRICTED if restricted else None)


def _choice(option: Option) -> Choice[str]:
    return Choice(option.code, option.label, hint=RESTRICTED if option.restricted else option.hint)

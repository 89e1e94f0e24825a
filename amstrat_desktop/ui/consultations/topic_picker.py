# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The topics: the most used as one row of chips, all of them in their groups on demand."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.codes import Option
from amstrat_desktop.ui.consultations.columns import SideBySide
from amstrat_desktop.ui.consultations.field_names import FIELD_NAMES
from amstrat_desktop.ui.consultations.hint_line import HintLine
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.chip import ManyChip, OneChip
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf
from amstrat_desktop.ui.widgets.labels import Label

COMMON = 8
"""Topics that are always in view."""

# Translators: shown when a topic of Art. 9 GDPR is chosen (health, residence, violence)
RESTRICTED = _("A sensitive topic: the topic is enough, no details in the note.")


class _CommonTopics(ManyOf[str]):
    """The row of the most used; asking for more opens the groups instead."""

    all_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(FIELD_NAMES["topic"], first=COMMON)

    def show_all(self) -> None:
        self.all_wanted.emit(None)

    def _arrive(self, chip: OneChip | ManyChip) -> None:
        if chip.isHidden():
            value = next(choice.value for choice, other in self._pairs() if other is chip)
            self.all_wanted.emit(value)
        else:
            super()._arrive(chip)


class TopicPicker(QWidget):
    """changed: other topics are chosen. Keeps the order in which they were chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._values: list[str] = []
        self._options: dict[str, Option] = {}
        self._groups_wanted: Sequence[Option] = ()
        self._groups: list[ManyOf[str]] = []
        self._common = _CommonTopics()
        self._common.changed.connect(lambda: self._chosen(self._common, self._options))
        self._common.all_wanted.connect(self._open)
        self._hint = HintLine()
        self._box = QWidget()
        self._fewer = Button(_("Fewer topics"), kind="quiet", icon="chevron-up")
        self._fewer.clicked.connect(self.close_groups)
        self._box.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._common, self._box, self._hint):
            column.addWidget(part)

    def show_topics(self, options: Sequence[Option], groups: Sequence[Option]) -> None:
        """Offer topics, the most used first."""
        self._options = {option.code: option for option in options}
        self._groups_wanted = groups
        self._drop_groups()
        self._common.show_choices(_choice(option) for option in options)
        self.set_values(self._values)

    def values(self) -> tuple[str, ...]:
        """The chosen topics, in the order in which they were chosen."""
        return tuple(self._values)

    def set_values(self, values: Iterable[str]) -> None:
        """Choose by program."""
        self._values = [value for value in values if value in self._options]
        for chips in (self._common, *self._groups):
            chips.blockSignals(True)
            chips.set_values(self._values)
            chips.blockSignals(False)
        self._tell()

    def focus_first(self) -> None:
        """Put the cursor on the first topic."""
        (self._groups[0] if self._groups else self._common).focus_first()

    def close_groups(self) -> None:
        """Back to the row of the most used."""
        self._drop_groups()
        self._box.hide()
        self._common.show()
        self._common.focus_first()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._common.setAccessibleName(name)

    def _open(self, topic: str | None) -> None:
        if not self._groups:
            self._build_groups()
        self._common.hide()
        self._box.show()
        group = next(
            (chips for chips in self._groups if topic in self._codes(chips)), self._groups[0]
        )
        if topic is None:
            group.focus_first()
        else:
            group.chip(topic).setFocus(Qt.FocusReason.TabFocusReason)

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
        self._hint.show_hint(RESTRICTED if restricted else None)


def _choice(option: Option) -> Choice[str]:
    return Choice(option.code, option.label, hint=RESTRICTED if option.restricted else option.hint)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bar of a running office hour: where, since when, who came, who was turned away."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from amstrat_desktop.base.cleaning import LINE_LIMIT
from amstrat_desktop.base.lang import Catalogue, _, ngettext
from amstrat_desktop.services.areas import AreaOption
from amstrat_desktop.services.office_hours import OfficeHourCard, OfficeHourDraft
from amstrat_desktop.ui.consultations.area_picker import AreaPicker
from amstrat_desktop.ui.consultations.columns import SideBySide
from amstrat_desktop.ui.consultations.field_names import FIELD_NAMES
from amstrat_desktop.ui.theme import CONTROL_HEIGHT, theme
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.field import Field
from amstrat_desktop.ui.widgets.labels import Label

# Translators: Ort der offenen Sprechstunde (Stadtteilladen, Gemeindehaus)
_PLACE = _("Place")
_NARROW: Final = 880


class OfficeHourBar(QFrame):
    """turned_away: one more (1) or one less (−1). moved: another place. ended: end it."""

    turned_away = Signal(int)
    moved = Signal(OfficeHourDraft)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self._hour: OfficeHourCard | None = None
        self._picture = QLabel()
        self._where = Label(kind="strong")
        self._since = Label(kind="muted")
        self._came = Label()
        self._away = Label()
        self.less_button: Final = IconButton(_("One turned away less"), "minus")
        self.more_button: Final = IconButton(_("One more turned away"), "plus")
        self.edit_button: Final = IconButton(_("Change the place"), "pencil")
        self.end_button: Final = Button(_("End the office hour (F9)"), icon="player-stop")
        self._place = QLineEdit()
        self._place.setMaxLength(LINE_LIMIT)
        self._known_areas: Sequence[AreaOption] = ()
        self._areas = AreaPicker()
        self._done = Button(_("Done"))
        self._moving = self._build_moving()
        self._arrange()
        self.less_button.clicked.connect(lambda: self.turned_away.emit(-1))
        self.more_button.clicked.connect(lambda: self.turned_away.emit(1))
        self.edit_button.clicked.connect(lambda: self._move(on=self._moving.isHidden()))
        self._done.clicked.connect(self._moved)
        self._place.returnPressed.connect(self._moved)
        self.end_button.clicked.connect(self.ended)
        self.hide()

    def show_areas(self, areas: Sequence[AreaOption]) -> None:
        """Where an office hour can be."""
        self._known_areas = areas

    def show_hour(self, hour: OfficeHourCard | None) -> None:
        """Show a running office hour, or nothing."""
        self._hour = hour
        self.setVisible(hour is not None)
        if hour is None:
            self._move(on=False)
            return
        self.setProperty("tone", "warn" if hour.forgotten else "info")
        self.style().polish(self)
        icon = ("alert-triangle", "warn") if hour.forgotten else ("clock", "primary")
        theme.bind_icon(self, self._show_icon, *icon)
        place = ", ".join(filter(None, (hour.area_name, hour.place)))
        self._where.say(
            _("Open office hour: {place}", place=place) if place else _("Open office hour")
        )
        self._since.say(lambda words: _since(words, hour))
        self._came.say(ngettext("{count} came", "{count} came", hour.came))
        self._away.say(ngettext("{count} turned away", "{count} turned away", hour.turned_away))
        self.less_button.setEnabled(hour.turned_away > 0)
        for part in (self._came, self._away, self.less_button, self.more_button, self.edit_button):
            part.setVisible(not hour.forgotten)

    def _arrange(self) -> None:
        where = _beside(self._picture, self._where, self._since, 1)
        counts = _beside(
            1,
            self._came,
            self._away,
            self.less_button,
            self.more_button,
            self.edit_button,
            self.end_button,
        )
        theme.bind_paint(self, lambda _: where.setMinimumHeight(theme.px(CONTROL_HEIGHT)))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 8, 6)
        column.addWidget(SideBySide(where, counts, shares=(2, 3), narrow=_NARROW))
        column.addWidget(self._moving)

    def _build_moving(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 8, 8)
        column.addWidget(
            SideBySide(Field(_PLACE, self._place), Field(FIELD_NAMES["area_id"], self._areas))
        )
        column.addWidget(self._done, 0, Qt.AlignmentFlag.AlignTrailing)
        box.hide()
        return box

    def _move(self, *, on: bool) -> None:
        self._moving.setVisible(on)
        if on and self._hour is not None:
            self._place.setText(self._hour.place)
            self._areas.show_areas(self._known_areas)
            self._areas.set_value(self._hour.area_id)
            self._place.setFocus()

    def _moved(self) -> None:
        if self._hour is not None:
            self.moved.emit(
                OfficeHourDraft(self._areas.value(), self._place.text(), self._hour.channel)
            )
        self._move(on=False)
        self.edit_button.setFocus()

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(24)
        self._picture.setPixmap(icon.pixmap(side, side))


def _beside(*parts: QWidget | int) -> QWidget:
    box = QWidget()
    line = row(*parts, spacing=10)
    line.setContentsMargins(0, 0, 0, 0)
    box.setLayout(line)
    return box


def _since(words: Catalogue, hour: OfficeHourCard) -> str:
    if hour.forgotten:
        return words.text(_("still running since {moment}", moment=hour.started_at))
    return words.text(_("since {time}", time=words.clock(hour.started_at)))

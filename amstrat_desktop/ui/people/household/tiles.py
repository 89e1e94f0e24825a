# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One member of a family as a small card."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.household_records import MemberCard
from amstrat_desktop.ui.people.household.words import (
    called,
    childcare_badge,
    described,
    picture,
)
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.menus import MenuButton
from amstrat_desktop.ui.widgets.place import empty_layout

_GAP: Final = 12
WIDTH: Final = 292
"""Pixels at 100 %."""


class TileRow(QWidget):
    """Tiles in lines like words, from the side where reading starts."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self, spacing=_GAP, even=True)
        let_flow(self)

    def show_parts(self, parts: Iterable[QWidget]) -> None:
        """Show these instead of those before."""
        empty_layout(self._flow)
        for part in parts:
            self._flow.addWidget(part)
            part.show()
        self.updateGeometry()


class MemberTile(QFrame):
    """edit, opened, moved_out, taken_out: what somebody wants with this member.

    own: the person whose record is open; they can't be taken out of their own household.
    """

    edit = Signal()
    opened = Signal()
    moved_out = Signal()
    taken_out = Signal()

    def __init__(self, member: MemberCard, labels: Labels, on: date, *, own: bool) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._picture = QLabel()
        name = called(member, on)
        bind(self, (self.setAccessibleName, name))
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(Label(name, kind="strong", wrap=True))
        column.addWidget(Label(described(member, labels, on), kind="muted", wrap=True))
        for badge in _badges(member):
            column.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeading)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 14, 14, 8)
        whole.setSpacing(4)
        whole.addLayout(row)
        whole.addStretch(1)
        # Below the picture, too: the words of a button need the room.
        whole.addLayout(self._buttons(member, name, own=own))
        theme.bind_icon(self, self._show_icon, picture(member, on), "primary")
        theme.bind_paint(self, lambda _: self.setFixedWidth(theme.px(WIDTH)))

    def sizeHint(self) -> QSize:
        width = theme.px(WIDTH)
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            return QSize(width, layout.heightForWidth(width))
        return QSize(width, super().sizeHint().height())

    def _buttons(self, member: MemberCard, name: Msg, *, own: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        if member.draft.person_id is not None and not own:
            record = Button(_("Open the record"), kind="quiet", icon="door-enter")
            bind(record, (record.setAccessibleName, _("Open the record of {name}", name=name)))
            record.clicked.connect(self.opened)
            row.addWidget(record)
        row.addStretch(1)
        edit = IconButton(_("Change: {name}", name=name), "pencil")
        edit.clicked.connect(self.edit)
        row.addWidget(edit)
        if not own:
            more = MenuButton(_("More about {name}", name=name), "dots")
            _entry(more, _("Lives elsewhere now"), "logout", self.moved_out.emit)
            _entry(more, _("Take out, entered by mistake"), "trash", self.taken_out.emit)
            row.addWidget(more)
        return row

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(28)
        self._picture.setPixmap(icon.pixmap(side, side))


def _badges(member: MemberCard) -> list[Badge]:
    badges = []
    if member.restricted:
        badges.append(Badge(_("Restricted"), "danger", "lock"))
    if member.draft.carer:
        # Translators: betreut Kinder oder pflegt Angehörige
        badges.append(Badge(_("Cares for others"), "plain", "heart"))
    childcare = childcare_badge(member)
    if childcare is not None:
        badges.append(Badge(*childcare))
    return badges


def _entry(menu: MenuButton, text: Msg, icon: str, act: Callable[[], object]) -> None:
    action = menu.menu_shown.addAction("")
    bind(menu, (action.setText, text))
    theme.bind_icon(menu, action.setIcon, icon, "text")
    action.triggered.connect(lambda _=False: act())

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The line at the bottom: whose office, what there was today, backups, language, help, lock."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.settings import Theme
from amstrat_desktop.ui.shell.backup_mark import BackupMark
from amstrat_desktop.ui.show_around.stops import mark_stop
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.menus import LanguageButton, ThemeButton


class StatusBar(QWidget):
    """lock, help_wanted: what the buttons do."""

    def __init__(
        self,
        office: str,
        *,
        language_chosen: Callable[[str], object],
        theme_chosen: Callable[[Theme, int], object],
        lock: Callable[[], object],
        help_wanted: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setProperty("kind", "statusbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = Label(kind="muted", wrap=True)
        self.backups = BackupMark()
        self.language = LanguageButton(language_chosen)
        self.help = IconButton(_("Help"), "help-circle")
        self.help.clicked.connect(help_wanted)
        self.lock = Button(_("Lock"), kind="quiet", icon="lock")
        self.lock.clicked.connect(lock)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 2, 12, 2)
        row.setSpacing(4)
        row.addWidget(Label(verbatim(office), kind="strong"))
        row.addSpacing(16)
        row.addWidget(self._text, 1)
        row.addWidget(self.backups)
        row.addWidget(ThemeButton(theme_chosen))
        row.addWidget(self.language)
        row.addWidget(self.help)
        row.addWidget(self.lock)
        for stop, widget in (("help", self.language), ("help", self.help), ("lock", self.lock)):
            mark_stop(widget, stop)

    def say(self, text: Text) -> None:
        """The counts of today."""
        self._text.say(text)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The menus that are reachable everywhere: language (each in its own script) and theme."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from amstrat_desktop.base.lang import INTERFACE_LANGUAGES, Msg, _
from amstrat_desktop.base.settings import Theme
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import IconButton

_THEMES: dict[Theme, tuple[Msg, str]] = {
    "system": (_("As the system"), "device-desktop"),
    "light": (_("Light"), "sun"),
    "dark": (_("Dark"), "moon"),
}
_PERCENTS = (100, 125, 150, 175, 200)


class MenuButton(IconButton):
    """An icon that opens a menu, by mouse, Space or Enter. `fill` is called at the first time."""

    def __init__(self, name: Msg, icon: str) -> None:
        super().__init__(name, icon)
        self.clicked.connect(self.open)

    @cached_property
    def menu_shown(self) -> QMenu:
        """The menu; made when it is needed, because most days it is not."""
        menu = QMenu(self)
        self.fill(menu)
        return menu

    def fill(self, menu: QMenu) -> None:
        """Put the actions into the menu; whoever makes a plain one adds them from outside."""

    def open(self) -> None:
        """Open the menu below the icon, or above where there is no room."""
        self.menu_shown.popup(self.menu_corner())


class LanguageButton(MenuButton):
    """changed: called with the code, to keep the choice in the settings.

    The names are never translated: nobody gets stuck in a script that they can't read.
    """

    def __init__(self, changed: Callable[[str], object]) -> None:
        super().__init__(_("Language"), "language")
        self._changed = changed

    def fill(self, menu: QMenu) -> None:
        changed, group = self._changed, QActionGroup(self)
        for language in INTERFACE_LANGUAGES:
            action = menu.addAction(language.endonym)
            action.setCheckable(True)
            action.setData(language.code)
            group.addAction(action)
            bind(action, (_checker(action, language.code), lambda words: words.code))
            action.triggered.connect(lambda _=False, code=language.code: changed(code))


class ThemeButton(MenuButton):
    """changed: called with the theme and the size of the text in per cent."""

    def __init__(self, changed: Callable[[Theme, int], object]) -> None:
        super().__init__(_("Colours and text size"), "sun")
        self._changed = changed

    def fill(self, menu: QMenu) -> None:
        changed = self._changed
        themes, sizes = QActionGroup(self), QActionGroup(self)
        for choice, (name, icon) in _THEMES.items():
            action = QAction(self)
            bind(action, (action.setText, name))
            theme.bind_icon(action, action.setIcon, icon)
            _add(menu, action, themes)
            theme.bind_paint(action, _theme_checker(action, choice))
            action.triggered.connect(lambda _=False, choice=choice: changed(choice, theme.percent))
        menu.addSeparator()
        for percent in _PERCENTS:
            action = QAction(self)
            bind(action, (action.setText, _("Text size {percent} %", percent=percent)))
            _add(menu, action, sizes)
            theme.bind_paint(action, _size_checker(action, percent))
            action.triggered.connect(
                lambda _=False, percent=percent: changed(theme.choice, percent)
            )


def _add(menu: QMenu, action: QAction, group: QActionGroup) -> None:
    action.setCheckable(True)
    group.addAction(action)
    menu.addAction(action)


def _checker(action: QAction, code: str) -> Callable[[str], None]:
    def check(current: str) -> None:
        action.setChecked(code == current)

    return check


def _theme_checker(action: QAction, choice: Theme) -> Callable[[None], None]:
    return lambda _: action.setChecked(choice == theme.choice)


def _size_checker(action: QAction, percent: int) -> Callable[[None], None]:
    return lambda _: action.setChecked(percent == theme.percent)

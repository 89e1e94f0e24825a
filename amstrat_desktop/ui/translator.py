# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The language of the interface, changed while the program runs.

On a screen a text exists only through `bind`: it is set now and again at each change of
language. `set_language` also serves Qt's own texts, the direction and the locale.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from amstrat_desktop.base.lang import Catalogue, Msg, catalogue
from amstrat_desktop.ui.bindings import Bindings
from amstrat_desktop.ui.qt_strings import QT_STRINGS
from amstrat_desktop.ui.theme import theme

Text = Msg | Callable[[Catalogue], str]
"""What a widget can show: a message, or a function for dates, numbers and lists."""

# QLocale("ar") writes Arabic-Indic digits; the Emirates write Latin ones.
_QT_LOCALES: Final = {"ar": "ar_AE", "fa": "en_GB", "de": "de_DE", "en": "en_GB"}


class QtTexts(QTranslator):
    """Serves the texts that Qt's own dialogs and menus ask for from our catalogue."""

    def __init__(self, words: Catalogue) -> None:
        super().__init__()
        self._words = words

    def isEmpty(self) -> bool:
        return False  # Qt skips a translator that says it is empty.

    def translate(
        self,
        context: str,
        source: str,
        /,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """The text in our language; its source where we have none, never None or ""."""
        del context, disambiguation, n
        msg = QT_STRINGS.get(source)
        return self._words.text(msg) if msg else source


class Interface:
    """The language that all windows speak. There is one: this module's `bind` and its kin."""

    def __init__(self) -> None:
        self._words = catalogue("en")
        self._texts: Bindings[Text, str] = Bindings("texts", self.text)
        self._qt_texts: QtTexts | None = None

    @property
    def words(self) -> Catalogue:
        """The current catalogue."""
        return self._words

    @property
    def bound_owners(self) -> int:
        """How many living objects show bound texts."""
        return len(self._texts)

    def text(self, wanted: Text) -> str:
        """The text now, for the rare place that is no widget (a painter, a model)."""
        return self._words.text(wanted) if isinstance(wanted, Msg) else wanted(self._words)

    def bind(self, owner: QObject, *pairs: tuple[Callable[[str], object], Text]) -> None:
        """Show texts now and after each change of language, until the owner is gone.

        owner: the widget that holds the setters' widgets, usually `self`. A setter that is
        bound again shows the new text instead.
        """
        self._texts.bind(owner, *pairs)

    def set_language(self, code: str) -> None:
        """Turn every window to another language; no open form loses a keystroke."""
        self._words = catalogue(code)
        app = QCoreApplication.instance()
        windows = QApplication.topLevelWidgets() if isinstance(app, QApplication) else []
        painted = [window for window in windows if window.updatesEnabled()]
        for window in painted:
            window.setUpdatesEnabled(False)
        try:
            if isinstance(app, QApplication):
                self._turn_qt(app)
                theme.refresh_icons()
            self._texts.refresh()
        finally:
            for window in painted:
                window.setUpdatesEnabled(True)

    def _turn_qt(self, app: QApplication) -> None:
        code = self._words.code
        locale = QLocale(_QT_LOCALES.get(code, code))
        # Numbers in spin boxes and calendars without group separators, as on paper.
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        QLocale.setDefault(locale)
        direction = Qt.LayoutDirection.RightToLeft if self._words.rtl else _LEFT_TO_RIGHT
        app.setLayoutDirection(direction)
        # The default reaches no widget that exists already.
        for window in app.topLevelWidgets():
            window.setLocale(locale)
        if self._qt_texts is not None:
            app.removeTranslator(self._qt_texts)
        self._qt_texts = QtTexts(self._words)
        app.installTranslator(self._qt_texts)


_LEFT_TO_RIGHT: Final = Qt.LayoutDirection.LeftToRight

interface: Final = Interface()
bind: Final = interface.bind
set_language: Final = interface.set_language


def name_for_readers(
    owner: QObject, name: Text, description: Text | None = None, *, of: QObject | None = None
) -> None:
    """Tell screen readers what a control is called; of: the control, else the owner."""
    target = of or owner
    bind(owner, (_setter(target, "setAccessibleName"), name))
    if description is not None:
        bind(owner, (_setter(target, "setAccessibleDescription"), description))


def _setter(target: QObject, name: str) -> Callable[[str], object]:
    setter: Callable[[str], object] = getattr(target, name)
    return setter

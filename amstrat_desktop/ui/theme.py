# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Colours, fonts and sizes of the whole interface: `theme.apply` and what painters ask for.

Qt's Fusion style, one palette of tokens, one short style sheet. Nothing moves by itself, so
there is nothing to switch off for people who ask their system for less motion.
"""

from collections.abc import Callable
from string import Template
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from amstrat_desktop.base.paths import resource
from amstrat_desktop.base.settings import Theme
from amstrat_desktop.ui.bindings import Bindings
from amstrat_desktop.ui.icons import tinted
from amstrat_desktop.ui.tokens import DARK, LIGHT, Tokens, stronger

BODY_POINTS: Final = 10.5
CONTROL_HEIGHT: Final = 38
"""Pixels at 100 %: no control is lower."""
ICON_SIZE: Final = 20
SPACE: Final = (4, 8, 12, 16, 24)

FAMILIES: Final = ("Noto Sans", "Noto Sans Arabic")
_FONT_FILES: Final = tuple(
    f"{family.replace(' ', '')}-{weight}.ttf"
    for family in FAMILIES
    for weight in ("Regular", "Bold")
)

IconWanted = tuple[str, str]
"""An icon's name and the token that colours it."""


class ThemeState:
    """What is shown now. There is one: this module's `theme`."""

    def __init__(self) -> None:
        self._choice: Theme = "system"
        self._percent = 100
        self._fonts_ready = False
        self._follows_system = False
        self._dark = False
        self.tokens: Tokens = LIGHT
        self._icons: Bindings[IconWanted, QIcon] = Bindings("icons", self._icon_for)
        self._painted: Bindings[None, None] = Bindings("painted", lambda _: None)

    @property
    def choice(self) -> Theme:
        """What was chosen: light, dark, or as the system."""
        return self._choice

    @property
    def percent(self) -> int:
        """Size of text and controls, 100 to 200."""
        return self._percent

    @property
    def is_dark(self) -> bool:
        return self._dark

    def apply(self, choice: Theme | None = None, percent: int | None = None) -> None:
        """Show a theme and a text size in every window, now and from now on."""
        app = _app()
        self._choice = choice or self._choice
        self._percent = min(200, max(100, percent or self._percent))
        self._register_fonts()
        self._follow_system(app)
        self._dark = self._wants_dark(app)
        usual = DARK if self._dark else LIGHT
        self.tokens = stronger(usual) if _wants_contrast(app) else usual
        app.setStyle("Fusion")
        app.setFont(self.font(BODY_POINTS))
        app.setPalette(palette(self.tokens))
        app.setStyleSheet(self._style_sheet())
        self._icons.refresh()
        self._painted.refresh()

    def px(self, pixels: int) -> int:
        """A length of the layout at the chosen text size."""
        return pixels * self._percent // 100

    def font(self, points: float = BODY_POINTS, *, bold: bool = False) -> QFont:
        """The interface's font; points at 100 %."""
        font = QFont(list(FAMILIES))
        font.setPointSizeF(points * self._percent / 100)
        font.setBold(bold)
        return font

    def colour(self, token: str) -> QColor:
        """A token's colour for a painter."""
        return QColor(getattr(self.tokens, token))

    def icon(self, name: str, ink: str = "text") -> QIcon:
        """An icon in the present colours; where it must follow them, use `bind_icon`."""
        return self._icon_for((name, ink))

    def bind_icon(
        self, owner: QObject, setter: Callable[[QIcon], object], name: str, ink: str = "text"
    ) -> None:
        """Show an icon that keeps to the colours of the theme and the direction."""
        self._icons.bind(owner, (setter, (name, ink)))

    def bind_paint(self, owner: QObject, repaint: Callable[[None], object]) -> None:
        """Call repaint(None) now and whenever colours, sizes or the direction change."""
        self._painted.bind(owner, (repaint, None))

    def refresh_icons(self) -> None:
        """Draw again what depends on the direction (called when the language changes)."""
        self._icons.refresh()
        self._painted.refresh()

    def _icon_for(self, wanted: IconWanted) -> QIcon:
        name, token = wanted
        app = _app()
        rtl = app.layoutDirection() == Qt.LayoutDirection.RightToLeft
        scale = app.devicePixelRatio() * self._percent / 100
        ink, off = getattr(self.tokens, token), self.tokens.border
        return tinted(name, ink, off, scale=scale, rtl=rtl)

    def _wants_dark(self, app: QApplication) -> bool:
        if self._choice == "system":
            return app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._choice == "dark"

    def _follow_system(self, app: QApplication) -> None:
        if not self._follows_system:
            self._follows_system = True
            hints = app.styleHints()
            hints.colorSchemeChanged.connect(self._scheme_changed)
            if hasattr(hints, "accessibility"):
                hints.accessibility().contrastPreferenceChanged.connect(self._contrast_changed)

    def _scheme_changed(self) -> None:
        if self._choice == "system":
            self.apply()

    def _contrast_changed(self) -> None:
        self.apply()

    def _register_fonts(self) -> None:
        # The Qt wheel ships no font: without ours a bare machine shows boxes.
        if not self._fonts_ready:
            self._fonts_ready = True
            for name in _FONT_FILES:
                QFontDatabase.addApplicationFont(str(resource("fonts", name)))

    def _style_sheet(self) -> str:
        template = Template(resource("style.qss").read_text("utf-8"))
        tokens = {name: getattr(self.tokens, name) for name in Tokens.__slots__}
        sizes = {f"px{n}": f"{self.px(n)}px" for n in (4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 34)}
        points = {
            f"pt{name}": f"{size * self._percent / 100:g}pt"
            for name, size in (("small", 9.5), ("body", BODY_POINTS), ("h2", 12), ("h1", 17))
        }
        shade = "dark" if self.is_dark else "light"
        pictures = resource("style").as_posix()
        return template.substitute(
            tokens,
            **sizes,
            **points,
            control=f"{self.px(CONTROL_HEIGHT) - 2}px",
            # With a ring of 2 instead of an edge of 1 pixel nothing may grow or move.
            ringed=f"{self.px(CONTROL_HEIGHT) - 4}px",
            padding=f"{self.px(12) - 1}px",
            round=f"{(self.px(18) + 4) // 2}px",
            pictures=pictures,
            shade=shade,
        )


def palette(tokens: Tokens) -> QPalette:
    """The tokens as Qt's palette, for whatever the style sheet doesn't name."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    colours = {
        role.Window: tokens.bg,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.surface2,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.ToolTipBase: tokens.text,
        role.ToolTipText: tokens.surface,
        role.Highlight: tokens.primary,
        role.HighlightedText: tokens.on_primary,
        role.Link: tokens.primary,
        role.LinkVisited: tokens.primary,
        role.Accent: tokens.primary,
        role.Light: tokens.surface,
        role.Midlight: tokens.surface2,
        role.Mid: tokens.hair,
        role.Dark: tokens.border,
        role.Shadow: tokens.border,
    }
    made = QPalette()
    for which, colour in colours.items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, which, QColor(tokens.border))
    return made


def _wants_contrast(app: QApplication) -> bool:
    """Whether people ask their system for more; Qt tells from 6.10 on."""
    hints = app.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("the theme needs a QApplication")  # noqa: TRY004 - no type is checked
    return app


theme: Final = ThemeState()

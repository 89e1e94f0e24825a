# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The window of the manual: its pages at the side, the one that is read beside them.

It stands beside the office and hinders nobody: it has no parent, so that it can be read while a
dialog waits for an answer.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import LANGUAGES as ALL_LANGUAGES
from amstrat_desktop.base.lang import Msg, _, pgettext, verbatim
from amstrat_desktop.ui.clipboard import copy_openly
from amstrat_desktop.ui.help.manual import LANGUAGES, Hit, Manual, Page, language_for
from amstrat_desktop.ui.help.reader import Reader
from amstrat_desktop.ui.help.trail import Trail
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.type_ahead import fold
from amstrat_desktop.ui.widgets.buttons import Button, IconButton
from amstrat_desktop.ui.widgets.card import row
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.lines import LineList
from amstrat_desktop.ui.widgets.message_bar import MessageBar, announce
from amstrat_desktop.ui.widgets.panes import Panes
from amstrat_desktop.ui.widgets.search_field import SearchField

SIZE: Final = (1060, 740)
"""Pixels at 100 %; never larger than the screen."""

_FOUND: Final = _("Found")
_NOTHING: Final = _("Nothing was found. Try fewer letters.")


@dataclass(frozen=True, slots=True)
class PageLine:
    """A page in the list (`widgets.lines.Line`). detail: where the words were found."""

    slug: str
    group: Msg
    title: Msg
    detail: Msg | None = None
    icon: str = ""
    keys: str = ""


class HelpWindow(QWidget):
    """keys_wanted: shows the keys. around: begins the walk through the window; None where there
    is none. folder: of the manual; None for the shipped one.
    """

    def __init__(
        self,
        keys_wanted: Callable[[QWidget], object],
        around: Callable[[], object] | None = None,
        folder: Path | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._keys_wanted, self._around = keys_wanted, around
        self._folder = folder
        self._manual = Manual(LANGUAGES[0], folder)
        self._chosen_language = ""
        self._trail = Trail()
        self.search: Final = SearchField(_("Search the manual"))
        self.list: Final = LineList[PageLine](_("Pages of the manual"))
        self.nothing: Final = Label(_NOTHING, kind="muted", wrap=True)
        self.reader: Final = Reader()
        self.back: Final = IconButton(pgettext("direction", "Back"), "arrow-left")
        self.forward: Final = IconButton(pgettext("direction", "Forward"), "arrow-right")
        self.languages: Final = OneOf[str](_("Language of the manual"))
        self.sentence: Final = Label(
            _("The manual is written in German and English."), kind="muted", wrap=True
        )
        self.bar: Final = MessageBar()
        self._panes = Panes(
            self._side(), self._page_side(), shares=(3, 7), back=_("Back to the pages"), both=820
        )
        self._arrange()
        self._connect()

    def open_page(self, slug: str, anchor: str = "") -> None:
        """Bring a page to the front, with one of its headings at the top."""
        self._trail.go(slug)
        self._show(slug, anchor)
        self._panes.show_end()

    @property
    def page(self) -> str:
        """The name of the page that is read."""
        return self._trail.now

    def _side(self) -> QWidget:
        side, buttons = QWidget(), QWidget()
        flow = FlowLayout(buttons, spacing=4)
        keys = Button(_("Keys"), kind="quiet", icon="list-check")
        keys.clicked.connect(lambda: self._keys_wanted(self))
        flow.addWidget(keys)
        if self._around is not None:
            # Translators: zeigt neuen Leuten das Fenster in wenigen Schritten
            around = Button(_("Show me around"), kind="quiet", icon="eye")
            around.clicked.connect(self._go_around)
            flow.addWidget(around)
        let_flow(buttons)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        column.addWidget(buttons)
        self.nothing.hide()
        return side

    def _page_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        above = row(self.back, self.forward)
        above.addSpacing(8)
        above.addWidget(self.languages, 1)
        column.addLayout(above)
        column.addWidget(self.sentence)
        column.addWidget(self.reader, 1)
        column.addWidget(self.bar)
        return side

    def _arrange(self) -> None:
        around = QHBoxLayout(self)
        around.setContentsMargins(16, 16, 16, 16)
        around.addWidget(self._panes)
        self.languages.show_choices(
            Choice(code, verbatim(ALL_LANGUAGES[code].endonym)) for code in LANGUAGES
        )
        room = self.screen().availableGeometry()
        wide, high = (theme.px(side) for side in SIZE)
        self.resize(min(wide, room.width() - 40), min(high, room.height() - 60))
        bind(self, (self.setWindowTitle, _("Help")), (self._speak, lambda words: words.code))

    def _connect(self) -> None:
        self.search.searched.connect(self._search)
        self.search.left_down.connect(self._into_list)
        self.list.opened.connect(self._open_line)
        self.reader.page_wanted.connect(self.open_page)
        self.reader.address_wanted.connect(self._offer_address)
        self.languages.changed.connect(self._language_chosen)
        self.back.clicked.connect(self._step_back)
        self.forward.clicked.connect(self._step_forward)
        for keys, act in (
            ("Esc", self._escape),
            ("F1", lambda: self._keys_wanted(self)),
            ("Ctrl+F", self._to_search),
            ("Ctrl+K", self._to_search),
            ("Alt+Left", self._step_back),
            ("Alt+Right", self._step_forward),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _speak(self, code: str) -> None:
        """The interface turned to a language: what was chosen here stays."""
        self.sentence.setVisible(code not in LANGUAGES)
        self._turn_to(self._chosen_language or language_for(code))

    def _language_chosen(self) -> None:
        self._chosen_language = self.languages.value() or LANGUAGES[0]
        self._turn_to(self._chosen_language)

    def _turn_to(self, language: str) -> None:
        self._manual = Manual(language, self._folder)
        self.languages.blockSignals(True)
        self.languages.set_value(language)
        self.languages.blockSignals(False)
        self._search(self.search.text())
        if self.page:
            self._show(self.page, "")

    def _search(self, typed: str) -> None:
        hits = self._manual.find(typed)
        if typed.strip():
            self.list.show_entries([_line_of_hit(hit) for hit in hits])
        else:
            self.list.show_entries([_line_of(page) for page in self._manual.pages])
            self._mark(self.page)
        nothing = bool(typed.strip()) and not hits
        self.nothing.setVisible(nothing)
        if nothing:
            announce(self.search, _NOTHING)

    def _into_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        if self.list.current() is None:
            self.list.choose_first()

    def _to_search(self) -> None:
        self._panes.show_end(False)
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _open_line(self, line: PageLine) -> None:
        self.open_page(line.slug)
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, slug: str, anchor: str) -> None:
        self.bar.clear()
        self.reader.show_page(self._manual, slug, self._words())
        if anchor:
            self.reader.go_to(anchor)
        self._mark(slug)
        self.back.setEnabled(bool(self._trail.behind))
        self.forward.setEnabled(bool(self._trail.ahead))
        page = self._manual.page(slug)
        if page is not None:
            announce(self.reader, verbatim(page.title))

    def _words(self) -> tuple[str, ...]:
        """What is searched for is marked on the page."""
        return tuple(word for word in self.search.text().split() if fold(word))

    def _mark(self, slug: str) -> None:
        page = self._manual.page(slug)
        if page is not None and not self.search.text().strip():
            self.list.choose(_line_of(page))

    def _step_back(self) -> None:
        self._step(self._trail.back())

    def _step_forward(self) -> None:
        self._step(self._trail.forward())

    def _step(self, slug: str | None) -> None:
        if slug is not None:
            self._show(slug, "")

    def _offer_address(self, address: str) -> None:
        """The program opens no browser: who wants to see the page types or pastes its address."""
        self.bar.say(
            "info",
            _("This leads out of the program: {address}", address=verbatim(address)),
            [(_("Copy the address"), lambda: copy_openly(address))],
        )

    def _escape(self) -> None:
        if not self.bar.isHidden():
            self.bar.clear()
        elif not self._panes.go_back():
            self.close()

    def _go_around(self) -> None:
        self.close()
        if self._around is not None:
            self._around()


def _line_of(page: Page) -> PageLine:
    return PageLine(page.slug, verbatim(page.chapter), verbatim(page.title))


def _line_of_hit(hit: Hit) -> PageLine:
    detail = verbatim(hit.line) if hit.line else None
    return PageLine(hit.page.slug, _FOUND, verbatim(hit.page.title), detail)

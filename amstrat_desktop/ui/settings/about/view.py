# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""About the program: its version, its licence, and whose works it contains."""

from typing import Final

from PySide6.QtWidgets import QPlainTextEdit

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.ui.settings.about.presenter import About
from amstrat_desktop.ui.settings.section import SectionPage
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.card import Card, Section
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.labels import Label


class AboutSection(SectionPage):
    """One text at a time; both are shown in the language in which they bind."""

    def __init__(self) -> None:
        super().__init__(
            _("About"),
            _("AmStrat Desktop belongs to everybody who works with it: free software."),
        )
        self.presenter: object = None
        self._about: About | None = None
        self._version = Label(kind="strong").selectable()
        self.which: Final = OneOf[str](_("Text"))
        self.which.show_choices(
            (
                Choice("notices", _("Works of others")),
                Choice("licence", _("Licence (EUPL 1.2)")),
            )
        )
        self.which.set_value("notices")
        self.which.changed.connect(self._show)
        self.text: Final = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        bind(self, (self.text.setAccessibleName, _("Text of the licences")))
        theme.bind_paint(self, lambda _: self.text.setMinimumHeight(theme.px(200)))
        card = Card()
        card.add(self._version)
        card.add(Label(_sentence(), wrap=True))
        self.body.addWidget(card)
        self.body.addWidget(Section(_("Read the texts"), self.which))
        # At 200 % the page scrolls rather than the window grows.
        self.body.addWidget(self.text, 1)

    def show_about(self, about: About) -> None:
        """Show what was read."""
        self._about = about
        self._version.say(_("Version {version}", version=about.version))
        self._show()

    def _show(self) -> None:
        if self._about is not None:
            licence = self.which.value() == "licence"
            self.text.setPlainText(self._about.licence if licence else self._about.notices)


def _sentence() -> Msg:
    return _(
        "You may use, study, change and pass it on under the European Union Public Licence 1.2. "
        "It comes without any warranty. Nothing leaves this computer unless you print or save it."
    )

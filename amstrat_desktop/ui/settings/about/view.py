# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""About the program: its version, where things lie, its licence, and whose works it contains."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.ui.settings.about.presenter import About, Places
from amstrat_desktop.ui.settings.about.works import Work
from amstrat_desktop.ui.settings.section import SectionPage
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import bind
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, Section
from amstrat_desktop.ui.widgets.chips import Choice, OneOf
from amstrat_desktop.ui.widgets.choice_box import ChoiceBox
from amstrat_desktop.ui.widgets.facts import Fact, Facts
from amstrat_desktop.ui.widgets.labels import Label

LICENCE: Final = "licence"
WORKS: Final = "works"


class AboutSection(SectionPage):
    """One text at a time; licences are shown in the language in which they bind.

    work_wanted: the licence of a work. copy_wanted: what whoever helps asks first.
    """

    work_wanted = Signal(object)
    copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(
            _("About"),
            _("AmStrat Desktop belongs to everybody who works with it: free software."),
        )
        self.presenter: object = None
        self._about: About | None = None
        self._version = Label(kind="strong").selectable()
        self.copy: Final = Button(_("Copy for support"), icon="copy")
        self.copy.clicked.connect(self.copy_wanted)
        self.buttons.addWidget(self.copy)
        self.places: Final = Facts()
        self.which: Final = OneOf[str](_("Text"))
        self.which.show_choices(
            (Choice(WORKS, _("Works of others")), Choice(LICENCE, _("Licence (EUPL 1.2)")))
        )
        self.which.set_value(WORKS)
        self.which.changed.connect(self._show)
        self.works: Final = ChoiceBox[int](
            _("Whose licence"),
            # Translators: first entry of a list of fonts, icons and libraries
            _("All of them, in short"),
        )
        self.works.changed.connect(self._show)
        self.text: Final = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        bind(self, (self.text.setAccessibleName, _("Text of the licences")))
        theme.bind_paint(self, lambda _: self.text.setMinimumHeight(theme.px(240)))
        self._arrange()

    def show_about(self, about: About) -> None:
        """Show what was read."""
        self._about = about
        self._version.say(_("Version {version}", version=about.version))
        self.works.show_choices(
            Choice(at, verbatim(_title(work))) for at, work in enumerate(about.works)
        )
        self._show()

    def show_places(self, places: Places) -> None:
        """Where things lie, and what the file is."""
        self.places.show_facts(_facts(places))

    def show_text(self, text: str) -> None:
        """The licence of the work that is chosen."""
        self.text.setPlainText(text)

    def _arrange(self) -> None:
        card = Card()
        card.add(self._version, Label(_sentence(), wrap=True))
        lies = Card(_("Where things lie"))
        lies.add(self.places)
        self.body.addWidget(card)
        self.body.addWidget(lies)
        self.body.addWidget(Section(_("Read the texts"), self.which, self.works))
        # At 200 % the page scrolls rather than the window grows.
        self.body.addWidget(self.text, 1)

    def _show(self) -> None:
        about, chosen = self._about, self.works.value()
        if about is None:
            return
        of_works = self.which.value() == WORKS
        self.works.setVisible(of_works)
        if not of_works:
            self.text.setPlainText(about.licence)
        elif chosen is None:
            self.text.setPlainText(about.notices)
        else:
            self.work_wanted.emit(about.works[chosen])


def _title(work: Work) -> str:
    named = f"{work.name} {work.version}".strip()
    return f"{named} · {work.licence}" if work.licence else named


def _facts(places: Places) -> Iterator[Fact]:
    facts = places.facts
    # Translators: the folder in which the office's encrypted file lies
    yield Fact("lock", _("The office"), verbatim(facts.folder))
    yield Fact("device-floppy", _("Backups"), verbatim(facts.backups))
    if places.second:
        yield Fact("copy", _("Second place for backups"), verbatim(places.second))
    yield Fact("settings", _("Settings of this computer"), verbatim(places.settings))
    yield Fact(
        "file-text",
        _("Log of errors, without anybody's data"),
        verbatim(places.log),
    )
    yield Fact("info-circle", _("The file"), _file(places))


def _file(places: Places) -> Msg:
    facts = places.facts
    return _(
        "Schema {schema}, encrypted with SQLCipher {version}",
        schema=facts.schema,
        version=facts.sqlcipher,
    )


def _sentence() -> Msg:
    return _(
        "You may use, study, change and pass it on under the European Union Public Licence 1.2. "
        "It comes without any warranty. Nothing leaves this computer unless you print or save it."
    )

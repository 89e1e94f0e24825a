# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What Ctrl+K can do from anywhere, each with the words under which it is looked for."""

from collections.abc import Callable, Iterator

from amstrat_desktop.base.lang import INTERFACE_LANGUAGES, _, verbatim
from amstrat_desktop.ui.finder import FinderCommand
from amstrat_desktop.ui.offers.panel import NewOffer
from amstrat_desktop.ui.offers.registry import VIEWS
from amstrat_desktop.ui.people.registry import PAGES
from amstrat_desktop.ui.printing import SystemPrinter
from amstrat_desktop.ui.settings.sections import sections
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import BookPlace, NewPerson, OpenOffersView, OpenPeoplePage
from amstrat_desktop.ui.shell.screens import SCREENS
from amstrat_desktop.ui.shell.window import MainWindow


def window_commands(window: MainWindow, context: Context) -> Iterator[FinderCommand]:
    """New entries first, then screens, pages, settings, languages."""

    def opens(key: str, item: object = None) -> Callable[[], object]:
        return lambda: context.go(key, item)

    def begins(key: str) -> Callable[[], object]:
        def begin() -> None:
            if context.go(key):
                window.make_new()

        return begin

    yield FinderCommand(_("New contact"), begins("consultations"), "messages")
    yield FinderCommand(_("New person"), opens("people", NewPerson()), "user-plus")
    # Translators: Weitervermittlung (Laufzettel)
    yield FinderCommand(_("New referral"), begins("referrals"), "send")
    # Translators: jemanden für ein Angebot anmelden
    yield FinderCommand(_("Book a place in an offer"), opens("offers", BookPlace()), "user-plus")
    yield FinderCommand(_("New offer"), opens("offers", NewOffer()), "school")
    for screen in SCREENS:
        yield FinderCommand(screen.name, opens(screen.key), screen.icon, f"Ctrl+{screen.number}")
    for view in VIEWS:
        yield FinderCommand(view.title, opens("offers", OpenOffersView(view.key)), view.icon)
    for page in (page for page in PAGES if page.in_menu):
        yield FinderCommand(page.title, opens("people", OpenPeoplePage(page.key)), page.icon)
    for section in sections(SystemPrinter()):
        title = _("Settings: {section}", section=section.name)
        yield FinderCommand(title, opens("settings", section.key), section.icon)
    yield FinderCommand(_("Lock"), window.lock, "lock", "Ctrl+Shift+L")
    for language in INTERFACE_LANGUAGES:
        yield FinderCommand(verbatim(language.endonym), _speaks(window, language.code), "language")


def _speaks(window: MainWindow, code: str) -> Callable[[], object]:
    return lambda: window.choose_language(code)

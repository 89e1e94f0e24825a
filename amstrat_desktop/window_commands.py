# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What Ctrl+K can do from anywhere, each with the words under which it is looked for."""

from collections.abc import Callable, Iterator
from functools import partial

from amstrat_desktop.base.lang import INTERFACE_LANGUAGES, _, verbatim
from amstrat_desktop.services.rights import Right
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
    """New entries first, then screens, pages, settings, languages; for every role."""
    yield from _new_entries(window, context)
    yield from _places(context)
    yield from _guides(window)
    yield FinderCommand(_("Lock"), window.lock, "lock", "Ctrl+Shift+L")
    for language in INTERFACE_LANGUAGES:
        yield FinderCommand(verbatim(language.endonym), _speaks(window, language.code), "language")


def _new_entries(window: MainWindow, context: Context) -> Iterator[FinderCommand]:
    opens = partial(_opens, context)

    def begins(key: str) -> Callable[[], object]:
        def begin() -> None:
            if context.go(key):
                window.make_new()

        return begin

    yield FinderCommand(
        _("New contact"), begins("consultations"), "messages", right=Right.RECORD_CONTACTS
    )
    yield FinderCommand(
        _("New person"), opens("people", NewPerson()), "user-plus", right=Right.RECORD_PEOPLE
    )
    # Translators: Weitervermittlung (Laufzettel)
    yield FinderCommand(_("New referral"), begins("referrals"), "send", right=Right.REFER)
    # Translators: jemanden für ein Angebot anmelden
    book = _("Book a place in an offer")
    yield FinderCommand(book, opens("offers", BookPlace()), "user-plus", right=Right.BOOK)
    yield FinderCommand(
        _("New offer"), opens("offers", NewOffer()), "school", right=Right.PLAN_OFFERS
    )


def _places(context: Context) -> Iterator[FinderCommand]:
    opens = partial(_opens, context)
    for screen in SCREENS:
        keys = f"Ctrl+{screen.number}"
        yield FinderCommand(screen.name, opens(screen.key), screen.icon, keys, screen.right)
    for view in VIEWS:
        shows = opens("offers", OpenOffersView(view.key))
        yield FinderCommand(view.title, shows, view.icon, right=view.right)
    for page in (page for page in PAGES if page.in_menu):
        shows = opens("people", OpenPeoplePage(page.key))
        yield FinderCommand(page.title, shows, page.icon, right=page.right)
    for section in sections(SystemPrinter()):
        title = _("Settings: {section}", section=section.name)
        shows = opens("settings", section.key)
        yield FinderCommand(title, shows, section.icon, right=section.right)


def _guides(window: MainWindow) -> Iterator[FinderCommand]:
    yield FinderCommand(_("Help"), window.help.open, "help-circle", "F1")
    yield FinderCommand(_("Keys"), lambda: window.help.show_keys(window), "list-check")
    yield FinderCommand(_("Show me around"), window.show_around, "eye")


def _opens(context: Context, key: str, item: object = None) -> Callable[[], object]:
    return lambda: context.go(key, item)


def _speaks(window: MainWindow, code: str) -> Callable[[], object]:
    return lambda: window.choose_language(code)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a walk through a sample office stops: each screen, each part of a record, each page."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QDialog

from amstrat_desktop.base.vocabulary.kita import Ground
from amstrat_desktop.services.handover_list import list_handovers
from amstrat_desktop.tour.known import (
    LEARNER,
    MOTHER,
    TWINS,
    Stop,
    Waits,
    person_named,
    restricted_person,
)
from amstrat_desktop.tour.offers import offer_stops
from amstrat_desktop.tour.reports import report_stops
from amstrat_desktop.tour.settings import setting_stops
from amstrat_desktop.ui.client_view.reading import read_page, read_showable
from amstrat_desktop.ui.client_view.window import ClientWindow
from amstrat_desktop.ui.people import kita
from amstrat_desktop.ui.people.import_list.view import ImportView
from amstrat_desktop.ui.people.kita.letter_dialog import LetterDialog
from amstrat_desktop.ui.people.registry import PANELS
from amstrat_desktop.ui.people.screen import PeopleScreen
from amstrat_desktop.ui.shell.doors import (
    CompareRecords,
    HandOver,
    NewPerson,
    OpenPeoplePage,
    OpenPerson,
)
from amstrat_desktop.ui.shell.screens import SCREENS
from amstrat_desktop.ui.shell.window import MainWindow

_PEOPLE: Final = "people"
_CLIENT_LANGUAGE: Final = "ar"
_LIST: Final = (
    "Vor- und Nachname;Lateinisch;Jahrgang;Sprache;Mobil;Gebiet\n"
    "Rozerin Probefeld;;1991;Kurdisch;0171 3920081;Hamme\n"
    "مهین نمونه;Mahin Nemuneh;1959;Persisch;0171 3920031;Querenburg\n"
    "Stefan Musterkamp;;31.02.1980;Rumänisch;0171 3920082;Kruppwerke\n"
    ";;1988;Türkisch;0171 3920083;Hamme\n"
    "Hiwot Entwurf;;1996;Tigrinisch;ruft selbst an;Goldhamme\n"
    "Тарас Зразковий;Taras Zrazkovyi;1979;Ukrainisch;;Hamme\n"
)


def walk(window: MainWindow, wait: Waits, folder: Path) -> Iterator[Stop]:
    """Every stop, one after the other, each drawn. folder: for the list that is taken over."""
    for screen in SCREENS:
        window.go(screen.key)
        if screen.key == _PEOPLE:
            _to_list(window, wait)
        wait()
        yield f"{screen.number}-{screen.key}", window
    for name, widget in _people(window, wait, folder):
        yield f"3-people-{name}", widget
    _to_list(window, wait)
    yield from _client_view(window, wait)
    for name, widget in offer_stops(window, wait):
        yield f"5-offers-{name}", widget
    for name, widget in report_stops(window, wait):
        yield f"7-reports-{name}", widget
    for name, widget in setting_stops(window, wait):
        yield f"8-settings-{name}", widget


def _people(window: MainWindow, wait: Waits, folder: Path) -> Iterator[Stop]:
    work = window.context.work
    mother = person_named(work, MOTHER)
    for panel in PANELS:
        window.go(_PEOPLE, OpenPerson(mother, panel.key))
        wait()
        yield panel.key, window
    yield from _ways_into_work(window, wait)
    one, other = (person_named(work, name) for name in TWINS)
    (offered,) = work.read(list_handovers, actor=work.actor).incoming
    stops: tuple[tuple[str, object], ...] = (
        ("form", NewPerson()),
        ("duplicates", OpenPeoplePage("duplicates")),
        ("compare", OpenPeoplePage("duplicates", CompareRecords(one, other))),
        ("handovers", OpenPeoplePage("handover")),
        ("handover", OpenPeoplePage("handover", HandOver(handover_id=offered.id))),
        ("handing-over", OpenPeoplePage("handover", HandOver(person_id=mother))),
    )
    for name, door in stops:
        _to_list(window, wait)
        window.go(_PEOPLE, door)
        wait()
        yield name, window
    _to_list(window, wait)
    yield from _import(window, wait, folder)
    yield from _hidden(window, wait)


def _ways_into_work(window: MainWindow, wait: Waits) -> Iterator[Stop]:
    """A trial that has begun; an application for a Kita place, and the letter for one."""
    window.go(_PEOPLE, OpenPerson(person_named(window.context.work, LEARNER), "work"))
    wait()
    yield "work-trial", window
    mother = person_named(window.context.work, MOTHER)
    window.go(_PEOPLE, OpenPerson(mother, kita.KEY))
    wait()
    (screen,) = window.findChildren(PeopleScreen)
    screen.new_item()
    wait()
    yield "kita-form", window
    screen.go_back()
    screen.print_item()
    wait()
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, LetterDialog):
        dialog.grounds.set_values([Ground.WORK_STARTS])
        wait()
        yield "kita-letter", dialog
        dialog.reject()
        wait()


def _import(window: MainWindow, wait: Waits, folder: Path) -> Iterator[Stop]:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "liste.csv"
    path.write_text(_LIST, "utf-8")
    window.go(_PEOPLE, OpenPeoplePage("import"))
    wait()
    yield "import", window
    view = window.findChildren(ImportView)[0]
    view.file_chosen.emit(path)
    wait()
    yield "import-columns", window
    view.next.click()
    wait()
    yield "import-check", window
    path.unlink()


def _hidden(window: MainWindow, wait: Waits) -> Iterator[Stop]:
    """Opening a restricted record asks why."""
    _to_list(window, wait)
    window.go(_PEOPLE, OpenPerson(restricted_person(window.context.work)))
    wait()
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        yield "restricted", dialog
        dialog.reject()
        wait()


def _client_view(window: MainWindow, wait: Waits) -> Iterator[Stop]:
    context = window.context
    shown = read_showable(context.work, person_named(context.work, MOTHER))
    for thing in {thing.kind: thing for thing in reversed(shown)}.values():
        page = read_page(context.work, thing, _CLIENT_LANGUAGE)
        client = ClientWindow(window, page, context.safe, context.runner)
        client.resize(window.size())
        client.show()
        wait()
        yield f"client-view-{thing.kind.value}", client
        client.close()
        client.deleteLater()
        wait()


def _to_list(window: MainWindow, wait: Waits) -> None:
    """From wherever one is on the screen of people to its list."""
    window.go(_PEOPLE)
    (screen,) = window.findChildren(PeopleScreen)
    while screen.currentWidget() is not screen.list:
        screen.go_back()
        wait()

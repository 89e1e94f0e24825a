# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""People on record: the record and its parts, the pages beside it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QDialog, QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.tour.known import MOTHER, TWINS, person_named, restricted_person
from amstrat_desktop.ui.client_view.reading import read_page, read_showable
from amstrat_desktop.ui.client_view.window import ClientWindow
from amstrat_desktop.ui.people.import_list.view import ImportView
from amstrat_desktop.ui.people.screen import PeopleScreen
from amstrat_desktop.ui.shell.doors import (
    CompareRecords,
    HandOver,
    NewConsent,
    NewPerson,
    OpenPeoplePage,
    OpenPerson,
)
from manual.desk import Desk, Seen

_LIST: Final = (
    "Vor- und Nachname;Lateinisch;Jahrgang;Sprache;Mobil;Gebiet\n"
    "Rozerin Probefeld;;1991;Kurdisch;0171 3920081;Hamme\n"
    "مهین نمونه;Mahin Nemuneh;1959;Persisch;0171 3920031;Querenburg\n"
    "Stefan Musterkamp;;31.02.1980;Rumänisch;0171 3920082;Kruppwerke\n"
    "Тарас Зразковий;Taras Zrazkovyi;1979;Ukrainisch;;Hamme\n"
)


def new_person(desk: Desk) -> Seen:
    screen = _screen(desk, NewPerson())
    desk.line(_("Name or code name")).setText("Muster, Amal")
    desk.press(_("How to reach the person"))
    return Seen(screen, height=500)


def record(desk: Desk) -> Seen:
    screen = _mother(desk, "overview")
    return Seen(
        screen,
        (),
        (
            desk.button(_("New contact")),
            desk.button(_("Refer")),
            desk.button(_("Turn the screen")),
        ),
        height=560,
    )


def household(desk: Desk) -> Seen:
    return _part(_mother(desk, "household"))


def planning(desk: Desk) -> Seen:
    screen = _mother(desk, "planning")
    return _part(screen, desk.button(_("Card and calendar")), desk.button(_("New task")))


def appointment_card(desk: Desk) -> Seen:
    _mother(desk, "planning")
    desk.press(_("Card and calendar"))
    desk.rest()
    return Seen(desk.dialog(QDialog))


def kita(desk: Desk) -> Seen:
    return _part(_mother(desk, "kita"))


def consent(desk: Desk) -> Seen:
    return _part(_mother(desk, "consents", NewConsent()))


def client_view(desk: Desk) -> Seen:
    _mother(desk, "planning")
    context = desk.window.context
    shown = read_showable(desk.work, person_named(desk.work, MOTHER))
    page = read_page(desk.work, shown[0], "ar")
    client = ClientWindow(desk.window, page, context.safe, context.runner)
    client.resize(900, 640)
    client.show()
    desk.quiet()
    return Seen(client)


def handover(desk: Desk) -> Seen:
    screen = _screen(
        desk, OpenPeoplePage("handover", HandOver(person_id=person_named(desk.work, MOTHER)))
    )
    return Seen(screen)


def compare(desk: Desk) -> Seen:
    one, other = (person_named(desk.work, name) for name in TWINS)
    return Seen(_screen(desk, OpenPeoplePage("duplicates", CompareRecords(one, other))))


def restricted(desk: Desk) -> Seen:
    _screen(desk, OpenPerson(restricted_person(desk.work)))
    return Seen(desk.dialog(QDialog))


def import_columns(desk: Desk) -> Seen:
    screen = _with_list(desk)
    return Seen(screen)


def import_check(desk: Desk) -> Seen:
    screen = _with_list(desk)
    desk.one(ImportView).next.click()
    desk.quiet()
    return Seen(screen)


def _with_list(desk: Desk) -> QWidget:
    path = desk.folder / "liste.csv"
    path.write_text(_LIST, "utf-8")
    screen = _screen(desk, OpenPeoplePage("import"))
    desk.one(ImportView).file_chosen.emit(path)
    desk.quiet()
    return screen


def _part(screen: PeopleScreen, *marks: QWidget) -> Seen:
    """The tabs of a record and what stands below them."""
    panel = screen.record.panel
    below = (panel,) if isinstance(panel, QWidget) else ()
    return Seen(screen, (screen.record.tabs, *below), marks)


def _mother(desk: Desk, panel: str, item: object = None) -> PeopleScreen:
    return _screen(desk, OpenPerson(person_named(desk.work, MOTHER), panel, item))


def _screen(desk: Desk, door: object) -> PeopleScreen:
    return desk.through(door, "people", PeopleScreen, lambda at: at.currentWidget() is at.list)


SHOTS: Final[dict[str, Callable[[Desk], Seen]]] = {
    "new-person": new_person,
    "record": record,
    "household": household,
    "planning": planning,
    "appointment-card": appointment_card,
    "kita": kita,
    "consent": consent,
    "client-view": client_view,
    "handover": handover,
    "compare": compare,
    "restricted": restricted,
    "import-columns": import_columns,
    "import-check": import_check,
}

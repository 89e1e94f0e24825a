# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Each role opens the whole program: all it is shown works, and nothing more is shown."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from amstrat_desktop import gate
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.gate import Entered
from amstrat_desktop.office_window import make_window
from amstrat_desktop.services.offices import StaffDraft, add_staff
from amstrat_desktop.services.work import Actor, Work
from amstrat_desktop.ui.first_run import Answers
from amstrat_desktop.ui.jobs import ImmediateRunner
from amstrat_desktop.ui.panels import PanelPage
from amstrat_desktop.ui.people.screen import PeopleScreen
from amstrat_desktop.ui.settings.view import SettingsView
from amstrat_desktop.ui.shell.allowed import allowed
from amstrat_desktop.ui.shell.window import MainWindow
from amstrat_desktop.ui.views import Views
from amstrat_desktop.window_commands import window_commands
from tests.services.supported import new_person, saw

ALL: Final = (
    "today", "consultations", "people", "referrals", "offers", "directory", "reports", "settings",
)  # fmt: skip
SCREENS: Final = {
    Role.CARER: ALL,
    Role.COUNSELLING: ALL,
    Role.LEAD: ALL,
    Role.COURSE_LEADER: ("offers", "settings"),
    Role.PLANNING: ("directory", "reports", "settings"),
    Role.TECHNICIAN: ("settings",),
}
OWN: Final = ("staff", "computer", "security", "about")
SECTIONS: Final = {
    Role.CARER: OWN,
    Role.COUNSELLING: ("staff", "backups", "computer", "security", "about"),
    Role.COURSE_LEADER: OWN,
    Role.PLANNING: OWN,
    Role.TECHNICIAN: ("staff", "backups", "health", "computer", "security", "about"),
}


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Entered]:
    answers = Answers(name="Probe", staff_name="Petra Probe")
    entered, _code = gate.found(tmp_path_factory.mktemp("offices"), answers, "nur eine Probe hier")
    yield entered
    entered.office.close()


@pytest.fixture(params=Role)
def entered(founded: Entered, request: pytest.FixtureRequest) -> Entered:
    """The office, open for somebody of a role."""
    role: Role = request.param
    if role is Role.LEAD:
        return founded
    staff = founded.work.write(add_staff, StaffDraft(f"Probe {role}", role=role)).value
    actor = Actor(staff.id, founded.work.actor.office_id, own_key=os.urandom(32))
    return replace(founded, work=Work(founded.office.engine, actor))


@pytest.fixture
def window(entered: Entered, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A problem that no screen expects is raised: whatever is shown has to be allowed."""
    settings = SettingsFile(tmp_path / "settings.json")
    window = make_window(entered, ImmediateRunner(), settings)
    qtbot.addWidget(window)
    return window


def role_in(window: MainWindow) -> Role:
    role = window.context.rights.role
    assert role is not None
    return role


def test_all_that_is_shown_works(window: MainWindow) -> None:
    role = role_in(window)
    assert tuple(window.pages.screens) == SCREENS[role]
    assert window.pages.current_key == SCREENS[role][0]
    for key in window.pages.screens:
        assert window.go(key)
        page: object = window.pages.page(key)
        for views in [page] if isinstance(page, Views) else _parts(page, Views):
            for kind in views._kinds:
                views.turn_to(kind.key)
        if isinstance(page, SettingsView):
            _walk_settings(page, role)
    assert window.message_bar.isHidden()


def test_what_is_not_shown_does_not_open(window: MainWindow) -> None:
    for key in set(ALL) - set(SCREENS[role_in(window)]):
        assert not window.go(key)


def test_a_record_shows_the_panels_of_the_role(window: MainWindow) -> None:
    role = role_in(window)
    if "people" not in SCREENS[role]:
        return
    person_id = new_person(window.context.work)
    saw(window.context.work, person_id)
    assert window.go("people", person_id)
    page = window.pages.page("people")
    assert isinstance(page, PeopleScreen)
    for kind in page.record._kinds:
        page.record.turn_to(kind.key)
        assert page.record.panel is not None
    assert window.message_bar.isHidden()


def test_the_finder_offers_no_command_beyond_the_role(window: MainWindow) -> None:
    role = role_in(window)
    offered = allowed(window_commands(window, window.context), window.context.rights)
    titles = {command.title.msgid for command in offered}
    assert ("New person" in titles) == ("people" in SCREENS[role])
    assert ("Figures" in titles) is False
    assert ("New offer" in titles) == (role in {Role.COUNSELLING, Role.LEAD})


def _walk_settings(page: SettingsView, role: Role) -> None:
    keys = tuple(page.list.buttons)
    assert role is Role.LEAD or keys == SECTIONS[role]
    for key in keys:
        page.list.buttons[key].click()
        assert page.section is not None


def _parts(page: object, kind: type[Views]) -> list[Views]:
    assert not isinstance(page, PanelPage)
    return [] if page is None else page.findChildren(kind)  # type: ignore[attr-defined]  # a screen is a widget

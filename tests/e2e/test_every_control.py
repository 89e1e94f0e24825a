# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a screen reader is told of every control on every screen, in German and in Arabic.

The program stands on its sample office, so that lists have lines; each screen and each of its
tabs is opened by keyboard and through the accessibility bus.
"""

from collections.abc import Iterator

import pytest

from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.services.sample.on_disk import create_sample_office
from amstrat_desktop.services.sample.plan import SamplePlan
from amstrat_desktop.ui.shell.screens import SCREENS
from tests.e2e.desk import Control, Desk, wait_for
from tests.e2e.steps import PASSPHRASE, QUICK, choose_language, log_of, said, type_passphrase

pytestmark = [pytest.mark.service, pytest.mark.timeout(420)]

ROLES = {
    "check box",
    "combo box",
    "label",  # a chart: its bars are its children
    "list",
    "list item",
    "page tab",
    "page tab list",
    "push button",
    "radio button",
    "spin button",
    "table",
    "table cell",
    "text",
    "tree",
}
CELLS = {"table cell", "list item"}
"""What has no name of its own where it is empty; the column's name is read before it."""


def put_sample(desk: Desk) -> None:
    folder = desk.home / "data" / "amstrat-desktop" / "offices" / "Probe"
    create_sample_office(folder, PASSPHRASE, SamplePlan(), numbers=QUICK).open.close()
    settings = SettingsFile(desk.home / "config" / "amstrat-desktop" / "settings.json")
    settings.change(office=str(folder), office_name="Probe")


def settled(desk: Desk) -> list[Control]:
    """What shows when nothing new appears any more."""
    seen: list[list[Control]] = [[], [Control("", "", frozenset())]]

    def same_twice() -> bool:
        seen[:] = [seen[1], desk.eyes.controls()]
        return len(seen[1]) > len(SCREENS) and seen[0] == seen[1]

    wait_for(same_twice, "a screen that stands still")
    return seen[1]


def views(desk: Desk) -> Iterator[tuple[str, list[Control]]]:
    """Each screen, then each of its tabs."""
    for screen in SCREENS:
        desk.press(f"ctrl+{screen.number}")
        shown = settled(desk)
        yield screen.key, shown
        for tab in [one.name for one in shown if one.role == "page tab"][1:]:
            desk.eyes.press(tab, "page tab")
            yield f"{screen.key}, {tab}", settled(desk)


def faults(shown: list[Control]) -> list[str]:
    wrong = [f"{one.role} without a name" for one in shown if not named(one)]
    wrong += [f"{one.role}: {one.name}" for one in shown if one.role not in ROLES]
    wrong += [f"{one.name}: not sensitive" for one in shown if mute(one)]
    return wrong


def named(one: Control) -> bool:
    return bool(one.name.strip()) or one.role in CELLS


def mute(one: Control) -> bool:
    """Whether a control says neither that it can be used nor that it cannot."""
    return ("enabled" in one.states) != ("sensitive" in one.states)


@pytest.mark.parametrize("language", ["de", "ar"])
def test_every_control_has_a_name_a_role_and_a_state(desk: Desk, language: str) -> None:
    put_sample(desk)
    desk.start()
    type_passphrase(desk)
    desk.eyes.find(said("Consultations"))
    if language != "de":
        choose_language(desk, language)
    wrong, seen = {}, 0
    for view, shown in views(desk):
        seen += len(shown)
        if found := faults(shown):
            wrong[view] = found
    assert wrong == {}
    assert seen > 20 * len(SCREENS)
    assert log_of(desk) == ""

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which answer is shown, and what is said meanwhile."""

import pytest

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.periods import Period
from amstrat_desktop.services.figures.figure import Definition, FigureFilter, FigureTable
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.reports.figures.choices import FilterChoices
from amstrat_desktop.ui.reports.figures.presenter import FiguresPresenter
from tests.ui.slow_runner import SlowRunner

MARCH = FigureFilter(Period.of_month(202603))


class View:
    """Notes what it is shown."""

    def __init__(self) -> None:
        self.wanted: list[str] = []
        self.counting: list[bool] = []
        self.tables: list[str] = []
        self.choices: list[FilterChoices] = []

    def show_choices(self, choices: FilterChoices) -> None:
        self.choices.append(choices)

    def show_definition(self, definition: Definition) -> None:
        self.wanted.append(definition.key)

    def show_counting(self, *, on: bool) -> None:
        self.counting.append(on)

    def show_table(self, table: FigureTable) -> None:
        self.tables.append(table.definition.key)


class Desk:
    def __init__(self, work: Work) -> None:
        self.view = View()
        self.runner = SlowRunner()
        self.said: list[Msg] = []
        self.went: list[tuple[str, object]] = []
        self.presenter = FiguresPresenter(
            self.view,
            self.runner,
            work,
            office="Quartiersbüro Probe",
            say=lambda _tone, text, _actions=(): self.said.append(text),
            go=self.go,
        )

    def go(self, key: str, item: object = None) -> bool:
        self.went.append((key, item))
        return True


@pytest.fixture
def desk(work: Work) -> Desk:
    return Desk(work)


def test_an_answer_to_what_was_asked_before_comes_too_late(desk: Desk) -> None:
    desk.presenter.count("contacts_by_area", MARCH)
    desk.presenter.count("contacts_by_channel", MARCH)
    desk.runner.answer()
    assert desk.view.wanted == ["contacts_by_area", "contacts_by_channel"]
    assert desk.view.tables == ["contacts_by_channel"]
    assert desk.view.counting == [True, True, False]


def test_a_reload_counts_the_same_again(desk: Desk) -> None:
    desk.presenter.reload()
    desk.runner.answer()
    assert desk.view.tables == []
    desk.presenter.count("contacts_by_area", MARCH)
    desk.presenter.reload()
    desk.runner.answer()
    assert desk.view.tables == ["contacts_by_area"]
    assert desk.view.wanted == ["contacts_by_area"]
    assert desk.view.counting == [True, False]
    assert len(desk.view.choices) == 2

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of colleagues, and in its place the steps of somebody's leaving."""

from typing import Final

from amstrat_desktop.ui.settings.colleagues.leaving.presenter import LeavingPresenter
from amstrat_desktop.ui.settings.colleagues.leaving.view import LeavingPage
from amstrat_desktop.ui.settings.colleagues.presenter import ColleagueLine
from amstrat_desktop.ui.settings.colleagues.view import ColleaguesSection
from amstrat_desktop.ui.widgets.stack import Stack


class ColleaguePages(Stack):
    """Hands on to the page that is seen what the shell asks."""

    def __init__(self, people: ColleaguesSection, leaving: LeavingPage) -> None:
        super().__init__()
        self.people: Final = people
        self.leaving: Final = leaving
        self.addWidget(people)
        self.addWidget(leaving)
        people.leave_wanted.connect(self.open_leaving)
        leaving.back_wanted.connect(self.go_back)

    def open_leaving(self, line: ColleagueLine | None) -> None:
        """The steps of one colleague's leaving."""
        presenter = self.leaving.presenter
        if line is not None and isinstance(presenter, LeavingPresenter):
            presenter.open(line.row.id)
            self.setCurrentWidget(self.leaving)

    # what the shell asks

    def reload(self) -> None:
        self.people.reload()
        if self.currentWidget() is self.leaving:
            self.leaving.seen.emit()

    def new_item(self) -> None:
        if self.currentWidget() is self.people:
            self.people.new_item()

    def save(self) -> None:
        if self.currentWidget() is self.people:
            self.people.save()

    def go_back(self) -> bool:
        if self.currentWidget() is self.people:
            return self.people.go_back()
        self.setCurrentWidget(self.people)
        self.people.reload()
        self.people.focus_start()
        return True

    def leave(self) -> bool:
        return self.people.leave()

    def focus_start(self) -> None:
        if self.currentWidget() is self.leaving:
            self.leaving.focus_start()
        else:
            self.people.focus_start()

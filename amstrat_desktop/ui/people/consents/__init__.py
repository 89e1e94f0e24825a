# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person agreed to, and what was told about the person."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.services.person_records import PersonCard
from amstrat_desktop.ui.people.consents.papers import draw_log
from amstrat_desktop.ui.people.consents.presenter import LOG_TITLE, ConsentsPresenter
from amstrat_desktop.ui.people.consents.view import ConsentsPanel
from amstrat_desktop.ui.people.panel import PersonAction
from amstrat_desktop.ui.print_dialog import print_paper
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> ConsentsPanel:
    """The panel, with its presenter."""
    panel = ConsentsPanel(context)
    panel.presenter = ConsentsPresenter(panel, context)
    return panel


def print_told(context: Context, parent: QWidget, card: PersonCard) -> None:
    """What was told about a person, on paper: from the menu of the record."""
    runner = context.runner

    def arrived(pdf: bytes) -> None:
        print_paper(parent, runner, context.settings, pdf, LOG_TITLE)

    runner.run(partial(draw_log, context.work, card.id), owner=parent, done=arrived)


ACTION: Final = PersonAction("told", LOG_TITLE, "printer", print_told)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is planned with a person: the next appointment, tasks, attempts to reach them."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.services.person_records import PersonCard
from amstrat_desktop.ui.people.planning.comparing import planning_comparison
from amstrat_desktop.ui.people.planning.presenter import PlanningPresenter
from amstrat_desktop.ui.people.planning.view import PlanningPanel
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import NewAppointment, NewFollowUp, OpenPerson

KEY = "planning"


def build(context: Context) -> PlanningPanel:
    """The panel, with its presenter."""
    panel = PlanningPanel(context)
    panel.presenter = PlanningPresenter(panel, context, planning_comparison(panel, context))
    return panel


def plan_appointment(context: Context, _parent: QWidget, card: PersonCard) -> None:
    """The button *Appointment* beside the name."""
    context.go("people", OpenPerson(card.id, KEY, NewAppointment()))


def plan_follow_up(context: Context, _parent: QWidget, card: PersonCard) -> None:
    """The button *Remind* beside the name."""
    context.go("people", OpenPerson(card.id, KEY, NewFollowUp()))

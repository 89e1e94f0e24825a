# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody leaves: what is theirs is handed over, their way in taken, the key renewed."""

from uuid import UUID

from amstrat_desktop.ui.settings.colleagues.leaving.presenter import LeavingPresenter
from amstrat_desktop.ui.settings.colleagues.leaving.view import LeavingPage
from amstrat_desktop.ui.settings.rekeyed_dialog import show_rekeyed
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import HandOver, OpenPeoplePage


def build(context: Context) -> LeavingPage:
    """The page, empty until `presenter.open`."""
    view = LeavingPage()
    presenter = LeavingPresenter(
        view,
        context.runner,
        context.work,
        context.safe,
        say=context.say,
        changed=context.changed,
        rekeyed=lambda outcome: show_rekeyed(view, outcome, context.lock),
    )

    def hand_over(staff_id: UUID) -> None:
        context.go("people", OpenPeoplePage("handover", HandOver(from_staff_id=staff_id)))

    view.presenter = presenter
    view.hand_over_wanted.connect(hand_over)
    view.runs_wanted.connect(lambda: context.go("offers"))
    view.leave_wanted.connect(presenter.leave)
    view.rekey_wanted.connect(presenter.rekey)
    view.code_wanted.connect(lambda: context.go("settings", "security"))
    view.seen.connect(presenter.reload)
    return view

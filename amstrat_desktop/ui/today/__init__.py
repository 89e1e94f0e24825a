# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Today: what came in, what is overdue, whose move it is, what one has to do oneself."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.today.presenter import TodayPresenter
from amstrat_desktop.ui.today.view import TodayView


def build(context: Context) -> QWidget:
    """The screen, filling itself."""
    view = TodayView()
    presenter = TodayPresenter(
        view, context.runner, context.work, changed=context.changed, say=context.say
    )
    view.attach(presenter, context.go)
    presenter.reload()
    return view

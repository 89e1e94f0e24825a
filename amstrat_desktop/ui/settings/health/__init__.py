# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The section of the health: is everything in order, and what to do where it is not?"""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.ui.settings.health.presenter import HealthPresenter
from amstrat_desktop.ui.settings.health.view import HEADING, HealthSection
from amstrat_desktop.ui.shell.context import Context

__all__ = ["HEADING", "build"]


def build(context: Context) -> QWidget:
    """The section, looking for itself when it is first seen."""
    view = HealthSection()
    presenter = HealthPresenter(
        view,
        context.runner,
        context.work,
        context.safe,
        context.settings,
        say=context.say,
        go=context.go,
        changed=context.changed,
    )
    view.presenter = presenter
    view.reload_wanted.connect(presenter.examine)
    view.mending_wanted.connect(presenter.mend)
    presenter.examine()
    return view

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The section of what is kept how long, what is due, and what was erased."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.ui.settings.retention.presenter import RetentionPresenter
from amstrat_desktop.ui.settings.retention.view import RetentionSection
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> QWidget:
    """The section, showing what is due."""
    view = RetentionSection()
    presenter = RetentionPresenter(
        view,
        context.runner,
        context.work,
        say=context.say,
        changed=context.changed,
        go=context.go,
    )
    view.attach(presenter)
    presenter.reload()
    return view

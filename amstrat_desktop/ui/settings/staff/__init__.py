# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The section of whoever works here."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.settings.staff.presenter import StaffPresenter
from amstrat_desktop.ui.settings.staff.view import StaffSection
from amstrat_desktop.ui.shell.context import Context

KEPT_AS = "settings.staff"


def build(context: Context) -> QWidget:
    """The section, filling itself; what was typed and not saved stands in it again."""
    view = StaffSection()
    presenter = StaffPresenter(
        view, context.runner, context.work, say=context.say, changed=context.changed
    )
    keeper = FormKeeper(KEPT_AS, view, view.kept_values, work=context.work, runner=context.runner)
    view.presenter = presenter
    view.keep_with(keeper)
    view.reload_wanted.connect(presenter.reload)
    view.save_wanted.connect(presenter.save)
    presenter.reload()
    keeper.restore(lambda kept: view.show_values(kept.payload))
    return view

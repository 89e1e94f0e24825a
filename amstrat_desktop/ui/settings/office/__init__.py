# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The section of the office."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.settings.office.presenter import OfficePresenter
from amstrat_desktop.ui.settings.office.view import OfficeSection
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translations import translate

KEPT_AS = "settings.office"


def build(context: Context) -> QWidget:
    """The section, filling itself; what was typed and not saved stands in it again."""
    view = OfficeSection()
    presenter = OfficePresenter(
        view, context.runner, context.work, say=context.say, changed=context.changed
    )
    keeper = FormKeeper(KEPT_AS, view, view.kept_values, work=context.work, runner=context.runner)
    view.presenter = presenter
    view.keep_with(keeper)
    view.reload_wanted.connect(presenter.reload)
    view.save_wanted.connect(presenter.save)
    view.translate.clicked.connect(
        lambda: translate(context, view, Kind.OFFICE, context.work.actor.office_id)
    )
    presenter.reload()
    keeper.restore(lambda kept: view.show_values(kept.payload))
    return view

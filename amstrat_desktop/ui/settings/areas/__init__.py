# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The section of the areas."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.settings.areas.presenter import AreasPresenter
from amstrat_desktop.ui.settings.areas.view import AreasSection
from amstrat_desktop.ui.shell.context import Context

KEPT_AS = "settings.area"


def build(context: Context) -> QWidget:
    """The section, filling itself; an area that was never saved opens again."""
    view = AreasSection()
    presenter = AreasPresenter(
        view, context.runner, context.work, say=context.say, changed=context.changed
    )
    keeper = FormKeeper(KEPT_AS, view, view.kept_values, work=context.work, runner=context.runner)
    view.presenter = presenter
    view.keep_with(keeper)
    view.form.changed.connect(view.touch)
    view.reload_wanted.connect(presenter.reload)
    view.searched.connect(presenter.search)
    view.save_wanted.connect(presenter.save)
    view.retire_wanted.connect(presenter.retire)
    view.restore_wanted.connect(presenter.restore)
    presenter.reload()
    keeper.restore(lambda kept: view.show_kept(kept.payload))
    return view

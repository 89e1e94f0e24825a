# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The section of the code lists."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.settings.codes.presenter import CodesPresenter
from amstrat_desktop.ui.settings.codes.view import CodesSection
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translations import translate

KEPT_AS = "settings.code"


def build(context: Context) -> QWidget:
    """The section, showing the topics; an entry that was never saved opens again."""
    view = CodesSection()
    presenter = CodesPresenter(
        view, context.runner, context.work, say=context.say, changed=context.changed
    )
    keeper = FormKeeper(KEPT_AS, view, view.kept_values, work=context.work, runner=context.runner)
    view.presenter = presenter
    view.keep_with(keeper)
    view.form.changed.connect(view.touch)
    view.reload_wanted.connect(presenter.reload)
    view.list_chosen.connect(presenter.choose)
    view.add_wanted.connect(presenter.add)
    view.retire_wanted.connect(presenter.retire)
    view.restore_wanted.connect(presenter.restore)
    view.translate_wanted.connect(lambda row: translate(context, view, Kind.CODE, row.id))
    presenter.reload()
    keeper.restore(lambda kept: view.show_kept(kept.payload))
    return view

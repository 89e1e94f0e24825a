# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Taking over the list that an office has kept so far: xlsx or CSV, with a dry run and an undo."""

from amstrat_desktop.ui.people.import_list.presenter import ImportPresenter
from amstrat_desktop.ui.people.import_list.view import ImportView
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> ImportView:
    """The page, showing the lists that were taken over before."""
    view = ImportView()
    presenter = ImportPresenter(
        view, context.runner, context.work, say=context.say, changed=context.changed
    )
    view.presenter = presenter
    view.file_chosen.connect(presenter.choose)
    view.reading_wanted.connect(presenter.read_again)
    view.check_wanted.connect(presenter.check)
    view.decided.connect(lambda numbers, taken: presenter.decide(numbers, taken=taken))
    view.take_wanted.connect(presenter.take_over)
    view.undo_wanted.connect(presenter.undo)
    view.save_wanted.connect(presenter.save_left_out)
    view.another_wanted.connect(presenter.start_again)
    view.reload_wanted.connect(presenter.reload)
    presenter.reload()
    return view

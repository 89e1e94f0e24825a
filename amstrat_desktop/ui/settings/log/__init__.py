# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The section of the log: who opened this record, and is the log whole?"""

from functools import partial

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.audit_list import LogRow
from amstrat_desktop.ui.save_dialog import ask_where
from amstrat_desktop.ui.settings.log.check_dialog import CheckDialog
from amstrat_desktop.ui.settings.log.presenter import LogPresenter
from amstrat_desktop.ui.settings.log.table import COLUMNS
from amstrat_desktop.ui.settings.log.view import LogSection
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import interface
from amstrat_desktop.ui.widgets.table_model import RowsModel


def build(context: Context) -> QWidget:
    """The section, filling itself."""
    view = LogSection(RowsModel[LogRow](COLUMNS), context)
    presenter = LogPresenter(
        view, context.runner, context.work, context.safe, say=context.say, go=context.go
    )
    view.presenter = presenter
    view.filtered.connect(presenter.filter)
    view.table.rows.wanted.connect(presenter.fetch)
    view.table.opened.connect(presenter.open)
    view.reload_wanted.connect(presenter.reload)
    view.save_wanted.connect(partial(_ask_where, view, presenter))
    view.check_wanted.connect(partial(_open_check, view, presenter))
    presenter.start()
    return view


def _ask_where(view: LogSection, presenter: LogPresenter) -> None:
    ask_where(
        view,
        _("Save the lines of the log"),
        _("CSV files (*.csv)"),
        interface.text(_("Log")) + ".csv",
        lambda path: presenter.save(path, interface.words),
    )


def _open_check(view: LogSection, presenter: LogPresenter) -> None:
    dialog = CheckDialog(view)
    dialog.compare_wanted.connect(partial(presenter.compare, dialog))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    presenter.check(dialog)

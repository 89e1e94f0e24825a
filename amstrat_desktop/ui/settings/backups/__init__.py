# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The section of the backups."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.vault import BackupRow
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.restore_dialog import ask_restore
from amstrat_desktop.ui.settings.backups.presenter import BackupsPresenter
from amstrat_desktop.ui.settings.backups.view import BackupsSection
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> QWidget:
    """The section, filling itself."""
    view = BackupsSection()
    vault = context.safe.vault
    presenter = BackupsPresenter(
        view, context.runner, vault, context.settings, say=context.say, changed=context.changed
    )

    def restore(row: BackupRow) -> None:
        ask_restore(
            view,
            context.runner,
            vault,
            second=context.settings.values.second_place,
            restored=context.lock,
            one=row,
        )

    view.presenter = presenter
    view.show_rights(
        restore=context.rights.may(Right.RESTORE), export=context.rights.may(Right.EXPORT_ALL)
    )
    view.reload_wanted.connect(presenter.reload)
    view.back_up_wanted.connect(presenter.back_up)
    view.verify_wanted.connect(presenter.verify)
    view.rehearse_wanted.connect(presenter.rehearse)
    view.restore_wanted.connect(restore)
    view.place_chosen.connect(presenter.choose_place)
    view.export_wanted.connect(presenter.export)
    presenter.reload()
    return view

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ctrl+K: one field for people, slip numbers, referrals, contacts, offers, agencies, commands."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from amstrat_desktop.ui.finder.presenter import FinderCommand, FinderPresenter
from amstrat_desktop.ui.finder.view import FinderDialog
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translator import interface

__all__ = ["FinderCommand", "build"]


def build(
    context: Context, commands: Sequence[FinderCommand] = (), parent: QWidget | None = None
) -> FinderDialog:
    """The dialog, ready to be opened; it goes when it is closed."""
    dialog = FinderDialog(parent)
    presenter = FinderPresenter(
        dialog,
        commands,
        runner=context.runner,
        work=context.work,
        say=interface.text,
        go=context.go,
    )
    dialog.attach(presenter)
    dialog.typed.connect(presenter.type)
    dialog.entered.connect(presenter.press_return)
    dialog.picked.connect(presenter.open)
    dialog.finished.connect(dialog.deleteLater)
    presenter.type("")
    return dialog

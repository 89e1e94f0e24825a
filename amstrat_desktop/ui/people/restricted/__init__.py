# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Restricting a record, and who may open a restricted one: two entries of a record's menu."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.services.person_records import PersonCard
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.people.panel import PersonAction
from amstrat_desktop.ui.people.restricted.access_dialog import AccessDialog
from amstrat_desktop.ui.people.restricted.presenter import AccessPresenter, RestrictPresenter
from amstrat_desktop.ui.people.restricted.restrict_dialog import RestrictDialog
from amstrat_desktop.ui.shell.context import Context


def restrict(context: Context, parent: QWidget, card: PersonCard) -> None:
    """Ask why, and who may still open the record."""
    dialog = RestrictDialog(parent)
    dialog.presenter = RestrictPresenter(
        dialog,
        context.runner,
        context.work,
        card.id,
        say=context.say,
        changed=context.changed,
    )
    dialog.presenter.start()
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def show_access(context: Context, parent: QWidget, card: PersonCard) -> None:
    """Show who may open the record and who did; change it, or lift the restriction."""
    dialog = AccessDialog(parent)
    dialog.presenter = AccessPresenter(
        dialog,
        context.runner,
        context.work,
        card.id,
        say=context.say,
        changed=context.changed,
    )
    dialog.presenter.start()
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


RESTRICT = PersonAction(
    "restrict",
    # Translators: Akte sperren (nur wenige dürfen sie öffnen)
    _("Restrict the record …"),
    "lock",
    restrict,
    offered=lambda card: not card.restricted,
    right=Right.RESTRICT,
)
ACCESS = PersonAction(
    "access",
    # Translators: wer die gesperrte Akte öffnen darf
    _("Who may open the record …"),
    "lock-open",
    show_access,
    offered=lambda card: card.restricted,
    right=Right.RESTRICT,
)

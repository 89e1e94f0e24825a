# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A legal hold, and a limit of processing: two entries of a record's menu."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.person_records import PersonCard
from amstrat_desktop.services.rights import Right
from amstrat_desktop.ui.people.keeping.dialogs import HoldDialog, LimitDialog
from amstrat_desktop.ui.people.keeping.presenter import KeepingPresenter
from amstrat_desktop.ui.people.panel import PersonAction
from amstrat_desktop.ui.shell.context import Context


def hold(context: Context, parent: QWidget, card: PersonCard) -> None:
    """Ask why nothing of somebody may be erased."""
    _open(context, card, HoldDialog(parent, lambda: office_day(context.work.clock())))


def limit(context: Context, parent: QWidget, card: PersonCard) -> None:
    """Ask why a record is kept and not used."""
    _open(context, card, LimitDialog(parent))


def _open(context: Context, card: PersonCard, dialog: HoldDialog | LimitDialog) -> None:
    dialog.presenter = KeepingPresenter(
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


# Translators: Löschsperre (nichts davon darf gelöscht werden, z. B. wegen einer Klage)
HOLD = PersonAction("hold", _("Legal hold …"), "lock", hold, right=Right.KEEP_TERMS)
# Translators: Einschränkung der Verarbeitung (Art. 18 DSGVO)
LIMIT = PersonAction("limit", _("Limit processing …"), "player-stop", limit, right=Right.LIMIT)

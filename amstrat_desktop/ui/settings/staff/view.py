# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whoever works here, as it stands on the slips they give out."""

from typing import Final

from PySide6.QtCore import Signal

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.settings.section import RecordForm, card_of


class StaffSection(RecordForm):
    """reload_wanted: records that it shows have changed."""

    reload_on: Final = frozenset({Kind.STAFF})
    reload_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Me"), _("Your name stands on the slips that you give out."))
        self.presenter: object = None
        position = self.line(
            "position",
            _("Your role"),
            help_text=_("As it should stand on a slip, for example: neighbourhood counsellor"),
        )
        telephone = self.line(
            "telephone",
            _("Your telephone"),
            help_text=_("For questions about a slip. The office's number stands there, too."),
        )
        self.put(card_of(self.line("name", _("Your name")), position, telephone))

    def reload(self) -> None:
        self.reload_wanted.emit()

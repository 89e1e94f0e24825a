# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Another key for the office: for a laptop or a stick that was lost."""

from typing import Final

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import _
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, strip
from amstrat_desktop.ui.widgets.labels import Label


class KeyCard(Card):
    """renew_wanted: somebody wants another key."""

    renew_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Key of the office"))
        self.renew: Final = Button(_("Renew the key now"), icon="refresh")
        self.renew.clicked.connect(self.renew_wanted)
        self.add(
            Label(
                _(
                    "If a computer or a stick with a copy of the office is lost, renew the key: "
                    "the copy then opens nothing that is written from then on. Set another "
                    "passphrase before, if it may be known. Nobody else has to do anything; the "
                    "program locks afterwards."
                ),
                wrap=True,
            ),
            strip(self.renew),
        )

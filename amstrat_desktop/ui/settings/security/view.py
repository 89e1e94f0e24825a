# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who can open the office: the passphrase and the recovery code."""

from collections.abc import Sequence
from typing import Final

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.strength import Strength
from amstrat_desktop.ui.print_queue import Queue
from amstrat_desktop.ui.settings.section import SectionPage
from amstrat_desktop.ui.settings.security.code_card import CodeCard
from amstrat_desktop.ui.settings.security.key_card import KeyCard
from amstrat_desktop.ui.settings.security.passphrase_card import PassphraseCard


class SecuritySection(SectionPage):
    """Left for another section, another screen or a lock, it forgets what it showed."""

    def __init__(self) -> None:
        super().__init__(
            _("Security"),
            _("Only a lead can give another passphrase: not the city, not whoever made this."),
        )
        self.presenter: object = None
        self.passphrase: Final = PassphraseCard()
        self.code: Final = CodeCard()
        self.key: Final = KeyCard()
        self._keys_of_all = True
        self.code.needs_room.connect(self._make_room)
        self.put(self.passphrase, self.code, self.key)

    def show_what_may_be_done(self, *, keys_of_all: bool) -> None:
        """keys_of_all: whether the paper and the office's key are theirs to renew, too."""
        self._keys_of_all = keys_of_all
        self.code.setVisible(keys_of_all)
        self.key.setVisible(keys_of_all)

    def show_strength(self, passphrase: str, strength: Strength) -> None:
        """How strong the new passphrase is."""
        self.passphrase.new.show_strength(passphrase, strength)

    def show_wrong_old(self, message: Msg) -> None:
        """What is wrong with the old passphrase."""
        self.passphrase.show_wrong_old(message)

    def clear_passphrases(self) -> None:
        """Forget what was typed."""
        self.passphrase.clear()

    def show_code(self, code: str) -> None:
        """The new recovery code."""
        self.code.show_code(code)

    def show_queues(self, queues: Sequence[Queue], chosen: str) -> None:
        """The printers of this computer."""
        self.code.show_queues(queues, chosen)

    def _make_room(self, needed: bool) -> None:
        self.passphrase.setHidden(needed)
        self.key.setHidden(needed or not self._keys_of_all)

    # what the shell asks

    def leave(self) -> bool:
        self.passphrase.clear()
        self.code.show_code("")
        return True

    def print_item(self) -> None:
        self.code.print_now()

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the first window needs of an office that is not open yet: light at once, `gate.py` later."""

from pathlib import Path
from typing import TYPE_CHECKING

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.policy import SET_BY_ADMINISTRATOR, Policy
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.base.strength import Strength
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.translator import interface
from amstrat_desktop.ui.widgets.doorway import Doorway

if TYPE_CHECKING:
    from amstrat_desktop.gate import Entered
    from amstrat_desktop.ui.first_run import Answers
    from amstrat_desktop.ui.unlock import UnlockWindow


class LateGate:
    """The gate of one office (`ui/unlock`): light now, `gate.py` behind it when it is needed.

    entered: the office, once it is open. remembered: whether this computer opens it by itself
    from now on; None where nobody was asked. The worker calls most of this: it reads the
    settings and changes none, because their listeners belong to the window's thread.
    """

    def __init__(self, folder: Path, settings: SettingsFile) -> None:
        self._folder = folder
        self._settings = settings
        self.entered: Entered | None = None
        self.remembered: bool | None = None

    def office_name(self) -> str:
        return self._settings.values.office_name or self._folder.name

    def keyring_problem(self) -> Msg | None:
        if not self._settings.policy.remember_key:
            return SET_BY_ADMINISTRATOR
        from amstrat_desktop import gate

        return gate.keyring_problem()

    def open_remembered(self) -> bool:
        from amstrat_desktop import gate

        self.entered = gate.open_remembered(self._folder)
        return self.entered is not None

    def unlock(self, passphrase: str, remember: bool) -> None:
        from amstrat_desktop import gate

        values = self._settings.values
        # The keyring is left alone where there is nothing to put into it or to take out of it.
        wanted = remember if remember or self._settings.chosen.remember_key else None
        self.entered = gate.unlock(
            self._folder, passphrase, preferred=values.last_user, remember=wanted
        )
        self.remembered = remember and self.entered.warning is None

    def group_is_right(self, number: int, digits: str) -> bool:
        from amstrat_desktop.store import recovery

        del number
        return recovery.group_is_right(digits)

    def check_code(self, code: str) -> None:
        from amstrat_desktop import gate

        gate.check_code(self._folder, code)

    def recover(self, code: str, passphrase: str) -> None:
        from amstrat_desktop import gate

        last = self._settings.values.last_user
        self.entered = gate.recover(self._folder, code, passphrase, preferred=last)

    def estimate(self, passphrase: str) -> Strength:
        from amstrat_desktop.base.passphrases import estimate

        return estimate(passphrase, (self.office_name(),))


class LateFounder:
    """Creates the office of the first-run assistant and keeps it open."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self.entered: Entered | None = None

    def estimate(self, passphrase: str, own_words: tuple[str, ...]) -> Strength:
        from amstrat_desktop.base.passphrases import estimate

        return estimate(passphrase, own_words)

    def found(self, answers: "Answers", passphrase: str) -> str:
        from amstrat_desktop import gate

        self.entered, code = gate.found(self._policy.offices, answers, passphrase)
        return code

    def paper(self, code: str) -> bytes:
        from amstrat_desktop import gate

        if self.entered is None:
            raise ValueError("no office was founded yet")
        return gate.Keys(self.entered, lambda: interface.words.code).recovery_sheet(code)


def offer_restore(
    window: "UnlockWindow",
    runner: Runner,
    settings: SettingsFile,
    folder: Path,
    backup: Path | None = None,
) -> None:
    """Put a backup in the place of an office that isn't open, maybe because it can't be.

    backup: this one, which the file manager handed over; None offers all that there are.
    """
    from amstrat_desktop.closed_shelf import ClosedShelf
    from amstrat_desktop.keeping import backup_of, row_of
    from amstrat_desktop.ui.help import desk_of_door
    from amstrat_desktop.ui.restore_dialog import ask_restore

    desk_of_door(window)  # the dialog answers F1 as well
    ask_restore(
        window,
        runner,
        ClosedShelf(folder),
        second=settings.values.second_place,
        restored=lambda: window.show_hint(
            _("The backup is in place. Open the office with your passphrase.")
        ),
        one=None if backup is None else row_of(backup_of(str(backup)), second=True),
    )


def open_help(window: Doorway) -> None:
    """The manual, before an office is open; the window of an open one opens it by itself."""
    from amstrat_desktop.ui.help import desk_of_door

    desk_of_door(window).open()


def sample_office(folder: Path, passphrase: str) -> "Entered":
    """The sample office of this computer, made where there is none yet."""
    from amstrat_desktop import gate
    from amstrat_desktop.services.sample.on_disk import create_sample_office
    from amstrat_desktop.services.sample.plan import SamplePlan

    if not (folder / "office.db").exists():
        create_sample_office(folder, passphrase, SamplePlan()).open.close()
    return gate.unlock(folder, passphrase, preferred="", remember=None)

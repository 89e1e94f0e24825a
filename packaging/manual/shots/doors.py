# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ways in: the passphrase, and the assistant for a new office."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QLineEdit

from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.base.passphrases import estimate
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.base.strength import Strength
from amstrat_desktop.gate import areas_to_choose
from amstrat_desktop.late_gate import LateGate
from amstrat_desktop.ui import first_run, unlock
from amstrat_desktop.ui.first_run import Answers, FirstRunWindow
from amstrat_desktop.ui.widgets.chips import Choice
from manual.desk import Desk, Seen

_CODE: Final = " ".join(f"{number * 11:06d}" for number in range(10_301, 90_000, 11_229))
"""Opens nothing; shown in the place of a drawn one, so that the picture stays the same."""

_STRONG: Final = "kaffee lampe wal nebel"


class _Founder:
    """Founds nothing: a picture needs no office on the disk."""

    def estimate(self, passphrase: str, own_words: tuple[str, ...]) -> Strength:
        return estimate(passphrase, own_words)

    def found(self, _answers: Answers, _passphrase: str) -> str:
        return _CODE


def passphrase(desk: Desk) -> Seen:
    settings = SettingsFile(desk.folder / "none.json")
    settings.change(office_name=desk.entered.name)
    folder = desk.entered.office.folder
    window = unlock.build(LateGate(folder, settings), desk.runner, settings, entered=lambda: None)
    window.show()
    desk.quiet()
    return Seen(window, (window.card,))


def new_office(desk: Desk) -> Seen:
    window = _assistant(desk)
    _to_office(desk, window)
    return Seen(window, (window.card,))


def new_passphrase(desk: Desk) -> Seen:
    window = _assistant(desk)
    _to_passphrase(desk, window)
    return Seen(window, (window.card,))


def recovery_code(desk: Desk) -> Seen:
    window = _assistant(desk)
    _to_passphrase(desk, window)
    desk.press(_("Create the office"), window)
    return Seen(window, (window.card,))


def _assistant(desk: Desk) -> FirstRunWindow:
    areas = (Choice(one.name, verbatim(one.name), aliases=one.aliases) for one in areas_to_choose())
    window = first_run.build(
        _Founder(),
        desk.runner,
        SettingsFile(desk.folder / "none.json"),
        areas=areas,
        print_sheet=lambda _code: None,
        save_sheet=lambda _code: None,
        founded=lambda: None,
        entered=lambda: None,
    )
    window.show()
    desk.quiet()
    return window


def _to_office(desk: Desk, window: FirstRunWindow) -> None:
    desk.press(_("Next"), window)
    desk.line(_("Name of the office"), window).setText("Stadtteilladen Beispielviertel")


def _to_passphrase(desk: Desk, window: FirstRunWindow) -> None:
    _to_office(desk, window)
    desk.press(_("Next"), window)
    desk.line(_("Your name"), window).setText("Kim Beispiel")
    desk.press(_("Next"), window)
    for line in window.passphrase.findChildren(QLineEdit):
        line.setText(_STRONG)
    desk.rest()


SHOTS: Final[dict[str, Callable[[Desk], Seen]]] = {
    "passphrase": passphrase,
    "new-office": new_office,
    "new-passphrase": new_passphrase,
    "recovery-code": recovery_code,
}

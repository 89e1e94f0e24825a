# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The way into an office: passphrase, remembered key, or recovery code."""

from collections.abc import Callable

from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.unlock.presenter import Gate, UnlockPresenter
from amstrat_desktop.ui.unlock.view import UnlockWindow

__all__ = ["Gate", "UnlockWindow", "build"]


def build(
    gate: Gate,
    runner: Runner,
    settings: SettingsFile,
    *,
    entered: Callable[[], object],
    try_remembered: bool = True,
    soon: Callable[[Callable[[], object]], object] = lambda work: work(),
) -> UnlockWindow:
    """The window of one office; entered: called when it is open.

    try_remembered: False after a lock, where the next person must prove who they are.
    soon: calls what can wait until the window is seen.
    """
    view = UnlockWindow(settings, gate.group_is_right)
    presenter = UnlockPresenter(view, gate, runner, entered)
    view.presenter = presenter  # a signal alone does not keep it alive
    view.unlock_wanted.connect(presenter.unlock)
    view.code_typed.connect(presenter.take_code)
    view.passphrase_chosen.connect(presenter.recover)
    view.estimate_wanted.connect(presenter.estimate)
    presenter.start()
    remembered = try_remembered and settings.values.remember_key
    soon(lambda: presenter.ask_keyring(try_remembered=remembered))
    return view

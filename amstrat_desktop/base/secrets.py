# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The only door to the keyring of the operating system.

A convenience and never the only place of a key: the passphrase always opens. Only the four
keyrings that protect a secret are accepted, by their class; there is no other place that a
secret would be written to. Whatever the keyring does, the caller waits five seconds at most
(a locked collection blocks until somebody answers its own dialog).

Import this module late and on a worker: looking for a keyring takes a fifth of a second.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Final, TypeVar

import keyring
from keyring.backend import KeyringBackend
from keyring.backends import SecretService, Windows, kwallet, macOS
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem

SERVICE: Final = "AmStrat Desktop"
PATIENCE: Final = 5.0
"""Seconds until a keyring counts as one that doesn't answer."""

T = TypeVar("T")

_log = logging.getLogger(__name__)
_ACCEPTED: Final = (
    SecretService.Keyring,
    kwallet.DBusKeyring,
    macOS.Keyring,
    Windows.WinVaultKeyring,
)


class KeyringUnavailable(Problem):
    """No keyring of this computer can be used; the message says why."""


class KeyringIsLocked(Problem):
    """There is a keyring, and nobody unlocked it."""

    def __init__(self) -> None:
        super().__init__(
            _("The keyring of this computer is locked. Unlock it, or type the passphrase.")
        )


_NONE: Final = _("This computer has no keyring. The program asks for the passphrase each time.")
_SILENT: Final = _(
    "The keyring of this computer does not answer. The program asks for the passphrase each time."
)
_BROKEN: Final = _(
    "The keyring of this computer does not work. The program asks for the passphrase each time."
)
_FORGETFUL: Final = _(
    "The keyring of this computer did not keep the key. The program asks for the passphrase each "
    "time."
)


def remember(name: str, secret: str) -> None:
    """Store a secret and read it back. name: the database's id.

    Raises KeyringUnavailable or KeyringIsLocked; then nothing is kept anywhere.
    """

    def store() -> str | None:
        found = _accepted()
        found.set_password(SERVICE, name, secret)
        return found.get_password(SERVICE, name)

    if _in_time(store) != secret:
        raise KeyringUnavailable(_FORGETFUL)


def recall(name: str) -> str | None:
    """The secret; None when none is kept. Raises as `remember`."""
    return _in_time(lambda: _accepted().get_password(SERVICE, name))


def forget(name: str) -> None:
    """Remove the secret, if there is one. Raises as `remember`."""

    def delete() -> None:
        found = _accepted()
        try:
            found.delete_password(SERVICE, name)
        except PasswordDeleteError:
            if found.get_password(SERVICE, name) is not None:
                raise

    _in_time(delete)


def require_keyring() -> None:
    """Whether “Remember on this computer” can be offered. Raises as `remember`."""
    _in_time(_accepted)


def _accepted() -> KeyringBackend:
    """The keyring that the computer is set up for, if it is one of the four."""
    configured = keyring.get_keyring()
    chained = configured.backends if isinstance(configured, ChainerBackend) else [configured]
    for backend in chained:
        # type(), not isinstance: a class derived from a real one may keep secrets anywhere.
        if type(backend) in _ACCEPTED:
            if isinstance(backend, Windows.WinVaultKeyring):
                # A roaming profile would carry the key to other computers.
                backend.persist = "local machine"
            return backend
    raise KeyringUnavailable(_NONE)


def _in_time(work: Callable[[], T]) -> T:
    """Run in a thread that may hang without holding up the caller or the program's end."""
    answer: Future[T] = Future()

    def run() -> None:
        try:
            answer.set_result(work())
        except Exception as error:  # noqa: BLE001 - foreign back ends raise whatever they like
            answer.set_exception(_problem_of(error))

    threading.Thread(target=run, name="keyring", daemon=True).start()
    try:
        return answer.result(timeout=PATIENCE)
    except TimeoutError:
        raise KeyringUnavailable(_SILENT) from None


def _problem_of(error: Exception) -> Problem:
    if isinstance(error, Problem):
        return error
    if isinstance(error, KeyringLocked):
        return KeyringIsLocked()
    # The type only: the text of a foreign error could name what was to be stored.
    _log.warning("keyring: %s", type(error).__qualname__)
    return KeyringUnavailable(_reason(error))


def _reason(error: Exception) -> Msg:
    return _NONE if isinstance(error, ModuleNotFoundError) else _BROKEN

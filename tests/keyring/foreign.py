# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Back ends that a computer may be set up with and that must never get a secret."""

from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.backends import SecretService


class PlainFile(KeyringBackend):
    """Keeps everything readable, as the plaintext back end of keyrings.alt does."""

    priority = 9  # type: ignore[assignment]  # the library's own way to give it

    def set_password(self, _service: str, _username: str, password: str) -> None:
        (Path.home() / "plain").write_text(password)

    def get_password(self, _service: str, _username: str) -> str | None:
        path = Path.home() / "plain"
        return path.read_text() if path.exists() else None

    def delete_password(self, _service: str, _username: str) -> None:
        (Path.home() / "plain").unlink()


class Derived(PlainFile, SecretService.Keyring):
    """Calls itself a Secret Service."""

    priority = 9  # type: ignore[assignment]  # the library's own way to give it

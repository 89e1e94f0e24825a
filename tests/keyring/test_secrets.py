# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Promise 10: whatever state the keyring is in, the passphrase still opens and nothing waits."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import SecretService as RealBackend
from keyring.backends import chainer

from amstrat_desktop.base import secrets
from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.store.office import Passphrase, RawKey, create_office, open_office
from tests.keyring.service import SecretService, is_offered
from tests.services_of_the_machine import require

pytestmark = pytest.mark.service

NAME = "0198c0de-0000-7000-8000-000000000001"
SECRET = "a3f1" * 16
BACKENDS = "keyring.backends"


@pytest.fixture(scope="module")
def running() -> Iterator[SecretService]:
    require(is_offered(), "gnome-keyring and dbus-daemon")
    service = SecretService.start()
    yield service
    service.stop()


@pytest.fixture
def service(running: SecretService) -> Iterator[SecretService]:
    yield running
    assert running.ask("forget", NAME)["problem"] is None


@pytest.fixture
def own_service() -> Iterator[SecretService]:
    """One that a test may spoil."""
    require(is_offered(), "gnome-keyring and dbus-daemon")
    service = SecretService.start()
    yield service
    service.stop()


def readable_anywhere(folder: Path, secret: str) -> list[str]:
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and secret.encode() in path.read_bytes()
    ]


def test_working_stores_reads_back_and_forgets(service: SecretService) -> None:
    assert service.ask("require_keyring")["problem"] is None
    assert service.ask("recall", NAME)["value"] is None
    assert service.ask("remember", NAME, "an older one")["problem"] is None
    assert service.ask("remember", NAME, SECRET)["problem"] is None
    assert service.ask("recall", NAME)["value"] == SECRET
    assert service.ask("recall", str(uuid4()))["value"] is None
    assert readable_anywhere(service.home, SECRET) == []
    assert service.ask("forget", NAME)["problem"] is None
    assert service.ask("recall", NAME)["value"] is None


def test_item_deleted_is_nothing_remembered(service: SecretService) -> None:
    service.ask("remember", NAME, SECRET)
    for _ in range(2):
        assert service.ask("forget", NAME)["problem"] is None
    answer = service.ask("recall", NAME)
    assert (answer["problem"], answer["value"]) == (None, None)


def test_an_old_key_is_known_and_the_passphrase_opens(
    service: SecretService, tmp_path: Path
) -> None:
    quick = KdfNumbers(memory_kib=64, passes=1, lanes=1)
    office = create_office(tmp_path / "office", "words", user_id=uuid4(), numbers=quick).open
    office.close()
    name = str(office.database_id)
    for kept in (RawKey(bytes(32), uuid4(), bytes(32)).to_text(), "something else altogether"):
        assert service.ask("remember", name, kept)["problem"] is None
        with pytest.raises(StoreProblem) as old:
            open_office(office.folder, RawKey.from_text(service.ask("recall", name)["value"]))
        assert old.value.fault is StoreFault.REMEMBERED_KEY
        open_office(office.folder, Passphrase("words")).close()
    service.ask("remember", name, RawKey.of(office).to_text())
    kept = service.ask("recall", name)["value"]
    open_office(office.folder, RawKey.from_text(kept)).close()
    service.ask("forget", name)


def test_a_renewed_key_is_remembered_in_place_of_the_old(
    service: SecretService, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.keyring.rekeyed", str(tmp_path)],
        env=service.environment,
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout == "open\n", done.stderr


@pytest.mark.parametrize(
    "command", [("remember", NAME, SECRET), ("recall", NAME), ("forget", NAME)]
)
@pytest.mark.parametrize(
    "environment",
    [
        {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus"},
        {"PYTHON_KEYRING_BACKEND": "nonsense.X"},
        {"PYTHON_KEYRING_BACKEND": f"{BACKENDS}.null.Keyring"},
        {"PYTHON_KEYRING_BACKEND": f"{BACKENDS}.fail.Keyring"},
        {"PYTHON_KEYRING_BACKEND": "tests.keyring.foreign.PlainFile"},
        {"PYTHON_KEYRING_BACKEND": "tests.keyring.foreign.Derived"},
    ],
    ids=["no bus", "nonsense", "null", "fail", "plain file", "derived"],
)
def test_without_a_real_keyring_it_says_so_and_writes_nowhere(
    running: SecretService, command: tuple[str, ...], environment: dict[str, str]
) -> None:
    answer = running.ask(*command, **environment)
    assert answer["problem"] == "KeyringUnavailable"
    assert "asks for the passphrase each time" in answer["words"]
    assert answer["seconds"] < 2
    assert SECRET not in answer["log"]
    assert readable_anywhere(running.home, SECRET) == []


def test_locked_is_said(own_service: SecretService) -> None:
    own_service.ask("remember", NAME, SECRET)
    own_service.lock()
    for command in (("recall", NAME), ("remember", NAME, SECRET), ("forget", NAME)):
        answer = own_service.ask(*command)
        assert answer["problem"] == "KeyringIsLocked", answer
        assert answer["seconds"] < 5


def test_one_that_does_not_answer_costs_its_patience_and_no_more(
    own_service: SecretService,
) -> None:
    own_service.ask("remember", NAME, SECRET)
    own_service.freeze()
    answer = own_service.ask("recall", NAME, patience=0.5)
    own_service.thaw()
    assert answer["problem"] == "KeyringUnavailable"
    assert "does not answer" in answer["words"]
    assert 0.5 <= answer["seconds"] < 2
    assert own_service.ask("recall", NAME)["value"] == SECRET
    assert secrets.PATIENCE == 5


def test_one_that_died_is_said(own_service: SecretService) -> None:
    own_service.ask("remember", NAME, SECRET)
    own_service.bus.kill()
    own_service.bus.wait()
    assert own_service.ask("recall", NAME)["problem"] == "KeyringUnavailable"


class _Forgetful(RealBackend.Keyring):
    def set_password(self, _service: str, _username: str, password: str) -> None:
        """Say yes and keep nothing."""

    def get_password(self, _service: str, _username: str) -> str | None:
        return None


def test_one_that_keeps_nothing_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secrets, "_accepted", _Forgetful)
    with pytest.raises(secrets.KeyringUnavailable, match="did not keep"):
        secrets.remember(NAME, SECRET)


def test_the_real_one_is_taken_out_of_a_chain(monkeypatch: pytest.MonkeyPatch) -> None:
    real, other = RealBackend.Keyring(), _Forgetful()

    class Chain(chainer.ChainerBackend):
        backends: list[KeyringBackend] = [other, real]  # noqa: RUF012 - the library's own shape

    monkeypatch.setattr(secrets.keyring, "get_keyring", Chain)
    assert secrets._accepted() is real

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The package for Debian, installed on this machine: started from its menu's command, updated over
an older version while a window is open and with an older office, removed again.

Only where CI asks for it: nobody's own computer gets a package by running tests.
"""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from make_deb import build, project_version

from amstrat_desktop.store.backups.listing import list_backups
from amstrat_desktop.store.engine import connect
from amstrat_desktop.store.keyfile import KeyFile
from tests.e2e.desk import Desk, wait_for
from tests.e2e.steps import put_office, said, type_passphrase, unlock
from tests.packaging.frozen_program import PROGRAM, frozen_program
from tests.services_of_the_machine import require
from tests.store.test_older_files import FILES, PASSPHRASE, Rows, rows_of

pytestmark = [pytest.mark.service, pytest.mark.timeout(900)]

WHEN = 1_790_000_000
OLDER = "0.0.9"
SAMPLE = "Beispielviertel"
"""In the name of the office of the older version."""

INSTALLED = Path("/usr/lib") / PROGRAM
COMMAND = f"/usr/bin/{PROGRAM}"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    for tool in ("dpkg-deb", "dpkg-shlibdeps"):
        require(shutil.which(tool), tool)
    return build(frozen_program(), tmp_path_factory.mktemp("deb"), project_version(), WHEN)


@pytest.fixture(scope="module")
def older(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same under a lower number; only the program's files have to be replaced."""
    tree = tmp_path_factory.mktemp("older") / "tree"
    subprocess.run(["dpkg-deb", "-R", str(package), str(tree)], check=True)
    control = tree / "DEBIAN" / "control"
    text = control.read_text("utf-8")
    control.write_text(text.replace(f"Version: {project_version()}", f"Version: {OLDER}"), "utf-8")
    made = tree.with_name(f"{PROGRAM}_{OLDER}.deb")
    command = ["dpkg-deb", "--build", "--root-owner-group", "-Zzstd", "-z1", str(tree), str(made)]
    subprocess.run(command, check=True, capture_output=True)
    return made


@pytest.fixture
def machine() -> Iterator[None]:
    """This machine, without the package before and after."""
    if not os.environ.get("CI"):
        pytest.skip("installs a package: only in CI")
    require(os.geteuid() == 0 and shutil.which("apt-get"), "root, and apt")
    _purge()
    yield
    _purge()


def test_two_builds_are_the_same_bytes(package: Path, tmp_path: Path) -> None:
    os.umask(0o022)  # whatever it is: this fixture's machine has 0o077 the first time
    try:
        again = build(frozen_program(), tmp_path, project_version(), WHEN)
    finally:
        os.umask(0o077)
    assert _sum(again) == _sum(package)


def test_what_is_inside_belongs_to_root_and_can_be_read_by_all(package: Path) -> None:
    listed = subprocess.run(
        ["dpkg-deb", "--contents", str(package)], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    modes = {line.split()[0] for line in listed}
    assert {line.split()[1] for line in listed} == {"root/root"}
    assert modes == {"drwxr-xr-x", "-rw-r--r--", "-rwxr-xr-x", "lrwxrwxrwx"}
    runs = {line.split()[5] for line in listed if line.startswith("-rwx")}
    assert runs == {f"./usr/lib/{PROGRAM}/{PROGRAM}"}


def test_installed_started_updated_removed(
    package: Path, older: Path, machine: None, desk: Desk
) -> None:
    """One story, for each step needs the one before."""
    _install(older)
    _the_desktop_knows_it()
    desk.program = [COMMAND]

    folder = put_office(desk).folder
    running = desk.start(str(folder / "office.keys"))
    unlock(desk)
    told = _install(package)
    assert "close it and start it again" in told
    for key in ("ctrl+2", "ctrl+3", "ctrl+4"):  # screens that may be read in only now
        desk.press(key)
    desk.press("ctrl+1")
    desk.eyes.find(said("Consultations"))
    desk.close_window(running)
    assert len(list_backups(folder / "backups")) == 1

    _an_office_of_the_older_version_is_brought_up(desk)
    kept = {path: path.read_bytes() for path in desk.home.rglob("office.*")}
    subprocess.run(["apt-get", "purge", "-y", PROGRAM], check=True, capture_output=True)
    assert not INSTALLED.exists()
    assert not Path(COMMAND).exists()
    assert "office.keys" not in Path("/usr/share/mime/globs2").read_text("utf-8")
    assert {path: path.read_bytes() for path in desk.home.rglob("office.*")} == kept


def _the_desktop_knows_it() -> None:
    assert "application/x-amstrat-office:office.keys" in Path("/usr/share/mime/globs2").read_text()
    cache = Path("/usr/share/applications/mimeinfo.cache").read_text("utf-8")
    assert f"application/x-amstrat-office={PROGRAM}.desktop;" in cache
    entry = f"/usr/share/applications/{PROGRAM}.desktop"
    assert subprocess.run(["desktop-file-validate", entry], check=False).returncode == 0
    assert Path(f"/usr/share/icons/hicolor/48x48/apps/{PROGRAM}.png").is_file()
    version = subprocess.run([COMMAND, "--version"], capture_output=True, text=True, check=True)
    assert project_version() in version.stdout


def _an_office_of_the_older_version_is_brought_up(desk: Desk) -> None:
    """With the window, as its people would: nothing is lost, and a verified backup was made."""
    old = desk.home / "data" / "amstrat-desktop" / "offices" / "0001"
    shutil.copytree(FILES / "0001", old)
    before = _rows(old)
    running = desk.start(str(old))
    type_passphrase(desk, PASSPHRASE.text)
    desk.eyes.find(said("Consultations"))
    wait_for(lambda: SAMPLE in desk.window_in_front(), "the window of the office")
    desk.close_window(running)
    after = _rows(old)
    assert set(before) <= set(after)
    for table in ("contact", "person", "referral", "consent"):
        assert len(after[table]) == len(before[table])
    made = list_backups(old / "backups")
    first = made[-1]
    assert first.manifest is not None
    assert first.manifest.reason.value == "before_update"
    assert first.verified_at is not None
    assert _rows(first.folder) == before


def _rows(folder: Path) -> Rows:
    key = KeyFile.load(folder / "office.keys").unlock(PASSPHRASE.text).key
    driver = connect(folder / "office.db", key)
    try:
        return rows_of(driver)
    finally:
        driver.close()


def _install(package: Path) -> str:
    command = ["apt-get", "install", "-y", "--no-install-recommends", str(package)]
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, capture_output=True, text=True, env=quiet, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _purge() -> None:
    subprocess.run(["dpkg", "--purge", PROGRAM], capture_output=True, check=False)


def _sum(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()

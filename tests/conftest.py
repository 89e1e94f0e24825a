# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for every test: its own home, no screen, current catalogues."""

import gc
import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest
from catalogue_files import Tree, compile_all

from tests.persons_in_logs import listening, persons_in_files
from tests.promised import figures, take_over, told

if TYPE_CHECKING:
    from amstrat_desktop.services.work import Work

# A real print queue for whoever asks for one.
pytest_plugins = ["tests.printer_queue"]

ROOT = Path(__file__).resolve().parent.parent


def _own_home() -> tempfile.TemporaryDirectory[str]:
    """Settings, offices and logs of whoever runs the tests stay untouched."""
    home = tempfile.TemporaryDirectory(prefix="amstrat-tests-")
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(Path(home.name, name.lower()))
    return home


# Before any module of ours is imported: paths and Qt read the environment once.
os.umask(0o077)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_home = _own_home()
compile_all(Tree(ROOT))

# A slow machine is no failed test; hypothesis' own clock would make it one.
hypothesis.settings.register_profile("amstrat", deadline=None, print_blob=True)
hypothesis.settings.load_profile("amstrat")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker of pytest-xdist hands its figures to the process that sums up."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["figures"] = {str(promise): lines for promise, lines in figures().items()}


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    """Take over what a worker was told; a worker that crashed told nothing."""
    told_there = getattr(node, "workeroutput", {}).get("figures", {})
    take_over({int(promise): lines for promise, lines in told_there.items()})


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The figures that tests of promises came to (docs/promises.md)."""
    if lines := told():
        terminalreporter.section("promises")
        for line in lines:
            terminalreporter.write_line(line)


# One at a time: they share the printer, and a screen of their own takes a core of its own.
OUTSIDE = {"desk", "queue", "cups"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Which tests a worker of pytest-xdist takes together: a file's share what they set up."""
    for item in items:
        outside = OUTSIDE & set(getattr(item, "fixturenames", ()))
        group = "outside" if outside else item.nodeid.partition("::")[0]
        item.add_marker(pytest.mark.xdist_group(group))


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Thousands of collected tests need not be looked through after each test of a screen."""
    gc.collect()
    gc.freeze()


class LongestFirst:
    """What takes longest is begun first; pytest-randomly has had its turn by then."""

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        groups = [next(item.iter_markers("xdist_group")).args[0] for item in items]
        size = Counter(groups)
        order = sorted(
            range(len(items)),
            key=lambda at: (groups[at] != "outside", -size[groups[at]], groups[at]),
        )
        items[:] = [items[at] for at in order]


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("numprocesses", None) or hasattr(config, "workerinput"):
        config.pluginmanager.register(LongestFirst())


@pytest.fixture(scope="session", autouse=True)
def _clean_home() -> Iterator[None]:
    """Whatever the tests left in the folders of whoever runs them names nobody (promise 4, 18)."""
    yield
    left = persons_in_files(Path(_home.name))
    _home.cleanup()
    assert left == []


@pytest.fixture(autouse=True)
def _logs_name_nobody() -> Iterator[None]:
    """No test makes the program log a word that stands for a person (promise 18)."""
    with listening() as found:
        yield
    assert found == []


@pytest.fixture(scope="session")
def office_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a founded office; copied, never opened."""
    from tests.offices import found_template

    return found_template(tmp_path_factory.mktemp("office") / "office.db")


@pytest.fixture
def work(office_template: Path, tmp_path: Path) -> "Iterator[Work]":
    """A founded office of the test's own, open for its first user."""
    from tests.offices import opened_copy

    with opened_copy(office_template, tmp_path / "office.db") as work:
        yield work

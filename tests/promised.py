# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The promises of docs/promises.md: which tests show each, and the figure they came to.

    python -m tests.promised           # what there is
    make promise N=16                  # run one with its full numbers

A test tells its figure with `figure(16, …)`; the run ends with a list of them.
"""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent

SHOWN_BY: Final[Mapping[int, Sequence[str]]] = {
    1: ("tests/store/test_kill.py",),
    2: ("tests/store/test_power_cut.py",),
    3: ("tests/store/test_faults.py", "tests/ui/consultations/test_unsaved.py"),
    4: (
        "tests/store/test_nothing_readable.py",
        "tests/store/test_permissions.py",
        "tests/e2e/test_main_job.py",
    ),
    5: ("tests/store/test_damage.py", "tests/store/test_power_cut.py"),
    6: ("tests/store/test_nothing_readable.py",),
    7: ("tests/store/test_office.py", "tests/store/test_keyfile.py"),
    8: ("tests/store/test_recovery.py", "tests/store/test_office.py"),
    9: ("tests/store/test_rekey.py", "tests/store/test_kill.py"),
    10: ("tests/keyring/test_secrets.py",),
    11: (
        "tests/store/test_kill.py",
        "tests/store/test_backups.py",
        "tests/store/test_restoring.py",
        "tests/store/test_thinning.py",
    ),
    12: ("tests/store/test_migrations.py", "tests/store/test_older_files.py"),
    13: ("tests/store/test_lock.py", "tests/test_app.py"),
    14: (
        "tests/services/test_conflicts.py",
        "tests/ui/people/test_trust.py",
        "tests/ui/directory/test_directory.py",
    ),
    15: ("tests/services/test_audit_chain.py",),
    16: (
        "tests/test_erased.py",
        "tests/services/test_erasure.py",
        "tests/services/test_erasure_lives.py",
    ),
    17: ("tests/disclosure", "tests/e2e/test_releases.py"),
    18: ("tests",),
    19: (
        "tests/documents/test_hostile_text.py",
        "tests/services/test_hostile_text.py",
        "tests/exchange/test_hostile_outputs.py",
        "tests/exchange/test_hostile_workbooks.py",
    ),
    20: ("tests/test_locked.py", "tests/test_app.py"),
    21: (
        "tests/services/test_roles.py",
        "tests/services/test_scopes.py",
        "tests/ui/shell/test_what_roles_see.py",
    ),
}

_figures: dict[int, list[str]] = {}


def figure(promise: int, words: str) -> None:
    """What a test of this promise counted, for the end of the run: “60 rounds, 0 lost”."""
    if promise not in SHOWN_BY:
        raise ValueError(f"there is no promise {promise}")
    _figures.setdefault(promise, []).append(words)


def figures() -> dict[int, list[str]]:
    """What was told in this process, for the one that sums up."""
    return _figures


def take_over(others: Mapping[int, Sequence[str]]) -> None:
    """What another process of the same run was told (pytest-xdist)."""
    for promise, lines in others.items():
        _figures.setdefault(promise, []).extend(lines)


def told() -> list[str]:
    """One line per figure, by promise."""
    return [
        f"promise {promise:2}: {words}"
        for promise, lines in sorted(_figures.items())
        for words in lines
    ]


def main(arguments: Sequence[str]) -> int:
    """Run the tests of the promises whose numbers are given, in full; none: list them."""
    if not arguments:
        for number, paths in SHOWN_BY.items():
            sys.stdout.write(f"{number:2}  {chr(32).join(paths)}\n")
        return 0
    paths = dict.fromkeys(path for number in arguments for path in SHOWN_BY[int(number)])
    command = [sys.executable, "-m", "pytest", *paths]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, "AMSTRAT_FULL": "1"}, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

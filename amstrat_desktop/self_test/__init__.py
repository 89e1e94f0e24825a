# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether this copy of the program is whole: each part is used once, in a folder of its own.

For whoever installs it. A package that lost a file does not start with an error: its list of
printers is empty, its Arabic is boxes. No office of this computer is opened, no setting read
but its administrator's policy.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.self_test.trials import Trial

_MODULES: Final = ("texts", "screen", "office", "reckoning")
"""Each has TRIALS; what comes later may use what an earlier one left in the folder."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one part. found: what was seen there, or what is wrong; in English, for it is
    copied into letters to whoever looks after the program.
    """

    part: str
    sound: bool
    found: str

    def line(self) -> str:
        """As JSON, on one line."""
        return json.dumps(asdict(self), ensure_ascii=False)


def results() -> Iterator[Result]:
    """One part after the other. Needs no screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory(prefix="amstrat-self-test-") as scratch:
        for name in _MODULES:
            try:
                trials = import_module(f"{__name__}.{name}").TRIALS
            except Exception as fault:  # noqa: BLE001 - a library that can't be read in at all
                yield Result(name, sound=False, found=f"{type(fault).__name__}: {fault}")
                continue
            for trial in trials:
                yield tried(trial, Path(scratch))


def tried(trial: Trial, scratch: Path) -> Result:
    """Whatever a part raises is what is wrong with it; the others are looked at all the same."""
    try:
        return Result(trial.part, sound=True, found=trial.look(scratch))
    except Problem as problem:
        return Result(trial.part, sound=False, found=catalogue("en").text(problem.message))
    except Exception as fault:  # noqa: BLE001 - a lost file shows in any way
        return Result(trial.part, sound=False, found=f"{type(fault).__name__}: {fault}")

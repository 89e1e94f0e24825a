# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Look for faults at every door: ``python -m tests.fuzz --minutes 60 [--door slip-number …]``.

With atheris (Linux), which follows which lines of the program an input reaches; without it
with hypothesis. What breaks a door lies in out/fuzz/crashes; once it is mended, its place is
tests/fuzz/crashes/<door>, where each run tries it again.
"""

import argparse
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from tests.fuzz.targets import TARGETS

ROOT: Final = Path(__file__).resolve().parents[2]
OUT: Final = ROOT / "out" / "fuzz"
_FOUND: Final = re.compile(r"Test unit written to (\S+)")
_TRIED: Final = re.compile(r"stat::number_of_executed_units: +(\d+)|^tried (\d+)$", re.MULTILINE)
_REACHED: Final = re.compile(r"cov: (\d+)")


@dataclass(frozen=True, slots=True)
class Result:
    """tried: inputs. reached: places of the program, 0 where nobody counted. found: inputs
    that broke the door."""

    door: str
    seconds: float
    tried: int
    reached: int
    found: tuple[str, ...]

    def __str__(self) -> str:
        return (
            f"{self.door:20} {self.seconds:7.0f} s {self.tried:10} tried {self.reached:6} places "
            f"{len(self.found):3} faults {' '.join(self.found)}"
        )


def search(door: str, seconds: int, engine: str) -> Result:
    """Until the time is over or something breaks."""
    crashes = OUT / "crashes"
    crashes.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", f"tests.fuzz.with_{engine}", door, str(seconds), str(OUT)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    said = done.stdout + done.stderr
    (OUT / f"{door}.log").write_text(said, "utf-8")
    tried = [int(match[1] or match[2]) for match in _TRIED.finditer(said)]
    reached = [int(number) for number in _REACHED.findall(said)]
    found = tuple(dict.fromkeys(_FOUND.findall(said)))
    if done.returncode and not found:
        found = (f"see {OUT / door}.log",)
    return Result(door, time.monotonic() - started, sum(tried), max(reached, default=0), found)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60, help="for all doors together")
    parser.add_argument("--door", action="append", choices=sorted(TARGETS), default=None)
    parser.add_argument("--engine", choices=["atheris", "hypothesis"])
    chosen = parser.parse_args(arguments)
    doors = chosen.door or list(TARGETS)
    engine = chosen.engine or ("atheris" if find_spec("atheris") else "hypothesis")
    seconds = max(1, int(chosen.minutes * 60 / len(doors)))
    faults = 0
    for door in doors:
        result = search(door, seconds, engine)
        sys.stdout.write(f"{result}\n")
        sys.stdout.flush()
        faults += len(result.found)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

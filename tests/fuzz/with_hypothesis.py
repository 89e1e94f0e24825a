# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One door, where atheris can't be had: rounds of hypothesis until the time is over."""

import sys
import time
from hashlib import sha1
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from tests.fuzz.inputs import inputs
from tests.fuzz.targets import TARGETS


def main() -> None:
    door, seconds, out = TARGETS[sys.argv[1]], float(sys.argv[2]), Path(sys.argv[3])
    until = time.monotonic() + seconds
    tried, last = 0, b""

    @settings(
        max_examples=2_000,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(data=inputs(door))
    def attempt(data: bytes) -> None:
        nonlocal tried, last
        tried, last = tried + 1, data
        door.attempt(data)

    try:
        while time.monotonic() < until:
            attempt()
    except BaseException:
        # hypothesis ends with the smallest input that it found.
        path = out / "crashes" / f"{door.name}-{sha1(last, usedforsecurity=False).hexdigest()}"
        path.write_bytes(last)
        sys.stderr.write(f"Test unit written to {path}\n")
        raise
    finally:
        sys.stdout.write(f"tried {tried}\n")


if __name__ == "__main__":
    main()

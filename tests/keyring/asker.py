# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Run as a process by the tests: PATIENCE VERB ARGUMENTS… → one line of JSON."""

import json
import sys
import time
from typing import Any

from amstrat_desktop.base import secrets
from amstrat_desktop.base.problems import Problem


def main() -> None:
    """Answer with the value, or the problem's class and words, and the seconds it took."""
    secrets.PATIENCE = float(sys.argv[1])  # type: ignore[misc]  # Final; the tests are impatient
    verb, *arguments = sys.argv[2:]
    started = time.monotonic()
    answer: dict[str, Any]
    try:
        answer = {"value": getattr(secrets, verb)(*arguments), "problem": None}
    except Problem as problem:
        answer = {"problem": type(problem).__name__, "words": problem.message.msgid}
    answer["seconds"] = time.monotonic() - started
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()

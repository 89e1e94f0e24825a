# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Remembers an office's key in whatever keyring there is, renews the key, and opens by memory.

Run as a program with a folder; says "open" when the renewed memory opens the office.
"""

import sys
from pathlib import Path

from amstrat_desktop import gate
from amstrat_desktop.base import secrets
from amstrat_desktop.ui.first_run import Answers

WORDS = "quitte laterne fahrrad moos"


def main() -> None:
    answers = Answers(name="Probe", staff_name="Petra Probe")
    entered, _code = gate.found(Path(sys.argv[1]), answers, WORDS)
    keys = gate.Keys(entered, lambda: "de")
    keys.remember()
    before = secrets.recall(str(entered.office.database_id))
    keys.rekey(lambda _done, _total: None)
    again = gate.open_remembered(entered.office.folder)
    after = secrets.recall(str(entered.office.database_id))
    if again is not None and before != after:
        sys.stdout.write("open\n")
        again.office.close()
    secrets.forget(str(entered.office.database_id))


if __name__ == "__main__":
    main()

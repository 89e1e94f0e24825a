# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the command ``amstrat-desktop`` begins: the window, or one of its commands.

The window comes first: for it neither click nor anything of an office is imported here.
"""

import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

WINDOW: Final = ((), ("--sample",))
"""What is typed to open the window: on the office opened last, or on a sample office."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what was typed; gives the exit code.

    0: done. 1: a problem, told in words on standard error. 2: typed wrongly. 130: stopped with
    Ctrl+C. arguments: None for those of the process.
    """
    typed = tuple(sys.argv[1:] if arguments is None else arguments)
    if typed in WINDOW:
        return _window(sample="--sample" in typed)
    if len(typed) == 1 and os.path.exists(typed[0]):  # noqa: PTH110 - pathlib is imported after this
        from amstrat_desktop.double_click import handed_over  # noqa: PLC0415 - rarely needed

        if handed := handed_over(typed[0]):
            return _window(handed.office, backup=handed.backup)
    from amstrat_desktop.commands import run_command  # noqa: PLC0415 - a window starts without click

    return run_command(typed)


def _window(
    office: "Path | None" = None, *, sample: bool = False, backup: "Path | None" = None
) -> int:
    gc.disable()  # nothing of a start is garbage; `app.py` enables it after the first paint
    # Qt is not needed for a command.
    from amstrat_desktop.ui.plain_imports import keep_imports_plain  # noqa: PLC0415 - commands start without Qt

    keep_imports_plain()
    from amstrat_desktop import app  # noqa: PLC0415 - commands start without Qt

    return app.run(office, sample=sample, backup=backup)

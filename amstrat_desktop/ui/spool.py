# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where Qt puts a print job on its way to CUPS. Light: called before the first window."""

import os
from collections.abc import MutableMapping


def keep_spool_in_memory(environment: MutableMapping[str, str] = os.environ) -> None:
    """Let libraries put temporary files where Linux keeps them in memory, for this user alone.

    Call it once, before any thread begins: the environment belongs to the whole process. A
    TMPDIR that somebody set is left alone.
    """
    folder = environment.get("XDG_RUNTIME_DIR", "")
    if folder and "TMPDIR" not in environment and os.access(folder, os.W_OK | os.X_OK):
        environment["TMPDIR"] = folder

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Run by PyInstaller before the program: an update replaces its file while a window is open, and
what is imported afterwards still comes from the old one.

The loader reads each module by the file's name, at the place where it was in the old file.
"""

import os
import sys
from importlib import import_module
from pathlib import Path

if sys.platform == "linux" and Path("/proc/self/fd").is_dir():
    archive = import_module("pyimod02_importers").pyz_archive
    held = os.open(archive._filename, os.O_RDONLY | os.O_CLOEXEC)  # noqa: SLF001 - it has no other door
    archive._filename = f"/proc/self/fd/{held}"  # noqa: SLF001 - as above

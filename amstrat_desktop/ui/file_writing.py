# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing a file where somebody wants it. No Qt."""

from pathlib import Path

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem


def write_file(path: Path, content: bytes) -> None:
    """Raises Problem where nothing can be written."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise Problem(
            _("Nothing could be written to {path}. Choose another folder.", path=str(path))
        ) from error

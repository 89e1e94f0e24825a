# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every door through which something comes that nobody has checked."""

from typing import Final

from tests.fuzz import fields, files
from tests.fuzz.target import Target

TARGETS: Final[dict[str, Target]] = {
    target.name: target for target in (*fields.TARGETS, *files.TARGETS)
}

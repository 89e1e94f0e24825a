# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the tests ask for what the machine must offer, and how long they may go on."""

import os

import pytest


def require(condition: object, what: str) -> None:
    """Skip where a developer's machine lacks a service; fail in CI, where it must be there."""
    if condition:
        return
    if os.environ.get("CI"):
        pytest.fail(f"CI must offer {what}")
    pytest.skip(f"needs {what}")


def rounds(*, ci: int, full: int) -> int:
    """A small number in each run, the full one with AMSTRAT_FULL=1."""
    return full if os.environ.get("AMSTRAT_FULL") else ci

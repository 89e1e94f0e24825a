# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from tests.e2e.conftest import desk

__all__ = ["desk"]

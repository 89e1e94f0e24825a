# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Planning a run, changing it, and holding it again."""

from amstrat_desktop.ui.offers.run_form.page import RunPages
from amstrat_desktop.ui.shell.context import Context


def build(context: Context) -> RunPages:
    """The pages, as a form of the screen of offers."""
    return RunPages(context)

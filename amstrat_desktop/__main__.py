# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""``python -m amstrat_desktop`` is the command ``amstrat-desktop``."""

import sys

from amstrat_desktop.cli import main

sys.exit(main())

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sample offices of any size: invented people, the same for the same seed and day."""

from amstrat_desktop.services.sample.making import FEWEST, SampleSummary, make_sample
from amstrat_desktop.services.sample.on_disk import (
    SampleOnDisk,
    create_sample_office,
    new_passphrase,
)
from amstrat_desktop.services.sample.plan import SamplePlan
from amstrat_desktop.services.sample.setting import SAMPLE_OFFICE

__all__ = [
    "FEWEST",
    "SAMPLE_OFFICE",
    "SampleOnDisk",
    "SamplePlan",
    "SampleSummary",
    "create_sample_office",
    "make_sample",
    "new_passphrase",
]

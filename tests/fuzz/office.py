# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small sample office to search in, open until the program ends."""

from contextlib import ExitStack
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from amstrat_desktop.services.sample.on_disk import create_sample_office, new_passphrase
from amstrat_desktop.services.sample.plan import SamplePlan
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.keyslot import KdfNumbers

_until_the_end = ExitStack()


@cache
def scratch() -> Path:
    """A folder for what the doors read as files."""
    return Path(_until_the_end.enter_context(TemporaryDirectory(prefix="amstrat-fuzz-")))


@cache
def sample_office() -> Work:
    cheap = KdfNumbers(memory_kib=64, passes=1, lanes=1)
    made = create_sample_office(
        scratch() / "office", new_passphrase(), SamplePlan(contacts=120), numbers=cheap
    )
    _until_the_end.callback(made.open.close)
    return Work(made.open.engine, made.actor)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole office into a folder or a zip that other programs read: asked, noted, written."""

import shutil
from pathlib import Path

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.exchange.whole_office.writing import into
from amstrat_desktop.services.whole_office import Sink, export_rows, note_export
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.engine import private_umask
from amstrat_desktop.store.faults import translated


def write_out(work: Work, target: Path) -> int:
    """How many records were written. target: a new folder, or a new file ending in .zip.

    Nothing of a failed export stays. Raises NotAllowed, Problem, StoreProblem.
    """
    if target.exists():
        raise Problem(_("{path} is there already. Choose a new name.", path=str(target)))
    work.write(note_export)
    try:
        with translated(target), private_umask(), into(target) as writer:
            counts = work.read(export_rows, Sink(writer.begin, writer.put), actor=work.actor)
            writer.finish(counts)
    except BaseException:
        if target.is_dir():
            shutil.rmtree(target, ignore_errors=True)
        else:
            target.unlink(missing_ok=True)
        raise
    return sum(counts.values())

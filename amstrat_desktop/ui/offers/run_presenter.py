# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the page of a run asks of the services for its head."""

from dataclasses import dataclass
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.offers.run_list import RunRow, run_rows
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.shell.context import Says

RELOAD_ON: Final = frozenset({Kind.OFFER, Kind.BOOKING, Kind.CARER, Kind.SITE})


@dataclass(frozen=True, slots=True)
class RunFile:
    """What the head of a run shows."""

    row: RunRow
    labels: Labels


class View(Protocol):
    """What the presenter needs of the view."""

    def show_run(self, file: RunFile) -> None: ...
    def close_run(self) -> None: ...


class RunPresenter:
    """Keeps which run is open; an answer about another one is dropped."""

    def __init__(self, view: View, runner: Runner, work: Work, *, say: Says) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._say = say
        self._wanted: UUID | None = None
        self.row: RunRow | None = None

    def open(self, run_id: UUID) -> None:
        """Show a run."""
        self._wanted = run_id
        self._runner.run(
            self._read,
            run_id,
            owner=self._view,
            done=lambda file: self._arrived(run_id, file),
        )

    def reload(self) -> None:
        """Records changed somewhere: read the open one again."""
        if self.row is not None:
            self.open(self.row.id)

    def close(self) -> None:
        """Leave the run."""
        self._wanted = self.row = None
        self._view.close_run()

    def _read(self, run_id: UUID) -> RunFile | None:
        rows = self._work.read(run_rows, (run_id,), now=self._work.clock())
        return RunFile(rows[0], self._work.read(read_labels)) if rows else None

    def _arrived(self, run_id: UUID, file: RunFile | None) -> None:
        if run_id != self._wanted:
            return
        if file is None:
            self.close()
            self._say("error", _("This run is no longer on record."))
            return
        self.row = file.row
        self._view.show_run(file)

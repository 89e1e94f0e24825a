# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing from a list in the settings: reload it, tell what changed, offer to undo it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.shell.context import Says


class ToldWrites:
    """owner: the view that must live. reload: reads the list again."""

    def __init__(
        self,
        owner: object,
        runner: Runner,
        work: Work,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
        reload: Callable[[], object],
    ) -> None:
        self._owner = owner
        self._runner = runner
        self._work = work
        self._say = say
        self._changed = changed
        self._reload = reload

    def write(
        self,
        use_case: Callable[..., None],
        record_id: UUID,
        told: Msg,
        *,
        undo: Callable[[], object],
    ) -> None:
        """Run a use case on one entry; undo: what takes it back."""

        def write() -> Outcome[None]:
            return self._work.write(use_case, record_id)

        self._runner.run(
            write, owner=self._owner, done=lambda outcome: self.tell(outcome, told, undo)
        )

    def tell(
        self, outcome: Outcome[Any], told: Msg, undo: Callable[[], object] | None = None
    ) -> None:
        """Say what was written, and let the open screens know."""
        self._reload()
        self._changed(outcome.changed)
        self._say("ok", told, [] if undo is None else [(_("Undo"), undo)])

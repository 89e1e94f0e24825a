# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Unsaved forms survive a change of screen, a lock and the death of the program.

A moment after each change the form's values go into the encrypted file (`services/drafts.py`);
saved or thrown away, they go out of it. Jobs of one keeper run in order on the database's
worker, so what was typed last is what is kept.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer

from amstrat_desktop.services.drafts import KeptForm, drop_form, keep_form, read_form
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import Runner

PAUSE_MS: Final = 300
"""Waited after the first key that is not kept yet: at most this much is lost."""

Values = Mapping[str, Any]


class FormKeeper(QObject):
    """Keeps one form. name: what it is kept as. owner: the form; read: its values as plain
    JSON, None while there is nothing worth keeping.
    """

    def __init__(
        self,
        name: str,
        owner: QObject,
        read: Callable[[], Values | None],
        *,
        work: Work,
        runner: Runner,
    ) -> None:
        super().__init__(owner)
        self._name = name
        self._read = read
        self._work = work
        self._runner = runner
        self._kept = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.keep_now)

    def touch(self) -> None:
        """Somebody changed something: keep it in a moment. Connect it to every field."""
        # Not started again at each key: who types without a pause would keep nothing.
        if not self._timer.isActive():
            self._timer.start()

    def keep_now(self) -> None:
        """Keep without waiting: before a lock, a change of screen, the end of the program."""
        self._timer.stop()
        values = self._read()
        if values is not None:
            self._kept = True
            self._runner.run(self._work.write, keep_form, self._name, values, owner=self.parent())
        elif self._kept:
            self.drop()

    def flush(self) -> None:
        """Keep what waits for its moment; nothing where nothing waits."""
        if self._timer.isActive():
            self.keep_now()

    def drop(self) -> None:
        """Forget what was kept: the form was saved or thrown away."""
        self._timer.stop()
        self._kept = False
        self._runner.run(self._work.write, drop_form, self._name, owner=self.parent())

    def restore(
        self, show: Callable[[KeptForm], object], nothing: Callable[[], object] | None = None
    ) -> None:
        """Ask for what was kept; show it, or call nothing where there is none."""

        def arrived(kept: KeptForm | None) -> None:
            if kept is not None:
                self._kept = True
                show(kept)
            elif nothing is not None:
                nothing()

        self._runner.run(self._look, owner=self.parent(), done=arrived)

    def _look(self) -> KeptForm | None:
        return self._work.read(read_form, self._name, actor=self._work.actor)

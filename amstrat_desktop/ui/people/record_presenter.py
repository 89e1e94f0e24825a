# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a record and the screen around it ask of the services."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem, ReasonNeeded
from amstrat_desktop.base.vocabulary.people import PersonStatus
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.last_seen import LastSeen, last_seen
from amstrat_desktop.services.people import change_status, read_person
from amstrat_desktop.services.person_records import PersonCard
from amstrat_desktop.services.restrictions import close_restricted
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.shell.context import Says

RELOAD_ON: Final = frozenset({Kind.PERSON, Kind.CASE, Kind.CONTACT, Kind.APPOINTMENT})

_TOLD: Final = {
    PersonStatus.ACTIVE: lambda name: _("The record of {name} is active again.", name=name),
    PersonStatus.DORMANT: lambda name: _("The record of {name} rests.", name=name),
    PersonStatus.ENDED: lambda name: _("The record of {name} is ended.", name=name),
}


@dataclass(frozen=True, slots=True)
class RecordFile:
    """What the head of a record shows."""

    card: PersonCard
    seen: LastSeen | None
    labels: Labels


class View(Protocol):
    """What the presenter needs of the view."""

    def show_file(self, file: RecordFile) -> None: ...
    def ask_reason(self, person_id: UUID) -> None: ...
    def close_record(self) -> None: ...


class RecordPresenter:
    """Keeps which record is open."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        work: Work,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._say = say
        self._changed = changed
        self._wanted: UUID | None = None
        self.card: PersonCard | None = None

    def open(self, person_id: UUID) -> None:
        """Show somebody's record."""
        if self.card is not None and self.card.id != person_id:
            self._shut(self.card)
        self._wanted = person_id
        self._runner.run(
            self._read,
            person_id,
            owner=self._view,
            done=self._arrived,
            failed=lambda problem: self._failed(problem, person_id),
        )

    def reload(self) -> None:
        """Records changed somewhere: read the open one again."""
        if self.card is not None:
            self.open(self.card.id)

    def close(self) -> None:
        """Leave the record; a restricted one asks for a reason again."""
        if self.card is not None:
            self._shut(self.card)
        self._wanted = None
        self._view.close_record()

    def change_status(self, status: PersonStatus) -> None:
        """Let the record rest, end it, take it up again."""
        if self.card is not None:
            self._change_status(self.card, status)

    def _change_status(self, card: PersonCard, status: PersonStatus) -> None:
        before = card.draft.status

        def done(outcome: Outcome[PersonCard]) -> None:
            self._changed(outcome.changed)
            told: Msg = _TOLD[status](card.listed_as)
            undo = [(_("Undo"), lambda: self._change_status(outcome.value, before))]
            self._say("ok", told, undo)

        def write() -> Outcome[PersonCard]:
            return self._work.write(change_status, card.id, status)

        self._runner.run(write, owner=self._view, done=done)

    def _read(self, person_id: UUID) -> RecordFile:
        actor = self._work.actor
        return RecordFile(
            card=self._work.read(read_person, person_id, actor=actor),
            seen=self._work.read(last_seen, person_id, actor=actor),
            labels=self._work.read(read_labels),
        )

    def _arrived(self, file: RecordFile) -> None:
        if file.card.id == self._wanted:
            self.card = file.card
            self._view.show_file(file)

    def _failed(self, problem: Problem, person_id: UUID) -> None:
        if person_id != self._wanted:
            return
        self._wanted = None
        self.card = None
        self._view.close_record()
        if isinstance(problem, ReasonNeeded):
            self._view.ask_reason(person_id)
        else:
            self._say("error", problem.message)

    def _shut(self, card: PersonCard) -> None:
        self.card = None
        if card.restricted:
            self._runner.run(
                self._work.write, close_restricted, card.id, owner=self._view, done=lambda _: None
            )

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the overview asks of the services."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.contact_joins import (
    Suggestions,
    join_contact,
    part_contact,
    suggested_contacts,
)
from amstrat_desktop.services.people import read_person
from amstrat_desktop.services.person_contacts import LatestContacts, read_latest_contacts
from amstrat_desktop.services.person_records import PersonCard
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Says
from amstrat_desktop.ui.shown import Shown
from amstrat_desktop.ui.widgets.message_bar import Action

RELOAD_ON: Final = frozenset({Kind.PERSON, Kind.CONTACT, Kind.CASE})


@dataclass(frozen=True, slots=True)
class Overview:
    """What the panel shows of a person."""

    card: PersonCard
    contacts: LatestContacts
    suggestions: Suggestions
    labels: Labels


class View(Protocol):
    """What the presenter needs of the view."""

    def show_overview(self, overview: Overview) -> None: ...
    def clear(self) -> None: ...


class OverviewPresenter:
    """Shows one person; an answer about another one is dropped."""

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
        self._say = say
        self._changed = changed
        self._once = Once(runner)
        self._work = work
        self._shown = Shown(runner, say, view, self._read, view.show_overview)

    def show(self, person_id: UUID | None) -> None:
        """Read a person; None: nobody is shown any more."""
        self._shown.show(person_id)

    def join(self, contact_id: UUID) -> None:
        """A contact without a name was this person's; it can be taken back."""
        person_id = self._shown.key
        if person_id is not None:
            told = _("The contact stands in this record now.")
            undo = [(_("Undo"), lambda: self._part(contact_id))]
            self._write(lambda: self._work.write(join_contact, contact_id, person_id), told, undo)

    def _part(self, contact_id: UUID) -> None:
        told = _("The contact is without a name again.")
        self._write(lambda: self._work.write(part_contact, contact_id), told, ())

    def _write(self, job: Callable[[], Outcome[None]], told: Msg, undo: Sequence[Action]) -> None:
        def done(outcome: Outcome[None]) -> None:
            self._changed(outcome.changed)
            self._say("ok", told, undo)

        self._once.run(job, owner=self._view, done=done)

    def _read(self, person_id: UUID) -> Overview:
        actor = self._work.actor
        return Overview(
            card=self._work.read(read_person, person_id, actor=actor),
            contacts=self._work.read(read_latest_contacts, person_id, actor=actor),
            suggestions=self._work.read(suggested_contacts, person_id, actor=actor),
            labels=self._work.read(read_labels),
        )

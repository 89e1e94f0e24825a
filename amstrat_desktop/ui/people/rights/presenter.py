# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the panel of a person's rights asks of the services."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import LANGUAGES, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.data_requests.information import list_information
from amstrat_desktop.services.data_requests.records import (
    InformationLine,
    RequestCard,
    RequestDraft,
)
from amstrat_desktop.services.data_requests.requests import list_requests_of, open_request
from amstrat_desktop.services.people import read_person
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shown import Shown

RELOAD_ON: Final = frozenset({Kind.DATA_REQUEST, Kind.PERSON})


@dataclass(frozen=True, slots=True)
class RightsFile:
    """Everything that the panel shows of one person. language: that they read."""

    person_id: UUID
    language: str
    today: date
    given: tuple[InformationLine, ...]
    requests: tuple[RequestCard, ...]


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_file(self, file: RightsFile) -> None: ...
    def saved(self) -> None: ...
    def clear(self) -> None: ...


class RightsPresenter:
    """One panel; what arrives for a person who is no longer shown is dropped."""

    def __init__(self, view: View, context: Context) -> None:
        self._view = view
        self._context = context
        self._once = Once(context.runner)
        self._shown = Shown(context.runner, context.say, view, self._read, view.show_file)

    def show(self, person_id: UUID | None) -> None:
        """Show another person's; None: nobody is shown any more."""
        self._shown.show(person_id)

    def reload(self) -> None:
        """Read everything anew."""
        self._shown.reload()

    def ask(self, draft: RequestDraft) -> None:
        """The person asks for something."""

        def done(outcome: Outcome[RequestCard]) -> None:
            self._view.saved()
            self._context.changed(outcome.changed)
            due = outcome.value.due_on
            self._context.say("ok", _("The request is noted. Answer it by {day}.", day=due))

        write = partial(self._context.work.write, open_request, draft)
        self._once.run(write, owner=self._view, done=done)

    def _read(self, person_id: UUID) -> RightsFile:
        work = self._context.work
        person = work.read(read_person, person_id, actor=work.actor).draft
        language = person.written_language or person.language
        return RightsFile(
            person_id=person_id,
            language=language if language in LANGUAGES else "de",
            today=office_day(work.clock()),
            given=work.read(list_information, person_id, actor=work.actor),
            requests=work.read(list_requests_of, person_id, actor=work.actor),
        )

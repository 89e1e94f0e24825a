# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the section of the office asks of the services."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import Any, Protocol

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.areas import AreaOption, list_areas
from amstrat_desktop.services.offices import OfficeCard, OfficeDraft, edit_office, read_office
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.shell.context import Says

_STAFF = frozenset({"staff_name", "staff_position"})


class View(Protocol):
    """What the presenter needs of the view."""

    def show_areas(self, areas: Sequence[AreaOption]) -> None: ...
    def show_stored(self, values: Mapping[str, Any]) -> None: ...
    def show_saved(self, values: Mapping[str, Any]) -> None: ...


class OfficePresenter:
    """Whoever saves keeps their own name and position: those have a section of their own."""

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

    def reload(self) -> None:
        """Read the office and the areas again."""
        self._runner.run(self._read, owner=self._view, done=self._show)

    def save(self, values: Mapping[str, Any]) -> None:
        """Put the form on record."""
        self._runner.run(self._write, values, owner=self._view, done=self._saved)

    def _read(self) -> tuple[OfficeCard, Sequence[AreaOption]]:
        today = office_day(self._work.clock())
        return (
            self._work.read(read_office, self._work.actor),
            self._work.read(list_areas, on=today),
        )

    def _show(self, found: tuple[OfficeCard, Sequence[AreaOption]]) -> None:
        card, areas = found
        self._view.show_areas(areas)
        self._view.show_stored(values_of(card))

    def _write(self, values: Mapping[str, Any]) -> Outcome[OfficeCard]:
        card = self._work.read(read_office, self._work.actor)
        typed = dict(values, home_areas=tuple(values["home_areas"]))
        draft = OfficeDraft(**typed, staff_name=card.staff_name, staff_position=card.staff_position)
        return self._work.write(edit_office, draft)

    def _saved(self, outcome: Outcome[OfficeCard]) -> None:
        self._view.show_saved(values_of(outcome.value))
        self._changed(outcome.changed)
        self._say("ok", _("The office is saved. The next slip shows it."))


def values_of(card: OfficeCard) -> Mapping[str, Any]:
    """The fields of the form, as plain JSON."""
    values = {f.name: getattr(card, f.name) for f in fields(OfficeDraft) if f.name not in _STAFF}
    values["home_areas"] = list(card.home_areas)
    return values

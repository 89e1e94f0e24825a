# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fills the form of a contact with what a record says, and takes it back for another one."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Final, Protocol
from uuid import UUID

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.contact_profiles import ContactProfile, read_contact_profile
from amstrat_desktop.ui.consultations.around import Around
from amstrat_desktop.ui.consultations.entry import Entry

FILLED: Final = ("language", "gender", "area_id", "age_band", "interpreter", "sequence")


class View(Protocol):
    """What is filled."""

    def entry(self) -> Entry: ...
    def fill_entry(self, entry: Entry) -> None: ...


class ProfileFiller:
    """Whatever somebody chose by hand stays. base: the form before anything was entered."""

    def __init__(self, view: View, around: Around, base: Callable[[], Entry]) -> None:
        self._view = view
        self._around = around
        self._base = base
        self._person_id: UUID | None = None
        self._filled: dict[str, Any] = {}

    def choose(self, person_id: UUID | None) -> None:
        """Another person is chosen, or nobody."""
        self._person_id = person_id
        self._take_back()
        if person_id is None:
            return
        work = self._around.work
        self._around.runner.run(
            partial(
                work.read,
                read_contact_profile,
                person_id,
                actor=work.actor,
                on=self._around.today(),
            ),
            owner=self._view,
            done=self._arrived,
            failed=self._failed,
        )

    def _arrived(self, profile: ContactProfile) -> None:
        entry = self._view.entry()
        if profile.person_id != entry.person_id:
            return
        base = self._base()
        said = {name: getattr(profile, name) for name in FILLED if getattr(profile, name)}
        self._filled = {
            name: value
            for name, value in said.items()
            if getattr(entry, name) == getattr(base, name)
        }
        changes = dict(self._filled)
        if "area_id" in changes:
            changes["area_alias"] = ""
        self._view.fill_entry(replace(entry, **changes))

    def _take_back(self) -> None:
        """What the record before said and nobody changed since is not this person's."""
        entry, base = self._view.entry(), self._base()
        wrong = {
            name: getattr(base, name)
            for name, value in self._filled.items()
            if getattr(entry, name) == value
        }
        self._filled = {}
        if wrong:
            self._view.fill_entry(replace(entry, **wrong))

    def _failed(self, problem: Problem) -> None:
        self._view.fill_entry(replace(self._view.entry(), person_id=None))
        self._around.say("warn", problem.message)

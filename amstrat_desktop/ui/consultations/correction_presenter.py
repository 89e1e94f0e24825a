# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Correcting a contact: retired codes stay, a lost race is told, nothing typed is lost."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final, Protocol
from uuid import UUID

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.services.areas import AreaOption
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.contact_entry import EntryChoices, read_entry_choices
from amstrat_desktop.services.contacts import (
    ContactCard,
    ContactDraft,
    correct_contact,
    read_contact,
)
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.consultations.around import Around, Steps
from amstrat_desktop.ui.consultations.entry import Entry, entry_from, entry_of
from amstrat_desktop.ui.consultations.presenter import Keeper
from amstrat_desktop.ui.lost_race import Compares

CORRECTION: Final = "contact_correction"
"""The name under which an unsaved correction is kept."""


class CorrectionView(Protocol):
    """What the presenter needs of `CorrectionPage`."""

    def show_correction(self, choices: EntryChoices, entry: Entry, reason: str) -> None: ...
    def entry(self) -> Entry: ...
    def reason(self) -> str: ...
    def mark_field(self, field: str, message: Msg) -> bool: ...
    def set_busy(self, *, on: bool) -> None: ...


class CorrectionPresenter:
    """opened: show the page. closed: go back to the list, with the contact if it changed.

    compare: shows what two people wrote; calls back with the draft to save.
    """

    def __init__(
        self,
        view: CorrectionView,
        around: Around,
        keeper: Keeper,
        *,
        opened: Callable[[], object],
        closed: Callable[[UUID], object],
        compare: Compares[ContactDraft],
    ) -> None:
        self._view = view
        self._around = around
        self._keeper = keeper
        self._opened = opened
        self._closed = closed
        self._compare = compare
        self._card: ContactCard | None = None
        self._busy = False

    def start(self) -> None:
        """Offer a correction that was not saved."""
        self._keeper.restore(self._offer)

    def correct(self, card: ContactCard, entry: Entry | None = None, reason: str = "") -> None:
        """Show a contact in the form; entry, reason: what was typed already."""
        work, around = self._around.work, self._around
        read = partial(
            work.read,
            read_entry_choices,
            staff_id=work.actor.staff_id,
            on=around.today(),
            keep=card.draft,
        )

        def came(choices: EntryChoices) -> None:
            self._card = card
            shown = replace(choices, areas=_with_area(choices.areas, card))
            self._view.show_correction(shown, entry or entry_of(card.draft), reason)
            self._opened()

        around.runner.run(read, owner=self._view, done=came)

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._card is not None and self._view.entry() != entry_of(self._card.draft)

    def unsaved(self) -> Mapping[str, Any] | None:
        """What is to be kept of the form; None while nothing was changed."""
        if self._card is None or not self.is_changed:
            return None
        entry = self._view.entry().payload()
        return {"contact": str(self._card.id), "entry": entry, "reason": self._view.reason()}

    def leave_as_it_was(self) -> None:
        """Go back without saving; what was typed can be brought back."""
        card, changed = self._card, self.is_changed
        entry, reason = self._view.entry(), self._view.reason()
        if card is None:
            return
        self._close(card.id)
        if changed:
            back = (_("Bring it back"), lambda: self.correct(card, entry, reason))
            self._around.say("info", _("The contact stays as it was."), [back])

    def save(self) -> None:
        """Save the correction."""
        card = self._card
        if card is None or self._busy:
            return
        self._write(card, self._view.entry().draft(), card.version)

    def _write(self, card: ContactCard, draft: ContactDraft, version: int) -> None:
        self._busy = True
        self._view.set_busy(on=True)
        self._around.runner.run(
            partial(
                self._around.work.write,
                correct_contact,
                card.id,
                draft,
                version=version,
                reason=self._view.reason(),
            ),
            owner=self._view,
            done=self._saved,
            failed=lambda problem: self._not_saved(problem, card, draft),
        )

    def _saved(self, outcome: Outcome[ContactCard]) -> None:
        self._free()
        self._around.changed(outcome.changed)
        self._close(outcome.value.id)
        self._around.say("ok", _("The correction is saved."))

    def _not_saved(self, problem: Problem, card: ContactCard, draft: ContactDraft) -> None:
        self._free()
        if isinstance(problem, FieldProblem) and self._view.mark_field(
            problem.field, problem.message
        ):
            return
        if isinstance(problem, Conflict) and problem.version is not None:
            version = problem.version

            def settled(chosen: ContactDraft) -> None:
                self._write(card, chosen, version)

            self._compare(problem, draft, card.draft, settled)
            return
        self._around.say("error", problem.message)

    def _open_again(self, contact_id: UUID, entry: Entry | None = None, reason: str = "") -> None:
        self._around.runner.run(
            partial(self._around.work.read, read_contact, contact_id),
            owner=self._view,
            done=lambda card: self.correct(card, entry, reason),
        )

    def _offer(self, kept: KeptForm) -> None:
        entry = entry_from(kept.payload["entry"])
        contact_id, reason = UUID(kept.payload["contact"]), kept.payload["reason"]
        steps: Steps = [
            (_("Go on with it"), partial(self._open_again, contact_id, entry, reason)),
            (_("Discard"), self._keeper.drop),
        ]
        self._around.say("info", _("A correction was not saved."), steps)

    def _close(self, contact_id: UUID) -> None:
        self._card = None
        self._keeper.drop()
        self._closed(contact_id)

    def _free(self) -> None:
        self._busy = False
        self._view.set_busy(on=False)


def _with_area(areas: Sequence[AreaOption], card: ContactCard) -> Sequence[AreaOption]:
    """The areas and, where it was retired since, the one of the contact."""
    area_id = card.draft.area_id
    if area_id is None or any(area.id == area_id for area in areas):
        return areas
    return (AreaOption(area_id, card.area_name), *areas)

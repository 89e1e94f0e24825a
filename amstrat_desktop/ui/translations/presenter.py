# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the dialog of translations asks of the services."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.translations import (
    TranslationsCard,
    read_translations,
    save_translations,
)
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.translations.typed import Typed, draft_of


@dataclass(frozen=True, slots=True)
class Saved:
    """What is on record now. refused: a language that could not be saved, and why."""

    card: TranslationsCard
    changed: frozenset[Kind]
    languages: tuple[str, ...]
    refused: tuple[str, Problem] | None = None


class View(Protocol):
    """What the presenter needs of the dialog."""

    def show_card(self, card: TranslationsCard) -> None: ...
    def show_saved(self, card: TranslationsCard, languages: tuple[str, ...]) -> None: ...
    def show_refused(self, language: str, problem: Problem) -> None: ...


class TranslationsPresenter:
    """again: opens the dialog anew with what somebody left."""

    def __init__(
        self,
        view: View,
        context: Context,
        kind: Kind,
        object_id: UUID,
        again: Callable[[Typed], object],
    ) -> None:
        self._view = view
        self._context = context
        self._about = kind, object_id
        self._again = again
        self._once = Once(context.runner)

    def load(self) -> None:
        """Read what is on record."""
        kind, object_id = self._about
        self._context.runner.run(
            self._context.work.read,
            read_translations,
            kind,
            object_id,
            owner=self._view,
            done=self._view.show_card,
        )

    def save(self, card: TranslationsCard, typed: Typed) -> None:
        """Put each language on record; the first that is refused stops it."""
        self._once.run(lambda: self._write(card, typed), owner=self._view, done=self._done)

    def left(self, typed: Typed) -> None:
        """Closed without saving."""
        self._context.say(
            "warn",
            _("What you typed was not saved."),
            [(_("Bring it back"), lambda: self._again(typed))],
        )

    def _write(self, card: TranslationsCard, typed: Typed) -> Saved:
        work, (kind, object_id) = self._context.work, self._about
        changed: frozenset[Kind] = frozenset()
        done: list[str] = []
        refused = None
        for language, page in typed.items():
            try:
                outcome = work.write(save_translations, draft_of(card, language, page))
            except (FieldProblem, Conflict) as problem:
                refused = language, problem
                break
            done.append(language)
            changed |= outcome.changed
        return Saved(work.read(read_translations, kind, object_id), changed, tuple(done), refused)

    def _done(self, saved: Saved) -> None:
        self._view.show_saved(saved.card, saved.languages)
        if saved.changed:
            self._context.changed(saved.changed)
        if saved.refused is not None:
            self._view.show_refused(*saved.refused)

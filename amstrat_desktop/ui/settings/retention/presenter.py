# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the section of retention asks of the services. No Qt here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, ngettext
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import Cancelled, FieldProblem, Problem
from amstrat_desktop.base.vocabulary.retention import DataClass
from amstrat_desktop.services.erasure import Erasure
from amstrat_desktop.services.retention.due import DueGroup, DueItem, list_due
from amstrat_desktop.services.retention.holds import HoldCard, lift_hold, list_holds
from amstrat_desktop.services.retention.limits import LimitCard, lift_limit, list_limits
from amstrat_desktop.services.retention.run import RunDraft, run_erasure
from amstrat_desktop.services.retention.runs import RunCard, list_runs
from amstrat_desktop.services.retention.terms import Rule, TermCard, TermDraft, read_terms, set_term
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Progress, Runner
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.shell.context import Goes, Says
from amstrat_desktop.ui.shell.doors import OpenPerson

Kept = HoldCard | LimitCard


@dataclass(frozen=True, slots=True)
class RetentionFile:
    """All that the section shows. kept: holds and limits that stand."""

    due: Sequence[DueGroup]
    terms: Sequence[TermCard]
    kept: Sequence[Kept]
    runs: Sequence[RunCard]


class View(Protocol):
    """What the presenter needs of the section."""

    def show_file(self, file: RetentionFile) -> None: ...
    def show_erased(self) -> None: ...


class Dialog(Protocol):
    """What the presenter needs of a dialog that asks for something."""

    def show_fault(self, field: str, problem: Problem) -> None: ...
    def close_dialog(self) -> None: ...


class RetentionPresenter:
    """Reads all of it at once: it is little."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        work: Work,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
        go: Goes,
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._say = say
        self._changed = changed
        self._go = go
        self._once = Once(runner)

    def reload(self) -> None:
        """Look again."""
        self._runner.run(self._read, owner=self._view, done=self._view.show_file)

    def erase(
        self, expected: Mapping[DataClass, int], without: frozenset[UUID], dialog: Dialog
    ) -> None:
        """Erase what was looked at, but for what is to stay; stopped, all of it stays."""
        draft = RunDraft(expected, without)
        progress = Progress(_("Erase …"))

        def write() -> Outcome[Erasure] | None:
            try:
                return self._work.write(run_erasure, draft, progress.report)
            except Cancelled:
                return None

        def done(outcome: Outcome[Erasure] | None) -> None:
            dialog.close_dialog()
            if outcome is None:
                return
            self._view.show_erased()
            self._tell_erased(outcome)

        self._once.run(
            write,
            owner=self._view,
            done=done,
            failed=lambda problem: dialog.show_fault("sure", problem),
            progress=progress,
        )

    def set_term(self, draft: TermDraft, dialog: Dialog) -> None:
        """Let another term hold."""

        def write() -> Outcome[Rule]:
            return self._work.write(set_term, draft)

        def failed(problem: Problem) -> None:
            field = problem.field if isinstance(problem, FieldProblem) else "months"
            dialog.show_fault(field, problem)

        def done(outcome: Outcome[Rule]) -> None:
            dialog.close_dialog()
            self._tell(outcome)

        self._once.run(write, owner=self._view, done=done, failed=failed)

    def lift(self, kept: Kept) -> None:
        """Take a hold or a limit away."""
        lifting = lift_hold if isinstance(kept, HoldCard) else lift_limit

        def write() -> Outcome[None]:
            return self._work.write(lifting, kept.id)

        def done(outcome: Outcome[None]) -> None:
            self.reload()
            self._changed(outcome.changed)
            self._say("ok", _("Lifted: {name}", name=kept.name))

        self._once.run(write, owner=self._view, done=done)

    def open_due(self, item: DueItem) -> None:
        """Show the record that is due."""
        if item.opens is None:
            return
        kind, key = item.opens
        match kind:
            case Kind.CONTACT:
                self._go("consultations", key)
            case Kind.REFERRAL:
                self._go("referrals", key)
            case _:
                self._go("people", OpenPerson(key))

    def open_kept(self, kept: Kept) -> None:
        """Show whose it is."""
        self._go("people", OpenPerson(kept.person_id))

    def today(self) -> date:
        """On the office's calendar."""
        return office_day(self._work.clock())

    def _read(self) -> RetentionFile:
        work, now = self._work, self._work.clock()
        actor = work.actor
        return RetentionFile(
            work.read(list_due, actor=actor, now=now),
            work.read(read_terms, actor=actor, now=now),
            (
                *work.read(list_holds, actor=actor, now=now),
                *work.read(list_limits, actor=actor),
            ),
            work.read(list_runs, actor=actor),
        )

    def _tell_erased(self, outcome: Outcome[Erasure]) -> None:
        number = sum(outcome.value.counts.values())
        self.reload()
        self._changed(outcome.changed)
        self._say(
            "ok",
            ngettext(
                "{count} record is erased. The protocol holds the number and nobody's name.",
                "{count} records are erased. The protocol holds the number and nobody's name.",
                number,
            ),
        )

    def _tell(self, outcome: Outcome[Rule]) -> None:
        rule = outcome.value
        self.reload()
        self._changed(outcome.changed)
        self._say(
            "ok",
            _(
                "{what}: {term}, from {day} on.",
                what=rule.data_class.label,
                term=rule.words,
                day=rule.valid_from or self.today(),
            ),
        )

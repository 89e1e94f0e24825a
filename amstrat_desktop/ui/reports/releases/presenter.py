# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the view of tables for planning asks of the services.

Whatever protects or audits a table runs beside the window, needs no database, and can be stopped.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.releases.approving import (
    Approval,
    ReleasedFile,
    approve_release,
    audit_approval,
    discard_release,
    prepare_approval,
    reject_release,
    reopen_release,
)
from amstrat_desktop.services.releases.choices import ReleaseChoice
from amstrat_desktop.services.releases.proposing import (
    AskedRelease,
    Proposal,
    prepare_release,
    propose_release,
    protect_release,
)
from amstrat_desktop.services.releases.refusals import Refused
from amstrat_desktop.services.releases.release_list import (
    ReleaseCard,
    ReleaseRow,
    list_releases,
    read_file,
    read_release,
)
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.file_writing import write_file
from amstrat_desktop.ui.jobs import Progress, Runner
from amstrat_desktop.ui.reports.releases.entry import choice_from
from amstrat_desktop.ui.reports.releases.files import make_files
from amstrat_desktop.ui.shell.context import Says

T = TypeVar("T")

_PROTECTING: Final = _("The table is protected. That can take a minute …")
_AUDITING: Final = _("The table is checked once more. That can take a minute …")


class View(Protocol):
    """What the presenter needs of the view."""

    def show_rows(self, rows: Sequence[ReleaseRow]) -> None: ...
    def show_card(self, card: ReleaseCard) -> None: ...
    def show_list(self) -> None: ...
    def begin(self, choice: ReleaseChoice) -> None: ...
    def show_proposal(self, proposal: Proposal, asked: ReleaseChoice) -> None: ...
    def show_refused(self, refused: Refused, asked: ReleaseChoice) -> None: ...
    def show_fault(self, problem: Problem) -> None: ...


class ReleasesPresenter:
    """One thing at a time: what is pressed while something is under way is left out."""

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
        self._under_way = False
        self._proposal: Proposal | None = None
        self.card: ReleaseCard | None = None

    # the list and one of it

    def reload(self) -> None:
        """Read again what is seen."""
        self._runner.run(self._read_rows, owner=self._view, done=self._view.show_rows)
        if self.card is not None:
            self.open(self.card.row.id)

    def open(self, release_id: UUID) -> None:
        """Show one release; the list where it is gone."""

        def gone(_problem: Problem) -> None:
            self.close()
            self._view.show_list()

        def read() -> ReleaseCard:
            return self._work.read(
                read_release, release_id, actor=self._work.actor, now=self._work.clock()
            )

        self._runner.run(read, owner=self._view, done=self._show, failed=gone)

    def close(self) -> None:
        """No release is shown any more."""
        self.card = None

    # a new one

    def make(self, choice: ReleaseChoice) -> None:
        """Count the table and protect it; show it, or why it may not leave."""
        self._proposal = None

        def read() -> AskedRelease:
            return self._work.read(
                prepare_release, choice, actor=self._work.actor, now=self._work.clock()
            )

        def protect(asked: AskedRelease) -> None:
            progress = Progress(_PROTECTING)
            self._job(
                lambda: protect_release(asked, check=lambda: progress.report(0, 0)),
                lambda answer: self._made(answer, choice),
                progress=progress,
            )

        self._job(read, protect)

    def propose(self) -> None:
        """Keep the table that was made for somebody to approve; it can be taken back."""
        proposal = self._proposal
        if proposal is None:
            return

        def done(outcome: Outcome[UUID]) -> None:
            self._proposal = None
            self._view.show_list()
            self._changed(outcome.changed)
            self._say(
                "ok",
                _("The table is proposed. It leaves the office when it is approved."),
                [
                    (_("Open it"), lambda: self.open(outcome.value)),
                    (_("Undo"), lambda: self._discard(outcome.value)),
                ],
            )

        self._job(lambda: self._work.write(propose_release, proposal), done)

    def bring_back(self, form: KeptForm) -> None:
        """A form that was neither proposed nor thrown away."""
        self._view.begin(choice_from(form.payload))
        self._say(
            "info",
            _("What you chose on {moment} is still here.", moment=form.updated_at),
            [(_("Throw it away"), self._view.show_list)],
        )

    # decisions

    def approve(self) -> None:
        """Check it again with all that left meanwhile, freeze its files, number it."""
        if self.card is None:
            return
        release_id = self.card.row.id

        def read() -> Approval:
            return self._work.read(
                prepare_approval, release_id, actor=self._work.actor, now=self._work.clock()
            )

        def check(approval: Approval) -> None:
            progress = Progress(_AUDITING)

            def job() -> tuple[Approval, Sequence[ReleasedFile]]:
                audited = audit_approval(approval, check=lambda: progress.report(0, 0))
                return audited, make_files(audited.published)

            self._job(job, lambda found: self._approve(*found), progress=progress)

        self._job(read, check)

    def reject(self, reason: str) -> None:
        """It stays in the office."""
        if self.card is not None:
            release_id = self.card.row.id
            self._write(
                reject_release,
                release_id,
                reason,
                told=_("Not approved: the table stays in the office."),
                undo=lambda: self._write(
                    reopen_release, release_id, told=_("The decision is taken back.")
                ),
            )

    def discard(self) -> None:
        """Take the proposal back."""
        if self.card is not None:
            self._discard(self.card.row.id)

    def again(self) -> None:
        """A new table with the same choices."""
        if self.card is not None:
            choice = self.card.row.choice
            self.close()
            self._view.begin(choice)

    # files

    def with_file(self, file_format: str, use: Callable[[ReleasedFile], object]) -> None:
        """Exactly the bytes that were approved."""
        if self.card is not None:
            release_id = self.card.row.id
            self._runner.run(
                lambda: self._work.read(read_file, release_id, file_format, actor=self._work.actor),
                owner=self._view,
                done=use,
            )

    def save(self, file: ReleasedFile, path: Path) -> None:
        """Write a file where somebody wants it."""
        self._runner.run(
            write_file,
            path,
            file.content,
            owner=self._view,
            done=lambda _none: self._say("ok", _("Saved as {path}.", path=str(path))),
            pool=True,
        )

    def check_files(self) -> None:
        """Make the files again and compare them with those that left, byte for byte."""
        if self.card is None:
            return
        card = self.card

        def read() -> list[ReleasedFile]:
            actor = self._work.actor
            return [
                self._work.read(read_file, card.row.id, name, actor=actor) for name in card.formats
            ]

        def compare(frozen: Sequence[ReleasedFile]) -> None:
            self._job(
                lambda: sorted(map(_bytes, make_files(card.table))) == sorted(map(_bytes, frozen)),
                self._compared,
            )

        self._job(read, compare)

    def _compared(self, equal: bool) -> None:
        if equal:
            self._say("ok", _("Made again, the files are the same, byte for byte."))
        else:
            self._say(
                "warn",
                _(
                    "Made again with this version of the program, the files look different. Those "
                    "that were approved are kept and unchanged."
                ),
            )

    def _show(self, card: ReleaseCard) -> None:
        self.card = card
        self._view.show_card(card)

    def _made(self, answer: Proposal | Refused, asked: ReleaseChoice) -> None:
        if isinstance(answer, Refused):
            self._view.show_refused(answer, asked)
        else:
            self._proposal = answer
            self._view.show_proposal(answer, asked)

    def _approve(self, approval: Approval, files: Sequence[ReleasedFile]) -> None:
        def done(outcome: Outcome[int]) -> None:
            self._changed(outcome.changed)
            self._say(
                "ok",
                # Translators: Freigegeben als Nr. {number}.
                _("Approved as release no. {number}. Its files are kept.", number=outcome.value),
            )

        self._job(lambda: self._work.write(approve_release, approval, files), done)

    def _discard(self, release_id: UUID) -> None:
        self._write(discard_release, release_id, told=_("The proposal is taken back."), gone=True)

    def _write(
        self,
        use_case: Callable[..., Any],
        *args: Any,
        told: Msg,
        undo: Callable[[], object] | None = None,
        gone: bool = False,
    ) -> None:
        def done(outcome: Outcome[Any]) -> None:
            if gone:
                self.close()
                self._view.show_list()
            self._changed(outcome.changed)
            self._say("ok", told, [] if undo is None else [(_("Undo"), undo)])

        self._job(lambda: self._work.write(use_case, *args), done)

    def _job(
        self,
        job: Callable[[], T],
        done: Callable[[T], object],
        *,
        progress: Progress | None = None,
    ) -> None:
        """Run one step; a step that goes on with another one is free again before."""
        if self._under_way:
            return
        self._under_way = True

        def guarded() -> T:
            try:
                return job()
            except BaseException:
                self._under_way = False
                raise

        def finished(result: T) -> None:
            self._under_way = False
            done(result)

        self._runner.run(
            guarded,
            owner=self._view,
            done=finished,
            failed=self._failed,
            progress=progress,
            pool=progress is not None,
        )

    def _failed(self, problem: Problem) -> None:
        if isinstance(problem, FieldProblem):
            self._view.show_fault(problem)
        else:
            self._say("error", problem.message)

    def _read_rows(self) -> Sequence[ReleaseRow]:
        return self._work.read(list_releases, actor=self._work.actor)


def _bytes(file: ReleasedFile) -> tuple[str, bytes]:
    return file.file_format, file.content

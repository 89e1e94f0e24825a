# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the section of the colleagues asks of the services and of the keys. No Qt here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem, StoreFault, StoreProblem
from amstrat_desktop.base.strength import Strength
from amstrat_desktop.services.colleagues import (
    ColleagueRow,
    leave_office,
    list_colleagues,
    return_to_office,
)
from amstrat_desktop.services.offices import StaffCard, StaffDraft, add_staff, edit_staff
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Progress, Runner
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.settings.told_writes import ToldWrites
from amstrat_desktop.ui.shell.context import Says


@dataclass(frozen=True, slots=True)
class ColleagueLine:
    """One line of the list. opens: has a passphrase of their own to the office. due: left, and the
    office's key is still one that they may have copied.
    """

    row: ColleagueRow
    opens: bool
    due: bool


class View(Protocol):
    """What the presenter needs of the view."""

    def show_colleagues(self, lines: Sequence[ColleagueLine]) -> None: ...
    def show_saved(self) -> None: ...


class Dialog(Protocol):
    """What the presenter needs of the dialog for a passphrase."""

    def show_wrong_old(self, message: Msg) -> None: ...
    def close_dialog(self) -> None: ...


class ColleaguesPresenter:
    """Nothing of a passphrase is kept here."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        work: Work,
        safe: Safe,
        *,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._safe = safe
        self._say = say
        self._told = ToldWrites(view, runner, work, say=say, changed=changed, reload=self.reload)

    def reload(self) -> None:
        """Read everybody again."""
        self._runner.run(self._read, owner=self._view, done=self._view.show_colleagues)

    def save(self, staff_id: UUID | None, draft: StaffDraft) -> None:
        """Add a colleague, or change one."""

        def write() -> Outcome[StaffCard]:
            if staff_id is None:
                return self._work.write(add_staff, draft)
            return self._work.write(edit_staff, staff_id, draft)

        def done(outcome: Outcome[StaffCard]) -> None:
            self._view.show_saved()
            self._told.tell(outcome, _("{name} is saved.", name=outcome.value.name))

        self._runner.run(write, owner=self._view, done=done)

    def bring_back(self, line: ColleagueLine) -> None:
        """Somebody works here again; they need a new passphrase."""
        told = _("{name} works here again. Give them a passphrase.", name=line.row.name)

        def gone_again() -> None:
            told_again = _("{name} works here no longer.", name=line.row.name)
            self._told.write(
                leave_office, line.row.id, told_again, undo=lambda: self.bring_back(line)
            )

        self._told.write(return_to_office, line.row.id, told, undo=gone_again)

    def estimate(self, typed: str, owner: object, show: Callable[[str, Strength], object]) -> None:
        """Say how strong a passphrase is."""
        self._runner.run(
            self._safe.estimate,
            typed,
            owner=owner,
            done=lambda strength: show(typed, strength),
            pool=True,
        )

    def give(self, line: ColleagueLine, own: str, new: str, dialog: Dialog) -> None:
        """Give a colleague a passphrase; own: of whoever does that, asked again."""

        def done(_done: None) -> None:
            dialog.close_dialog()
            self.reload()
            self._say(
                "ok",
                _("{name} can open the office now. Let them change the passphrase themselves.",
                  name=line.row.name),
            )  # fmt: skip

        def failed(problem: Problem) -> None:
            wrong = StoreFault.WRONG_PASSPHRASE
            if isinstance(problem, StoreProblem) and problem.fault is wrong:
                dialog.show_wrong_old(_("This is not the passphrase that opened the office."))
            else:
                dialog.show_wrong_old(problem.message)

        self._runner.run(
            self._safe.give_passphrase,
            own,
            line.row.id,
            new,
            owner=dialog,
            done=done,
            failed=failed,
            progress=Progress(_("Setting the passphrase …"), can_cancel=False),
        )

    def _read(self) -> Sequence[ColleagueLine]:
        work = self._work
        opens, due = self._safe.users(), self._safe.rekey_due()
        return tuple(
            ColleagueLine(row, row.id in opens, row.id in due)
            for row in work.read(list_colleagues, actor=work.actor, now=work.clock())
        )

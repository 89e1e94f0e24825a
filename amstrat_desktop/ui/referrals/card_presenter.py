# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is done with the opened referral: steps, answers, taking back, reopening."""

from collections.abc import Callable, Sequence
from typing import Final, Literal, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _, catalogue
from amstrat_desktop.base.vocabulary.referrals import STATUS_LABELS
from amstrat_desktop.documents.raster import Picture, page_pictures
from amstrat_desktop.services.referral_records import (
    AttendanceDraft,
    OutcomeDraft,
    ReferralCard,
    Step,
)
from amstrat_desktop.services.referral_steps import (
    record_attendance,
    record_outcome,
    reopen_referral,
    take_step,
)
from amstrat_desktop.services.returns import ReturnDraft, record_return, take_back_return
from amstrat_desktop.services.slip_copies import frozen_pdf
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.once import Once

SCREEN_DPI: Final = 150
"""Of a page that is read on the screen."""

_AT_ONCE: Final = _("Undone right after it was entered")


class View(Protocol):
    """What the presenter needs of the opened referral."""

    def show_card(self, card: ReferralCard, *, answering: bool) -> None: ...
    def show_paper(self, title: Msg, pages: Sequence[Picture]) -> None: ...


class Says(Protocol):
    """The window's message bar."""

    def __call__(
        self,
        tone: Literal["info", "ok", "warn", "error"],
        text: Msg,
        actions: Sequence[tuple[Msg, Callable[[], object]]] = (),
    ) -> None: ...


class CardPresenter:
    """Turns what is pressed into one use case each, and shows what came of it."""

    def __init__(
        self,
        view: View,
        *,
        runner: Runner,
        work: Work,
        say: Says,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._say = say
        self._changed = changed
        self._once = Once(runner)

    def take_step(self, card: ReferralCard, step: Step) -> None:
        """Change the status."""
        text = _("Noted: “{status}”.", status=STATUS_LABELS[step.status])
        self._write(lambda: self._work.write(take_step, card.id, step, version=card.version), text)

    def note_attendance(self, card: ReferralCard, draft: AttendanceDraft) -> None:
        """Note whether the person went."""
        self._write(
            lambda: self._work.write(record_attendance, card.id, draft),
            _("The attendance is noted."),
        )

    def note_outcome(self, card: ReferralCard, draft: OutcomeDraft) -> None:
        """Note what came of it."""
        self._write(
            lambda: self._work.write(record_outcome, card.id, draft), _("The outcome is noted.")
        )

    def reopen(self, card: ReferralCard, reason: str) -> None:
        """Take an ended referral up again."""
        self._write(
            lambda: self._work.write(reopen_referral, card.id, reason),
            _("The referral is open again."),
        )

    def record_answer(self, draft: ReturnDraft) -> None:
        """Note what the tear-off, a call or the person said; it can be undone at once."""

        def saved(outcome: Outcome[ReferralCard]) -> None:
            card = outcome.value
            entered = card.returns[-1].id
            self._show(outcome)
            self._say(
                "ok",
                _("The answer is saved. Now: “{status}”.", status=STATUS_LABELS[card.status]),
                [(_("Undo"), lambda: self.take_back(entered, _in_records(_AT_ONCE)))],
            )

        self._run(lambda: self._work.write(record_return, draft), saved)

    def take_back(self, return_id: UUID, reason: str) -> None:
        """An answer was typed in by mistake."""
        self._write(
            lambda: self._work.write(take_back_return, return_id, reason),
            _("The answer is taken back. The referral stands where it stood before."),
        )

    def open_slip(self, slip_id: UUID, title: Msg) -> None:
        """Show exactly what left the house."""

        def read(pdf: bytes) -> None:
            self._runner.run(
                page_pictures,
                pdf,
                SCREEN_DPI,
                owner=self._view,
                done=lambda pages: self._view.show_paper(title, pages),
                pool=True,
            )

        self._runner.run(lambda: self._work.read(frozen_pdf, slip_id), owner=self._view, done=read)

    def _write(self, act: Callable[[], Outcome[ReferralCard]], text: Msg) -> None:
        def saved(outcome: Outcome[ReferralCard]) -> None:
            self._show(outcome)
            self._say("ok", text)

        self._run(act, saved)

    def _run(
        self,
        act: Callable[[], Outcome[ReferralCard]],
        done: Callable[[Outcome[ReferralCard]], None],
    ) -> None:
        # A FieldProblem marks the panel's field, another Problem goes to the window's bar.
        self._once.run(act, owner=self._view, done=done)

    def _show(self, outcome: Outcome[ReferralCard]) -> None:
        self._view.show_card(outcome.value, answering=False)
        self._changed(outcome.changed)


def _in_records(text: Msg) -> str:
    """A reason that the program itself writes into a record is in the office's language."""
    return catalogue("de").text(text)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Printing or saving a slip, in the one order that leaves no doubt about what left the house.

1. `prepare_print` numbers the slip; 2. it is drawn in memory; 3. it goes to the printer or
into a file; 4. `record_print` keeps the bytes. When 2 or 3 fail, nothing is recorded as
printed and the referral keeps its number for the next try.
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.documents.raster import Picture
from amstrat_desktop.documents.slip import TEMPLATE, TEMPLATE_VERSION, Variant, render
from amstrat_desktop.documents.slip_from_facts import slip_data
from amstrat_desktop.services.referral_records import SlipLine
from amstrat_desktop.services.slip_copies import PrintDraft, prepare_print, record_print
from amstrat_desktop.services.slips import SlipFacts, slip_facts
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.print_queue import Printer, Queue
from amstrat_desktop.ui.referrals.form_presenter import draw_page
from amstrat_desktop.ui.referrals.form_values import slip_language

OWNER_ONLY: Final = 0o600


@dataclass(frozen=True, slots=True)
class Paper:
    """How the slip is to look."""

    language: str
    variant: Variant


class View(Protocol):
    """What the presenter needs of the print dialog."""

    def show_facts(self, number: str, copy_no: int, language: str) -> None: ...
    def show_queues(self, queues: Sequence[Queue], last: str) -> None: ...
    def show_page(self, picture: Picture) -> None: ...
    def show_problem(self, message: Msg) -> None: ...
    def set_busy(self, busy: bool) -> None: ...
    def finished_with(self, text: Msg) -> None: ...


class SlipPresenter:
    """One open print dialog. remember: keeps the queue that was used, for the next time."""

    def __init__(
        self,
        view: View,
        referral_id: UUID,
        *,
        runner: Runner,
        work: Work,
        printer: Printer,
        changed: Callable[[frozenset[Kind]], None],
        last_queue: str,
        remember: Callable[[str], object],
    ) -> None:
        self._view = view
        self._referral_id = referral_id
        self._runner = runner
        self._work = work
        self._printer = printer
        self._changed = changed
        self._last_queue = last_queue
        self._remember = remember
        self._asked = 0

    def start(self) -> None:
        """Ask what stands on the slip and which printers there are."""
        self._runner.run(
            self._read_facts,
            owner=self._view,
            done=lambda facts: self._view.show_facts(facts.number, facts.copy_no, facts.language),
        )
        self.look_for_queues()

    def look_for_queues(self) -> None:
        """Ask again, for example after somebody switched a printer on."""
        self._runner.run(
            self._printer.list_queues,
            owner=self._view,
            done=lambda queues: self._view.show_queues(queues, self._last_queue),
            pool=True,
        )

    def preview(self, paper: Paper) -> None:
        """Draw the page as it would leave; only the newest question is answered."""
        self._asked += 1
        asked = self._asked

        def arrived(picture: Picture) -> None:
            if asked == self._asked:
                self._view.show_page(picture)

        def known(facts: SlipFacts) -> None:
            args = (facts, paper.language, paper.variant)
            self._runner.run(draw_page, *args, owner=self._view, done=arrived, pool=True)

        self._runner.run(self._read_facts, owner=self._view, done=known)

    def print(self, paper: Paper, queue: str) -> None:
        """Send the slip to a queue."""

        def deliver(number: str, pdf: bytes) -> None:
            self._printer.send(pdf, queue, number)

        def recorded(line: SlipLine) -> None:
            self._remember(queue)
            self._view.finished_with(
                _("The slip {number} was sent to the printer “{queue}”.",
                  number=line.number, queue=queue)
            )  # fmt: skip

        self._issue(paper, PrintWay.PRINTER, deliver, recorded)

    def save(self, paper: Paper, path: Path) -> None:
        """Write the slip into a file."""

        def deliver(_number: str, pdf: bytes) -> None:
            write_paper(path, pdf)

        def recorded(line: SlipLine) -> None:
            self._view.finished_with(
                _("The slip {number} was saved as “{file}”.", number=line.number, file=path.name)
            )

        self._issue(paper, PrintWay.FILE, deliver, recorded)

    def _issue(
        self,
        paper: Paper,
        way: PrintWay,
        deliver: Callable[[str, bytes], None],
        recorded: Callable[[SlipLine], None],
    ) -> None:
        self._view.set_busy(True)

        def prepared(outcome: Outcome[SlipFacts]) -> None:
            self._changed(outcome.changed)
            facts = outcome.value
            self._runner.run(
                lambda: draw_and_deliver(facts, paper, deliver),
                owner=self._view,
                done=lambda pdf: self._record(facts, paper, way, pdf, recorded),
                failed=self._failed,
                pool=True,
            )

        self._runner.run(
            lambda: self._work.write(prepare_print, self._referral_id),
            owner=self._view,
            done=prepared,
            failed=self._failed,
        )

    def _record(
        self,
        facts: SlipFacts,
        paper: Paper,
        way: PrintWay,
        pdf: bytes,
        recorded: Callable[[SlipLine], None],
    ) -> None:
        draft = PrintDraft(
            referral_id=self._referral_id,
            copy_no=facts.copy_no,
            pdf=pdf,
            language=slip_language(paper.language),
            variant=paper.variant.value,
            template=f"{TEMPLATE} {TEMPLATE_VERSION}",
            way=way,
        )

        def done(outcome: Outcome[SlipLine]) -> None:
            self._view.set_busy(False)
            self._changed(outcome.changed)
            recorded(outcome.value)

        def failed(problem: Problem) -> None:
            self._failed(
                Problem(
                    _(
                        "The slip left the house, but its copy could not be kept: {reason} "
                        "Then print it once more.",
                        reason=problem.message,
                    )
                )
            )

        self._runner.run(
            lambda: self._work.write(record_print, draft),
            owner=self._view,
            done=done,
            failed=failed,
        )

    def _failed(self, problem: Problem) -> None:
        self._view.set_busy(False)
        self._view.show_problem(problem.message)

    def _read_facts(self) -> SlipFacts:
        return self._work.read(slip_facts, self._referral_id, now=self._work.clock())


def draw_and_deliver(
    facts: SlipFacts, paper: Paper, deliver: Callable[[str, bytes], None]
) -> bytes:
    """Draw the slip in memory and hand it over; gives back exactly the bytes that left."""
    pdf = render(slip_data(facts, paper.variant), slip_language(paper.language))
    deliver(facts.number, pdf)
    return pdf


def write_paper(path: Path, pdf: bytes) -> None:
    """Write a paper where somebody chose to, readable by its owner only. Raises Problem."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNER_ONLY)
        with os.fdopen(handle, "wb") as file:
            file.write(pdf)
    except OSError as error:
        raise Problem(
            _(
                "The file “{file}” could not be written. Choose another folder, or free some "
                "space. The slip keeps its number.",
                file=path.name,
            )
        ) from error

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Draws invitations and reminders, each in its person's language, and writes the calendar."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.lang import Catalogue, Msg, catalogue
from amstrat_desktop.documents.invitation import Invitation, PaperKind, render_all
from amstrat_desktop.documents.raster import Picture
from amstrat_desktop.documents.slip.data import Variant
from amstrat_desktop.exchange.calendar_file import Told, calendar_code, calendar_file, event_of
from amstrat_desktop.services.offers.invitations import InvitationFacts, read_invitations
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.file_writing import write_file
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.offers.papers.drawing import Drawing

GERMAN: Final = "de"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be drawn. booking_id: None is everybody. german: in German alone.

    variant: None is what suits each of them.
    """

    kind: PaperKind = PaperKind.INVITATION
    booking_id: UUID | None = None
    german: bool = False
    variant: Variant | None = None
    told: Told = field(default_factory=Told)


class View(Protocol):
    """What the presenter needs of the dialog."""

    def wish(self) -> Wish: ...
    def show_facts(self, papers: tuple[InvitationFacts, ...]) -> None: ...
    def show_pages(self, pages: tuple[Picture, ...]) -> None: ...
    def show_problem(self, message: Msg) -> None: ...


class InvitationPresenter:
    """booking_id: one person's paper was asked for, None is everybody's."""

    def __init__(
        self, view: View, runner: Runner, work: Work, run_id: UUID, booking_id: UUID | None
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._run_id = run_id
        self._wanted = () if booking_id is None else (booking_id,)
        self._papers: tuple[InvitationFacts, ...] = ()
        self._drawing = Drawing(view, runner)

    @property
    def pdf(self) -> bytes:
        """The papers as they are shown now, b"" until they are drawn."""
        return self._drawing.pdf

    def read(self) -> None:
        """Read for whom there are papers."""
        work = self._work
        job = partial(
            work.read,
            read_invitations,
            self._run_id,
            actor=work.actor,
            now=work.clock(),
            booking_ids=self._wanted,
        )
        self._runner.run(job, owner=self._view, done=self._arrived, failed=self._drawing.failed)

    def draw(self) -> None:
        """Draw the papers that are wanted."""
        wish = self._view.wish()
        papers = self._chosen(wish)
        if papers:
            self._drawing.draw(partial(_rendered, papers, wish))

    def save_calendar(self, path: Path, saved: Callable[[], object]) -> None:
        """Write the meetings for a calendar, in the language of the paper."""
        wish = self._view.wish()
        papers = self._chosen(wish)
        if not papers:
            return
        content = calendar_of(papers[0], wish)
        self._runner.run(
            partial(write_file, path, content),
            owner=self._view,
            done=lambda _: saved(),
            failed=self._drawing.failed,
            pool=True,
        )

    def _arrived(self, papers: tuple[InvitationFacts, ...]) -> None:
        self._papers = papers
        self._view.show_facts(papers)

    def _chosen(self, wish: Wish) -> tuple[InvitationFacts, ...]:
        return tuple(paper for paper in self._papers if wish.booking_id in (None, paper.booking_id))


def calendar_of(paper: InvitationFacts, wish: Wish) -> bytes:
    """All meetings to come; of a reminder the next one."""
    meetings = paper.meetings if wish.kind is PaperKind.INVITATION else paper.meetings[:1]
    words = _words(paper, wish)
    return calendar_file(
        event_of(paper.meeting_facts(meeting), words, wish.told) for meeting in meetings
    )


def _rendered(papers: Sequence[InvitationFacts], wish: Wish) -> bytes:
    return render_all([_paper(paper, wish) for paper in papers])


def _paper(facts: InvitationFacts, wish: Wish) -> Invitation:
    own = Variant.PLAIN if facts.plain else Variant.STANDARD
    return Invitation(
        facts,
        wish.kind,
        wish.variant or own,
        _code(facts, wish),
        GERMAN if wish.german else facts.language,
    )


def _code(facts: InvitationFacts, wish: Wish) -> str:
    """The next meeting, for the telephone; none where no meeting is left."""
    if not facts.meetings:
        return ""
    event = event_of(facts.meeting_facts(facts.meetings[0]), _words(facts, wish), wish.told)
    return calendar_code(replace(event, details=""))


def _words(facts: InvitationFacts, wish: Wish) -> Catalogue:
    return catalogue(GERMAN if wish.german else facts.language)

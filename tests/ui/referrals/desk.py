# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The screen of referrals on a real office, its jobs done at once, its messages kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, catalogue
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.services.directory_list import OrganisationFilter, window_of_organisations
from amstrat_desktop.services.referral_records import ReferralCard, ReferralDraft
from amstrat_desktop.services.referral_steps import issue_referral
from amstrat_desktop.services.referrals import create_referral
from amstrat_desktop.services.rights import read_rights
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.faults import show_fault
from amstrat_desktop.ui.jobs import ImmediateRunner, Progress, Runner
from amstrat_desktop.ui.print_queue import Queue, QueueState
from amstrat_desktop.ui.referrals.screen import ReferralsScreen
from amstrat_desktop.ui.safe import Safe
from amstrat_desktop.ui.shell.context import Context

READY = Queue("Büro", "Drucker im Büro", "Raum 1", QueueState.READY)


@dataclass
class Paperless:
    """A printer that keeps what it is sent, or refuses it. The real one has its own tests."""

    queues: Sequence[Queue] = (READY,)
    refuses: Problem | None = None
    sent: list[tuple[str, str, bytes]] = field(default_factory=list)

    def list_queues(self) -> Sequence[Queue]:
        return self.queues

    def send(self, pdf: bytes, queue: str, title: str) -> None:
        if self.refuses is not None:
            raise self.refuses
        self.sent.append((queue, title, pdf))


@dataclass
class Desk:
    """What the shell would have been told. went: where the screen led to."""

    work: Work
    screen: ReferralsScreen
    printer: Paperless
    settings: SettingsFile
    said: list[tuple[str, Msg, Sequence[tuple[Msg, Callable[[], object]]]]]
    changed: list[frozenset[Kind]]
    went: list[tuple[str, object]]

    @property
    def last_words(self) -> str:
        """The last message in English."""
        return catalogue("en").text(self.said[-1][1])

    def press_action(self, at: int = 0) -> None:
        """Press a next step beside the last message."""
        self.said[-1][2][at][1]()

    def card(self) -> ReferralCard:
        assert self.screen.pane.card is not None
        return self.screen.pane.card


def agency(work: Work, words: str = "Jobcenter") -> UUID:
    """A receiver of the start data."""
    rows = work.read(
        window_of_organisations,
        OrganisationFilter(words=words),
        0,
        1,
        1,
        office_id=work.actor.office_id,
    )
    return rows[0].id


def drafted(work: Work, **fields: Any) -> ReferralCard:
    """A referral that was begun."""
    draft = ReferralDraft(
        organisation_id=fields.pop("organisation_id", None) or agency(work),
        topics=("flat_search",),
        concern="Sucht eine Wohnung.",
        **fields,
    )
    return work.write(create_referral, draft).value


def handed_out(work: Work, **fields: Any) -> ReferralCard:
    """A referral whose slip is in somebody's hand."""
    return work.write(issue_referral, drafted(work, **fields).id).value


def make_desk(work: Work, folder: Path, runner: Runner | None = None) -> Desk:
    """The screen, filled."""
    said: list[tuple[str, Msg, Sequence[tuple[Msg, Callable[[], object]]]]] = []
    changed: list[frozenset[Kind]] = []
    settings = SettingsFile(folder / "settings.json")
    printer = Paperless()

    def say(tone: str, text: Msg, actions: Sequence[tuple[Msg, Callable[[], object]]] = ()) -> None:
        said.append((tone, text, actions))

    def tell(kinds: frozenset[Kind]) -> None:
        changed.append(kinds)
        if screen.reload_on & kinds:
            screen.reload()

    went: list[tuple[str, object]] = []

    def go(key: str, item: object = None) -> bool:
        went.append((key, item))
        return True

    context = Context(
        runner=runner or AtOnce(),
        work=work,
        settings=settings,
        office="Quartiersbüro Probe",
        say=say,
        go=go,
        changed=tell,
        status=lambda _text: None,
        lock=lambda: None,
        rights=work.read(read_rights, actor=work.actor),
        # The keys of the office: this screen never asks for them.
        safe=cast("Safe", None),
    )
    screen = ReferralsScreen(context, printer)
    return Desk(work, screen, printer, settings, said, changed, went)


class AtOnce(ImmediateRunner):
    """Jobs at once; a problem nobody waits for is shown as in the program."""

    def run(
        self,
        fn: Callable[..., Any],
        *args: Any,
        owner: object,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Problem], object] | None = None,
        progress: Progress | None = None,
        pool: bool = False,
    ) -> None:
        def shown(problem: Problem) -> None:
            show_fault(owner, problem)

        super().run(
            fn,
            *args,
            owner=owner,
            done=done,
            failed=failed or shown,
            progress=progress,
            pool=pool,
        )

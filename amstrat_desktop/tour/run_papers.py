# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The papers of a course of the sample office, and the letter that a Kita place is urgent."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.kita import Ground
from amstrat_desktop.documents import invitation, priority_letter
from amstrat_desktop.documents.invitation import Invitation, PaperKind
from amstrat_desktop.documents.run_lists import (
    AttendanceSheet,
    render_childcare,
    render_leader_list,
    render_participants,
    render_sheet,
    render_waiting,
)
from amstrat_desktop.documents.slip import Variant
from amstrat_desktop.exchange.calendar_file import Told, calendar_code, event_of
from amstrat_desktop.services.kita import read_kita_search
from amstrat_desktop.services.offers.invitations import InvitationFacts, read_invitations
from amstrat_desktop.services.offers.lists import (
    open_childcare_list,
    read_leader_list,
    read_participants,
)
from amstrat_desktop.services.offers.waiting_paper import read_waiting_paper
from amstrat_desktop.services.priority_letters import LetterDraft, letter_facts
from amstrat_desktop.services.work import Work


def run_papers(work: Work, run_id: UUID, language: str) -> Iterator[tuple[str, bytes]]:
    """What a participant who reads this language takes home, and the lists of those who work
    there.
    """
    actor, now = work.actor, work.clock()
    papers = work.read(read_invitations, run_id, actor=actor, now=now)
    facts = next(paper for paper in papers if paper.language == language)
    for kind in PaperKind:
        for variant in Variant:
            paper = Invitation(facts, kind, variant, _code(facts, language), language)
            yield f"{kind.value}-{variant.value}", invitation.render(paper)
    people = work.read(read_participants, run_id, actor=actor, now=now)
    yield "list-participants", render_participants(people)
    waiting = work.read(read_waiting_paper, run_id, actor=actor, now=now)
    yield "list-waiting", render_waiting(waiting)
    yield "list-childcare", render_childcare(work.write(open_childcare_list, run_id).value)
    yield from _of_leader(work, run_id, now)


def urgency_letter(work: Work, person_id: UUID, language: str) -> bytes:
    """For the youngest child, on the ground that work begins."""
    now = work.clock()
    search = work.read(read_kita_search, person_id, actor=work.actor, on=office_day(now))
    child = search.children[-1]
    draft = LetterDraft(child.member_id, grounds=(Ground.WORK_STARTS,), language=language)
    facts = work.read(letter_facts, person_id, draft, actor=work.actor, now=now)
    return priority_letter.render(priority_letter.letter_data(facts), language)


def _of_leader(work: Work, run_id: UUID, now: datetime) -> Iterator[tuple[str, bytes]]:
    people = work.read(read_leader_list, run_id, actor=work.actor, now=now)
    ahead = tuple(one for one in people.head.meetings if one.starts_at >= now)
    yield "list-leader", render_leader_list(people)
    yield "list-to-tick", render_sheet(AttendanceSheet(people, ahead))
    yield "list-to-sign", render_sheet(AttendanceSheet(people, ahead[:1], sign=True))


def _code(facts: InvitationFacts, language: str) -> str:
    """The next meeting for the telephone: place and time, and no word more."""
    meeting = facts.meeting_facts(facts.meetings[0])
    return calendar_code(event_of(meeting, catalogue(language), Told()))

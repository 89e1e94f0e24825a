# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table for planning is asked for, protected, and proposed. Nothing has left the office yet.

Three steps, because the second needs no database and may take its time: `prepare_release` reads,
`protect_release` computes, `propose_release` writes.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.disclosure.outcome import Protected
from amstrat_desktop.disclosure.table import Released, Rules
from amstrat_desktop.models.release import Release
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.offices import read_office
from amstrat_desktop.services.releases.choices import ReleaseChoice, check_choice
from amstrat_desktop.services.releases.counting import Counted, count_table
from amstrat_desktop.services.releases.frozen import FrozenTable, Maker, freeze, published
from amstrat_desktop.services.releases.ledger import Ledger, read_ledger, stored
from amstrat_desktop.services.releases.refusals import Refused, refused
from amstrat_desktop.services.work import Actor

PROPOSED: Final = "proposed"
SECONDS: Final = 60.0
"""For protecting one table, and for auditing it; then it is not released."""

Check = Callable[[], None]


@dataclass(frozen=True, slots=True)
class AskedRelease:
    """choice: with the threshold that holds, which may be that of earlier releases."""

    choice: ReleaseChoice
    counted: Counted
    rules: Rules
    ledger: Ledger
    maker: Maker


@dataclass(frozen=True, slots=True)
class Proposal:
    """A safe table. small: places that are hidden for themselves; beside: for others' sake.

    published: what would leave the office.
    """

    choice: ReleaseChoice
    released: Released
    words: dict[str, Any]
    published: FrozenTable
    small: int
    beside: int


def prepare_release(
    session: Session, choice: ReleaseChoice, *, actor: Actor, now: datetime
) -> AskedRelease:
    """Count what is asked for, and find what it can be compared with. Raises FieldProblem."""
    check_choice(choice, now=now)
    ledger = read_ledger(session, choice, actor=actor)
    ledger.check_level(choice)
    rules = ledger.rules_for(choice)
    choice = replace(choice, threshold=rules.threshold)
    counted = count_table(session, choice, actor=actor)
    return AskedRelease(choice, counted, rules, ledger, read_maker(session, actor))


def protect_release(
    asked: AskedRelease, *, check: Check = lambda: None, seconds: float = SECONDS
) -> Proposal | Refused:
    """Hide what betrays somebody; where the audit finds it all the same, or in doubt: refused.

    check: called now and then; raises to stop.
    """
    from amstrat_desktop.disclosure.protect import protect  # noqa: PLC0415 - the solver: 20 MB

    choice = asked.choice
    answer = protect(
        asked.counted.table,
        asked.rules,
        asked.ledger.released,
        dropped=frozenset(choice.dropped),
        seconds=seconds,
        check=check,
    )
    if not isinstance(answer, Protected):
        return refused(answer, choice, asked.ledger)
    released = answer.released
    words = freeze(released, asked.counted.axes, choice, asked.maker)
    return Proposal(
        choice,
        released,
        words,
        published(released, words, choice),
        answer.hidden_small,
        answer.hidden_beside,
    )


def propose_release(session: Session, proposal: Proposal, *, actor: Actor, now: datetime) -> UUID:
    """Keep the table for whoever approves it."""
    choice = proposal.choice
    release = Release(
        id=uuid7(),
        office_id=actor.office_id,
        number=None,
        table_key=choice.key,
        first_month=choice.first_month,
        last_month=choice.last_month,
        threshold=choice.threshold,
        choices=choice.stored(),
        state=PROPOSED,
        proposed_by=actor.staff_id,
        frozen={
            "released": stored(proposal.released),
            "words": proposal.words,
            "small": proposal.small,
            "beside": proposal.beside,
        },
        created_at=now,
        created_by=actor.staff_id,
        updated_at=now,
        updated_by=actor.staff_id,
    )
    session.add(release)
    write_audit(session, "propose", Kind.RELEASE, release.id, actor=actor, now=now)
    return release.id


def read_maker(session: Session, actor: Actor) -> Maker:
    """The office, as it stands on its papers."""
    office = read_office(session, actor)
    place = " ".join(part for part in (office.postcode, office.city) if part)
    return Maker(office.name, office.street, place, office.telephone)

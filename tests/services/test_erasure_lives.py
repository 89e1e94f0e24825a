# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Random lives come to an end: whatever happened to somebody, erased, nothing of it is left.

Somebody with everything that an office may know of a person (`hidden_person.put_somebody`) lives
on in random steps, through the services. Then they are erased, and every value of every table,
the search index and the drafts are searched for their words.
"""

import random
from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from amstrat_desktop.base.vocabulary.planning import AttemptResult
from amstrat_desktop.base.vocabulary.retention import LimitGround
from amstrat_desktop.models.contact import Contact
from amstrat_desktop.models.person import Person
from amstrat_desktop.services.attempts import AttemptDraft, record_attempt
from amstrat_desktop.services.contact_joins import join_contact
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.drafts import keep_form
from amstrat_desktop.services.notes import NoteDraft, write_note
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.personal_notes import PersonalNoteDraft, write_personal_note
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.retention.holds import HoldDraft, lift_hold, set_hold
from amstrat_desktop.services.retention.limits import LimitDraft, limit_processing
from amstrat_desktop.services.work import Work
from amstrat_desktop.store import search, summary
from tests.offices import own_office
from tests.services.erasure_rows import erase_wholly, text_of
from tests.services.hidden_person import CANARIES, put_somebody
from tests.services.merging import merge
from tests.services_of_the_machine import rounds

WORD: Final = "Schneeglöckchenwiese"
"""Typed in the random steps."""


def _note(work: Work, person: UUID) -> None:
    work.write(write_note, person, NoteDraft(text=WORD))


def _contact(work: Work, person: UUID) -> None:
    draft = ContactDraft("open_hour", person_id=person, note=WORD, area_id=None, language="ar")
    work.write(record_contact, draft)


def _joined(work: Work, person: UUID) -> None:
    contact = work.write(record_contact, ContactDraft("open_hour", note=WORD)).value.id
    work.write(join_contact, contact, person)


def _merged(work: Work, person: UUID) -> None:
    other = work.write(record_person, PersonDraft(name=f"{WORD}, Doppelt")).value
    work.write(write_note, other.id, NoteDraft(text=WORD))
    merge(work, person, other.id)


def _draft(work: Work, person: UUID) -> None:
    work.write(keep_form, "consultation", {"person": str(person), "note": WORD})


def _personal(work: Work, person: UUID) -> None:
    work.write(write_personal_note, person, PersonalNoteDraft(WORD))


def _attempt(work: Work, person: UUID) -> None:
    work.write(record_attempt, AttemptDraft(person, AttemptResult.REACHED, remark=WORD))


def _held(work: Work, person: UUID) -> None:
    work.write(lift_hold, work.write(set_hold, person, HoldDraft(WORD)).value)


STEPS: Final[tuple[Callable[[Work, UUID], None], ...]] = (
    _note, _contact, _joined, _merged, _draft, _personal, _attempt, _held,
)  # fmt: skip


def _restricted(work: Work, person: UUID) -> None:
    work.write(restrict_person, person, RestrictionDraft(WORD))


def _limited(work: Work, person: UUID) -> None:
    work.write(limit_processing, person, LimitDraft(LimitGround.DISPUTED, WORD))


ENDS: Final = (_restricted, _limited, lambda _work, _person: None)
"""What may have been the last thing."""


@pytest.mark.parametrize("seed", range(rounds(ci=4, full=150)))
def test_nothing_of_a_life_is_left(seed: int) -> None:
    dice = random.Random(seed)
    with own_office() as work:
        somebody = put_somebody(work)
        person = somebody.ids["person_id"]
        for step in dice.choices(STEPS, k=dice.randint(2, 8)):
            step(work, person)
        dice.choice(ENDS)(work, person)
        before = work.read(_counting)
        alive = work.read(text_of).casefold()
        assert CANARIES[0].casefold() in alive  # the control
        work.write(erase_wholly, person)

        dump = work.read(text_of).casefold()
        assert {word for word in (*CANARIES, WORD) if word.casefold() in dump} == set()
        indexed = work.read(_index_words)
        assert {word for word in (*CANARIES, WORD) if search.folded(word) in indexed} == set()
        assert work.read(_counting) == before
        assert work.read(_sums) == work.write(_sums_anew).value
        assert work.read(lambda s: s.execute(text("PRAGMA foreign_key_check")).all()) == []
        people = work.read(lambda s: s.scalars(select(Person.id)).all())
        assert somebody.housemate_id in people
        assert person not in people


def _counting(session: Session) -> int:
    counting = select(func.count()).select_from(Contact).where(Contact.voided_at.is_(None))
    return session.scalar(counting) or 0


def _index_words(session: Session) -> str:
    """What the index itself holds, the words of rows that were removed included."""
    blocks = session.execute(text("SELECT block FROM search_index_data")).scalars()
    return b" ".join(blocks).decode("utf-8", "replace")


def _sums(session: Session) -> list[tuple[Any, ...]]:
    found = session.execute(text("SELECT * FROM figure_sum ORDER BY 1, 2, 3, 4"))
    return [tuple(row) for row in found]


def _sums_anew(session: Session, **_who: Any) -> list[tuple[Any, ...]]:
    with summary.paused(session.connection()):
        pass
    return _sums(session)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody restricted, with a canary word in every field, and a walk through every service.

A canary stands nowhere else in the office. `answers` calls every public function of
`amstrat_desktop.services` that takes a session, with arguments that fit, in a session that only
reads; `canaries_in` looks for the words in whatever comes back, however deep.
"""

import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime, timedelta
from importlib import import_module
from types import ModuleType
from typing import Any, Final
from uuid import UUID

import amstrat_desktop.services
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, catalogue
from amstrat_desktop.base.periods import Period, month_of
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.kita import Ground
from amstrat_desktop.base.vocabulary.people import ChannelKind
from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.base.vocabulary.reports import ReportKind
from amstrat_desktop.services.appointments import AppointmentDraft, record_appointment
from amstrat_desktop.services.case_records import CaseDraft, StepDraft
from amstrat_desktop.services.case_steps import agree_step
from amstrat_desktop.services.contact_list import ContactFilter
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.data_requests.records import RequestDraft
from amstrat_desktop.services.data_requests.requests import open_request
from amstrat_desktop.services.figures.dimensions import Dimension
from amstrat_desktop.services.figures.figure import FigureFilter
from amstrat_desktop.services.follow_ups import FollowUpDraft, add_follow_up
from amstrat_desktop.services.handover_records import HandoverDraft, HandoverItemDraft
from amstrat_desktop.services.handovers import offer_handover
from amstrat_desktop.services.household_records import HouseholdDraft, MemberDraft
from amstrat_desktop.services.households import save_household
from amstrat_desktop.services.notes import NoteDraft, write_note
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import ChannelDraft, PersonDraft
from amstrat_desktop.services.priority_letters import (
    LetterDraft,
    PrintedLetter,
    record_letter,
)
from amstrat_desktop.services.releases.choices import ReleaseChoice
from amstrat_desktop.services.restrictions import (
    RestrictionDraft,
    close_restricted,
    restrict_person,
)
from amstrat_desktop.services.support_cases import open_case
from amstrat_desktop.services.timeline_records import LineKind
from amstrat_desktop.services.work import Work
from tests.services.consent_office import given
from tests.services.hidden_offers import OFFER_CANARIES, take_part
from tests.services.referral_office import agencies, handed_out
from tests.services.supported import colleague

NAME: Final = "Zaubernuss"
LATIN: Final = "Zabernus"
TELEPHONE: Final = "0171 5550147"
RECOGNITION: Final = "Quittenmus77"
NOTE: Final = "Wacholderdrossel"
CONTACT_NOTE: Final = "Seidelbast"
CONCERN: Final = "Hasenohrklee"
GOAL: Final = "Bernsteinstrand"
STEP: Final = "Korallenwurz"
TASK: Final = "Fliegenragwurz"
SUBJECT: Final = "Mauerpfeffer"
REASON: Final = "Nelkenschwindling"
KITA: Final = "Trollblumenhof"

NAMES: Final = (NAME, LATIN)
CANARIES: Final = (
    NAME, LATIN, TELEPHONE, "5550147", RECOGNITION, NOTE, CONTACT_NOTE, CONCERN, GOAL, STEP, TASK,
    SUBJECT, REASON, KITA, *OFFER_CANARIES,
)  # fmt: skip

READS: Final = (
    "window_of_", "count_", "suggest", "find_", "list_", "read_", "recent_", "last_", "who_",
    "open_items", "slip_facts", "known_", "search_", "open_referrals", "timeline",
)  # fmt: skip
"""How the functions begin that a screen, a paper or an export is made of."""

WITHIN: Final = frozenset(
    {
        "consent_guard.read_passage",
        "timeline_lines.read_lines",
        "axes.read_axis",
        "own_texts.read_own_texts",
        "frame.count_lines",
    }
)
"""Parts of other functions, which get what those have read."""

LOGGED: Final = frozenset({"child_notes.read_child_note"})
"""What is read in a write, because the log says who did."""


@dataclass(frozen=True)
class Hidden:
    """The keys of a hidden person's records, by what parameters call them; `person_name` else."""

    ids: Mapping[str, UUID]
    number: str
    housemate_id: UUID


def hide_somebody(work: Work) -> Hidden:
    """Put a restricted person on record of whom only the work's own user may know."""
    hidden = put_somebody(work)
    work.write(restrict_person, hidden.ids["person_id"], RestrictionDraft(REASON))
    work.write(close_restricted)
    return hidden


def put_somebody(work: Work) -> Hidden:
    """Put a person on record with everything that an office may know of somebody."""
    person_id = work.write(
        record_person,
        PersonDraft(
            name=NAME,
            name_latin=LATIN,
            recognition_code=RECOGNITION,
            channels=(ChannelDraft(ChannelKind.MOBILE, TELEPHONE, remark=NOTE),),
            preferred_staff_id=work.actor.staff_id,
        ),
    ).value.id
    contact = work.write(
        record_contact,
        ContactDraft("open_hour", person_id=person_id, note=f"{CONTACT_NOTE} {NAME}",
            recognition_code=RECOGNITION,
        ),
    ).value  # fmt: skip
    referral = handed_out(work, concern=CONCERN, person_name=NAME, person_id=person_id)
    housemate_id = work.write(record_person, PersonDraft(name="Mitbewohnt")).value.id
    now, today = work.clock(), work.clock().date()
    work.write(
        save_household,
        housemate_id,
        HouseholdDraft(
            members=(MemberDraft(person_id=housemate_id), MemberDraft(person_id=person_id))
        ),
        version=0,
    )
    case = work.write(open_case, person_id, CaseDraft(GOAL, agreed=True)).value
    step = work.write(agree_step, case.id, StepDraft(STEP)).value.steps[0]
    task = work.write(
        add_follow_up, FollowUpDraft(today, TASK, person_id=person_id, case_id=case.id)
    ).value
    work.write(add_follow_up, FollowUpDraft(today, TASK, referral_id=referral.id))
    appointment = work.write(
        record_appointment,
        AppointmentDraft(person_id, now + timedelta(hours=1), subject=SUBJECT),
    ).value
    note = work.write(write_note, person_id, NoteDraft(text=NOTE)).value
    consent = given(work, person_id)
    handover = work.write(
        offer_handover,
        HandoverDraft(
            colleague(work, "Lea Probe").actor.staff_id,
            "leaves",
            items=(HandoverItemDraft(person_id, remark=NOTE),),
        ),
    ).value
    offers = take_part(work, person_id)
    letter = PrintedLetter(
        LetterDraft(offers["member_id"], (Ground.NEAR_WORK,), recipient=KITA, words=KITA),
        f"%PDF-{KITA}".encode(),
        "priority_letter/1",
        PrintWay.PRINTER,
    )
    letter_id = work.write(record_letter, person_id, letter).value
    request = work.write(open_request, RequestDraft(person_id=person_id)).value
    return Hidden(
        {
            "person_id": person_id,
            "contact_id": contact.id,
            "referral_id": referral.id,
            "case_id": case.id,
            "step_id": step.id,
            "follow_up_id": task.id,
            "appointment_id": appointment.id,
            "note_id": note.id,
            "consent_id": consent.id,
            "handover_id": handover.id,
            "letter_id": letter_id,
            "request_id": request.id,
            "organisation_id": agencies(work)[0],
            **offers,
        },
        referral.number or "",
        housemate_id,
    )


def answers(
    work: Work,
    hidden: Hidden,
    words: tuple[str, ...] = CANARIES,
    modules: tuple[str, ...] = ("",),
) -> Iterator[tuple[str, object]]:
    """(function, what it returned) for everybody who answered; Problems are no answers.

    words: that are searched for. modules: how the names of those begin that are asked.

    Raises AssertionError for a reading function that the walk has no arguments for, or that
    fails with anything but a Problem.
    """
    for name, function in _functions():
        if not name.startswith(modules):
            continue
        for arguments in _arguments(work, hidden, function, words):
            if arguments is None:
                assert not _reads(name), f"the walk has no arguments for {name}"
                continue
            try:
                yield name, work.read(function, **arguments)
            except Problem:
                continue
            except Exception:
                if _reads(name):  # else a writer that was called with nonsense
                    raise


def canaries_in(value: object, words: tuple[str, ...] = CANARIES) -> set[str]:
    """The canary words that stand in a value, as a reader of German would see it."""
    return {word for word in words for text in _texts(value) if word in text}


def _reads(name: str) -> bool:
    return name not in WITHIN | LOGGED and name.rpartition(".")[2].startswith(READS)


def _functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    for module in _modules(amstrat_desktop.services):
        for name, function in inspect.getmembers(module, inspect.isfunction):
            own = function.__module__ == module.__name__ and not name.startswith("_")
            if own and next(iter(inspect.signature(function).parameters), "") == "session":
                yield f"{module.__name__.rpartition('.')[2]}.{name}", function


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for found in pkgutil.iter_modules(package.__path__):
        module = import_module(f"{package.__name__}.{found.name}")
        if not found.ispkg:
            yield module
        elif found.name != "sample":  # which writes invented people, and reads nobody
            yield from _modules(module)


def _arguments(
    work: Work, hidden: Hidden, function: Callable[..., Any], words: tuple[str, ...]
) -> Iterator[dict[str, Any] | None]:
    """One set of arguments per canary where words are asked for, else one; None: can't tell."""
    parameters = list(inspect.signature(function, eval_str=True).parameters.values())[1:]
    given_words = {"text", "words", "typed", "query", "code"} & {each.name for each in parameters}
    filters = [p for p in parameters if _has_words(p.annotation)]
    for word in (*words, hidden.number) if given_words or filters else ("",):
        known = _known(work, hidden, word)
        known |= {p.name: ReportKind.MONTHLY for p in parameters if p.annotation is ReportKind}
        known |= {p.name: Kind.OFFICE for p in parameters if p.annotation is Kind}
        chosen: dict[str, Any] = {}
        for each in parameters:
            if (each.name, each.annotation) == ("start", datetime):
                chosen[each.name] = work.clock() - timedelta(days=30)
            elif each.name in known:
                chosen[each.name] = known[each.name]
            elif _has_words(each.annotation):
                field = "words" if hasattr(each.annotation(), "words") else "text"
                chosen[each.name] = replace(each.annotation(), **{field: word})
            elif _is_plain_filter(each.annotation):
                chosen[each.name] = each.annotation()
            elif each.default is inspect.Parameter.empty:
                yield None
                return
        yield chosen
        for each in filters:
            yield {**chosen, each.name: each.annotation()}
        if "person_id" in chosen:
            # Somebody who lives with the hidden person, and is seen by everybody.
            yield {**chosen, "person_id": hidden.housemate_id}


def _known(work: Work, hidden: Hidden, word: str) -> dict[str, Any]:
    now = work.clock()
    today = now.date()
    return {
        **hidden.ids,
        **{f"{name}s": [key] for name, key in hidden.ids.items()},
        "ids": [hidden.ids["signal_id"]],
        "offer_id": hidden.ids["run_id"],
        "observation_id": hidden.ids["signal_id"],
        "release_id": hidden.ids["signal_id"],
        **dict.fromkeys(("text", "words", "typed", "query", "code", "recognition_code"), word),
        "actor": work.actor,
        "office_id": work.actor.office_id,
        "object_id": work.actor.office_id,
        "staff_id": work.actor.staff_id,
        "person_ids": [hidden.ids["person_id"]],
        "now": now,
        "on": today,
        "day": today,
        "today": today,
        "since": today - timedelta(days=30),
        "start_day": today - timedelta(days=30),
        "end_day": today + timedelta(days=30),
        "from_day": today - timedelta(days=30),
        "to_day": today + timedelta(days=30),
        "first": today - timedelta(days=30),
        "last": today + timedelta(days=30),
        "end": now + timedelta(days=30),
        "list_name": ListName.TOPIC,
        "months": [month_of(now)],
        "choice": ReleaseChoice("languages", month_of(now), month_of(now)),
        "file_format": "csv",
        "most": 50,
        "form": "person",
        "hour_id": hidden.ids["contact_id"],
        "by": 0,
        "kinds": tuple(LineKind),
        "draft": PersonDraft(
            name=NAME, name_latin=LATIN, channels=(ChannelDraft(ChannelKind.MOBILE, TELEPHONE),)
        ),
        "spans": [(now, 240)],
        "asked": FigureFilter(Period(today - timedelta(days=30), today)),
        "period": Period(today - timedelta(days=30), today),
        "key": "contacts_by_month",
        "dimension": Dimension.ALL,
        "counted": (),
        "behind": ContactFilter(),
        "start": 0,
        "size": 50,
        "limit": 50,
        "total": 1000,
        "looked": {},
        "anchors": (),
        "users": (),
    }


def _has_words(annotation: Any) -> bool:
    return _is_plain_filter(annotation) and any(
        field.name in ("words", "text") for field in fields(annotation)
    )


def _is_plain_filter(annotation: Any) -> bool:
    named = getattr(annotation, "__name__", "")
    return is_dataclass(annotation) and named.endswith(("Filter", "Wanted", "Query"))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Msg):
        yield catalogue("de").text(value)
    elif isinstance(value, str):
        yield str(value)
    elif isinstance(value, bytes):
        yield value.decode("utf-8", "ignore")
    else:
        for inner in _inside(value):
            yield from _texts(inner)


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, Mapping):
        return [*value.keys(), *value.values()]
    if isinstance(value, list | tuple | set | frozenset):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, field.name) for field in fields(value)]
    return ()

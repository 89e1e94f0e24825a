# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answers as papers and as a file, from what is on record. No Qt."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.documents import subject_access
from amstrat_desktop.documents.subject_access import NegativeAnswer, SubjectAccess
from amstrat_desktop.exchange.subject_json import subject_json
from amstrat_desktop.services.data_requests.marking import Looked
from amstrat_desktop.services.data_requests.requests import read_answer, read_request
from amstrat_desktop.services.data_requests.sheet import read_sheet_facts
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.information_sheet.drawing import sender_of


def draw_answer(work: Work, request_id: UUID, looked: Mapping[str, Looked]) -> bytes:
    """Everything that is held, in the person's language. Raises Problem as `read_answer`."""
    holdings = work.read(read_answer, request_id, looked, actor=work.actor, now=work.clock())
    request = work.read(read_request, request_id)
    office = work.read(read_sheet_facts, actor=work.actor, now=work.clock()).office
    answer = SubjectAccess(
        office=sender_of(office),
        holdings=holdings,
        asked_on=request.received_on,
        responsible=office.responsible_body,
        officer=office.dpo_contact,
    )
    return subject_access.render(answer, request.language)


def write_answer(work: Work, request_id: UUID, looked: Mapping[str, Looked]) -> bytes:
    """The same for machines, as JSON. Raises Problem as `read_answer`."""
    holdings = work.read(read_answer, request_id, looked, actor=work.actor, now=work.clock())
    request = work.read(read_request, request_id)
    office = work.read(read_sheet_facts, actor=work.actor, now=work.clock()).office
    return subject_json(holdings, office.name, request.received_on)


def draw_negative(work: Work, asked_on: date, name: str, language: str) -> bytes:
    """That nothing is held. name: for the paper alone."""
    office = work.read(read_sheet_facts, actor=work.actor, now=work.clock()).office
    answer = NegativeAnswer(
        office=sender_of(office),
        asked_on=asked_on,
        printed=office_day(work.clock()),
        name=name,
        officer=office.dpo_contact,
    )
    return subject_access.render_negative(answer, language)

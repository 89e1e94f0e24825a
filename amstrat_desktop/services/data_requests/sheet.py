# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the information sheet (Art. 13 GDPR) says of this office: who is responsible, the terms."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.services.data_requests.terms import kept_sentences
from amstrat_desktop.services.offices import OfficeCard, read_office
from amstrat_desktop.services.retention.terms import rules_on
from amstrat_desktop.services.work import Actor


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """kept: how long what is kept, a sentence each."""

    office: OfficeCard
    kept: tuple[Msg, ...]


def read_sheet_facts(session: Session, *, actor: Actor, now: datetime) -> SheetFacts:
    """The facts of the office's own sheet, and of its answers."""
    rules = rules_on(session, actor.office_id, office_day(now))
    return SheetFacts(read_office(session, actor), kept_sentences(rules))

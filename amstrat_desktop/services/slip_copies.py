# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Printing a slip, and the frozen copy of exactly what left the house.

`prepare_print` numbers the slip and says what stands on it; whoever draws the paper hands it over
and then gives the same bytes to `record_print`, so that nothing is called printed that was not.
"""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.base.vocabulary.referrals import STATUS_LABELS, Status
from amstrat_desktop.models.referral import Referral, ReferralSlip
from amstrat_desktop.services.audit import write_audit
from amstrat_desktop.services.consent_guard import require_passage
from amstrat_desktop.services.referral_cards import draft_of, referral_of, slips_of
from amstrat_desktop.services.referral_records import SlipLine
from amstrat_desktop.services.referral_states import is_ended
from amstrat_desktop.services.referral_steps import issue_referral
from amstrat_desktop.services.slips import SlipFacts, next_copy, slip_facts
from amstrat_desktop.services.work import Actor

_PDF: Final = b"%PDF-"


@dataclass(frozen=True, slots=True)
class PrintDraft:
    """What was drawn. copy_no: of the facts it was drawn from. template: name and version of
    the layout. variant: standard or plain. language: of the person's column.
    """

    referral_id: UUID
    copy_no: int
    pdf: bytes
    language: str
    variant: str
    template: str
    way: PrintWay


def prepare_print(session: Session, referral_id: UUID, *, actor: Actor, now: datetime) -> SlipFacts:
    """Number the slip where it has none yet, and say what stands on the next print.

    Raises Problem where no slip may leave the house: without a consent for its way, or after
    the referral ended.
    """
    referral = referral_of(session, referral_id)
    if referral.number is None and Status(referral.status) is Status.DRAFT:
        issue_referral(session, referral_id, actor=actor, now=now)
    _require_printable(session, referral, now)
    return slip_facts(session, referral_id, now=now)


def why_ended(status: Status) -> Msg | None:
    """Why no slip of such a referral leaves the house any more; None where one may."""
    if not is_ended(status):
        return None
    return _(
        "This referral is “{status}”: its slip is no longer printed. "
        "The copies of what left the house are kept.",
        status=STATUS_LABELS[status],
    )


def record_print(session: Session, draft: PrintDraft, *, actor: Actor, now: datetime) -> SlipLine:
    """Keep the bytes of a print or a saved file, for ever as they are."""
    referral = referral_of(session, draft.referral_id)
    _require_printable(session, referral, now)
    if referral.number is None:
        raise Problem(_("This slip has no number yet. Hand it out first."))
    if draft.copy_no != next_copy(session, referral.id):
        raise Problem(_("This slip was printed in the meantime. Open its preview again."))
    if not draft.pdf.startswith(_PDF):
        raise ValueError("a slip is a PDF")
    slip = ReferralSlip(
        id=uuid7(),
        office_id=referral.office_id,
        referral_id=referral.id,
        number=referral.number,
        copy_no=draft.copy_no,
        language=draft.language,
        variant=draft.variant,
        template=draft.template,
        way=draft.way.value,
        printed_at=now,
        printed_by=actor.staff_id,
        sha256=hashlib.sha256(draft.pdf).hexdigest(),
        pdf=draft.pdf,
    )
    session.add(slip)
    write_audit(session, "print", Kind.REFERRAL, referral.id, actor=actor, now=now)
    session.flush()
    return slips_of(session, referral.id)[-1]


def frozen_slips(session: Session, referral_id: UUID) -> tuple[SlipLine, ...]:
    """All copies that left the house, the first print first."""
    return slips_of(session, referral_id)


def frozen_pdf(session: Session, slip_id: UUID) -> bytes:
    """The bytes of one copy; raises Problem when they are no longer what was printed."""
    found = session.execute(
        select(ReferralSlip.pdf, ReferralSlip.sha256).where(ReferralSlip.id == slip_id)
    ).one_or_none()
    if found is None:
        raise Problem(_("This copy of the slip no longer exists."))
    if not hmac.compare_digest(hashlib.sha256(found.pdf).hexdigest(), found.sha256):
        raise Problem(_("This copy of the slip was changed after it was printed. Don't trust it."))
    pdf: bytes = found.pdf
    return pdf


def _require_printable(session: Session, referral: Referral, now: datetime) -> None:
    if (ended := why_ended(Status(referral.status))) is not None:
        raise Problem(ended)
    require_passage(session, draft_of(referral), office_id=referral.office_id, now=now)

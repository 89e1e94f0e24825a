# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words by which a referral is found."""

from sqlalchemy.orm import Session

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.models.referral import Referral
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.referral_cards import draft_of
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.store import search


def words_of(labels: Labels, draft: ReferralDraft) -> str:
    """What the search index holds of a referral: its topics and needs in German, the concern,
    the name that the person gave.

    Not its number, which only opens a referral when it is complete and right; not the numbers
    that serve another purpose (§ 51a SGB II); not the receiver, who may be renamed.
    """
    german = catalogue("de").text
    parts = [
        *(german(labels(ListName.TOPIC, topic)) for topic in draft.topics),
        *(german(labels(ListName.NEED, need)) for need in draft.needs),
        draft.concern,
        draft.done_so_far,
        draft.person_name,
    ]
    return " ".join(part for part in parts if part)


def index_referral(session: Session, referral: Referral) -> None:
    """Bring the search index up to what is on record."""
    words = words_of(read_labels(session), draft_of(referral))
    search.index_text(session.connection(), Kind.REFERRAL.value, referral.id, words)

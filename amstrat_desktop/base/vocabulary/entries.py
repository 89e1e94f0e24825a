# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form of a code list's entry and the names of the lists."""

from dataclasses import dataclass
from enum import StrEnum

from amstrat_desktop.base.lang import Msg


class ListName(StrEnum):
    """The code lists that an office may extend; the values stand in the database."""

    CHANNEL = "channel"
    REACHED_THROUGH = "reached_through"
    TOPIC_GROUP = "topic_group"
    TOPIC = "topic"
    RESULT = "result"
    INTERPRETER = "interpreter"
    AGE_BAND = "age_band"
    CHILD_AGE_BAND = "child_age_band"
    GENDER = "gender"
    LANGUAGE = "language"
    LANGUAGE_LEVEL = "language_level"
    NEED = "need"
    CLOSING_REASON = "closing_reason"
    DECLINE_REASON = "decline_reason"
    NO_SHOW_REASON = "no_show_reason"
    ORGANISATION_KIND = "organisation_kind"
    DOCUMENT = "document"
    RELATION = "relation"
    HOUSEHOLD_TYPE = "household_type"
    HANDOVER_REASON = "handover_reason"
    OFFER_KIND = "offer_kind"
    TARGET_GROUP = "target_group"
    WAITING_PRIORITY = "waiting_priority"
    BOOKING_NEED = "booking_need"
    ENDING_REASON = "ending_reason"
    ABSENCE_REASON = "absence_reason"
    CARER_QUALIFICATION = "carer_qualification"
    BARRIER = "barrier"
    OBSERVATION_KIND = "observation_kind"
    PLACEMENT_KIND = "placement_kind"
    PLACEMENT_FUNDING = "placement_funding"
    PLACEMENT_HURDLE = "placement_hurdle"
    PLACEMENT_ENDING = "placement_ending"


@dataclass(frozen=True, slots=True)
class Entry:
    """One shipped code.

    label: None where the name comes from elsewhere (languages: CLDR). group: the code of the
    group it stands in. restricted: coarse only, never in exports to planning (Art. 9 GDPR).
    hint: what a counsellor should know when choosing it.
    """

    code: str
    label: Msg | None = None
    group: str = ""
    restricted: bool = False
    hint: Msg | None = None

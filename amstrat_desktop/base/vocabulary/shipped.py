# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""All shipped code lists by name, and the label of a shipped code."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from amstrat_desktop.base.lang import VERBATIM, Msg
from amstrat_desktop.base.vocabulary import (
    bookings,
    childcare,
    contacts,
    directory,
    handovers,
    households,
    need_signals,
    observations,
    offers,
    people,
    placements,
    referrals,
    support_cases,
    topics,
)
from amstrat_desktop.base.vocabulary.entries import Entry, ListName

SHIPPED: Final[Mapping[ListName, tuple[Entry, ...]]] = MappingProxyType(
    {
        ListName.CHANNEL: contacts.CHANNELS,
        ListName.REACHED_THROUGH: contacts.REACHED_THROUGH,
        ListName.TOPIC_GROUP: topics.TOPIC_GROUPS,
        ListName.TOPIC: topics.TOPICS,
        ListName.RESULT: contacts.RESULTS,
        ListName.INTERPRETER: contacts.INTERPRETERS,
        ListName.AGE_BAND: contacts.AGE_BANDS,
        ListName.CHILD_AGE_BAND: contacts.CHILD_AGE_BANDS,
        ListName.GENDER: contacts.GENDERS,
        ListName.LANGUAGE: contacts.LANGUAGES,
        ListName.LANGUAGE_LEVEL: people.LANGUAGE_LEVELS,
        ListName.NEED: referrals.NEEDS,
        ListName.CLOSING_REASON: support_cases.CLOSING_REASONS,
        ListName.DECLINE_REASON: referrals.DECLINE_REASONS,
        ListName.NO_SHOW_REASON: referrals.NO_SHOW_REASONS,
        ListName.ORGANISATION_KIND: directory.ORGANISATION_KINDS,
        ListName.DOCUMENT: directory.DOCUMENTS,
        ListName.RELATION: households.RELATIONS,
        ListName.HOUSEHOLD_TYPE: households.HOUSEHOLD_TYPES,
        ListName.HANDOVER_REASON: handovers.HANDOVER_REASONS,
        ListName.OFFER_KIND: offers.OFFER_KINDS,
        ListName.TARGET_GROUP: offers.TARGET_GROUPS,
        ListName.WAITING_PRIORITY: bookings.WAITING_PRIORITIES,
        ListName.BOOKING_NEED: bookings.BOOKING_NEEDS,
        ListName.ENDING_REASON: bookings.ENDING_REASONS,
        ListName.ABSENCE_REASON: bookings.ABSENCE_REASONS,
        ListName.CARER_QUALIFICATION: childcare.CARER_QUALIFICATIONS,
        ListName.BARRIER: need_signals.BARRIERS,
        ListName.OBSERVATION_KIND: observations.OBSERVATION_KINDS,
        ListName.PLACEMENT_KIND: placements.PLACEMENT_KINDS,
        ListName.PLACEMENT_FUNDING: placements.PLACEMENT_FUNDING,
        ListName.PLACEMENT_HURDLE: placements.PLACEMENT_HURDLES,
        ListName.PLACEMENT_ENDING: placements.PLACEMENT_ENDINGS,
    }
)

_BY_CODE: Final = {
    (name, entry.code): entry for name, entries in SHIPPED.items() for entry in entries
}


def shipped(name: ListName, code: str) -> Entry | None:
    """The shipped entry of a code; None for an entry that an office added."""
    return _BY_CODE.get((name, code))


def language_label(code: str) -> Msg:
    """The name of a spoken language, from CLDR in the language of the reader."""
    return Msg(VERBATIM, params=(("text", lambda catalogue: catalogue.language_name(code)),))

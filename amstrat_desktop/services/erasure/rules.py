# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an erasure does to each table in which somebody stands; a test knows all of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Delete:
    """The row is taken away."""


@dataclass(frozen=True, slots=True)
class Blank:
    """The row goes on counting and says of nobody any more: these columns get these values.

    anew: the database refuses to change such a row, so that it is taken away and put back.
    codes: of a JSON column, the entries that are codes and stay.
    """

    values: Mapping[str, Any]
    anew: bool = False
    codes: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Apart:
    """Done by a function of its own; which."""

    where: str


Rule = Delete | Blank | Apart

_DELETE: Final = Delete()
_STATISTICS: Final = Apart("services.erasure.statistics")

RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {
        "person": _DELETE,
        "person_channel": _DELETE,
        "person_language": _DELETE,
        "person_access": _DELETE,
        "restricted_opening": _DELETE,
        "person_merge": _DELETE,
        "not_twice": _DELETE,
        "legal_hold": _DELETE,
        "processing_limit": _DELETE,
        # That a request was answered in time is counted; it holds nobody's name.
        "data_request": Blank({"person_id": None, "words": ""}),
        "information_given": Blank({"person_id": None}),
        # Others of the family may live there.
        "household": Apart("services.erasure.households"),
        "household_member": Apart("services.erasure.households"),
        # Contacts go on counting under a key of their own.
        "contact": _STATISTICS,
        "contact_topic": _STATISTICS,
        "contact_child": _STATISTICS,
        "contact_note": _DELETE,
        "contact_join": _DELETE,
        "official_note": _DELETE,
        "personal_note": _DELETE,
        "support_case": _DELETE,
        "case_step": _DELETE,
        "case_event": _DELETE,
        "appointment": _DELETE,
        "appointment_reason": _DELETE,
        "contact_attempt": _DELETE,
        "follow_up": _DELETE,
        "handover_item": _DELETE,
        "consent": _DELETE,
        "consent_data": _DELETE,
        "disclosure": _DELETE,
        "disclosure_data": _DELETE,
        # Whom the office referred where, and whether it helped, goes on counting.
        "referral": Blank(
            {
                "person_id": None,
                "concern": "",
                "concern_translated": "",
                "done_so_far": "",
                "interpreter_needed": None,
                "reads": None,
                "appointment_at": None,
                "appointment_place": "",
                "person_name": "",
                "person_birth_date": None,
                "person_telephone": "",
                "person_children": None,
                "guardian": "",
                "benefit_community_number": "",
                "customer_number": "",
            }
        ),
        "referral_topic": Blank({}),
        "referral_need": _DELETE,
        "referral_document": _DELETE,
        "referral_event": Blank(
            {"reason": ""},
            anew=True,
            codes={"detail": frozenset({"return_id", "reason_codes", "successor_id"})},
        ),
        "referral_slip": _DELETE,
        "feedback_return": Blank({"note": "", "appointment_at": None}, anew=True),
        # How many places were asked for and taken goes on counting.
        "booking": Blank(
            {
                "person_id": None,
                "call_name": "",
                "reach": "",
                "language": "",
                "priority_words": "",
                "alone_reason": "",
                "documents": "",
                "remark": "",
                "name_consent_id": None,
            }
        ),
        "booked_child": Blank({"member_id": None, "first_name": "", "birth_month": None}),
        "child_note": _DELETE,
        "booking_need": _DELETE,
        "booking_event": Blank({"detail": ""}, anew=True),
        "attendance": Blank({}),
        "kita_application": _DELETE,
        "priority_letter": _DELETE,
        "placement": _DELETE,
        "placement_hurdle": _DELETE,
        "placement_event": _DELETE,
    }
)
"""Table → what is done."""

PROOF: Final = frozenset(
    {
        "person",
        "consent",
        "consent_data",
        "disclosure",
        "disclosure_data",
        "data_request",
        "information_given",
        "person_access",
        "restricted_opening",
        "processing_limit",
        "legal_hold",
    }
)
"""What stays of somebody whose consents must still be proved (Art. 17 III e GDPR)."""

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in the referral form: as plain JSON for keeping, as typed for a few fields."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from amstrat_desktop.base.lang import LANGUAGES, Msg, _
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode, Priority
from amstrat_desktop.services.referral_records import ReferralDraft

FORM: Final = "referral"
"""The name under which an unsaved form is kept."""

_AGE: Final = re.compile(r"[\s,;/،؛]+")
_UNKNOWN: Final = "?"
_AS_UNKNOWN: Final = str.maketrans({"؟": _UNKNOWN})

# Patterns as the agency prints them (docs/domain.md, “Numbers”); a hint only, never a refusal.
_BENEFIT_COMMUNITY: Final = re.compile(r"\d{5}(//|BG)\d{7}")
_CUSTOMER: Final = re.compile(r"\d{3}[A-Z]\d{6}")
_SPACES: Final = re.compile(r"[\s-]+")


@dataclass(frozen=True, slots=True)
class FormContent:
    """The form as a whole. referral_id and version: what is being changed; predecessor_id:
    what a new one follows. All None for a new one. handed_out: receiver and way stay as they are.
    """

    draft: ReferralDraft = field(default_factory=ReferralDraft)
    referral_id: UUID | None = None
    version: int | None = None
    predecessor_id: UUID | None = None
    handed_out: bool = False


def to_json(content: FormContent) -> Mapping[str, Any]:
    """Plain values for `services/drafts.py`."""
    draft = {f.name: _plain(getattr(content.draft, f.name)) for f in fields(ReferralDraft)}
    return {
        "draft": draft,
        "referral_id": _plain(content.referral_id),
        "version": content.version,
        "predecessor_id": _plain(content.predecessor_id),
        "handed_out": content.handed_out,
    }


def from_json(values: Mapping[str, Any]) -> FormContent:
    """What `to_json` wrote; fields that an older version didn't know keep their defaults."""
    raw = values.get("draft", {})
    known = {f.name for f in fields(ReferralDraft)}
    read = {name: _read(name, value) for name, value in raw.items() if name in known}
    version = values.get("version")
    return FormContent(
        ReferralDraft(**read),
        _uuid(values.get("referral_id")),
        version if isinstance(version, int) else None,
        _uuid(values.get("predecessor_id")),
        handed_out=values.get("handed_out") is True,
    )


def is_worth_keeping(content: FormContent) -> bool:
    """Whether somebody entered anything: an empty form needs no draft."""
    draft = content.draft
    if content.referral_id is not None or content.predecessor_id is not None:
        return True
    return draft != ReferralDraft(language=draft.language)


def slip_language(code: str) -> str:
    """The slip's second column for somebody who speaks that language; German has no second."""
    return code if code in LANGUAGES else "de"


def read_ages(typed: str) -> tuple[int | None, ...] | None:
    """“1, 4, ?” as ages; None where something is no age. A question mark is an unknown age.

    Digits, commas and question marks of any script.
    """
    parts = [part for part in _AGE.split(typed.translate(_AS_UNKNOWN)) if part]
    if not all(part == _UNKNOWN or (part.isdecimal() and len(part) < 4) for part in parts):
        return None
    return tuple(None if part == _UNKNOWN else int(part) for part in parts)


def written_ages(ages: tuple[int | None, ...] | None) -> str:
    """Ages as one types them."""
    return ", ".join(_UNKNOWN if age is None else str(age) for age in ages or ())


def benefit_community_hint(typed: str) -> Msg | None:
    """What looks unusual about the number of a benefit community; it is accepted anyway."""
    compact = _SPACES.sub("", typed).upper()
    if not compact or _BENEFIT_COMMUNITY.fullmatch(compact):
        return None
    # Translators: Nummer der Bedarfsgemeinschaft (Jobcenter)
    return _("Such a number usually looks like 35502//0012345. Compare it with the letter.")


def customer_hint(typed: str) -> Msg | None:
    """What looks unusual about a customer number; it is accepted anyway."""
    compact = _SPACES.sub("", typed).upper()
    if not compact or _CUSTOMER.fullmatch(compact):
        return None
    # Translators: Kundennummer (Jobcenter, Agentur für Arbeit)
    return _("Such a number usually looks like 123A456789. Compare it with the letter.")


def _plain(value: Any) -> Any:
    match value:
        case UUID():
            return str(value)
        case datetime() | date():
            return value.isoformat()
        case tuple():
            return list(value)
        case _:
            return value


def _read(name: str, value: Any) -> Any:
    reader = _READERS.get(name)
    return value if value is None or reader is None else reader(value)


def _uuid(value: Any) -> UUID | None:
    return UUID(value) if isinstance(value, str) else None


_READERS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "organisation_id": UUID,
    "contact_id": UUID,
    "person_id": UUID,
    "mode": DeliveryMode,
    "priority": Priority,
    "appointment_at": datetime.fromisoformat,
    "person_birth_date": date.fromisoformat,
    "topics": tuple,
    "needs": tuple,
    "documents": tuple,
    "children": tuple,
}

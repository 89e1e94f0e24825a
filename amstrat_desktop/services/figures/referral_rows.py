# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rows of the figures of referrals: what they are called and how they are ordered."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, pgettext
from amstrat_desktop.base.vocabulary.referrals import (
    ATTENDANCE_LABELS,
    MODE_LABELS,
    OUTCOME_LABELS,
    STATUS_LABELS,
    Attendance,
    DeliveryMode,
    Outcome,
    Status,
)
from amstrat_desktop.services.codes import read_labels
from amstrat_desktop.services.figures.figure import Value
from amstrat_desktop.services.figures.referral_scope import LISTS, ReferralBy
from amstrat_desktop.services.figures.row_labels import (
    NOT_KNOWN,
    UNSAID,
    Labelled,
    area_labels,
    receiver_labels,
)

_FIXED: Final[Mapping[ReferralBy, Mapping[str, Msg]]] = MappingProxyType(
    {
        ReferralBy.STATUS: {each.value: STATUS_LABELS[each] for each in Status},
        ReferralBy.ATTENDANCE: {each.value: ATTENDANCE_LABELS[each] for each in Attendance},
        ReferralBy.OUTCOME: {
            **{each.value: OUTCOME_LABELS[each] for each in Outcome},
            # Translators: noch kein Ergebnis (row of a figure of referrals)
            "": pgettext("figure", "Nothing noted yet"),
        },
        ReferralBy.MODE: {each.value: MODE_LABELS[each] for each in DeliveryMode},
        ReferralBy.WAITED: {
            "0_3": pgettext("figure", "Up to 3 days"),
            "4_7": pgettext("figure", "4 to 7 days"),
            "8_14": pgettext("figure", "8 to 14 days"),
            "15_28": pgettext("figure", "15 to 28 days"),
            "29_plus": pgettext("figure", "More than 28 days"),
            # Translators: noch keine Rückmeldung (row of a figure of referrals)
            "": pgettext("figure", "No answer yet"),
        },
    }
)
"""Rows in the order of their way, not of their number."""

_NOTHING: Final[Mapping[ReferralBy, Msg]] = MappingProxyType(
    {
        ReferralBy.NO_SHOW: UNSAID,
        ReferralBy.DECLINED: UNSAID,
        # Translators: ohne Thema (row of a figure)
        ReferralBy.TOPIC: pgettext("figure", "Without a topic"),
    }
)


def label_of(session: Session, by: ReferralBy) -> Labelled:
    """What the rows of a figure are called."""
    if by in _FIXED:
        return _FIXED[by].__getitem__
    if by is ReferralBy.AREA:
        return area_labels(session)
    if by is ReferralBy.RECEIVER:
        return receiver_labels(session)
    labels, name = read_labels(session), LISTS[by]
    return lambda code: labels(name, code) if code else _NOTHING.get(by, NOT_KNOWN)


def ordered(by: ReferralBy, values: Mapping[str, Sequence[Value]]) -> list[str]:
    """The codes: in the order of their way where they have one, else the most first."""
    if by in _FIXED:
        return [code for code in _FIXED[by] if code in values]

    def most_first(code: str) -> tuple[Any, ...]:
        return not code, -(values[code][0] or 0), code

    return sorted(values, key=most_first)

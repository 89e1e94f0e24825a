# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the small forms of a referral offer to choose from."""

from collections.abc import Iterable
from typing import Final

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.vocabulary.referrals import (
    ATTENDANCE_LABELS,
    OUTCOME_LABELS,
    SOURCE_LABELS,
    Attendance,
    Outcome,
    Source,
)
from amstrat_desktop.services.codes import Option
from amstrat_desktop.ui.widgets.chips import Choice, ManyOf, OneOf

SPEAKERS: Final = (Source.AGENCY, Source.PERSON, Source.OFFICE)


def outcomes(chosen: Outcome | None = None) -> OneOf[Outcome]:
    """What came of it."""
    chips = OneOf[Outcome](_("What came of it?"))
    chips.show_choices(Choice(outcome, label) for outcome, label in OUTCOME_LABELS.items())
    chips.set_value(chosen)
    return chips


def attendances(chosen: Attendance) -> OneOf[Attendance]:
    """Whether the person went."""
    chips = OneOf[Attendance](_("Did the person go?"))
    chips.show_choices(Choice(value, label) for value, label in ATTENDANCE_LABELS.items())
    chips.set_value(chosen)
    return chips


def speakers(chosen: Source | None = None, among: Iterable[Source] = SPEAKERS) -> OneOf[Source]:
    """Who says so."""
    offered = set(among)
    chips = OneOf[Source](_("Who says so?"))
    chips.show_choices(Choice(who, SOURCE_LABELS[who]) for who in SPEAKERS if who in offered)
    chips.set_value(chosen)
    return chips


def reasons(options: Iterable[Option]) -> ManyOf[str]:
    """Why somebody didn't go; several may be true."""
    chips = ManyOf[str](_("Why not?"))
    chips.show_choices(Choice(option.code, option.label) for option in options)
    return chips

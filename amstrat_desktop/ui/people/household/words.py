# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the members of a household are called and described. No Qt here."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from amstrat_desktop.base.ages import age_in_words, ages_in
from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.households import (
    CHILDCARE_LABELS,
    GAPS,
    ROLE_LABELS,
    Childcare,
    MemberRole,
)
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.household_records import MemberCard
from amstrat_desktop.ui.lines import dotted

if TYPE_CHECKING:
    from amstrat_desktop.ui.widgets.badge import BadgeTone

SCHOOL_AGE = 6
"""Years; a younger child has a pram for a picture, an older one not."""

BENEFIT_COMMUNITY = _(
    # Translators: "Bedarfsgemeinschaft" (SGB II) stays German in brackets
    "Who lives together and who cares for whom. The benefit community (Bedarfsgemeinschaft, "
    "SGB II) is another thing and is not kept here."
)


def called(member: MemberCard, on: date) -> Msg:
    """The name; of a child without one its age, which tells it from the others."""
    if member.name is not None:
        return member.name
    role = ROLE_LABELS[MemberRole(member.draft.role)]
    if member.birth_year is None:
        return role
    # Translators: a member of a family without a name: "Child, 3 or 4 years"
    return _("{role}, {age}", role=role, age=age_in_words(member.birth_year, on))


def described(member: MemberCard, labels: Labels, on: date) -> Callable[[Catalogue], str]:
    """Relation and age, or the birth year where the age stands for a name."""

    def text(words: Catalogue) -> str:
        parts = []
        nameless = member.name is None and member.draft.relation == member.draft.role
        if member.draft.relation and not nameless:
            parts.append(words.text(labels(ListName.RELATION, member.draft.relation)))
        if member.birth_year is not None:
            # Translators: short, in a list: "born 2022"
            born = _("born {year}", year=str(member.birth_year))
            known = born if member.name is None else age_in_words(member.birth_year, on)
            parts.append(words.text(known))
        return dotted(words, *parts)

    return text


def childcare_badge(member: MemberCard) -> "tuple[Msg, BadgeTone, str] | None":
    """What the chip of a child says, its colour and its icon; None while nothing is known."""
    if not member.draft.childcare:
        return None
    state = Childcare(member.draft.childcare)
    label = CHILDCARE_LABELS[state]
    if state is Childcare.APPLIED and member.draft.childcare_since is not None:
        # Translators: Platz beantragt seit (Kita, Tagespflege, OGS)
        label = _("Applied for since {day}", day=member.draft.childcare_since)
    if state in GAPS:
        return label, "warn", "alert-triangle"
    if state is Childcare.CARED_FOR:
        return label, "ok", "check"
    return label, "plain", "minus"


def picture(member: MemberCard, on: date) -> str:
    """The icon of a member."""
    if not member.is_child:
        return "user"
    small = member.birth_year is None or ages_in(member.birth_year, on)[1] < SCHOOL_AGE
    return "baby-carriage" if small else "user"

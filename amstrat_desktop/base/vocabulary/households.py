# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who lives in a household, and how its children are cared for."""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.vocabulary.entries import Entry


class MemberRole(StrEnum):
    """Of a child the least is kept: a birth year and how it is cared for (R21)."""

    ADULT = "adult"
    CHILD = "child"


class Childcare(StrEnum):
    """The regular care of a child (*Kinderbetreuung*); not the supervision beside a course."""

    CARED_FOR = "cared_for"
    APPLIED = "applied"
    NO_PLACE = "no_place"
    NOT_WANTED = "not_wanted"
    NOT_NEEDED = "not_needed"


GAPS: Final = frozenset({Childcare.APPLIED, Childcare.NO_PLACE})
"""A place is wanted and there is none."""

ROLE_LABELS: Final[dict[MemberRole, Msg]] = {
    # Translators: Erwachsene*r (in a household)
    MemberRole.ADULT: _("Adult"),
    # Translators: Kind (in a household)
    MemberRole.CHILD: pgettext("in a household", "Child"),
}

CHILDCARE_LABELS: Final[dict[Childcare, Msg]] = {
    # Translators: betreut (Kita, Tagespflege, OGS)
    Childcare.CARED_FOR: _("Cared for"),
    # Translators: Platz beantragt (Kita, Tagespflege, OGS)
    Childcare.APPLIED: _("Place applied for"),
    # Translators: kein Platz (Kita, Tagespflege, OGS)
    Childcare.NO_PLACE: _("No place"),
    # Translators: Betreuung nicht gewünscht
    Childcare.NOT_WANTED: _("Not wanted"),
    # Translators: Betreuung nicht nötig
    Childcare.NOT_NEEDED: _("Not needed"),
}

RELATIONS: Final = (
    # Translators: Mutter
    Entry("mother", _("Mother")),
    # Translators: Vater
    Entry("father", _("Father")),
    # Translators: Partner*in
    Entry("partner", _("Partner")),
    # Translators: Kind (Verwandtschaft)
    Entry("child", pgettext("relation", "Child")),
    # Translators: Pflegekind
    Entry("foster_child", _("Foster child")),
    # Translators: Großmutter oder Großvater
    Entry("grandparent", _("Grandparent")),
    # Translators: sonstige Beziehung
    Entry("other", pgettext("relation", "Other")),
)

HOUSEHOLD_TYPES: Final = (
    # Translators: allein lebend
    Entry("alone", _("Living alone")),
    # Translators: alleinerziehend
    Entry("single_parent", _("Single parent")),
    # Translators: Paar ohne Kinder
    Entry("couple", _("Couple without children")),
    # Translators: Paar mit Kind oder Kindern
    Entry("couple_children", _("Couple with children")),
    # Translators: Mehrgenerationenhaushalt
    Entry("generations", _("Several generations")),
    # Translators: Wohngemeinschaft oder Unterkunft
    Entry("shared", _("Shared flat or accommodation centre")),
    # Translators: wohnungslos
    Entry("homeless", _("Without a home")),
)

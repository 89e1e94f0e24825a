# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The search for a regular childcare place, and why one is urgent."""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, pgettext


class CareKind(StrEnum):
    """What is applied for. ALL_DAY_SCHOOL: care at a primary school after lessons (OGS)."""

    KITA = "kita"
    CHILD_MINDER = "child_minder"
    ALL_DAY_SCHOOL = "all_day_school"
    PLAY_GROUP = "play_group"


class ApplicationStatus(StrEnum):
    """What became of an application. LISTED: the Kita confirmed its waiting list.

    WITHDRAWN: by the family, for example because another place was found.
    """

    APPLIED = "applied"
    LISTED = "listed"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


WAITS: Final = frozenset({ApplicationStatus.APPLIED, ApplicationStatus.LISTED})
"""Nobody has answered yes or no."""


class Ground(StrEnum):
    """Why a place is urgent (*Dringlichkeit*): a fact of the parent's way into work and no more.

    Nothing about health, residence or trouble at home: whoever reads the letter does not need it.
    """

    WORK_STARTS = "work_starts"
    WORKS = "works"
    TRAINING = "training"
    LANGUAGE_COURSE = "language_course"
    MEASURE = "measure"
    NEAR_WORK = "near_work"
    SINGLE_PARENT = "single_parent"
    NO_FAMILY = "no_family"
    SIBLING = "sibling"
    SCHOOL_SOON = "school_soon"


CARE_KIND_LABELS: Final[dict[CareKind, Msg]] = {
    # Translators: Kita (Kindertageseinrichtung)
    CareKind.KITA: pgettext("childcare", "Nursery (Kita)"),
    # Translators: Kindertagespflege (Tagesmutter, Tagesvater)
    CareKind.CHILD_MINDER: pgettext("childcare", "Child minder (Kindertagespflege)"),
    # Translators: Offene Ganztagsschule (OGS)
    CareKind.ALL_DAY_SCHOOL: pgettext("childcare", "All-day school (OGS)"),
    # Translators: Spielgruppe
    CareKind.PLAY_GROUP: pgettext("childcare", "Play group"),
}

APPLICATION_LABELS: Final[dict[ApplicationStatus, Msg]] = {
    # Translators: beantragt, angemeldet (Antrag auf einen Kita-Platz)
    ApplicationStatus.APPLIED: pgettext("childcare application", "Applied for"),
    # Translators: auf der Warteliste der Kita
    ApplicationStatus.LISTED: pgettext("childcare application", "On the waiting list"),
    # Translators: Zusage
    ApplicationStatus.ACCEPTED: pgettext("childcare application", "Place promised"),
    # Translators: Absage
    ApplicationStatus.DECLINED: pgettext("childcare application", "Turned down"),
    # Translators: zurückgezogen (von der Familie)
    ApplicationStatus.WITHDRAWN: pgettext("childcare application", "Withdrawn"),
}

GROUND_LABELS: Final[dict[Ground, Msg]] = {
    # Translators: Ein Elternteil beginnt eine Arbeit. (ground of a letter to a Kita)
    Ground.WORK_STARTS: pgettext("urgency", "A parent starts work."),
    # Translators: Die Eltern arbeiten. / Der Elternteil, bei dem das Kind lebt, arbeitet.
    Ground.WORKS: pgettext("urgency", "The parents with whom the child lives are at work."),
    # Translators: Ein Elternteil beginnt eine Ausbildung, Umschulung oder ein Studium.
    Ground.TRAINING: pgettext("urgency", "A parent starts training or studies."),
    # Translators: Ein Elternteil beginnt einen Sprach- oder Integrationskurs.
    Ground.LANGUAGE_COURSE: pgettext(
        "urgency", "A parent starts a language or integration course."
    ),
    # Translators: Ein Elternteil beginnt ein Praktikum oder eine Maßnahme, die zur Arbeit führt.
    Ground.MEASURE: pgettext(
        "urgency", "A parent starts an internship or a measure that leads to work."
    ),
    # Translators: Ein Elternteil kann arbeiten, sobald das Kind betreut ist (arbeitsmarktnah).
    Ground.NEAR_WORK: pgettext(
        "urgency", "A parent can start work as soon as the child has a place."
    ),
    # Translators: Das Kind lebt bei einem Elternteil (alleinerziehend).
    Ground.SINGLE_PARENT: pgettext("urgency", "The child lives with one parent."),
    # Translators: Niemand aus Familie oder Umfeld kann das Kind in dieser Zeit betreuen.
    Ground.NO_FAMILY: pgettext(
        "urgency", "Nobody of the family or around it can look after the child in that time."
    ),
    # Translators: Ein Geschwisterkind besucht die Einrichtung schon.
    Ground.SIBLING: pgettext("urgency", "A brother or sister goes there already."),
    # Translators: Das Kind kommt bald in die Schule und war noch in keiner Kita.
    Ground.SCHOOL_SOON: pgettext(
        "urgency", "The child starts school soon and has not been to a nursery yet."
    ),
}

GROUND_NAMES: Final[dict[Ground, Msg]] = {
    # Translators: short names on buttons: Arbeitsbeginn
    Ground.WORK_STARTS: pgettext("urgency", "Work starts"),
    # Translators: Eltern arbeiten
    Ground.WORKS: pgettext("urgency", "Parents at work"),
    # Translators: Ausbildung, Studium
    Ground.TRAINING: pgettext("urgency", "Training, studies"),
    # Translators: Sprachkurs
    Ground.LANGUAGE_COURSE: pgettext("urgency", "Language course"),
    # Translators: Praktikum, Maßnahme
    Ground.MEASURE: pgettext("urgency", "Internship, measure"),
    # Translators: arbeitsmarktnah
    Ground.NEAR_WORK: pgettext("urgency", "Close to the labour market"),
    # Translators: alleinerziehend
    Ground.SINGLE_PARENT: pgettext("urgency", "Single parent"),
    # Translators: keine andere Betreuung im Umfeld
    Ground.NO_FAMILY: pgettext("urgency", "Nobody else to look after"),
    # Translators: Geschwisterkind dort
    Ground.SIBLING: pgettext("urgency", "Brother or sister there"),
    # Translators: bald Schulkind
    Ground.SCHOOL_SOON: pgettext("urgency", "School soon"),
}
"""Short names for choosing; the letter says `GROUND_LABELS`."""

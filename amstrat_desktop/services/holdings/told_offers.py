# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is told of places in offers, childcare, the search for a Kita and of ways into work."""

from collections.abc import Mapping
from typing import Any, Final

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.base.vocabulary.booking_steps import BOOKING_STEP_LABELS, BookingStep
from amstrat_desktop.base.vocabulary.bookings import (
    BOOKING_STATUS_LABELS,
    CAME_LABELS,
    MISSING_CHILD_LABELS,
    MISSING_PARENT_LABELS,
    BookingStatus,
    Came,
    Missing,
)
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.kita import (
    APPLICATION_LABELS,
    CARE_KIND_LABELS,
    GROUND_NAMES,
    ApplicationStatus,
    CareKind,
    Ground,
)
from amstrat_desktop.base.vocabulary.placements import (
    HURDLE_STATE_LABELS,
    PLACEMENT_STATUS_LABELS,
    HurdleState,
    PlacementStatus,
)
from amstrat_desktop.services.holdings.telling import (
    Chapter,
    Check,
    Names,
    Part,
    Rule,
    Told,
    Why,
    checked,
    code,
    language,
    moment,
    named,
    one_of,
    plain,
    tick,
    typed,
)
from amstrat_desktop.services.holdings.told_people import (
    AGENCY,
    BIRTH_YEAR,
    LANGUAGE,
    REASON,
    REMARK,
    STATE,
    WHEN,
    year,
)


def _grounds(held: Any, _names: Names) -> Msg | None:
    labels = tuple(GROUND_NAMES[Ground(one)] for one in held or ())
    if not labels:
        return None
    return Msg(
        verbatim("").msgid,
        params=(("text", lambda words: words.joined([words.text(one) for one in labels])),),
    )


OFFERS: Final[Mapping[str, Rule]] = {
    "booking": Chapter(
        _("Places in offers"),
        (
            named("run_id", _("Offer"), "offer_run"),
            moment("asked_on", WHEN),
            plain("call_name", _("Name in the list")),
            plain("reach", _("How you can be reached")),
            language("language", LANGUAGE),
            one_of("status", STATE, BookingStatus, BOOKING_STATUS_LABELS),
            code("priority", _("Priority"), ListName.WAITING_PRIORITY),
            typed("priority_words", REASON),
            one_of("missing", _("What is missing"), Missing, MISSING_PARENT_LABELS),
            tick("childcare_needed", _("Childcare")),
            typed("alone_reason", _("Why without childcare")),
            moment("offered_until", _("Offered until")),
            moment("ended_on", _("Ended on")),
            code("ending_reason", _("Why it ended"), ListName.ENDING_REASON),
            typed("documents", _("Documents promised")),
            typed("remark", REMARK),
        ),
        "asked_on",
        {
            "person_id": Why.INNER,
            "contact_id": Why.INNER,
            "name_consent_id": Why.INNER,
            "need_signal_id": Why.INNER,
        },
    ),
    "booking_need": Part(
        "booking",
        "booking_id",
        _("What is needed"),
        (code("need", _("Need"), ListName.BOOKING_NEED),),
    ),
    "booking_event": Part(
        "booking",
        "booking_id",
        _("What happened"),
        (
            moment("at", WHEN),
            one_of("event", _("What"), BookingStep, BOOKING_STEP_LABELS),
            one_of("status", STATE, BookingStatus, BOOKING_STATUS_LABELS),
            typed("detail", REMARK),
        ),
    ),
    "booked_child": Part(
        "booking",
        "booking_id",
        _("Children in childcare"),
        (
            checked(plain("first_name", _("First name")), Check.CHILD),
            checked(year("birth_year", BIRTH_YEAR), Check.CHILD),
            checked(moment("birth_month", _("Month of birth")), Check.CHILD),
            one_of("missing", _("What is missing"), Missing, MISSING_CHILD_LABELS),
        ),
        {"member_id": Why.INNER, "group_id": Why.INNER},
    ),
    "child_note": Part(
        "booking",
        "booking_id",
        _("What carers must know of a child"),
        (typed("allergy", _("Allergies")), typed("emergency", _("In an emergency"))),
        {"child_id": Why.INNER},
    ),
    "attendance": Part(
        "booking",
        "booking_id",
        _("Attendance"),
        (
            named("session_id", WHEN, "run_session"),
            one_of("state", _("Attendance"), Came, CAME_LABELS),
            code("reason", REASON, ListName.ABSENCE_REASON),
            moment("children", _("Children")),
        ),
        {"noted_at": Why.INNER, "noted_by": Why.COLLEAGUE},
    ),
    "kita_application": Chapter(
        _("Search for a Kita place"),
        (
            moment("applied_on", WHEN),
            named("organisation_id", AGENCY, "organisation"),
            plain("kita", _("Kita")),
            one_of("care_kind", _("Kind"), CareKind, CARE_KIND_LABELS),
            named("member_id", _("Child, born in"), "household_member"),
            moment("wanted_from", _("Wanted from")),
            moment("hours", _("Hours a week")),
            one_of("status", STATE, ApplicationStatus, APPLICATION_LABELS),
            moment("answered_on", _("Answered on")),
            typed("remark", REMARK),
        ),
        "applied_on",
        {"person_id": Why.INNER},
    ),
    "priority_letter": Chapter(
        # Translators: Schreiben an eine Kita, warum es eilt
        _("Letters for an urgent Kita place"),
        (
            moment("issued_on", WHEN),
            named("organisation_id", AGENCY, "organisation"),
            plain("recipient", _("To whom")),
            named("member_id", _("Child, born in"), "household_member"),
            Told("grounds", _("Grounds"), _grounds),
            moment("starts_on", _("Starts on")),
            typed("words", _("In your words")),
            language("language", LANGUAGE),
        ),
        "issued_on",
        {
            "person_id": Why.INNER,
            "template": Why.INNER,
            "way": Why.INNER,
            "printed_at": Why.INNER,
            "pdf": Why.COPY,
            "sha256": Why.INNER,
        },
    ),
}

WAYS_INTO_WORK: Final[Mapping[str, Rule]] = {
    "placement": Chapter(
        _("Work and internships"),
        (
            named("vacancy_id", _("Place"), "vacancy"),
            one_of("status", STATE, PlacementStatus, PLACEMENT_STATUS_LABELS),
            moment("starts_on", _("Starts on")),
            moment("ends_on", _("Ends on")),
            moment("hours", _("Hours a week")),
            code("funding", _("Funding"), ListName.PLACEMENT_FUNDING),
            moment("funding_until", _("Funded until")),
            named("coach_id", _("Looks after the person"), "staff"),
            moment("ended_on", _("Ended on")),
            code("ending_reason", _("Why it ended"), ListName.PLACEMENT_ENDING),
            typed("remark", REMARK),
        ),
        "created_at",
        {"person_id": Why.INNER, "text_as_of": Why.INNER},
    ),
    "placement_hurdle": Part(
        "placement",
        "placement_id",
        _("Hurdles before work starts"),
        (
            code("hurdle", _("Hurdle"), ListName.PLACEMENT_HURDLE),
            one_of("state", STATE, HurdleState, HURDLE_STATE_LABELS),
            typed("words", REMARK),
            moment("settled_on", _("Settled on")),
        ),
    ),
    "placement_event": Part(
        "placement",
        "placement_id",
        _("What happened"),
        (
            moment("at", WHEN),
            one_of("status", STATE, PlacementStatus, PLACEMENT_STATUS_LABELS),
            typed("detail", REMARK),
        ),
    ),
}

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is told of support, planning and referrals."""

from collections.abc import Mapping
from typing import Any, Final

from amstrat_desktop.base.lang import Msg, _, pgettext, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.handovers import INFORMED_LABELS, Informed
from amstrat_desktop.base.vocabulary.planning import (
    APPOINTMENT_STATUS_LABELS,
    ATTEMPT_LABELS,
    REMINDER_LABELS,
    RULE_LABELS,
    AppointmentStatus,
    AttemptResult,
    FollowUpRule,
    ReminderMode,
)
from amstrat_desktop.base.vocabulary.referral_steps import (
    ANSWER_LABELS,
    EVENT_LABELS,
    Answer,
    EventKind,
)
from amstrat_desktop.base.vocabulary.referrals import (
    ATTENDANCE_LABELS,
    MODE_LABELS,
    OUTCOME_LABELS,
    PRIORITY_LABELS,
    RETURN_CHANNEL_LABELS,
    SOURCE_LABELS,
    STATUS_LABELS,
    Attendance,
    DeliveryMode,
    Outcome,
    Priority,
    ReturnChannel,
    Source,
    Status,
)
from amstrat_desktop.base.vocabulary.support_cases import (
    CASE_EVENT_LABELS,
    CASE_STATUS_LABELS,
    DOER_LABELS,
    CaseEventKind,
    CaseStatus,
    StepDoer,
)
from amstrat_desktop.services.holdings.telling import (
    Chapter,
    Check,
    Names,
    Part,
    Rule,
    Silent,
    Told,
    Why,
    code,
    language,
    moment,
    named,
    one_of,
    other,
    plain,
    tick,
    typed,
)
from amstrat_desktop.services.holdings.told_people import (
    AGENCY,
    INTERPRETER,
    LANGUAGE,
    REASON,
    REMARK,
    STATE,
    WHEN,
)

_HEX: Final = 32
"""Characters of a key as a referral's step keeps it."""


def _ages(held: Any, _names: Names) -> Msg | None:
    ages = [str(age) for age in held or () if age is not None]
    return verbatim(", ".join(ages)) if ages else None


def _facts(held: Any, _names: Names) -> Msg | None:
    """What a step of a referral keeps beside its status, without keys of other records."""
    told = [
        str(value)
        for name, value in (held or {}).items()
        if value and not name.endswith("_id") and not isinstance(value, bool)
        if not (isinstance(value, str) and len(value) == _HEX)
    ]
    return verbatim("\n".join(told)) if told else None


SUPPORT: Final[Mapping[str, Rule]] = {
    "support_case": Chapter(
        # Translators: Begleitung
        _("Support over a longer time"),
        (
            typed("goal", _("Goal")),
            language("goal_language", _("Language of the goal")),
            named("responsible_id", _("Responsible"), "staff"),
            named("deputy_id", _("Stands in"), "staff"),
            one_of("status", STATE, CaseStatus, CASE_STATUS_LABELS),
            moment("opened_on", _("Begun on")),
            moment("closed_on", _("Closed on")),
            code("closing_reason", _("Why it ended"), ListName.CLOSING_REASON),
            typed("closing_remark", REMARK),
        ),
        "opened_on",
        {"person_id": Why.INNER},
    ),
    "case_step": Part(
        "support_case",
        "case_id",
        _("Agreed steps"),
        (
            typed("text", _("Step")),
            one_of("doer", _("Who does it"), StepDoer, DOER_LABELS),
            moment("due_on", _("Until")),
            moment("done_on", _("Done on")),
        ),
    ),
    "case_event": Part(
        "support_case",
        "case_id",
        _("What happened"),
        (
            moment("at", WHEN),
            one_of("event", _("What"), CaseEventKind, CASE_EVENT_LABELS),
            typed("detail", REMARK),
        ),
        {"responsible_id": Why.COLLEAGUE, "deputy_id": Why.COLLEAGUE},
    ),
    "handover": Silent(Why.COLLEAGUE),
    "handover_item": Chapter(
        # Translators: Übergaben an andere Mitarbeitende
        _("When you were handed over to another colleague"),
        (
            named("handover_id", WHEN, "handover"),
            # Translators: Wussten Sie davon?
            one_of("informed", _("Did you know?"), Informed, INFORMED_LABELS),
            typed("remark", REMARK),
        ),
        "id",
        {
            "person_id": Why.INNER,
            "case_id": Why.INNER,
            "open_steps": Why.INNER,
            "open_follow_ups": Why.INNER,
            "open_appointments": Why.INNER,
            "open_referrals": Why.INNER,
        },
    ),
    "follow_up": Chapter(
        # Translators: Wiedervorlagen
        _("Tasks of the office about you"),
        (
            moment("due_on", _("Due")),
            one_of("rule", _("Kind"), FollowUpRule, RULE_LABELS),
            typed("text", _("Task")),
            moment("done_at", _("Done on")),
            typed("result", _("What came of it")),
        ),
        "due_on",
        {
            "person_id": Why.INNER,
            "case_id": Why.INNER,
            "contact_id": Why.INNER,
            "referral_id": Why.INNER,
            "consent_id": Why.INNER,
            "booking_id": Why.INNER,
            "placement_id": Why.INNER,
            "done_by": Why.COLLEAGUE,
        },
    ),
    "appointment": Chapter(
        _("Appointments"),
        (
            moment("starts_at", WHEN),
            moment("duration", _("Minutes")),
            typed("subject", _("What about")),
            named("organisation_id", AGENCY, "organisation"),
            typed("with_whom", _("With whom")),
            plain("place", _("Place")),
            typed("bring", _("Something else to bring")),
            one_of("status", STATE, AppointmentStatus, APPOINTMENT_STATUS_LABELS),
            code("interpreter", INTERPRETER, ListName.INTERPRETER),
            one_of("reminder", _("Reminder"), ReminderMode, REMINDER_LABELS),
            named("accompanied_by", _("Who goes along"), "staff"),
            typed("remark", REMARK),
        ),
        "starts_at",
        {
            "person_id": Why.INNER,
            "case_id": Why.INNER,
            "referral_id": Why.INNER,
            "moved_to_id": Why.INNER,
        },
    ),
    "appointment_reason": Part(
        "appointment",
        "appointment_id",
        _("Reasons"),
        (code("reason", REASON, ListName.NO_SHOW_REASON),),
    ),
    "contact_attempt": Chapter(
        _("Attempts to reach you"),
        (
            moment("at", WHEN),
            one_of("result", _("Result"), AttemptResult, ATTEMPT_LABELS),
            typed("remark", REMARK),
        ),
        "at",
        {"person_id": Why.INNER, "channel_id": Why.INNER},
    ),
}

REFERRALS: Final[Mapping[str, Rule]] = {
    "referral": Chapter(
        # Translators: Weitervermittlungen
        _("Referrals to other agencies"),
        (
            moment("created_at", WHEN),
            plain("number", _("Slip number")),
            named("organisation_id", _("To whom"), "organisation"),
            one_of("mode", _("Way"), DeliveryMode, MODE_LABELS),
            one_of("priority", _("Priority"), Priority, PRIORITY_LABELS),
            language("language", LANGUAGE),
            typed("concern", _("Concern")),
            typed("concern_translated", _("Translated")),
            typed("done_so_far", _("What was done so far")),
            one_of("status", STATE, Status, STATUS_LABELS),
            moment("status_since", _("Since")),
            moment("due_at", _("Due")),
            one_of("attendance", _("Attendance"), Attendance, ATTENDANCE_LABELS),
            one_of("outcome", _("Result"), Outcome, OUTCOME_LABELS),
            one_of("outcome_source", _("Who says so"), Source, SOURCE_LABELS),
            tick("interpreter_needed", INTERPRETER),
            tick("reads", _("Reads and writes")),
            moment("appointment_at", _("Appointment")),
            plain("appointment_place", _("Place")),
            plain("person_name", _("Name on the slip")),
            moment("person_birth_date", _("Date of birth")),
            plain("person_telephone", _("Telephone")),
            Told("person_children", _("Ages of the children"), _ages),
            other("guardian", _("Parent or guardian")),
            plain("benefit_community_number", _("Benefit community number")),
            plain("customer_number", _("Customer number")),
        ),
        "created_at",
        {
            "contact_id": Why.INNER,
            "person_id": Why.INNER,
            "predecessor_id": Why.INNER,
            "next_party": Why.INNER,
        },
    ),
    "referral_topic": Part(
        "referral", "referral_id", _("Topics"), (code("topic", _("Topic"), ListName.TOPIC),)
    ),
    "referral_need": Part(
        "referral", "referral_id", _("What is needed"), (code("need", _("Need"), ListName.NEED),)
    ),
    "referral_document": Part(
        "referral",
        "referral_id",
        _("Documents to bring"),
        (code("document", _("Document"), ListName.DOCUMENT),),
    ),
    "referral_event": Part(
        "referral",
        "referral_id",
        _("What happened"),
        (
            moment("at", WHEN),
            one_of("step", _("What"), EventKind, EVENT_LABELS),
            one_of("status", STATE, Status, STATUS_LABELS),
            one_of("attendance", _("Attendance"), Attendance, ATTENDANCE_LABELS),
            one_of("outcome", _("Result"), Outcome, OUTCOME_LABELS),
            one_of("source", _("Who says so"), Source, SOURCE_LABELS),
            plain("reason_code", _("Code of the reason")),
            typed("reason", REASON),
            Told("detail", REMARK, _facts, Check.TYPED),
        ),
    ),
    "referral_slip": Part(
        "referral",
        "referral_id",
        # Translators: Ausdrucke des Scheins
        _("Slips that were printed"),
        (
            moment("printed_at", WHEN),
            plain("number", _("Slip number")),
            moment("copy_no", pgettext("answer", "Copy number")),
            language("language", LANGUAGE),
        ),
        {
            "variant": Why.INNER,
            "template": Why.INNER,
            "way": Why.INNER,
            "printed_by": Why.COLLEAGUE,
            "pdf": Why.COPY,
            "sha256": Why.INNER,
        },
    ),
    "feedback_return": Part(
        "referral",
        "referral_id",
        _("Answers"),
        (
            moment("received_on", WHEN),
            one_of("channel", _("Way"), ReturnChannel, RETURN_CHANNEL_LABELS),
            one_of("answer", _("Answer"), Answer, ANSWER_LABELS),
            moment("appointment_at", _("Appointment")),
            typed("note", _("Note")),
        ),
        {"entered_at": Why.INNER, "entered_by": Why.COLLEAGUE},
    ),
}

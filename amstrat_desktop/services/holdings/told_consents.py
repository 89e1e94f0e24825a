# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is told of consents, of what was told to others, and of the rights themselves."""

from collections.abc import Mapping
from typing import Final

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.vocabulary.consents import (
    BASIS_LABELS,
    DATA_LABELS,
    DISCLOSURE_WAY_LABELS,
    GIVEN_BY_LABELS,
    HOW_LABELS,
    LEGAL_KIND_LABELS,
    PURPOSE_LABELS,
    DataCategory,
    Decision,
    DisclosureBasis,
    DisclosureWay,
    GivenBy,
    How,
    LegalKind,
    Purpose,
)
from amstrat_desktop.base.vocabulary.data_requests import (
    IDENTITY_LABELS,
    INFORMATION_WAY_LABELS,
    REQUEST_KIND_LABELS,
    REQUEST_STATE_LABELS,
    Identity,
    InformationWay,
    RequestKind,
    RequestState,
)
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.holdings.telling import (
    Chapter,
    Part,
    Rule,
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

_DECISIONS: Final = {
    # Translators: zugestimmt
    Decision.GIVEN: _("You agreed"),
    # Translators: abgelehnt
    Decision.REFUSED: _("You refused"),
}
CONSENTS: Final[Mapping[str, Rule]] = {
    "consent": Chapter(
        _("What you agreed to, and what not"),
        (
            moment("given_on", WHEN),
            one_of("legal_kind", _("Kind"), LegalKind, LEGAL_KIND_LABELS),
            one_of("purpose", _("What for"), Purpose, PURPOSE_LABELS),
            one_of("decision", _("Decision"), Decision, _DECISIONS),
            named("organisation_id", AGENCY, "organisation"),
            plain("form", _("Form")),
            language("form_language", LANGUAGE),
            one_of("how", _("How"), How, HOW_LABELS),
            typed("spoken_reason", _("Why nothing was signed")),
            one_of("given_by", _("Given by"), GivenBy, GIVEN_BY_LABELS),
            other("guardian_name", _("Parent or guardian")),
            code("interpreter", INTERPRETER, ListName.INTERPRETER),
            other("interpreter_name", _("Name of the interpreter")),
            moment("expires_on", _("Until")),
            plain("scan", _("Where the signed paper is")),
            moment("withdrawn_at", _("Withdrawn on")),
            typed("withdrawal_remark", REMARK),
        ),
        "given_on",
        {"person_id": Why.INNER, "withdrawn_by": Why.COLLEAGUE},
    ),
    "consent_data": Part(
        "consent",
        "consent_id",
        _("Which data"),
        (one_of("category", _("Data"), DataCategory, DATA_LABELS),),
    ),
    "disclosure": Chapter(
        # Translators: Wem wurde was gesagt?
        _("What was told to whom"),
        (
            moment("at", WHEN),
            plain("receiver", _("To whom")),
            one_of("basis", _("On which ground"), DisclosureBasis, BASIS_LABELS),
            one_of("way", _("Way"), DisclosureWay, DISCLOSURE_WAY_LABELS),
            typed("content", _("What was said")),
            typed("reason", REASON),
            plain("decided_by", _("Decided by")),
            tick("person_told", _("Were you told?")),
        ),
        "at",
        {
            "person_id": Why.INNER,
            "organisation_id": Why.INNER,
            "consent_id": Why.INNER,
            "referral_id": Why.INNER,
        },
    ),
    "disclosure_data": Part(
        "disclosure",
        "disclosure_id",
        _("Which data"),
        (one_of("category", _("Data"), DataCategory, DATA_LABELS),),
    ),
    "data_request": Chapter(
        # Translators: Ihre Anträge zum Datenschutz
        _("What you asked about your data"),
        (
            moment("received_on", WHEN),
            one_of("request_kind", _("Kind"), RequestKind, REQUEST_KIND_LABELS),
            one_of("identity", _("How we knew that it was you"), Identity, IDENTITY_LABELS),
            one_of("state", STATE, RequestState, REQUEST_STATE_LABELS),
            moment("due_on", _("Due")),
            moment("answered_at", _("Answered on")),
            typed("words", REASON),
        ),
        "received_on",
        {"person_id": Why.INNER, "language": Why.INNER, "answered_by": Why.COLLEAGUE},
    ),
    "information_given": Chapter(
        # Translators: Informationsblätter zum Datenschutz, die Sie bekommen haben
        _("Information sheets that you were given"),
        (
            moment("at", WHEN),
            plain("sheet", _("Version")),
            language("language", LANGUAGE),
            one_of("way", _("Way"), InformationWay, INFORMATION_WAY_LABELS),
        ),
        "at",
        {"person_id": Why.INNER},
    ),
    "legal_hold": Chapter(
        # Translators: Aufbewahrung wegen eines Verfahrens (Löschsperre)
        _("Kept because of a case at law"),
        (
            moment("since", _("Since")),
            typed("reason", REASON),
            moment("until", _("Until")),
            moment("lifted_at", _("Ended on")),
        ),
        "since",
        {"person_id": Why.INNER, "set_by": Why.COLLEAGUE, "lifted_by": Why.COLLEAGUE},
    ),
    "processing_limit": Chapter(
        # Translators: Einschränkung der Verarbeitung (Art. 18 DSGVO)
        _("Kept, and not used"),
        (
            moment("since", _("Since")),
            plain("ground", _("Ground")),
            typed("words", REASON),
            moment("lifted_at", _("Ended on")),
        ),
        "since",
        {"person_id": Why.INNER, "set_by": Why.COLLEAGUE, "lifted_by": Why.COLLEAGUE},
    ),
}

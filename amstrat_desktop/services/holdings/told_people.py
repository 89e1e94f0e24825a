# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is told of a person's record, household, conversations and notes."""

from collections.abc import Mapping
from typing import Any, Final

from amstrat_desktop.base.lang import Msg, _, pgettext, verbatim
from amstrat_desktop.base.vocabulary.contacts import (
    KIND_LABELS,
    SEQUENCE_LABELS,
    ContactKind,
    Sequence,
)
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.households import (
    CHILDCARE_LABELS,
    ROLE_LABELS,
    Childcare,
    MemberRole,
)
from amstrat_desktop.base.vocabulary.people import (
    CHANNEL_KIND_LABELS,
    INTERPRETER_NEED_LABELS,
    LITERACY_LABELS,
    PERSON_STATUS_LABELS,
    SAFE_LABELS,
    ChannelKind,
    InterpreterNeed,
    Literacy,
    PersonStatus,
    Safe,
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
    checked,
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

REASON: Final = _("Reason")
REMARK: Final = _("Remark")
LANGUAGE: Final = _("Language")
INTERPRETER: Final = _("Interpreter")
AREA: Final = _("Area")
STATE: Final = _("State")
WHEN: Final = _("When")
AGENCY: Final = _("Agency")
BIRTH_YEAR: Final = _("Year of birth")


def year(column: str, label: Msg) -> Told:
    """A year is no number to be grouped."""
    return Told(column, label, lambda held, _names: verbatim(str(held)) if held else None)


def _fields(held: Any, _names: Names) -> Msg | None:
    """Fields of a record as they stood before, by their names in the database."""
    if not isinstance(held, Mapping):
        return None
    return verbatim("\n".join(f"{name}: {value}" for name, value in held.items() if value))


PEOPLE: Final[Mapping[str, Rule]] = {
    "person": Chapter(
        # Translators: Stammdaten (heading of an answer to a person)
        _("Your record"),
        (
            plain("name", _("Name")),
            plain("name_latin", _("Name in Latin letters")),
            tick("code_name", _("The name is a code name")),
            year("birth_year", BIRTH_YEAR),
            code("gender", _("Gender"), ListName.GENDER),
            language("language", LANGUAGE),
            language("written_language", _("Language of papers")),
            named("area_id", AREA, "area"),
            one_of("literacy", _("Reading and writing"), Literacy, LITERACY_LABELS),
            one_of("interpreter_need", INTERPRETER, InterpreterNeed, INTERPRETER_NEED_LABELS),
            named("preferred_staff_id", pgettext("answer", "Preferred counsellor"), "staff"),
            plain("recognition_code", _("Recognition code")),
            one_of("status", STATE, PersonStatus, PERSON_STATUS_LABELS),
            # Translators: Die Akte ist gesperrt seit (Auskunftssperre im Büro)
            moment("restricted_at", _("Only some colleagues may open it, since")),
            typed("restriction_reason", REASON),
            # Translators: gespeichert seit
            moment("created_at", _("On record since")),
        ),
        "created_at",
        {
            "sort_name": Why.INNER,
            "restricted_by": Why.COLLEAGUE,
            "merged_into_id": Why.INNER,
        },
    ),
    "person_channel": Chapter(
        _("How you can be reached"),
        (
            one_of("channel_kind", _("Way"), ChannelKind, CHANNEL_KIND_LABELS),
            # Translators: Nummer oder Adresse
            plain("value", _("Number or address")),
            one_of("safe", _("Safe"), Safe, SAFE_LABELS),
            tick("voicemail", _("May leave a message")),
            language("language", LANGUAGE),
            typed("remark", REMARK),
        ),
        "position",
        {"person_id": Why.INNER, "dialled": Why.INNER},
    ),
    "person_language": Chapter(
        _("Your languages"),
        (
            language("language", LANGUAGE),
            code("speaks", _("Speaks"), ListName.LANGUAGE_LEVEL),
            code("reads", _("Reads"), ListName.LANGUAGE_LEVEL),
            moment("as_of", _("As of")),
            typed("evidence", _("Proof")),
        ),
        "position",
        {"person_id": Why.INNER},
    ),
    "person_access": Silent(Why.COLLEAGUE),
    "restricted_opening": Chapter(
        # Translators: Öffnungen der gesperrten Akte
        _("When the restricted record was opened"),
        (moment("opened_at", WHEN), typed("reason", REASON), moment("closed_at", _("Until"))),
        "opened_at",
        {"person_id": Why.INNER},
    ),
    "person_merge": Chapter(
        # Translators: Zusammengeführte Akten
        _("Two records that were put together"),
        (
            moment("at", WHEN),
            Told("before", _("What stood there before"), _fields, Check.TYPED),
            moment("undone_at", _("Undone on")),
        ),
        "at",
        {
            "kept_id": Why.INNER,
            "merged_id": Why.INNER,
            "moved": Why.INNER,
            "undone_by": Why.COLLEAGUE,
        },
    ),
    "not_twice": Silent(Why.OTHERS),
    "household": Chapter(
        _("Your household"),
        (
            code("household_type", _("Kind of household"), ListName.HOUSEHOLD_TYPE),
            named("area_id", AREA, "area"),
            typed("situation", _("Situation")),
        ),
        "created_at",
    ),
    "household_member": Chapter(
        _("Who belongs to your household"),
        (
            one_of("role", _("Role"), MemberRole, ROLE_LABELS),
            code("relation", _("Relation"), ListName.RELATION),
            other("first_name", _("First name")),
            checked(year("birth_year", BIRTH_YEAR), Check.OTHER),
            # Translators: kümmert sich um Kinder oder Angehörige
            checked(tick("carer", _("Looks after others")), Check.OTHER),
            checked(one_of("childcare", _("Childcare"), Childcare, CHILDCARE_LABELS), Check.OTHER),
            checked(moment("childcare_since", _("Since")), Check.OTHER),
            checked(moment("left_on", _("No longer lives there since")), Check.OTHER),
        ),
        "position",
        {"household_id": Why.INNER, "person_id": Why.INNER, "name_consent_id": Why.INNER},
    ),
    "contact": Chapter(
        # Translators: Gespräche und Beratungen
        _("Conversations with you"),
        (
            moment("held_at", WHEN),
            code("channel", _("Way"), ListName.CHANNEL),
            one_of("contact_kind", _("Kind"), ContactKind, KIND_LABELS),
            # Translators: Erst- oder Folgeberatung
            one_of("sequence", _("First or follow-up"), Sequence, SEQUENCE_LABELS),
            moment("duration", _("Minutes")),
            named("area_id", AREA, "area"),
            language("language", LANGUAGE),
            code("interpreter", INTERPRETER, ListName.INTERPRETER),
            code("age_band", _("Age"), ListName.AGE_BAND),
            code("gender", _("Gender"), ListName.GENDER),
            code("reached_through", _("Reached through"), ListName.REACHED_THROUGH),
            code("result", _("Result"), ListName.RESULT),
            plain("recognition_code", _("Recognition code")),
            # Translators: als Fehleingabe gestrichen am
            moment("voided_at", _("Crossed out on")),
            typed("void_reason", REASON),
            typed("correction_reason", _("Reason for a correction")),
        ),
        "held_at",
        {"person_id": Why.INNER, "month": Why.INNER, "office_hour_id": Why.INNER},
    ),
    "contact_topic": Part(
        "contact", "contact_id", _("Topics"), (code("topic", _("Topic"), ListName.TOPIC),)
    ),
    "contact_child": Part(
        "contact",
        "contact_id",
        _("Children"),
        (
            code("age_band", _("Age"), ListName.CHILD_AGE_BAND),
            moment("number", pgettext("answer", "How many")),
        ),
    ),
    "contact_note": Part("contact", "contact_id", _("Note"), (typed("text", _("Note")),)),
    "contact_join": Chapter(
        # Translators: frühere Gespräche ohne Namen, die der Akte zugeordnet wurden
        _("Earlier conversations without a name that were added to your record"),
        (moment("at", WHEN), moment("parted_at", _("Undone on"))),
        "at",
        {"contact_id": Why.INNER, "person_id": Why.INNER, "sequence_before": Why.INNER},
    ),
    "office_hour": Silent(Why.NOBODY),
    "official_note": Chapter(
        # Translators: Aktennotizen
        _("Notes on record"),
        (moment("about_at", WHEN), typed("text", _("Note"))),
        "about_at",
        {"person_id": Why.INNER, "case_id": Why.INNER},
    ),
    "personal_note": Silent(Why.OWN_NOTE),
    "imported_record": Chapter(
        # Translators: Herkunft: aus welcher Liste etwas übernommen wurde
        _("Where data came from: a list of the office"),
        (
            named("import_id", _("Taken over on"), "import_run"),
            moment("row", _("Line of the list")),
        ),
        "row",
        {"object_id": Why.INNER, "object_kind": Why.INNER},
    ),
    "import_run": Silent(Why.NOBODY),
}
"""Table → how it is told."""

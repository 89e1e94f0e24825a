# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The office's own texts in other languages: written, checked, out of date, and on papers."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from uuid_utils.compat import uuid7

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, catalogue, own_text_of
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.own_texts import OWN_FIELDS, OwnField
from amstrat_desktop.base.vocabulary.roles import Role
from amstrat_desktop.models.trail import AuditEvent
from amstrat_desktop.services.codes import CodeDraft, add_code, list_codes, read_labels
from amstrat_desktop.services.conflicts import Conflict
from amstrat_desktop.services.directory import (
    OrganisationDraft,
    add_organisation,
    edit_organisation,
    read_organisation,
)
from amstrat_desktop.services.offers.offers import OfferDraft, record_offer
from amstrat_desktop.services.offers.site_records import SiteDraft
from amstrat_desktop.services.offers.sites import record_site
from amstrat_desktop.services.own_texts import OwnTexts, Said, read_own_texts
from amstrat_desktop.services.rights import NotAllowed
from amstrat_desktop.services.slips import slip_facts
from amstrat_desktop.services.translation_checks import missing_numbers
from amstrat_desktop.services.translations import (
    TranslationDraft,
    TranslationsCard,
    read_translations,
    save_translations,
)
from amstrat_desktop.services.work import Outcome, Work
from tests.services.referral_office import handed_out, turned
from tests.services.supported import in_role

GERMAN = "Mo–Do 9–12 Uhr"
TURKISH = "Pazartesi–Perşembe saat 9–12"
STOP = "Rathaus, Linie 308"


@pytest.fixture
def agency(work: Work) -> UUID:
    turned(work)
    draft = OrganisationDraft(name="Haus Probe", hours=GERMAN, stop=STOP)
    return work.write(add_organisation, draft).value.id


def card_of(work: Work, agency: UUID, kind: Kind = Kind.ORGANISATION) -> TranslationsCard:
    return work.read(read_translations, kind, agency)


def draft_for(card: TranslationsCard, language: str = "tr", **more: Any) -> TranslationDraft:
    """As the panel gives it back: what is on record, in this language."""
    shown = {
        text.field: text.others[language].text if language in text.others else ""
        for text in card.texts
    }
    german = {text.field: text.german for text in card.texts}
    texts = {**shown, **more.pop("texts", {})}
    return TranslationDraft(
        card.kind, card.object_id, language, german, texts, before=shown, **more
    )


def save(work: Work, card: TranslationsCard, **more: Any) -> TranslationsCard:
    outcome: Outcome[TranslationsCard] = work.write(save_translations, draft_for(card, **more))
    return outcome.value


def hours_in(work: Work, agency: UUID, language: str) -> str | None:
    """What a paper prints, None where it falls back."""

    def read(session: Any) -> Said:
        return own(session)(agency, OwnField.HOURS, german(work, agency))

    def own(session: Any) -> OwnTexts:
        return read_own_texts(session, agency)

    with work._sessions() as session:
        said = read(session)
    assert isinstance(said, Msg)
    text = own_text_of(said)
    assert text is not None
    return text.in_language(language)


def german(work: Work, agency: UUID) -> str:
    return work.read(read_organisation, agency).draft.hours


def hours(card: TranslationsCard) -> Any:
    return next(text for text in card.texts if text.field is OwnField.HOURS)


def test_what_was_written_is_on_record_and_on_papers(work: Work, agency: UUID) -> None:
    draft = draft_for(card_of(work, agency), texts={OwnField.HOURS: f" {TURKISH}\x07 "})
    outcome = work.write(save_translations, replace(draft, translator=" Selda  Probe "))
    assert outcome.changed == {Kind.ORGANISATION}
    written = hours(card_of(work, agency)).others["tr"]
    assert (written.text, written.translator) == (TURKISH, "Selda Probe")
    assert (written.checked_on, written.checked_by, written.outdated) == (None, "", False)
    assert hours_in(work, agency, "tr") == TURKISH
    assert hours_in(work, agency, "ar") is None


def test_only_what_has_a_german_text_is_there_to_translate(work: Work) -> None:
    draft = OrganisationDraft(name="Haus Muster", stop=STOP)
    card = card_of(work, work.write(add_organisation, draft).value.id)
    assert [text.field for text in card.texts] == [OwnField.STOP]
    assert catalogue("de").text(card.name) == "Haus Muster"


def test_an_empty_text_takes_the_translation_away(work: Work, agency: UUID) -> None:
    card = save(work, card_of(work, agency), texts={OwnField.HOURS: TURKISH})
    card = save(work, card, texts={OwnField.HOURS: "  "})
    assert hours(card).others == {}
    assert hours_in(work, agency, "tr") is None


def test_a_check_names_who_and_when_and_goes_with_the_words(work: Work, agency: UUID) -> None:
    card = save(work, card_of(work, agency), texts={OwnField.HOURS: TURKISH}, checked=True)
    written = hours(card).others["tr"]
    assert (written.checked_on, written.checked_by) == (work.clock().date(), "Petra Probe")
    card = save(work, card, texts={OwnField.STOP: "Rathaus, 308 numara"})
    assert hours(card).others["tr"].checked_by == "Petra Probe"  # left as it was
    card = save(work, card, texts={OwnField.HOURS: f"{TURKISH} arası"})
    assert hours(card).others["tr"].checked_on is None


def test_a_translation_of_an_earlier_text_is_not_printed(work: Work, agency: UUID) -> None:
    card = save(work, card_of(work, agency), texts={OwnField.HOURS: TURKISH}, checked=True)
    organisation = work.read(read_organisation, agency)
    later = replace(organisation.draft, hours="Mo–Do 9–11 Uhr")
    work.write(edit_organisation, agency, later, version=organisation.version)
    card = card_of(work, agency)
    assert hours(card).others["tr"].outdated
    assert hours_in(work, agency, "tr") is None
    # Saved along with something else it stays out of date …
    card = save(work, card, texts={OwnField.STOP: "Rathaus, 308 numara"})
    assert hours(card).others["tr"].outdated
    # … and fits again when somebody found it right, or wrote it anew.
    card = save(work, card, checked=True)
    assert not hours(card).others["tr"].outdated
    assert hours_in(work, agency, "tr") == TURKISH


def test_the_german_text_that_was_shown_is_what_was_translated(work: Work, agency: UUID) -> None:
    draft = draft_for(card_of(work, agency), texts={OwnField.HOURS: TURKISH})
    organisation = work.read(read_organisation, agency)
    later = replace(organisation.draft, hours="geschlossen")
    work.write(edit_organisation, agency, later, version=organisation.version)
    card = work.write(save_translations, draft).value
    assert hours(card).others["tr"].outdated


def test_nobody_writes_over_what_a_colleague_wrote(work: Work, agency: UUID) -> None:
    card = card_of(work, agency)
    save(work, card, texts={OwnField.HOURS: TURKISH})
    with pytest.raises(Conflict) as lost:
        save(work, card, texts={OwnField.HOURS: "Pazartesi"})
    assert "Petra Probe" in catalogue("de").text(lost.value.message)
    assert save(work, card, texts={OwnField.HOURS: TURKISH}) == card_of(work, agency)


@pytest.mark.parametrize(
    ("language", "text"),
    [("ar", TURKISH), ("uk", TURKISH), ("tr", "من الإثنين"), ("ku", "понеділок"), ("fa", "Mo 9")],
)
def test_another_script_is_another_language(
    work: Work, agency: UUID, language: str, text: str
) -> None:
    with pytest.raises(FieldProblem) as refused:
        save(work, card_of(work, agency), language=language, texts={OwnField.HOURS: text})
    assert refused.value.field == OwnField.HOURS


@pytest.mark.parametrize("text", ["٩–١٢", "9–12", "من الإثنين 9–12 (Jobcenter)", GERMAN])
def test_digits_names_and_the_german_words_are_in_no_other_script(
    work: Work, agency: UUID, text: str
) -> None:
    card = save(work, card_of(work, agency), language="ar", texts={OwnField.HOURS: text})
    assert hours(card).others["ar"].text == text


def test_what_to_bring_keeps_its_lines(work: Work) -> None:
    draft = OfferDraft("Nähen", "craft_language", bring="Schere\nPersonalausweis")
    offer = work.write(record_offer, draft).value.id
    card = card_of(work, offer, Kind.OFFER)
    with pytest.raises(FieldProblem, match="line"):
        save(work, card, texts={OwnField.BRING: "Makas"})
    save(work, card, texts={OwnField.BRING: "Makas\n\n Kimlik"})
    with work._sessions() as session:
        lines = read_own_texts(session, offer).lines(offer, OwnField.BRING, draft.bring)
    assert [catalogue("tr").text(line) for line in lines if isinstance(line, Msg)] == [
        "Makas",
        "Kimlik",
    ]


def test_a_code_of_the_office_keeps_its_texts_with_its_german_one(work: Work) -> None:
    labels = {"de": "Impfpass", "tr": "Aşı kartı"}
    key = work.write(add_code, CodeDraft(ListName.DOCUMENT, labels)).value
    card = card_of(work, key, Kind.CODE)
    assert card.texts[0].german == "Impfpass"
    assert card.texts[0].others["tr"].text == "Aşı kartı"
    card = save(work, card, language="ar", texts={OwnField.LABEL: "دفتر اللقاح"}, checked=True)
    assert card.texts[0].others["ar"].checked_by == "Petra Probe"
    label = work.read(read_labels)(ListName.DOCUMENT, "own_impfpass")
    assert catalogue("ar").text(label) == "دفتر اللقاح"
    assert not catalogue("uk").has(label)
    save(work, card, language="ar", texts={OwnField.LABEL: ""})
    assert catalogue("ar").text(work.read(read_labels)(ListName.DOCUMENT, "own_impfpass")) == (
        "Impfpass"
    )


def test_a_shipped_code_has_nothing_to_translate(work: Work) -> None:
    shipped = work.read(list_codes, ListName.DOCUMENT)[0]
    assert card_of(work, shipped.id, Kind.CODE).texts == ()


@pytest.mark.parametrize("kind", list(OWN_FIELDS))
def test_every_kind_of_record_can_be_translated(work: Work, kind: Kind) -> None:
    made = {
        Kind.OFFICE: lambda: work.actor.office_id,
        Kind.ORGANISATION: lambda: (
            work.write(add_organisation, OrganisationDraft(name="x", hours="x", stop="x")).value.id
        ),
        Kind.SITE: lambda: (
            work.write(record_site, SiteDraft(name="x", stop="x", accessibility="x")).value
        ),
        Kind.OFFER: lambda: (
            work.write(
                record_offer, OfferDraft("x", "craft_language", summary="x", bring="x")
            ).value.id
        ),
        Kind.CODE: lambda: work.write(add_code, CodeDraft(ListName.DOCUMENT, {"de": "x"})).value,
    }
    card = card_of(work, made[kind](), kind)
    assert tuple(text.field for text in card.texts) == OWN_FIELDS[kind]
    texts = {text.field: "y" for text in card.texts}
    assert work.write(save_translations, draft_for(card, texts=texts)).changed == {kind}
    for text in card_of(work, card.object_id, kind).texts:
        assert text.others["tr"].text == "y"


def test_the_log_says_which_text_in_which_language(work: Work, agency: UUID) -> None:
    card = save(work, card_of(work, agency), texts={OwnField.HOURS: TURKISH})
    save(work, card)  # nothing else: no line
    with work._sessions() as session:
        lines = session.scalars(select(AuditEvent).where(AuditEvent.action == "translate")).all()
    assert [(line.object_id, line.fields) for line in lines] == [(agency, ["hours.tr"])]


def test_who_may(work: Work, agency: UUID) -> None:
    assert card_of(in_role(work, Role.CARER), agency).texts
    for role in (Role.PLANNING, Role.TECHNICIAN, Role.COURSE_LEADER):
        with pytest.raises(NotAllowed):
            card_of(in_role(work, role), agency)


def test_what_is_gone_is_said(work: Work) -> None:
    with pytest.raises(Problem, match="no longer exists"):
        card_of(work, uuid7())


def test_the_slip_says_it_in_the_language_or_is_marked(work: Work, agency: UUID) -> None:
    save(work, card_of(work, agency), texts={OwnField.HOURS: TURKISH})
    referral = handed_out(work, organisation_id=agency)
    receiver = work.read(slip_facts, referral.id, now=work.clock()).receiver
    assert isinstance(receiver.hours, Msg)
    assert isinstance(receiver.stop, Msg)
    assert catalogue("tr").text(receiver.hours) == TURKISH
    assert [catalogue("tr").has(text) for text in (receiver.hours, receiver.stop)] == [True, False]


@pytest.mark.parametrize(
    ("text", "missing"),
    [("9–12", ()), ("٩–١٢", ()), ("09.00–12.00", ()), ("9–11", ("12",)), ("", ("9", "12"))],
)
def test_numbers_that_are_missing_are_named(text: str, missing: tuple[str, ...]) -> None:
    assert missing_numbers("9–12", text) == missing

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of a person, as facts with a picture each. No Qt here."""

from collections.abc import Iterator

from amstrat_desktop.base.lang import OFFICE_ZONE, Catalogue, Msg, _, isolate, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.people import (
    INTERPRETER_NEED_LABELS,
    LITERACY_LABELS,
    InterpreterNeed,
    Literacy,
)
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.person_contacts import PersonContact
from amstrat_desktop.services.person_records import LanguageDraft, PersonCard
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.facts import Fact


def key_facts(card: PersonCard, labels: Labels) -> Iterator[Fact]:
    """What is on record besides the head, ways to reach the person, and languages."""
    draft = card.draft
    if card.area:
        yield Fact("map-pin", _("Area"), verbatim(card.area))
    if draft.gender:
        yield Fact("users", _("Gender"), labels(ListName.GENDER, draft.gender))
    if card.preferred_staff:
        yield Fact("heart", _("Preferred counsellor"), verbatim(card.preferred_staff))
    if draft.recognition_code:
        code = verbatim(isolate(draft.recognition_code))
        yield Fact("key", _("Recognition code"), code)
    yield Fact(
        "history",
        # Translators: since when the person is on record
        _("On record"),
        _(
            "since {day}, by {name}",
            day=office_day(card.created_at),
            name=card.created_by_name,
        ),
    )


def speaking_facts(card: PersonCard, labels: Labels) -> Iterator[Fact]:
    """How one talks and writes with the person."""
    draft = card.draft
    if draft.language:
        talking = labels(ListName.LANGUAGE, draft.language)
        yield Fact("messages", _("Language for talking"), talking)
    if draft.written_language:
        reading = labels(ListName.LANGUAGE, draft.written_language)
        yield Fact("file-text", _("Language for reading"), reading)
    if draft.interpreter_need is not InterpreterNeed.NOT_ASKED:
        need = INTERPRETER_NEED_LABELS[draft.interpreter_need]
        yield Fact("language", _("For a conversation"), need)
    if draft.literacy is not Literacy.NOT_ASKED:
        yield Fact("book", _("Reading and writing"), LITERACY_LABELS[draft.literacy])
    for line in draft.languages:
        yield Fact("star", labels(ListName.LANGUAGE, line.language), _level(line, labels))


def contact_line(contact: PersonContact, labels: Labels) -> Text:
    """“03.04.2026 · by appointment · job search”."""

    def say(words: Catalogue) -> str:
        topics = words.joined(
            words.text(labels(ListName.TOPIC, topic)) for topic in contact.topics[:2]
        )
        channel = words.text(labels(ListName.CHANNEL, contact.channel))
        return dotted(words, words.day(contact.held_at.astimezone(OFFICE_ZONE)), channel, topics)

    return say


def _level(line: LanguageDraft, labels: Labels) -> Text:
    def label(code: str) -> Msg:
        return labels(ListName.LANGUAGE_LEVEL, code)

    def say(words: Catalogue) -> str:
        parts = []
        if line.speaks:
            parts.append(words.text(_("speaks: {level}", level=label(line.speaks))))
        if line.reads:
            parts.append(words.text(_("reads: {level}", level=label(line.reads))))
        if line.as_of is not None:
            parts.append(words.text(_("as of {day}", day=line.as_of)))
        return dotted(words, *parts, line.evidence) or words.text(_("level not recorded"))

    return say

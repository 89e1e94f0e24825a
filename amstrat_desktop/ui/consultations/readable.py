# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A contact as lines that are read: the field's name and what it holds. No Qt."""

from collections.abc import Callable, Iterable, Iterator

from amstrat_desktop.base.lang import Catalogue, Msg, ngettext, verbatim
from amstrat_desktop.base.vocabulary.contacts import (
    KIND_LABELS,
    SEQUENCE_LABELS,
    ContactKind,
    Sequence,
)
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.contacts import CODED_FIELDS, ContactCard, ContactDraft
from amstrat_desktop.ui.consultations.field_names import FIELD_NAMES

Shown = Msg | Callable[[Catalogue], str]
_FIRST = ("language", "channel")
_REST = ("gender", "age_band", "interpreter", "reached_through")


def readable(card: ContactCard, labels: Labels) -> Iterator[tuple[Msg, Shown]]:
    """Everything that a contact holds, without what is empty and without the note."""
    draft = card.draft
    yield from _codes(draft, labels, _FIRST)
    if draft.topics:
        yield FIELD_NAMES["topic"], _joined([labels(ListName.TOPIC, t) for t in draft.topics])
    if card.area_name:
        yield FIELD_NAMES["area_id"], verbatim(card.area_name)
    yield from _codes(draft, labels, ("result",))
    if draft.sequence:
        yield FIELD_NAMES["sequence"], SEQUENCE_LABELS[Sequence(draft.sequence)]
    yield FIELD_NAMES["contact_kind"], KIND_LABELS[ContactKind(draft.contact_kind)]
    if draft.duration:
        minutes = ngettext("{count} minute", "{count} minutes", draft.duration)
        yield FIELD_NAMES["duration"], minutes
    yield from _codes(draft, labels, _REST)
    if draft.children:
        yield FIELD_NAMES["children"], children_of(draft.children, labels)
    if draft.recognition_code:
        yield FIELD_NAMES["recognition_code"], verbatim(draft.recognition_code)


def _codes(
    draft: ContactDraft, labels: Labels, fields: tuple[str, ...]
) -> Iterator[tuple[Msg, Shown]]:
    for field in fields:
        code = getattr(draft, field)
        if code:
            yield FIELD_NAMES[field], labels(CODED_FIELDS[field], code)


def _joined(parts: list[Msg]) -> Callable[[Catalogue], str]:
    return lambda words: words.joined(words.text(part) for part in parts)


def children_of(children: Iterable[tuple[str, int]], labels: Labels) -> Callable[[Catalogue], str]:
    """“2 × 3 to 5 years”."""
    counts = tuple(children)

    def text(words: Catalogue) -> str:
        counted = (
            f"{words.number(number)} × {words.text(labels(ListName.CHILD_AGE_BAND, band))}"
            for band, number in counts
        )
        return words.joined(counted)

    return text

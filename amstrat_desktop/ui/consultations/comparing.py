# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people corrected one contact: both versions beside each other."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Msg, ngettext, verbatim
from amstrat_desktop.base.vocabulary.contacts import (
    KIND_LABELS,
    SEQUENCE_LABELS,
    ContactKind,
    Sequence,
)
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.areas import AreaOption, list_areas
from amstrat_desktop.services.codes import Labels, read_labels
from amstrat_desktop.services.contacts import CODED_FIELDS, ContactDraft
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.comparing import Comparison
from amstrat_desktop.ui.consultations.around import Around
from amstrat_desktop.ui.consultations.field_names import FIELD_NAMES
from amstrat_desktop.ui.consultations.readable import children_of
from amstrat_desktop.ui.translator import Text

_NAMES: Final[Mapping[str, Msg]] = {
    "topics" if field == "topic" else field: name for field, name in FIELD_NAMES.items()
}


def contact_comparison(parent: QWidget, around: Around) -> Comparison[ContactDraft]:
    """For corrections of a contact."""

    def read_words(work: Work) -> Callable[[str, Any], Text]:
        areas = work.read(list_areas, on=around.today(), retired=True)
        return words_for(work.read(read_labels), areas)

    return Comparison(parent, around.runner, around.work, _NAMES, read_words)


def words_for(labels: Labels, areas: Iterable[AreaOption]) -> Callable[[str, Any], Text]:
    """How the values of a contact's fields read."""
    named = {area.id: area.name for area in areas}
    own: Mapping[str, Callable[[Any], Text]] = {
        "held_at": lambda at: lambda words: words.moment(at) if at else "",
        "topics": lambda codes: (
            lambda words: words.joined(words.text(labels(ListName.TOPIC, code)) for code in codes)
        ),
        "area_id": lambda key: verbatim(named.get(key, "")),
        "sequence": lambda code: SEQUENCE_LABELS[Sequence(code)] if code else verbatim(""),
        "contact_kind": lambda code: KIND_LABELS[ContactKind(code)],
        "children": lambda children: children_of(children, labels),
        "duration": _minutes,
        **{field: partial(_code, labels, name) for field, name in CODED_FIELDS.items()},
    }
    return lambda field, value: own.get(field, verbatim)(value)


def _code(labels: Labels, name: ListName, code: str) -> Text:
    return labels(name, code) if code else verbatim("")


def _minutes(number: int | None) -> Text:
    return ngettext("{count} minute", "{count} minutes", number) if number else verbatim("")

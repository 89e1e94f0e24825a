# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person's fields are called and how their values read, side by side. No Qt here."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from amstrat_desktop.base.lang import Catalogue, Msg, _, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.people import (
    CHANNEL_KIND_LABELS,
    INTERPRETER_NEED_LABELS,
    LITERACY_LABELS,
    PERSON_STATUS_LABELS,
    SAFE_LABELS,
)
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.person_records import ChannelDraft, LanguageDraft
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.people.choices import PeopleChoices
from amstrat_desktop.ui.translator import Text

FIELD_NAMES: Final[Mapping[str, Msg]] = {
    "name": _("Name or code name"),
    "name_latin": _("How it is read in Latin letters"),
    # Translators: Codename (not the name in the passport)
    "code_name": _("Code name"),
    "birth_year": _("Year of birth"),
    "gender": _("Gender"),
    "language": _("Language for talking"),
    "written_language": _("Language for reading"),
    "area_id": _("Area"),
    "literacy": _("Reading and writing"),
    "interpreter_need": _("For a conversation"),
    "preferred_staff_id": _("Preferred counsellor"),
    "recognition_code": _("Recognition code"),
    # Translators: Stand der Akte (aktiv, ruht, beendet)
    "status": _("State of the record"),
    "channels": _("How the person is reached"),
    "languages": _("Languages and levels"),
}
_NOTHING: Final = verbatim("")
_LISTED: Final = {
    "gender": ListName.GENDER,
    "language": ListName.LANGUAGE,
    "written_language": ListName.LANGUAGE,
}
_FIXED: Final[Mapping[str, Mapping[Any, Msg]]] = {
    "literacy": LITERACY_LABELS,
    "interpreter_need": INTERPRETER_NEED_LABELS,
    "status": PERSON_STATUS_LABELS,
}


def words_for(choices: PeopleChoices) -> Callable[[str, Any], Text]:
    """How the values of a person's fields read."""
    areas = {area.id: area.name for area in choices.areas}
    staff = {one.id: one.name for one in choices.staff}
    labels = choices.labels
    own: Mapping[str, Callable[[Any], Text]] = {
        "area_id": lambda value: verbatim(areas.get(value, "")),
        "preferred_staff_id": lambda value: verbatim(staff.get(value, "")),
        "code_name": lambda value: _("Yes") if value else _("No"),
        "channels": lambda value: _lines(_channel(line) for line in value),
        "languages": lambda value: _lines(_level(line, labels) for line in value),
        **{field: _fixed(known) for field, known in _FIXED.items()},
        **{field: _listed(labels, name) for field, name in _LISTED.items()},
    }
    return lambda field, value: own.get(field, _plain)(value)


def _plain(value: Any) -> Text:
    return verbatim("" if value is None else str(value))


def _fixed(known: Mapping[Any, Msg]) -> Callable[[Any], Text]:
    return lambda value: known[value] if value else _NOTHING


def _listed(labels: Labels, name: ListName) -> Callable[[Any], Text]:
    return lambda value: labels(name, value) if value else _NOTHING


def _lines(parts: Iterable[Text]) -> Text:
    kept = tuple(parts)

    def text(words: Catalogue) -> str:
        return "\n".join(_text(part, words) for part in kept)

    return text


def _channel(line: ChannelDraft) -> Text:
    def text(words: Catalogue) -> str:
        kind = words.text(CHANNEL_KIND_LABELS[line.kind])
        safe = words.text(SAFE_LABELS[line.safe]) if line.safe else ""
        return dotted(words, f"{kind}: {line.value}", safe, line.remark)

    return text


def _level(line: LanguageDraft, labels: Labels) -> Text:
    def text(words: Catalogue) -> str:
        levels = (
            words.text(labels(ListName.LANGUAGE_LEVEL, level))
            for level in (line.speaks, line.reads)
            if level
        )
        return dotted(words, words.text(labels(ListName.LANGUAGE, line.language)), *levels)

    return text


def _text(part: Text, words: Catalogue) -> str:
    return words.text(part) if isinstance(part, Msg) else part(words)

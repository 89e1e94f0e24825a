# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Third parties are blackened by a person before anything is told (Art. 15 IV GDPR; R10).

Each free text and each field about somebody else is a passage. The program proposes what to
blacken; whoever answers looks through every passage, and no answer is made before that.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from amstrat_desktop.base.lang import Msg, catalogue, ngettext, verbatim
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.services.data_requests.records import Holdings, Record, Section, Value
from amstrat_desktop.services.holdings.telling import Check

Mark = tuple[int, int]
"""From, to in a passage's text."""

BLACK: Final = "\u2588" * 5
"""What stands in place of blackened words: as long for each, so that it tells no length."""

_ABOUT_OTHERS: Final = frozenset({Check.OTHER, Check.CHILD})
_NUMBER: Final = re.compile(r"(?<!\w)\+?\d[\d /()-]{5,}\d(?!\w)")
_ADDRESS: Final = re.compile(r"[^\s@<>]+@[^\s@<>]+\.\w+")
_NAMES: Final = frozenset({"first_name", "guardian_name", "interpreter_name", "guardian"})
_SHORTEST: Final = 3
"""Letters of a name that is looked for; shorter ones would hit half of all words."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text to be looked through. where: chapter; when: the record's first field.

    proposed: what the program would blacken. lines: it holds fields, a line each, and a line
    is blackened as a whole.
    """

    key: str
    where: Msg
    when: Msg
    label: Msg
    text: str
    proposed: tuple[Mark, ...]
    lines: bool = False

    @property
    def digest(self) -> str:
        """Tells whether the text is still the one that was looked through."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Looked:
    """A passage was looked through. digest: of the text as it stood then."""

    digest: str
    marks: tuple[Mark, ...] = ()


def passages_of(holdings: Holdings) -> tuple[Passage, ...]:
    """What has to be looked through, in the order of the answer."""
    names = tuple(_others(holdings))
    found: list[Passage] = []
    for chapter in holdings.chapters:
        for record in chapter.records:
            for inner in record.all_records():
                when = record.values[0].text if record.values else verbatim("")
                found += _passages(inner, chapter.heading, when, names)
    return tuple(found)


def require_looked(holdings: Holdings, looked: Mapping[str, Looked]) -> None:
    """Raise Problem while a passage was not looked through, or has changed since."""
    waiting = [one for one in passages_of(holdings) if not is_looked(one, looked)]
    if waiting:
        raise Problem(
            ngettext(
                "{count} text was not looked through yet. Nothing is given out before that.",
                "{count} texts were not looked through yet. Nothing is given out before that.",
                len(waiting),
            )
        )


def is_looked(passage: Passage, looked: Mapping[str, Looked]) -> bool:
    """Whether somebody looked through this text as it stands now."""
    seen = looked.get(passage.key)
    return seen is not None and seen.digest == passage.digest


def blackened(holdings: Holdings, looked: Mapping[str, Looked]) -> Holdings:
    """The holdings as they are told: what was marked is no longer in them.

    Raises Problem as `require_looked`.
    """
    require_looked(holdings, looked)
    return replace(
        holdings,
        chapters=tuple(
            replace(chapter, records=tuple(_blacken(one, looked) for one in chapter.records))
            for chapter in holdings.chapters
        ),
    )


def without(text: str, marks: Iterable[Mark]) -> str:
    """A text with the marked pieces replaced; marks may overlap and be out of order."""
    parts = []
    at = 0
    for start, end in merged(marks, len(text)):
        parts += [text[at:start], BLACK]
        at = end
    return "".join([*parts, text[at:]])


def merged(marks: Iterable[Mark], length: int) -> tuple[Mark, ...]:
    """The same pieces in order, without overlaps, within a text of that length."""
    found: list[Mark] = []
    for start, end in sorted((max(a, 0), min(b, length)) for a, b in marks):
        if start >= end:
            continue
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _passages(record: Record, where: Msg, when: Msg, names: Sequence[str]) -> Iterator[Passage]:
    about_others = [value for value in record.values if value.check in _ABOUT_OTHERS]
    if about_others:
        text, _spans = _lines(about_others)
        hidden = any(value.check is Check.OTHER for value in about_others)
        proposed = ((0, len(text)),) if hidden else ()
        label = about_others[0].label
        yield Passage(record.key, where, when, label, text, proposed, lines=True)
    for value in record.values:
        if value.check is Check.TYPED:
            text = _said(value)
            key = f"{record.key}:{value.name}"
            yield Passage(key, where, when, value.label, text, propose(text, names))


def propose(text: str, names: Iterable[str]) -> tuple[Mark, ...]:
    """Names of others that are on record, telephone numbers and e-mail addresses in a text."""
    marks = [match.span() for match in (*_NUMBER.finditer(text), *_ADDRESS.finditer(text))]
    for name in names:
        pattern = re.compile(rf"(?<!\w){re.escape(name)}s?(?!\w)", re.IGNORECASE)
        marks += [match.span() for match in pattern.finditer(text)]
    return merged(marks, len(text))


def _blacken(record: Record, looked: Mapping[str, Looked]) -> Record:
    about_others = [value for value in record.values if value.check in _ABOUT_OTHERS]
    hidden: set[str] = set()
    if about_others:
        text, spans = _lines(about_others)
        marks = merged(looked[record.key].marks, len(text))
        hidden = {
            name
            for name, (start, end) in spans.items()
            if any(a < end and start < b for a, b in marks)
        }
    values = tuple(_told(record, value, looked, hidden) for value in record.values)
    sections = tuple(
        Section(one.table, one.label, tuple(_blacken(inner, looked) for inner in one.records))
        for one in record.sections
    )
    return Record(record.key, values, sections)


def _told(record: Record, value: Value, looked: Mapping[str, Looked], hidden: set[str]) -> Value:
    if value.name in hidden:
        return replace(value, plain=BLACK, text=verbatim(BLACK))
    if value.check is not Check.TYPED:
        return value
    marks = looked[f"{record.key}:{value.name}"].marks
    if not marks:
        return value
    text = without(_said(value), marks)
    return replace(value, plain=text, text=verbatim(text))


def _lines(values: Sequence[Value]) -> tuple[str, Mapping[str, Mark]]:
    """“Label: value” in German, a line for each field, and where each stands."""
    german = catalogue("de")
    text = ""
    spans: dict[str, Mark] = {}
    for value in values:
        start = len(text)
        text += f"{german.text(value.label)}: {german.text(value.text)}"
        spans[value.name] = (start, len(text))
        text += "\n"
    return text.rstrip("\n"), spans


def _said(value: Value) -> str:
    return value.plain if isinstance(value.plain, str) else catalogue("de").text(value.text)


def _others(holdings: Holdings) -> Iterator[str]:
    """Names of others that stand in fields of their own, without the person's own."""
    own = {part.casefold() for part in holdings.name.split()}
    for chapter in holdings.chapters:
        for record in chapter.records:
            for inner in record.all_records():
                for value in inner.values:
                    named = value.name in _NAMES and value.check in _ABOUT_OTHERS
                    for part in _said(value).split() if named else ():
                        if len(part) >= _SHORTEST and part.casefold() not in own:
                            yield part

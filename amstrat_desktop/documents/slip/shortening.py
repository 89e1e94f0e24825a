# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people typed, made shorter where a page cannot hold all of it.

Values are cut, never lines: so the program's own sentences and every label stay whole, and
both languages of a slip lack the same. What is cut ends in an ellipsis.
"""

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Final, NamedTuple

from amstrat_desktop.base.cleaning import clean_line
from amstrat_desktop.base.lang import VERBATIM, Msg, own_text, own_text_of, verbatim
from amstrat_desktop.documents.slip.data import SlipData
from amstrat_desktop.documents.typesetting import ELLIPSIS

_FREE: Final = frozenset({"text", "translation", "done"})
"""Fields of the counsellor's own words."""

_KEPT: Final = frozenset({"number", "languages", "children", "return_ways"})
"""The number of the slip, and lists of entries that are short by themselves."""


class Lengths(NamedTuple):
    """At most so many characters of a field and of the counsellor's words, entries of a list."""

    field: int
    free: int
    entries: int


LADDER: Final = (
    Lengths(200, 300, 16),
    Lengths(120, 180, 12),
    Lengths(80, 120, 10),
    Lengths(64, 80, 8),
    Lengths(48, 60, 6),
)
"""What is tried one after the other; the last one keeps 40 digits of a telephone number."""


@dataclass(frozen=True, slots=True)
class _Cutter:
    lengths: Lengths

    def record(self, record: Any) -> Any:
        """A dataclass of the slip with its values made shorter."""
        values = {field.name: getattr(record, field.name) for field in fields(record)}
        changed = {
            name: self.value(name, value) for name, value in values.items() if name not in _KEPT
        }
        return replace(record, **changed)

    def value(self, name: str, value: object) -> object:
        limit = self.lengths.free if name in _FREE else self.lengths.field
        match value:
            case str():
                return _short(value, limit)
            case Msg():
                return _short_message(value, limit)
            case tuple():
                entries = [self.value(name, entry) for entry in value[: self.lengths.entries]]
                more = [verbatim(ELLIPSIS)] if len(value) > len(entries) else []
                return (*entries, *more)
            case _ if is_dataclass(value):
                return self.record(value)
        return value


def shortened(data: SlipData, lengths: Lengths) -> SlipData:
    """The same slip with every text of a person within these lengths."""
    short: SlipData = _Cutter(lengths).record(data)
    return short


def _short_message(message: Msg, limit: int) -> Msg:
    """Shorter where a person or the office wrote it."""
    own = own_text_of(message)
    if own is not None:
        short = own.changed(lambda text: _short(text, limit))
        return own_text(short.german, dict(short.others))
    written = message.params[0][1] if message.msgid == VERBATIM else None
    return verbatim(_short(written, limit)) if isinstance(written, str) else message


def _short(text: str, limit: int) -> str:
    """Cut at a space where there is one in the last third."""
    text = clean_line(text, limit=limit + 1)
    if len(text) <= limit:
        return text
    space = text.rfind(" ", limit * 2 // 3, limit)
    return text[: space if space > 0 else limit - 1].rstrip(" ,;·–(") + ELLIPSIS

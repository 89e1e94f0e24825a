# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that are chosen now and turned into words later, in the language wanted there.

``_("…")`` gives a `Msg`, never a string: it can stand in a constant, an enum or an
exception. A `Catalogue` turns it into text, one per language; a screen and a paper may use
two different ones at the same time.

Babel is imported where a date, a number or a list is written: the first window shows none of
them (docs/decisions/0006).
"""

import gettext as stdlib_gettext
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from amstrat_desktop.base.own_text import GERMAN, OwnText
from amstrat_desktop.base.paths import catalogue_dir

if TYPE_CHECKING:
    from babel import Locale

DOMAIN: Final = "amstrat_desktop"
OFFICE_ZONE: Final = ZoneInfo("Europe/Berlin")
"""Times are stored in UTC and shown as on the office's wall clock."""

PSEUDO: Final = "xx"
"""The pseudo-locale of the tests: every marked text in brackets and 40 % longer."""

VERBATIM: Final = "{text}"

FSI, PDI = "\u2068", "\u2069"
_RTL_CHARACTER = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")

Value = str | int | Decimal | date | datetime | time


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the program.

    code: BCP 47, also the folder of its catalogue. endonym: its name in its own script.
    interface: whether the whole interface is translated, not only the papers.
    """

    code: str
    endonym: str
    rtl: bool = False
    interface: bool = False


LANGUAGES: Final = {
    language.code: language
    for language in (
        Language("de", "Deutsch", interface=True),
        Language("en", "English", interface=True),
        Language("tr", "Türkçe", interface=True),
        Language("ar", "العربية", rtl=True, interface=True),
        Language("uk", "Українська", interface=True),
        Language("ru", "Русский", interface=True),
        Language("pl", "Polski", interface=True),
        Language("ro", "Română", interface=True),
        Language("bg", "Български", interface=True),
        Language("fa", "فارسی", rtl=True, interface=True),
        Language("fr", "Français", interface=True),
        Language("ku", "Kurmancî", interface=True),
    )
}
INTERFACE_LANGUAGES: Final = tuple(x for x in LANGUAGES.values() if x.interface)


@dataclass(frozen=True, slots=True)
class Msg:
    """A text of the program, not yet in any language.

    msgid: English, with ``{named}`` placeholders. count chooses between msgid and plural.
    Never formatted by itself: ask a `Catalogue` for ``text(msg)``.
    """

    msgid: str
    plural: str | None = None
    context: str | None = None
    count: int = 1
    params: tuple[tuple[str, "Param"], ...] = ()

    def __format__(self, spec: str) -> str:
        raise TypeError("a Msg has no language; use Catalogue.text()")

    def __str__(self) -> str:
        return self.msgid


Param = Value | Msg | Callable[["Catalogue"], str]


def _(msgid: str, **params: Param) -> Msg:
    """Mark a text for translation."""
    return Msg(msgid, params=tuple(params.items()))


def ngettext(msgid: str, plural: str, count: int, **params: Param) -> Msg:
    """Mark a text whose form depends on a count; ``{count}`` is filled in by itself."""
    return Msg(msgid, plural=plural, count=count, params=(("count", count), *params.items()))


def pgettext(context: str, msgid: str, **params: Param) -> Msg:
    """Mark a text that needs a context to be told apart (“Open” the state, “Open” the verb)."""
    return Msg(msgid, context=context, params=tuple(params.items()))


def npgettext(context: str, msgid: str, plural: str, count: int, **params: Param) -> Msg:
    """Mark a text with a context and a count."""
    params = {"count": count, **params}
    return Msg(msgid, plural=plural, context=context, count=count, params=tuple(params.items()))


def verbatim(text: str) -> Msg:
    """A text of a person or a name that no catalogue translates, where a `Msg` is wanted."""
    return Msg(VERBATIM, params=(("text", text),))


def own_text(german: str, others: Mapping[str, str]) -> Msg:
    """A text of the office with what it says in other languages; empty ones are left out."""
    kept = tuple((code, text) for code, text in others.items() if text and code != GERMAN)
    return Msg(VERBATIM, params=(("text", OwnText(german, kept)),))


def own_text_of(msg: Msg) -> OwnText | None:
    """The text of the office that a message says; None for any other message."""
    value = msg.params[0][1] if msg.msgid == VERBATIM else None
    return value if isinstance(value, OwnText) else None


def isolate(text: str) -> str:
    """Keep a text from mixing its direction with its surroundings (Unicode FSI … PDI)."""
    return f"{FSI}{text}{PDI}"


def has_rtl(text: str) -> bool:
    """Whether some of it is written from right to left."""
    return _RTL_CHARACTER.search(text) is not None


class _Source(str):
    """A source text that stands in for a missing translation."""

    __slots__ = ()


class _Missing(stdlib_gettext.NullTranslations):
    """The end of a catalogue's chain: gives the source text, and lets `has` notice it."""

    def gettext(self, message: str) -> str:
        return _Source(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return _Source(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002  # gettext's signature
        return _Source(message)

    def npgettext(
        self,
        context: str,  # noqa: ARG002  # gettext's signature
        msgid1: str,
        msgid2: str,
        n: int,
    ) -> str:
        return _Source(msgid1 if n == 1 else msgid2)


class Catalogue:
    """The texts, dates and numbers of one language. Get one with `catalogue`."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.rtl = code in LANGUAGES and LANGUAGES[code].rtl
        self._translations = stdlib_gettext.translation(
            DOMAIN, localedir=catalogue_dir(), languages=[code], fallback=True
        )
        self._translations.add_fallback(_Missing())

    @cached_property
    def locale(self) -> "Locale":
        """What CLDR knows of the language; English for one that it doesn't know."""
        from babel import Locale, UnknownLocaleError

        try:
            return Locale.parse("en" if self.code == PSEUDO else self.code)
        except (UnknownLocaleError, ValueError):
            return Locale.parse("en")

    def text(self, msg: Msg) -> str:
        """The text in this language, placeholders filled; the English source where none is."""
        raw = self._raw(msg)
        if not msg.params:
            return raw
        if msg.msgid == VERBATIM:
            return self._plain(msg.params[0][1])
        return raw.format_map({name: self._value(value) for name, value in msg.params})

    def has(self, msg: Msg) -> bool:
        """Whether this language has the text and all texts in it; else `text` gives English,
        or German for a text of the office.
        """
        own = own_text_of(msg)
        if own is not None:
            return own.in_language(self.code) is not None
        if self.code in ("en", PSEUDO) or msg.msgid == VERBATIM:
            return True
        if isinstance(self._raw(msg), _Source):
            return False
        return all(self.has(value) for _, value in msg.params if isinstance(value, Msg))

    def _raw(self, msg: Msg) -> str:
        found = self._translations
        if msg.plural is None:
            if msg.context is None:
                raw = found.gettext(msg.msgid)
            else:
                raw = found.pgettext(msg.context, msg.msgid)
        elif msg.context is None:
            raw = found.ngettext(msg.msgid, msg.plural, msg.count)
        else:
            raw = found.npgettext(msg.context, msg.msgid, msg.plural, msg.count)
        return _pseudo(raw) if self.code == PSEUDO else raw

    def _value(self, value: Param) -> str:
        text = self._plain(value)
        if isinstance(value, Msg):
            # A name inside a sentence comes as a verbatim message: it runs its own way.
            mixes = value.msgid == VERBATIM and has_rtl(text) != self.rtl
        else:
            mixes = self.rtl or has_rtl(text)
        return isolate(text) if mixes else text

    def _plain(self, value: Param) -> str:
        match value:
            case str():
                text = value
            case Msg():
                text = self.text(value)
            case datetime():
                text = self.moment(value)
            case date():
                text = self.day(value)
            case time():
                text = value.strftime("%H:%M")
            case int() | Decimal():
                text = self.number(value)
            case _:
                text = value(self)
        return text

    def day(self, day: date) -> str:
        """dd.mm.yyyy in every language: the form of the German papers on the desk."""
        return day.strftime("%d.%m.%Y")

    def long_date(self, day: date) -> str:
        """With weekday and month in words, as the language writes it."""
        from babel.dates import format_date

        return format_date(day, "full", locale=self.locale)

    def moment(self, moment: datetime) -> str:
        """Date and time on the office's wall clock; moment: aware, any zone."""
        return moment.astimezone(OFFICE_ZONE).strftime("%d.%m.%Y %H:%M")

    def clock(self, moment: datetime) -> str:
        """hh:mm on the office's wall clock; moment: aware, any zone."""
        return moment.astimezone(OFFICE_ZONE).strftime("%H:%M")

    def month(self, day: date) -> str:
        """“November 2026” as the language writes it."""
        from babel.dates import format_datetime

        return str(format_datetime(datetime.combine(day, time()), "LLLL yyyy", locale=self.locale))

    def months(self, first: date, last: date) -> str:
        """“January – April 2026”: from one month to another, both of them whole."""
        from babel.dates import format_interval

        if first.replace(day=1) == last.replace(day=1):
            return self.month(first)
        text = str(format_interval(first, last, "yMMMM", locale=self.locale))
        names = (form["wide"][last.month] for form in self.locale.months.values())
        if any(name in text for name in names):
            return text
        # Babel 2.18 writes the first month twice in Persian, whose pattern has LLLL and MMMM.
        return f"{self.month(first)} – {self.month(last)}"

    def quarter(self, day: date) -> str:
        """“2nd quarter 2026”, the one in which a day lies."""
        from babel.dates import format_skeleton

        return str(format_skeleton("yQQQQ", datetime.combine(day, time()), locale=self.locale))

    def short_month(self, day: date) -> str:
        """“Mar”, at the axis of a chart; as it stands alone in the language."""
        from babel.dates import format_date

        return str(format_date(day, "LLL", locale=self.locale))

    def weekday(self, day: date) -> str:
        """“Mon”, short, as a heading of a calendar; as it stands alone in the language."""
        from babel.dates import format_date

        return str(format_date(day, "ccc", locale=self.locale))

    def days(self, first: date, last: date) -> str:
        """“2–8 Mar 2026”: from one day to another, as briefly as the language writes it."""
        from babel.dates import format_interval

        return str(format_interval(first, last, "yMMMd", locale=self.locale))

    def number(self, value: int | Decimal) -> str:
        """With the separators of the language and Latin digits."""
        if isinstance(value, int) and 0 <= value < 1000:
            return f"{value:d}"  # nothing to separate
        from babel.numbers import format_decimal

        return format_decimal(value, locale=self.locale)

    def tenths(self, value: Decimal) -> str:
        """A number with one decimal place, always: “7.0”."""
        from babel.numbers import format_decimal

        return format_decimal(value, format="#,##0.0", locale=self.locale)

    def percent(self, value: Decimal) -> str:
        """“12.5 %” as the language writes it (“%12,5”), 12.5 for an eighth."""
        from babel.numbers import format_percent

        pattern = str(self.locale.percent_formats[None].pattern).replace("##0", "##0.0")
        return format_percent(value / 100, format=pattern, locale=self.locale)

    def joined(self, items: Iterable[str]) -> str:
        """“a, b and c” as the language joins it."""
        from babel.lists import format_list

        return format_list(list(items), locale=self.locale)

    def language_name(self, code: str) -> str:
        """The name of any language in this language, from CLDR; the code where it has none."""
        from babel import Locale

        name = self.locale.languages.get(code) or Locale.parse("en").languages.get(code)
        return name or code


@cache
def catalogue(code: str) -> Catalogue:
    """The one catalogue of a language; unknown codes give the English source texts."""
    return Catalogue(code)


def _pseudo(raw: str) -> str:
    return f"⟦{raw}{'·' * (len(raw) * 2 // 5)}⟧"

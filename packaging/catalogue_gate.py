# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must be true of a catalogue before it is shipped.

Neither ``pybabel compile`` nor its statistics look at placeholders, fuzzy entries or empty
plural forms; a wrong one of these is a crash or an English word on somebody's paper.
"""

import io
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations
from pathlib import Path
from string import Formatter
from typing import Final, Literal

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from catalogue_files import (
    SOURCE_LANGUAGE,
    Tree,
    extract,
    is_paper,
    new_catalogue,
    plural_rule,
    read,
    rendered,
    updated,
)

from amstrat_desktop.base.lang import LANGUAGES, Language

Level = Literal["error", "warning"]

_BIDI_CONTROLS: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ENDINGS: Final = {
    "?": ("?", "؟", ";"),
    ":": (":", "："),
    "…": ("…",),
    "!": ("!", "！"),
    ".": (".", "。", "۔"),
}
_STRICT_ENDINGS: Final = frozenset("?:…")
"""A full stop may end an abbreviation in one language only; these three may not get lost."""

_SAMPLE_COUNTS: Final = range(201)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. where: a language code, or "template"."""

    where: str
    text: str
    msgid: str = ""
    level: Level = "error"

    def __str__(self) -> str:
        msgid = f" “{self.msgid}”" if self.msgid else ""
        return f"{self.level}: {self.where}: {self.text}{msgid}"


def check(tree: Tree, languages: Iterable[Language] = LANGUAGES.values()) -> list[Finding]:
    """Everything that is wrong in the catalogues of a tree."""
    template = extract(tree)
    findings = list(_template_findings(tree, template))
    for language in languages:
        if language.code != SOURCE_LANGUAGE:
            findings += _catalogue_findings(tree, language, template)
    return findings


def needed(message: Message, language: Language) -> bool:
    """Whether a language must have this text: all of it on screens, papers in each."""
    return bool(message.id) and (language.interface or is_paper(message))


def is_translated(message: Message) -> bool:
    """Whether every form has a text."""
    return all(_forms(message)) and not message.fuzzy


def message_findings(message: Message, language: str) -> Iterator[Finding]:
    """What is wrong with one translation; an empty one is no concern of this."""
    forms = _forms(message)
    if not any(forms):
        return
    singular, many = _sources(message)
    wanted = plural_rule(language)[0] if message.pluralizable else 1
    if not all(forms) or len(forms) != wanted:
        yield Finding(language, f"needs {wanted} forms, all filled", singular)
    for index, form in enumerate(forms):
        if form:
            source = singular if index == 0 and len(forms) > 1 else many
            for text, level in _form_findings(form, source):
                yield Finding(language, text, singular, level)
            problem = _placeholder_problem(message, index, form, language)
            if problem:
                yield Finding(language, problem, singular)


def placeholders(text: str) -> set[str]:
    """The names in curly brackets. Raises ValueError where a bracket is left open."""
    return {name for _text, name, _spec, _conversion in Formatter().parse(text) if name is not None}


@cache
def numbers_served(language: str) -> tuple[tuple[int, ...], ...]:
    """Which numbers up to 200 each plural form serves, as the compiled catalogue chooses."""
    count = plural_rule(language)[0]
    catalogue = new_catalogue(language)
    catalogue.add(("form", "forms"), [str(index) for index in range(count)])
    file = io.BytesIO()
    write_mo(file, catalogue)
    file.seek(0)
    translations = GNUTranslations(file)
    chosen = [int(translations.ngettext("form", "forms", n)) for n in _SAMPLE_COUNTS]
    return tuple(tuple(n for n in _SAMPLE_COUNTS if chosen[n] == index) for index in range(count))


def _template_findings(tree: Tree, template: Catalog) -> Iterator[Finding]:
    if not tree.template.exists() or tree.template.read_bytes() != rendered(template):
        yield Finding("template", "is stale; run `make catalogues`")
    for message in template:
        for source in _sources(message):
            names = _try_placeholders(source)
            if names is None or any(not name.isidentifier() for name in names):
                yield Finding("template", "placeholders need names and closed brackets", source)


def _catalogue_findings(tree: Tree, language: Language, template: Catalog) -> Iterator[Finding]:
    path = tree.catalogue(language.code)
    if not path.exists():
        yield Finding(language.code, f"has no catalogue; run `make catalogues` ({path.name})")
        return
    if path.read_bytes() != rendered(updated(tree, language.code, template)):
        yield Finding(language.code, "is stale or obsolete; run `make catalogues`")
    missing = 0
    for message in read(path, language.code):
        if not message.id:
            continue
        if message.fuzzy:
            yield Finding(language.code, "is marked fuzzy", _sources(message)[0])
        elif needed(message, language) and not is_translated(message):
            missing += 1
        yield from message_findings(message, language.code)
    if missing:
        yield Finding(language.code, f"{missing} texts are not translated (`todo` lists them)")
    yield from _msgfmt_findings(path, language.code)


def _msgfmt_findings(path: Path, language: str) -> Iterator[Finding]:
    """GNU gettext's own opinion on formats and duplicates, where it is installed."""
    msgfmt = shutil.which("msgfmt")
    if msgfmt is None:
        return
    command = [msgfmt, "--check-format", "--check-domain", "-o", "-", str(path)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        yield Finding(language, done.stderr.decode(errors="replace").strip())


def _form_findings(form: str, source: str) -> Iterator[tuple[str, Level]]:
    if _edges(form) != _edges(source):
        yield "white space at the beginning or end differs from the source", "error"
    if _BIDI_CONTROLS.search(form):
        yield "contains a direction control; the program sets these itself", "error"
    if unicodedata.normalize("NFC", form) != form:
        yield "is not in Unicode's composed form (NFC)", "error"
    ending = source.rstrip()[-1:]
    if ending in _ENDINGS and not form.rstrip().endswith(_ENDINGS[ending]):
        level: Level = "error" if ending in _STRICT_ENDINGS else "warning"
        yield f"should end with “{ending}” as the source does", level


def _placeholder_problem(message: Message, index: int, form: str, language: str) -> str | None:
    found = _try_placeholders(form)
    if found is None:
        return "has an open curly bracket"
    wanted = set().union(*(_try_placeholders(source) or set() for source in _sources(message)))
    if unknown := found - wanted:
        return f"names placeholders that the source has not: {', '.join(sorted(unknown))}"
    missing = wanted - found
    # A word may replace the figure where a form serves one number only.
    if message.pluralizable and len(numbers_served(language)[index]) == 1:
        missing.discard("count")
    if missing:
        return f"lacks placeholders of the source: {', '.join(sorted(missing))}"
    return None


def _try_placeholders(text: str) -> set[str] | None:
    try:
        return placeholders(text)
    except ValueError:
        return None


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _sources(message: Message) -> tuple[str, str]:
    """Singular and plural of the source; twice the same where there is no plural."""
    if isinstance(message.id, str):
        return message.id, message.id
    return message.id[0], message.id[1]


def _forms(message: Message) -> tuple[str, ...]:
    string = message.string or ""
    if isinstance(string, str):
        return (string,)
    return tuple(form or "" for form in string)

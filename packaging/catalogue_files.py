# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The catalogues as files: extracting, updating, compiling, and always the same bytes.

A catalogue is written without dates, line numbers and tool versions, so that a change in
`i18n/` is a change of a text.
"""

import io
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

DOMAIN: Final = "amstrat_desktop"
SOURCE_LANGUAGE: Final = "en"
"""Message ids are English: this language needs no catalogue."""

COMMENT_TAG: Final = "Translators:"
_CHURN: Final = re.compile(
    rb'^"(?:POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator): .*\\n"\n',
    re.MULTILINE,
)
_HEADER: Final = """\
# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2"""
_ARABIC: Final = "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)"
"""Zero, one, two, few, many, other, as CLDR and every translation tool order them. Babel's own
rule swaps the last two: "many" of such a tool would be printed for a hundred."""

_PAPERS: Final = (
    f"{DOMAIN}/documents/",
    f"{DOMAIN}/base/vocabulary/",
    f"{DOMAIN}/base/charts/",
    f"{DOMAIN}/base/period_words.py",
    f"{DOMAIN}/services/data_requests/terms.py",
    f"{DOMAIN}/services/holdings/",
)


@dataclass(frozen=True, slots=True)
class Tree:
    """Where texts and catalogues are. root: the folder with the package and `i18n/`."""

    root: Path

    @property
    def template(self) -> Path:
        return self.root / "i18n" / f"{DOMAIN}.pot"

    def catalogue(self, language: str) -> Path:
        return self.root / "i18n" / language / "LC_MESSAGES" / f"{DOMAIN}.po"

    def catalogues(self) -> list[Path]:
        """The catalogues that exist, by language."""
        return sorted((self.root / "i18n").glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def is_paper(message: Message) -> bool:
    """Whether a text stands on a paper or in a code list, which are in every language."""
    return any(file.startswith(_PAPERS) for file, _line in message.locations)


def plural_rule(language: str) -> tuple[int, str]:
    """How many plural forms a language has, and gettext's expression that chooses one."""
    rule = get_plural(language)
    return rule.num_plurals, _ARABIC if language == "ar" else rule.plural_expr


def extract(tree: Tree) -> Catalog:
    """All marked texts of the package, as the template has them."""
    template = new_catalogue(None)
    package = tree.root / DOMAIN
    found = extract_from_dir(
        package,
        method_map=[("**.py", "python")],
        keywords=DEFAULT_KEYWORDS,
        comment_tags=[COMMENT_TAG],
        strip_comment_tags=False,
    )
    for file, line, ids, comments, context in found:
        template.add(
            ids,
            locations=[((Path(DOMAIN) / file).as_posix(), line)],
            auto_comments=comments,
            context=context,
        )
    return template


def read(path: Path, language: str | None) -> Catalog:
    """A catalogue from its file; an empty one where there is none yet."""
    if not path.exists():
        return new_catalogue(language)
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language, domain=DOMAIN)
    catalogue.header_comment = _HEADER
    _set_plural_rule(catalogue, language)
    return catalogue


def updated(tree: Tree, language: str, template: Catalog) -> Catalog:
    """A language's catalogue with exactly the template's texts; nothing is guessed."""
    catalogue = read(tree.catalogue(language), language)
    catalogue.update(template, no_fuzzy_matching=True, update_header_comment=False)
    return catalogue


def rendered(catalogue: Catalog) -> bytes:
    """The bytes of the file: sorted by place, without anything that changes by itself."""
    for message in catalogue:
        # Texts are filled with str.format; "100 % of" is no place for a number.
        message.flags.discard("python-format")
    file = io.BytesIO()
    write_po(file, catalogue, width=100, sort_by_file=True, include_lineno=False,
             ignore_obsolete=True)  # fmt: skip
    return _CHURN.sub(b"", file.getvalue()).rstrip(b"\n") + b"\n"


def write(path: Path, catalogue: Catalog) -> bool:
    """Write a catalogue; whether anything changed."""
    content = rendered(catalogue)
    if path.exists() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def compile_all(tree: Tree) -> list[Path]:
    """Compile what is newer than its ``.mo``. The compiled files of all languages."""
    compiled = []
    for source in tree.catalogues():
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime_ns < source.stat().st_mtime_ns:
            content = io.BytesIO()
            write_mo(content, read(source, source.parent.parent.name))
            # Whole or not at all: a program or a test may be reading it.
            half = target.with_suffix(f".{os.getpid()}")
            half.write_bytes(content.getvalue())
            half.replace(target)
        compiled.append(target)
    return compiled


def new_catalogue(language: str | None) -> Catalog:
    """An empty catalogue; the template where there is no language."""
    catalogue = Catalog(
        locale=language,
        domain=DOMAIN,
        header_comment=_HEADER,
        project="AmStrat Desktop",
        version="1",
        copyright_holder="AmStrat Desktop contributors",
        msgid_bugs_address="see CONTRIBUTING.md",
        language_team="see TRANSLATIONS.md",
        fuzzy=False,
    )
    _set_plural_rule(catalogue, language)
    return catalogue


def _set_plural_rule(catalogue: Catalog, language: str | None) -> None:
    if language is not None:
        count, expression = plural_rule(language)
        rule = f"nplurals={count}; plural={expression};"
        catalogue.mime_headers = [("Plural-Forms", rule)]

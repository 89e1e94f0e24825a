# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A source tree of a few texts, with catalogues that pass the gate."""

from pathlib import Path

from babel.messages.catalog import Catalog
from catalogue_files import Tree, extract, plural_rule, updated, write

from amstrat_desktop.base.lang import Language

SCREEN = """\
from amstrat_desktop.base.lang import _, ngettext, npgettext, pgettext

TITLE = _("Saved at {time}.")
CHOOSE = _("Which area?")
OPEN = pgettext("state", "Open")
COUNT = ngettext("{count} contact", "{count} contacts", 3)
PEOPLE = npgettext("office hour", "{count} person", "{count} persons", 3)
"""
PAPER = """\
from amstrat_desktop.base.lang import _

# Translators: the tear-off, in German: Rückmeldeabschnitt
TEAR_OFF = _("Return section:")
"""

GERMAN = Language("de", "Deutsch", interface=True)
ARABIC = Language("ar", "العربية", rtl=True, interface=True)
UKRAINIAN = Language("uk", "Українська", interface=True)
RUSSIAN = Language("ru", "Русский")


def tiny_tree(root: Path) -> Tree:
    """The two modules and a template; no catalogue yet."""
    for path, text in (("ui/screen.py", SCREEN), ("documents/paper.py", PAPER)):
        module = root / "amstrat_desktop" / path
        module.parent.mkdir(parents=True)
        module.write_text(text, "utf-8")
    tree = Tree(root)
    write(tree.template, extract(tree))
    return tree


def translated(tree: Tree, language: Language, *, papers_only: bool = False) -> Catalog:
    """A catalogue in which each text is its own source: complete and consistent."""
    catalogue = updated(tree, language.code, extract(tree))
    forms = plural_rule(language.code)[0]
    for message in catalogue:
        paper = any("documents" in file for file, _line in message.locations)
        if message.id and (paper or not papers_only):
            source = message.id
            message.string = source if isinstance(source, str) else (source[1],) * forms
    write(tree.catalogue(language.code), catalogue)
    return catalogue

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the manual says stands on the screen, and both languages tell the same."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from amstrat_desktop.commands import program
from amstrat_desktop.ui.shell.keys import KEYS, OF_SCREENS
from amstrat_desktop.ui.shell.screens import SCREENS
from tests.manual.catalogue_words import on_screen
from tests.manual.pages import (
    INDEX,
    LANGUAGES,
    MANUAL,
    links,
    pages,
    pictures,
    shape,
    text_of,
    words_on_screen,
)

BOTH = pytest.mark.parametrize("language", LANGUAGES)
CODE = re.compile(r"`([^`\n]+)`")
KEY = re.compile(r"(?:Strg|Ctrl|Umschalt|Shift|Alt|F\d+|Esc|Tab|Entf|Del)\b")
LONE_STAR = re.compile(r"(?<=\w)\*(?=\w)")
LONGEST = 400
"""Words on a page: one task, read while somebody waits."""

IN_FIELDS = {"Tab", "Shift+Tab", "Alt", "Del"}
"""Keys that Qt itself gives to fields and texts, or the calendar to a meeting."""

GERMAN_KEYS = {"Strg": "Ctrl", "Umschalt": "Shift", "Eingabe": "Return", "Entf": "Del"}


def all_pages() -> list[tuple[str, Path]]:
    return [(language, page) for language in LANGUAGES for page in pages(language)]


@BOTH
def test_words_in_bold_stand_on_the_screen(language: str) -> None:
    """Somebody looks for them there; a text that was changed in the program fails here."""
    said = [(page, words) for page in pages(language) for words in words_on_screen(page)]
    assert len(said) > 300
    assert not [f"{page.stem}: {words}" for page, words in said if not on_screen(words, language)]


def test_words_that_no_screen_says_are_noticed() -> None:
    """The control."""
    assert on_screen("Rückgängig", "de")
    assert on_screen("Undo", "en")
    assert on_screen("4 Personen übernehmen", "de")
    assert not on_screen("Alles rückgängig", "de")
    assert not on_screen("Rückgängig", "en")


def test_both_languages_have_the_same_pages() -> None:
    german, english = ({page.name for page in pages(language)} for language in LANGUAGES)
    assert german == english
    assert len(german) > 30


@pytest.mark.parametrize("name", [page.name for page in pages("de")])
def test_both_languages_have_the_same_steps_pictures_and_links(name: str) -> None:
    german, english = (MANUAL / language / name for language in LANGUAGES)
    assert shape(german) == shape(english)
    assert links(german) == links(english)
    assert [file for _words, file in pictures(german)] == [
        file for _words, file in pictures(english)
    ]


@BOTH
def test_the_list_names_every_page_by_its_title(language: str) -> None:
    index = (MANUAL / language / INDEX).read_text("utf-8")
    listed = dict(re.findall(r"^- \[(.+)\]\((.+)\)$", index, re.MULTILINE))
    titles = {
        page.read_text("utf-8").partition("\n")[0].removeprefix("# "): page.name
        for page in pages(language)
    }
    assert listed == titles


def test_a_page_is_short_and_has_a_title_and_parts() -> None:
    for language, page in all_pages():
        text = text_of(page)
        assert len(text.split()) <= LONGEST, f"{language}/{page.stem}"
        assert text.startswith("# ")
        assert text.count("\n# ") == 0


def test_a_star_in_a_word_is_no_markup() -> None:
    """Two of them in a line would set everything between them in italics."""
    assert not [
        f"{language}/{page.stem}: {text_of(page)[found.start() - 12 : found.end() + 8]}"
        for language, page in all_pages()
        if (found := LONE_STAR.search(text_of(page)))
    ]


def test_words_of_a_picture_hold_no_markup() -> None:
    """Qt would show the picture once for each part of them."""
    assert not [
        f"{language}/{page.stem}: {words}"
        for language, page in all_pages()
        for words, _file in pictures(page)
        if set(words) & set("*_`\\")
    ]


def test_keys_that_a_page_names_are_keys_of_the_program() -> None:
    known = {QKeySequence(keys) for key in KEYS for keys in key.keys}
    known |= {QKeySequence(keys) for keys, _text in OF_SCREENS}
    known |= {QKeySequence(f"Ctrl+{screen.number}") for screen in SCREENS}
    known |= {QKeySequence(keys) for keys in IN_FIELDS}
    named = [
        (page, typed)
        for _language, page in all_pages()
        for typed in CODE.findall(page.read_text("utf-8"))
        if KEY.match(typed)
    ]
    assert len(named) > 60
    assert not [f"{page.stem}: {typed}" for page, typed in named if _keys(typed) not in known]


def test_commands_that_a_page_names_are_commands_with_these_options() -> None:
    lines = [
        (page, line.split())
        for _language, page in all_pages()
        for line in CODE.findall(page.read_text("utf-8"))
        if line.startswith("amstrat-desktop ")
    ]
    assert len(lines) > 8
    for page, (_program, name, *rest) in lines:
        options = {part for part in rest if part.startswith("--")}
        command = program if name.startswith("--") else program.commands.get(name)
        assert command is not None, f"{page.stem}: {name}"
        if name.startswith("--"):
            options.add(name)
        assert options <= {option for one in command.params for option in one.opts}, page.stem


def _keys(typed: str) -> QKeySequence:
    for german, name in GERMAN_KEYS.items():
        typed = re.sub(rf"\b{german}\b", name, typed)
    return QKeySequence(typed)

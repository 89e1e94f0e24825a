# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every place of the program has a page of the manual, and every page holds together."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from PySide6.QtWidgets import QDialog, QWidget

import amstrat_desktop.ui
from amstrat_desktop.ui.help.manual import LANGUAGES, Manual, anchor_of
from amstrat_desktop.ui.help.pages import (
    PLACES,
    START,
    WINDOWS,
    page_of_place,
    page_of_window,
)
from amstrat_desktop.ui.offers import registry as offers
from amstrat_desktop.ui.people import registry as people
from amstrat_desktop.ui.reports import registry as reports
from amstrat_desktop.ui.settings.sections import sections
from amstrat_desktop.ui.shell.screens import SCREENS
from amstrat_desktop.ui.widgets.doorway import Doorway
from tests.ui.referrals.desk import Paperless

BOTH = pytest.mark.parametrize("language", LANGUAGES)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
MARKUP = re.compile(r"</?[a-z][^>]*>|^\[[^\]]+\]:", re.IGNORECASE | re.MULTILINE)


def places() -> set[str]:
    """Every place that a part of the program marks."""
    found = {screen.key for screen in SCREENS}
    found |= {f"settings/{section.key}" for section in sections(Paperless(queues=()))}
    found |= {f"people/{kind.key}" for kind in (*people.PANELS, *people.PAGES)}
    of_offers = ("list", *(kind.key for kind in (*offers.VIEWS, *offers.PANELS, *offers.FORMS)))
    found |= {f"offers/{key}" for key in of_offers}
    found |= {f"reports/{kind.key}" for kind in reports.VIEWS}
    return found | {"referrals/answer"}


def own_windows() -> set[str]:
    """The classes of all dialogs, and of the windows before an office is open."""
    for module in pkgutil.walk_packages(amstrat_desktop.ui.__path__, "amstrat_desktop.ui."):
        importlib.import_module(module.name)
    found: set[type[QWidget]] = set()
    waiting: list[type[QWidget]] = [QDialog, Doorway]
    while waiting:
        heirs = waiting.pop().__subclasses__()
        waiting += heirs
        found.update(heir for heir in heirs if not heir.__subclasses__())
    return {kind.__name__ for kind in found if kind.__module__.startswith("amstrat_desktop.")}


def anchors(manual: Manual, slug: str) -> set[str]:
    return {anchor_of(heading) for heading in HEADING.findall(manual.text(slug))}


def pages() -> Iterator[tuple[Manual, str]]:
    for language in LANGUAGES:
        manual = Manual(language)
        yield from ((manual, page.slug) for page in manual.pages)


def test_every_place_has_a_page_and_no_page_is_of_a_place_that_is_gone() -> None:
    assert places() == set(PLACES)


def test_every_window_has_a_page() -> None:
    assert own_windows() == set(WINDOWS)


@BOTH
def test_the_pages_that_places_open_are_there(language: str) -> None:
    manual = Manual(language)
    wanted = {START, *PLACES.values(), *WINDOWS.values()}
    assert wanted <= {page.slug for page in manual.pages}


def test_both_languages_have_the_same_pages_in_the_same_order() -> None:
    german, english = (Manual(language) for language in LANGUAGES)
    assert [page.slug for page in german.pages] == [page.slug for page in english.pages]
    assert len({page.chapter for page in german.pages}) == 2
    assert len(german.pages) > 20


@BOTH
def test_every_page_is_in_the_list_and_begins_with_its_title(language: str) -> None:
    manual = Manual(language)
    files = {file.stem for file in manual.folder.glob("*.md")} - {"index"}
    assert files == {page.slug for page in manual.pages}
    beginnings = {page.slug: HEADING.search(manual.text(page.slug)) for page in manual.pages}
    assert not [slug for slug, first in beginnings.items() if first is None or first.start()]


def test_every_link_leads_to_a_page_and_a_heading() -> None:
    dead = []
    for manual, slug in pages():
        for target in LINK.findall(CODE.sub("", manual.text(slug))):
            link = urlsplit(target)
            if link.scheme:
                continue
            name = link.path.removesuffix(".md") or slug
            known = manual.page(name) is not None
            if not known or (link.fragment and link.fragment not in anchors(manual, name)):
                dead.append(f"{manual.language}/{slug}: {target}")
    assert not dead


def test_every_picture_is_there_beside_the_pages_and_says_what_it_shows() -> None:
    wrong = [
        f"{manual.language}/{slug}: {path}"
        for manual, slug in pages()
        for words, path in PICTURE.findall(manual.text(slug))
        if not words.strip()
        or not (manual.folder / path).is_file()
        or not (manual.folder / path).resolve().is_relative_to(manual.folder.parent)
    ]
    assert not wrong


def test_the_pages_keep_to_what_the_window_can_show() -> None:
    assert not [
        f"{manual.language}/{slug}: {found[0]}"
        for manual, slug in pages()
        if (found := MARKUP.search(CODE.sub("", manual.text(slug))))
    ]


@pytest.mark.parametrize(
    ("place", "page"),
    [
        ("people/household", "family-place"),
        ("people/new", PLACES["people"]),
        ("", START),
        ("elsewhere/deep", START),
    ],
)
def test_a_place_without_a_page_has_that_of_what_it_stands_in(place: str, page: str) -> None:
    assert page_of_place(place) == page


def test_a_window_is_found_by_what_it_is_derived_from() -> None:
    assert page_of_window(("Special", "SlipDialog", "QDialog")) == WINDOWS["SlipDialog"]
    assert page_of_window(("QDialog",)) is None

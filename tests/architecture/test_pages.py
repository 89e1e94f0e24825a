# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the written pages point to is there: links, headings, files named in the text."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, modules, place, project_files

LINK = re.compile(r"\]\(([^)\s]+)\)")
SCHEME = re.compile(r"[a-z]+:", re.IGNORECASE)
QUOTED = re.compile(r"`([^`\s]+)`")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
NO_ANCHOR = re.compile(r"[^\w\- ]")
PAGE_NAMED = re.compile(r"docs/[\w./-]*\w")
TOP = frozenset(path.name for path in ROOT.iterdir() if path.is_dir())
MADE = ("out/", "dist/", "amstrat_desktop/_data")
"""What commands leave behind; it is in no clean tree."""

PLACEHOLDER = re.compile(r"[<>*{}…]|\bx\.py$|/x/")
"""`services/x.py` stands for any."""


def pages() -> list[Path]:
    return [file for file in project_files() if file.suffix == ".md"]


def links(page: Path) -> Iterator[str]:
    text = CODE.sub("", FENCE.sub("", page.read_text("utf-8")))
    return (target for target in LINK.findall(text) if not SCHEME.match(target))


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub and GitLab make them."""
    return {
        NO_ANCHOR.sub("", heading.strip().lower()).replace(" ", "-")
        for heading in HEADING.findall(FENCE.sub("", page.read_text("utf-8")))
    }


def dead(page: Path, target: str) -> bool:
    name, _, anchor = target.partition("#")
    found = (page.parent / name).resolve() if name else page
    if not found.exists():
        return True
    return bool(anchor) and anchor not in anchors(found)


def named_files(page: Path) -> Iterator[str]:
    for name in QUOTED.findall(FENCE.sub("", page.read_text("utf-8"))):
        top = name.partition("/")[0]
        named = "/" in name and top in TOP and not name.startswith(MADE)
        if named and not PLACEHOLDER.search(name):
            yield name.partition("::")[0]


def test_every_link_leads_somewhere() -> None:
    assert len(pages()) > 10
    assert not [
        f"{place(page)}: {target}"
        for page in pages()
        for target in links(page)
        if dead(page, target)
    ]


def test_every_file_that_a_page_names_is_there() -> None:
    names = [(page, name) for page in pages() for name in named_files(page)]
    assert len(names) > 20
    assert not [f"{place(page)}: {name}" for page, name in names if not (ROOT / name).exists()]


def test_every_page_that_a_comment_names_is_there() -> None:
    """`docs/decisions/0006` may stand for the page whose name begins so."""
    named = {
        (module, name)
        for module in modules("amstrat_desktop", "benchmarks", "packaging")
        for name in PAGE_NAMED.findall(module.read_text("utf-8"))
    }
    assert named
    assert not [
        f"{place(module)}: {name}"
        for module, name in sorted(named)
        if not (ROOT / name).exists() and not list(ROOT.glob(f"{name}-*.md"))
    ]


def test_every_page_is_in_the_index() -> None:
    index = set(links(ROOT / "docs" / "README.md"))
    missing = {file.name for file in (ROOT / "docs").glob("*.md")} - index - {"README.md"}
    assert not missing
    decisions = set(links(ROOT / "docs" / "decisions" / "README.md"))
    numbered = {file.name for file in (ROOT / "docs" / "decisions").glob("0*.md")}
    assert numbered <= decisions


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("there.md", False),
        ("there.md#one-heading", False),
        ("#two-whats-this", False),
        ("there.md#none", True),
        ("gone.md", True),
    ],
)
def test_a_dead_link_is_noticed(tmp_path: Path, target: str, expected: bool) -> None:
    """The control."""
    page = tmp_path / "page.md"
    page.write_text("## Two: what's `this`?\n", "utf-8")
    (tmp_path / "there.md").write_text("# One heading\n```\n# no heading\n```\n", "utf-8")
    assert dead(page, target) is expected

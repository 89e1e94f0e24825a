# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Extracting, writing without churn, compiling, and the translators' batches."""

import gettext
import json
from pathlib import Path

import pytest
from catalogue_files import (
    DOMAIN,
    Tree,
    compile_all,
    extract,
    plural_rule,
    read,
    rendered,
    updated,
    write,
)
from catalogues import main
from click.testing import CliRunner, Result

from amstrat_desktop.base.lang import LANGUAGES
from tests.i18n.tiny_tree import ARABIC, GERMAN, UKRAINIAN, tiny_tree, translated


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return tiny_tree(tmp_path)


def run(tree: Tree, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(tree.root), *arguments])


def test_all_markers_comments_and_contexts_are_extracted(tree: Tree) -> None:
    template = extract(tree)
    assert {message.id for message in template if message.id} == {
        "Saved at {time}.",
        "Which area?",
        "Open",
        ("{count} contact", "{count} contacts"),
        ("{count} person", "{count} persons"),
        "Return section:",
    }
    tear_off = template.get("Return section:")
    assert tear_off is not None
    assert "Rückmeldeabschnitt" in tear_off.auto_comments[0]
    assert template.get("Open", "state") is not None


def test_files_hold_no_dates_no_line_numbers_and_no_tool(tree: Tree) -> None:
    text = rendered(extract(tree)).decode()
    assert "#: amstrat_desktop/documents/paper.py\n" in text
    for churn in ("Date", "Generated-By", "Last-Translator", ".py:"):
        assert churn not in text


def test_updating_twice_gives_the_same_bytes(tree: Tree) -> None:
    translated(tree, GERMAN)
    before = tree.catalogue("de").read_bytes()
    assert write(tree.catalogue("de"), updated(tree, "de", extract(tree))) is False
    assert tree.catalogue("de").read_bytes() == before


def test_moving_a_text_keeps_its_translation(tree: Tree) -> None:
    translated(tree, GERMAN)
    (tree.root / "amstrat_desktop/documents/paper.py").rename(
        tree.root / "amstrat_desktop/documents/letter.py"
    )
    message = updated(tree, "de", extract(tree)).get("Return section:")
    assert message is not None
    assert message.string == "Return section:"
    assert message.locations[0][0] == "amstrat_desktop/documents/letter.py"


@pytest.mark.parametrize(
    ("language", "count", "form"),
    [
        *(("ar", n, form) for n, form in ((0, 0), (1, 1), (2, 2), (3, 3), (10, 3), (11, 4))),
        *(("ar", n, form) for n, form in ((99, 4), (100, 5), (103, 3))),
        *(("uk", n, form) for n, form in ((1, 0), (2, 1), (4, 1), (5, 2), (11, 2), (21, 0))),
        *(("ru", n, form) for n, form in ((1, 0), (22, 1), (12, 2), (111, 2), (101, 0))),
        *(("pl", n, form) for n, form in ((1, 0), (2, 1), (5, 2), (12, 2), (21, 2), (22, 1))),
        *(("ro", n, form) for n, form in ((1, 0), (0, 1), (19, 1), (20, 2), (101, 1))),
        *(("fr", n, form) for n, form in ((0, 0), (1, 0), (2, 1))),
        *(("de", n, form) for n, form in ((0, 1), (1, 0), (2, 1))),
        *(("tr", n, form) for n, form in ((0, 0), (1, 0), (2, 0))),
        *(("fa", n, form) for n, form in ((1, 0), (2, 0))),
    ],
)
def test_compiled_plural_forms(tree: Tree, language: str, count: int, form: int) -> None:
    catalogue = updated(tree, language, extract(tree))
    message = catalogue.get("{count} contact")
    assert message is not None
    message.string = tuple(f"form {n}" for n in range(plural_rule(language)[0]))
    write(tree.catalogue(language), catalogue)
    compile_all(tree)
    texts = gettext.translation(DOMAIN, tree.root / "i18n", [language])
    assert texts.ngettext("{count} contact", "{count} contacts", count) == f"form {form}"


def test_only_what_changed_is_compiled_again(tree: Tree) -> None:
    translated(tree, GERMAN)
    translated(tree, ARABIC)
    first = {path: path.stat().st_mtime_ns for path in compile_all(tree)}
    assert {path: path.stat().st_mtime_ns for path in compile_all(tree)} == first
    assert len(first) == 2


def test_commands_make_a_catalogue_for_each_language_but_the_source(tree: Tree) -> None:
    assert run(tree, "extract").exit_code == 0
    assert run(tree, "update").exit_code == 0
    assert {path.parent.parent.name for path in tree.catalogues()} == set(LANGUAGES) - {"en"}
    checked = run(tree, "check")
    assert checked.exit_code == 1
    assert "6 texts are not translated" in checked.output


def test_todo_lists_what_is_missing_with_what_a_translator_needs(tree: Tree) -> None:
    tasks = [json.loads(line) for line in run(tree, "todo", "uk").output.splitlines()]
    assert len(tasks) == 6
    assert {
        "msgid": "{count} contact",
        "plural": "{count} contacts",
        "forms": [[1, 21, 31, 41, 51], [2, 3, 4, 22, 23], [0, 5, 6, 7, 8]],
        "locations": ["amstrat_desktop/ui/screen.py"],
    } in tasks
    papers = run(tree, "todo", "uk", "--papers").output.splitlines()
    assert [json.loads(line)["msgid"] for line in papers] == ["Return section:"]


def test_fill_takes_texts_contexts_and_plural_forms(tree: Tree, tmp_path: Path) -> None:
    batch = [
        {"msgid": "Open", "context": "state", "msgstr": "відкрито"},
        {"msgid": "{count} contact", "msgstr": ["{count} а", "{count} б", "{count} в"]},
    ]
    file = tmp_path / "uk.json"
    file.write_text(json.dumps(batch), "utf-8")
    assert run(tree, "fill", "uk", str(file)).exit_code == 0
    catalogue = read(tree.catalogue("uk"), UKRAINIAN.code)
    message = catalogue.get("Open", "state")
    assert message is not None
    assert message.string == "відкрито"
    left = run(tree, "todo", "uk").output.splitlines()
    assert len(left) == 4


def test_fill_refuses_what_the_gate_would_and_keeps_the_rest(tree: Tree, tmp_path: Path) -> None:
    lines = [
        {"msgid": "Which area?", "msgstr": "Welcher Stadtteil?"},
        {"msgid": "Saved at {time}.", "msgstr": "Gespeichert um {zeit}."},
        {"msgid": "Nowhere", "msgstr": "Nirgends"},
        {"msgid": "Open", "context": "state", "msgstr": ["offen", "offene"]},
    ]
    file = tmp_path / "de.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    done = run(tree, "fill", "de", str(file))
    assert done.exit_code == 1
    assert "1 filled, 3 refused" in done.output
    message = read(tree.catalogue("de"), "de").get("Saved at {time}.")
    assert message is not None
    assert not message.string

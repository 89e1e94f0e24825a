# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The gate lets good catalogues pass and names each kind of error."""

from pathlib import Path

import pytest
from catalogue_files import Tree, rendered, write
from catalogue_gate import Finding, check

from tests.i18n.tiny_tree import ARABIC, GERMAN, RUSSIAN, UKRAINIAN, tiny_tree, translated


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return tiny_tree(tmp_path)


def errors(findings: list[Finding]) -> list[str]:
    return [finding.text for finding in findings if finding.level == "error"]


def with_text(tree: Tree, msgid: str, string: str | tuple[str, ...]) -> list[Finding]:
    """What the gate says about a German catalogue in which one text was replaced."""
    language = ARABIC if isinstance(string, tuple) and len(string) == 6 else GERMAN
    catalogue = translated(tree, language)
    context = "state" if msgid == "Open" else None
    message = catalogue.get(msgid, context)
    assert message is not None
    message.string = string
    write(tree.catalogue(language.code), catalogue)
    return check(tree, [language])


def test_good_catalogues_pass(tree: Tree) -> None:
    for language in (GERMAN, ARABIC, UKRAINIAN):
        translated(tree, language)
    translated(tree, RUSSIAN, papers_only=True)
    assert check(tree, [GERMAN, ARABIC, UKRAINIAN, RUSSIAN]) == []


@pytest.mark.parametrize(
    ("msgid", "string", "expected"),
    [
        ("Saved at {time}.", "Gespeichert um {zeit}.", "names placeholders"),
        ("Saved at {time}.", "Gespeichert.", "lacks placeholders of the source: time"),
        ("Saved at {time}.", "Gespeichert um {time.", "open curly bracket"),
        ("Saved at {time}.", " Gespeichert um {time}.", "white space"),
        ("Saved at {time}.", "Gespeichert um {time}.\n", "white space"),
        ("Which area?", "Welcher Stadtteil", "should end with “?”"),
        ("Return section:", "Rückmeldeabschnitt", "should end with “:”"),
        ("Return section:", "Ru\u0308ckmeldung:", "composed form"),
        ("Open", "\u202eoffen", "direction control"),
        ("{count} contact", ("{count} Kontakt", ""), "needs 2 forms"),
        ("{count} contact", ("{count} Kontakt",), "needs 2 forms"),
        ("{count} contact", ("ein Kontakt", "viele Kontakte"), "lacks placeholders"),
    ],
)
def test_a_wrong_text_is_named(
    tree: Tree, msgid: str, string: str | tuple[str, ...], expected: str
) -> None:
    found = errors(with_text(tree, msgid, string))
    assert any(expected in text for text in found), found


def test_a_word_may_replace_the_figure_where_a_form_serves_one_number(tree: Tree) -> None:
    assert not errors(with_text(tree, "{count} contact", ("ein Kontakt", "{count} Kontakte")))


def test_arabic_zero_one_and_two_need_no_figure(tree: Tree) -> None:
    forms = ("لا اتصالات", "اتصال واحد", "اتصالان", "{count} اتصالات", "{count} اتصالًا", "{count}")
    assert not errors(with_text(tree, "{count} contact", forms))


def test_a_russian_one_is_also_twenty_one(tree: Tree) -> None:
    catalogue = translated(tree, UKRAINIAN)
    message = catalogue.get("{count} contact")
    assert message is not None
    message.string = ("один контакт", "{count} контакти", "{count} контактів")
    write(tree.catalogue("uk"), catalogue)
    assert "lacks placeholders of the source: count" in errors(check(tree, [UKRAINIAN]))


def test_a_lost_full_stop_is_a_warning_only(tree: Tree) -> None:
    findings = with_text(tree, "Saved at {time}.", "Gespeichert um {time}")
    assert [finding.level for finding in findings] == ["warning"]


def test_the_arabic_question_mark_counts(tree: Tree) -> None:
    assert not with_text(tree, "Which area?", "أيّ حي؟")


def test_fuzzy_is_refused(tree: Tree) -> None:
    catalogue = translated(tree, GERMAN)
    message = catalogue.get("Which area?")
    assert message is not None
    message.flags.add("fuzzy")
    write(tree.catalogue("de"), catalogue)
    assert errors(check(tree, [GERMAN])) == ["is marked fuzzy"]


def test_an_interface_language_needs_everything(tree: Tree) -> None:
    translated(tree, GERMAN, papers_only=True)
    assert errors(check(tree, [GERMAN])) == ["5 texts are not translated (`todo` lists them)"]


def test_every_language_needs_the_papers(tree: Tree) -> None:
    catalogue = translated(tree, RUSSIAN)
    message = catalogue.get("Return section:")
    assert message is not None
    message.string = ""
    write(tree.catalogue("ru"), catalogue)
    assert errors(check(tree, [RUSSIAN])) == ["1 texts are not translated (`todo` lists them)"]


def test_a_new_text_makes_template_and_catalogue_stale(tree: Tree) -> None:
    translated(tree, GERMAN)
    screen = tree.root / "amstrat_desktop/ui/screen.py"
    screen.write_text(screen.read_text("utf-8") + 'NEW = _("New")\n', "utf-8")
    found = errors(check(tree, [GERMAN]))
    assert found[:2] == [
        "is stale; run `make catalogues`",
        "is stale or obsolete; run `make catalogues`",
    ]


def test_a_text_that_is_gone_makes_the_catalogue_stale(tree: Tree) -> None:
    translated(tree, GERMAN)
    path = tree.catalogue("de")
    path.write_text(path.read_text("utf-8") + '\n#~ msgid "Old"\n#~ msgstr "Alt"\n', "utf-8")
    assert errors(check(tree, [GERMAN])) == ["is stale or obsolete; run `make catalogues`"]


def test_a_placeholder_without_a_name_is_refused_in_the_source(tree: Tree) -> None:
    screen = tree.root / "amstrat_desktop/ui/screen.py"
    screen.write_text(screen.read_text("utf-8") + 'NEW = _("{} new")\n', "utf-8")
    assert "placeholders need names and closed brackets" in errors(check(tree, []))


def test_a_missing_catalogue_is_named(tree: Tree) -> None:
    assert errors(check(tree, [GERMAN]))[0].startswith("has no catalogue")


def test_gettext_itself_is_asked(tree: Tree) -> None:
    catalogue = translated(tree, GERMAN)
    path = tree.catalogue("de")
    path.write_bytes(rendered(catalogue) + b'\nmsgid "Which area?"\nmsgstr "Zweimal?"\n')
    assert any("duplicate" in text for text in errors(check(tree, [GERMAN])))

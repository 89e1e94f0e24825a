# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The catalogues by command: extract, update, compile, check, and batches for translators.

    python packaging/catalogues.py todo uk --papers > uk.jsonl
    python packaging/catalogues.py fill uk uk.json

TRANSLATIONS.md tells what to do when.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import click
from babel.messages.catalog import Catalog, Message
from catalogue_files import (
    SOURCE_LANGUAGE,
    Tree,
    compile_all,
    extract,
    is_paper,
    updated,
    write,
)
from catalogue_gate import check, is_translated, message_findings, numbers_served

from amstrat_desktop.base.lang import LANGUAGES

ROOT: Final = Path(__file__).resolve().parent.parent
_language = click.argument(
    "language", type=click.Choice([code for code in LANGUAGES if code != SOURCE_LANGUAGE])
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=ROOT,
    help="The source tree; this one unless told otherwise.",
)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Extract, update, compile and check the catalogues in i18n/."""
    context.obj = Tree(root)


@main.command("extract")
@click.pass_obj
def extract_command(tree: Tree) -> None:
    """Collect the marked texts into the template (.pot)."""
    template = extract(tree)
    changed = write(tree.template, template)
    click.echo(f"{tree.template.name}: {len(template)} texts{'' if changed else ', unchanged'}")


@main.command("update")
@click.pass_obj
def update_command(tree: Tree) -> None:
    """Bring every language's catalogue to the marked texts; new ones are empty."""
    template = extract(tree)
    for code in LANGUAGES:
        if code != SOURCE_LANGUAGE:
            catalogue = updated(tree, code, template)
            write(tree.catalogue(code), catalogue)
            missing = sum(1 for message in catalogue if message.id and not is_translated(message))
            click.echo(f"{code}: {len(catalogue)} texts, {missing} not translated")


@main.command("compile")
@click.pass_obj
def compile_command(tree: Tree) -> None:
    """Compile the catalogues (.mo) that changed."""
    click.echo(f"{len(compile_all(tree))} catalogues compiled")


@main.command("check")
@click.pass_obj
def check_command(tree: Tree) -> None:
    """Say everything that is wrong; exit code 1 where it is more than a warning."""
    findings = check(tree)
    for finding in findings:
        click.echo(str(finding), err=True)
    errors = sum(1 for finding in findings if finding.level == "error")
    click.echo(f"catalogues: {errors} errors, {len(findings) - errors} warnings")
    if errors:
        raise SystemExit(1)


@main.command("todo")
@_language
@click.option("--papers", is_flag=True, help="Only texts on papers and in code lists.")
@click.pass_obj
def todo_command(tree: Tree, language: str, papers: bool) -> None:
    """Print what a language lacks, one JSON object a line."""
    forms = [list(numbers[:5]) for numbers in numbers_served(language)]
    for message in updated(tree, language, extract(tree)):
        if message.id and not is_translated(message) and (is_paper(message) or not papers):
            click.echo(json.dumps(_as_task(message, forms), ensure_ascii=False))


@main.command("fill")
@_language
@click.argument("file", type=click.File(encoding="utf-8"))
@click.pass_obj
def fill_command(tree: Tree, language: str, file: Any) -> None:
    """Take translations from FILE: a JSON list of {msgid, context?, msgstr}.

    msgstr is a text, or the list of plural forms. FILE may also hold one object a line.
    What the gate would refuse is named and left out; exit code 1 then.
    """
    catalogue = updated(tree, language, extract(tree))
    refused = 0
    filled = 0
    for entry in _entries(file.read()):
        problems = _fill(catalogue, language, entry)
        filled += not problems
        refused += bool(problems)
        for problem in problems:
            click.echo(problem, err=True)
    write(tree.catalogue(language), catalogue)
    click.echo(f"{language}: {filled} filled, {refused} refused")
    if refused:
        raise SystemExit(1)


def _as_task(message: Message, forms: list[list[int]]) -> dict[str, Any]:
    """A text as a translator needs it; forms: the first numbers that each serves."""
    task: dict[str, Any] = {"msgid": message.id}
    if not isinstance(message.id, str):
        task = {"msgid": message.id[0], "plural": message.id[1], "forms": forms}
    if message.context:
        task["context"] = message.context
    if message.auto_comments:
        task["comment"] = " ".join(message.auto_comments)
    task["locations"] = sorted({file for file, _line in message.locations})
    return task


def _entries(text: str) -> Iterator[dict[str, Any]]:
    if text.lstrip().startswith("["):
        yield from json.loads(text)
    else:
        yield from (json.loads(line) for line in text.splitlines() if line.strip())


def _fill(catalogue: Catalog, language: str, entry: dict[str, Any]) -> list[str]:
    """Put one translation in; what is wrong with it, in which case it is left out."""
    message = catalogue.get(entry["msgid"], entry.get("context"))
    if message is None:
        return [f"error: {language}: no such text “{entry['msgid']}”"]
    text = entry["msgstr"]
    before = message.string
    if message.pluralizable:
        message.string = (text,) if isinstance(text, str) else tuple(text)
    elif isinstance(text, str):
        message.string = text
    else:
        return [f"error: {language}: takes one text, no plural forms “{entry['msgid']}”"]
    findings = [x for x in message_findings(message, language) if x.level == "error"]
    if findings:
        message.string = before
    else:
        message.flags.discard("fuzzy")
    return [str(finding) for finding in findings]


if __name__ == "__main__":
    main()

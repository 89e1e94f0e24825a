# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Short texts about a person, for lists, headers and pickers. No Qt here."""

from collections.abc import Iterator

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.people import (
    INTERPRETER_NEED_LABELS,
    PERSON_STATUS_LABELS,
    InterpreterNeed,
    PersonStatus,
)
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.people_list import PersonRow
from amstrat_desktop.ui.lines import dotted, lines

# Translators: Codename (not the name in the passport)
CODE_NAME = _("Code name")

NOTABLE_NEEDS = frozenset(
    {InterpreterNeed.SLOW, InterpreterNeed.WRITTEN, InterpreterNeed.INTERPRETER}
)


def born(year: int) -> Msg:
    """Year of birth; a text, because a number would be written 1.987."""
    return _("born {year}", year=str(year))


def name_cell(row: PersonRow, words: Catalogue) -> str:
    """The name; below it the Latin reading, the year, and what is special."""
    return lines(words.text(row.shown), dotted(words, *_about(row, words)))


def _about(row: PersonRow, words: Catalogue) -> Iterator[str]:
    if row.name_latin and row.name_latin != row.name:
        yield row.name_latin
    if row.birth_year is not None:
        yield words.text(born(row.birth_year))
    if row.code_name:
        yield words.text(CODE_NAME)
    if row.status is not PersonStatus.ACTIVE:
        yield words.text(PERSON_STATUS_LABELS[row.status])


def language_cell(row: PersonRow, labels: Labels, words: Catalogue) -> str:
    """The language; below it what a conversation needs."""
    need = row.interpreter_need
    return lines(
        words.text(labels(ListName.LANGUAGE, row.language)),
        words.text(INTERPRETER_NEED_LABELS[need]) if need in NOTABLE_NEEDS else "",
    )


def staff_cell(row: PersonRow, words: Catalogue) -> str:
    """Who is responsible; else whom the person asked for."""
    if row.responsible:
        return row.responsible
    if row.preferred_staff:
        return lines("–", words.text(_("asks for {name}", name=row.preferred_staff)))
    return ""

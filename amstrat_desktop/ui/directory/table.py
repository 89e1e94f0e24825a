# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of the directory's list."""

from collections.abc import Callable

from amstrat_desktop.base.lang import Catalogue, _
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.directory_list import OrganisationRow
from amstrat_desktop.ui.directory.words import kind_of, named, verified_line
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.widgets.table_model import Column


def columns(labels: Callable[[], Labels]) -> tuple[Column[OrganisationRow], ...]:
    """labels: what codes are called now."""

    def agency(row: OrganisationRow, words: Catalogue) -> str:
        kind = words.text(kind_of(labels(), row.kind))
        return f"{row.name}\n{dotted(words, kind, row.city, row.telephone)}"

    def languages(row: OrganisationRow, words: Catalogue) -> str:
        return words.joined(named(words, labels(), ListName.LANGUAGE, row.languages))

    return (
        Column(_("Agency"), agency, width=0),
        Column(_("Languages"), languages, width=150),
        Column(_("Verified"), verified_line, width=140),
    )

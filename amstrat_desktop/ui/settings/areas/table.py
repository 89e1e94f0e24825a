# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of the list of areas."""

from typing import Final

from amstrat_desktop.base.lang import Catalogue, _
from amstrat_desktop.base.vocabulary.areas import LEVEL_LABELS, AreaLevel
from amstrat_desktop.services.areas import AreaOption
from amstrat_desktop.ui.widgets.table_model import Column


def _named(area: AreaOption, words: Catalogue) -> str:
    del words  # names of places are the same in every language
    return "\n".join(part for part in (area.name, ", ".join(area.aliases)) if part)


def _level(area: AreaOption, words: Catalogue) -> str:
    level = words.text(LEVEL_LABELS[AreaLevel(area.level)])
    return "\n".join(part for part in (level, area.parent) if part)


def _home(area: AreaOption, words: Catalogue) -> str:
    if area.retired:
        return words.text(_("No longer offered"))
    return words.text(_("We work here")) if area.home else ""


COLUMNS: Final = (
    Column[AreaOption](_("Area"), _named, width=0),
    Column[AreaOption](_("Kind"), _level, width=200),
    Column[AreaOption](_("Number"), lambda area, _words: area.number, width=90),
    Column[AreaOption](_("Office"), _home, width=150),
)

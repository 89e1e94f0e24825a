# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a definition says beside how it is counted: its numbers, and what narrows it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from amstrat_desktop.base.lang import Catalogue, Msg, _
from amstrat_desktop.services.figures.figure import Column, Definition, Unit

_PLAIN: Final = _("{number}: a count; the rows together are the total.")
_APART: Final = _("{number}: a count; the total is counted by itself, the rows do not add up.")
_UNITS: Final[Mapping[Unit, Msg]] = MappingProxyType(
    {
        Unit.HOURS: _("{number}: in hours, with one decimal place."),
        Unit.DAYS: _("{number}: in days, with one decimal place."),
        Unit.PERCENT: _("{number}: in percent, with one decimal place."),
    }
)
FIELD_TITLES: Final[Mapping[str, Msg]] = MappingProxyType(
    {
        # Translators: in a list of what a figure can be narrowed by: Zeitraum, Gebiet, Kontaktart
        "period": _("period"),
        "area_ids": _("area"),
        "channels": _("channel"),
        "languages": _("language"),
        "topics": _("topic"),
        # Translators: Art der Beratung (kurz, ausführlich, Gruppe)
        "contact_kinds": _("kind of counselling"),
        # Translators: Mitarbeiter*in
        "staff_id": _("colleague"),
    }
)


def column_facts(definition: Definition) -> tuple[Msg, ...]:
    """A sentence for each number of the figure."""
    return tuple(_fact(column) for column in definition.columns)


def narrowed_by(definition: Definition) -> Msg:
    """Period and filters, joined as the language joins them."""
    fields = [FIELD_TITLES["period"], *(FIELD_TITLES[name] for name in definition.takes)]

    def joined(words: Catalogue) -> str:
        return words.joined(words.text(field) for field in fields)

    return _("It can be narrowed by {fields}.", fields=joined)


def _fact(column: Column) -> Msg:
    if column.unit in _UNITS:
        return _with(_UNITS[column.unit], column)
    return _with(_PLAIN if column.adds_up else _APART, column)


def _with(text: Msg, column: Column) -> Msg:
    return Msg(text.msgid, params=(("number", column.title),))

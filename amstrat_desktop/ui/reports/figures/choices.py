# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What figures can be narrowed by. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from amstrat_desktop.base.lang import Msg, verbatim
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.contacts import KIND_LABELS
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.areas import list_areas
from amstrat_desktop.services.codes import list_options, read_labels
from amstrat_desktop.services.offices import list_staff
from amstrat_desktop.services.work import Work

_LISTS: Final = {
    "channels": ListName.CHANNEL,
    "languages": ListName.LANGUAGE,
    "topics": ListName.TOPIC,
}
Offered = tuple[tuple[str | UUID, Msg], ...]


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """options: field of `FigureFilter` → what can be chosen, with its name."""

    options: Mapping[str, Offered]


def read_choices(work: Work) -> FilterChoices:
    """What may be chosen today. Retired areas and codes are not offered, but counted."""
    day = office_day(work.clock())
    labels = work.read(read_labels)
    options: dict[str, Offered] = {
        "area_ids": tuple((one.id, verbatim(one.name)) for one in work.read(list_areas, on=day)),
        "staff_id": tuple(
            (one.id, verbatim(one.name)) for one in work.read(list_staff, work.actor.office_id)
        ),
        "contact_kinds": tuple((kind.value, label) for kind, label in KIND_LABELS.items()),
    }
    for field, name in _LISTS.items():
        found = work.read(list_options, name, on=day, labels=labels)
        options[field] = tuple((option.code, option.label) for option in found)
    return FilterChoices(options)

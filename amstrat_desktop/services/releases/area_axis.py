# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The axis of areas, keyed by the city's own numbers, on each of its levels.

Months are closed on the finest level; a level only puts lines together. A number means the same
area on every level.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from amstrat_desktop.base.lang import Msg, pgettext, verbatim
from amstrat_desktop.base.vocabulary.areas import AreaLevel as OfficialLevel
from amstrat_desktop.models.office import Area
from amstrat_desktop.services.releases.axes import NOT_KNOWN, UNKNOWN, AxisCodes, Code
from amstrat_desktop.services.releases.catalogue import AxisName
from amstrat_desktop.services.releases.choices import AreaLevel

OUTSIDE: Final = "outside"
REST: Final = "rest:"
"""Begins the key of what is left of a district beside its pilot areas."""

# Translators: außerhalb der Stadt
_OUTSIDE: Final = pgettext("table for planning", "Outside the city")


@dataclass(frozen=True, slots=True)
class CityAreas:
    """by_id: any area of the office → key of the finest area it counts as."""

    by_id: Mapping[UUID, str]
    statistical: Sequence[Code]
    districts: Sequence[Code]
    pilots: frozenset[str]

    def finest(self, area_id: UUID | None) -> str:
        return UNKNOWN if area_id is None else self.by_id.get(area_id, UNKNOWN)

    def axis(self, level: AreaLevel) -> AxisCodes:
        """The axis of a level; counted_as: key of the finest area → key of the level's code."""
        # Who tells no more than the district stands in a line of its own.
        unplaced = [
            Code(_unplaced(one.key), _unplaced_label(one), group=one.key) for one in self.districts
        ]
        finest = (*self.statistical, *unplaced)
        homeless = tuple(code for code in finest if not code.group)
        last = (*homeless, Code(OUTSIDE, _OUTSIDE), Code(UNKNOWN, NOT_KNOWN))
        counted_as = {code.key: self._on_level(code, level) for code in finest}
        counted_as |= {code.key: code.key for code in last}
        if level is AreaLevel.DISTRICTS:
            return AxisCodes(AxisName.AREA, (*self.districts, *last), counted_as)
        placed = [code for code in finest if code.group]
        if level is AreaLevel.AREAS:
            codes = (*_in_districts(self.districts, placed), *last)
            return AxisCodes(AxisName.AREA, codes, counted_as, tuple(self.districts))
        pilots = [code for code in placed if code.key in self.pilots]
        parted = tuple(one for one in self.districts if self._has_pilot(one))
        rests = (Code(REST + one.key, _rest(one), group=one.key) for one in parted)
        whole = tuple(one for one in self.districts if one not in parted)
        codes = (*_in_districts(parted, (*pilots, *rests)), *whole, *last)
        return AxisCodes(AxisName.AREA, codes, counted_as, parted)

    def _on_level(self, code: Code, level: AreaLevel) -> str:
        """Of a finest area: the key of what it is counted in."""
        if not code.group or level is AreaLevel.AREAS:
            return code.key
        if level is AreaLevel.DISTRICTS:
            return code.group
        if code.key in self.pilots:
            return code.key
        district = next(one for one in self.districts if one.key == code.group)
        return REST + district.key if self._has_pilot(district) else district.key

    def _has_pilot(self, district: Code) -> bool:
        return any(
            code.group == district.key for code in self.statistical if code.key in self.pilots
        )


def read_areas(session: Session) -> CityAreas:
    """The areas as they are now, retired ones, too."""
    areas = session.scalars(select(Area).order_by(Area.position, Area.name)).all()
    by_id = {area.id: area for area in areas}
    districts = [_code(area) for area in areas if area.level == OfficialLevel.DISTRICT]
    statistical = [
        _code(area, _parent_key(area, by_id))
        for area in areas
        if area.level == OfficialLevel.STATISTICAL_AREA
    ]
    pilots = frozenset(_key(area) for area in areas if area.pilot)
    finest = {area.id: _finest(area, by_id) for area in areas}
    return CityAreas(finest, statistical, districts, pilots)


def _finest(area: Area, by_id: Mapping[UUID, Area]) -> str:
    """An own area counts as the statistical area in which it lies."""
    seen: set[UUID] = set()
    while area.level == OfficialLevel.OWN and area.id not in seen:
        seen.add(area.id)
        parent = None if area.parent_id is None else by_id.get(area.parent_id)
        area = parent or area
    if area.level == OfficialLevel.STATISTICAL_AREA:
        return _key(area)
    if area.level == OfficialLevel.DISTRICT:
        return _unplaced(_key(area))
    if area.level in {OfficialLevel.MUNICIPALITY, OfficialLevel.OUTSIDE}:
        return OUTSIDE
    return UNKNOWN


def _parent_key(area: Area, by_id: Mapping[UUID, Area]) -> str:
    parent = None if area.parent_id is None else by_id.get(area.parent_id)
    return "" if parent is None else _key(parent)


def _in_districts(districts: Sequence[Code], codes: Sequence[Code]) -> list[Code]:
    """District by district."""
    order = {code.key: at for at, code in enumerate(districts)}
    return sorted(codes, key=lambda code: order[code.group])


def _code(area: Area, group: str = "") -> Code:
    return Code(_key(area), verbatim(area.name), area.number, group)


def _key(area: Area) -> str:
    return area.number or str(area.id)


def _unplaced(district: str) -> str:
    return f"in:{district}"


def _unplaced_label(district: Code) -> Msg:
    # Translators: {district}, ohne nähere Angabe (only the district is known)
    return pgettext("table for planning", "{district}, not said where", district=district.label)


def _rest(district: Code) -> Msg:
    # Translators: übriger Stadtbezirk {district}
    return pgettext("table for planning", "Rest of {district}", district=district.label)

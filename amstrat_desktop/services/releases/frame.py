# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every table for planning needs to be counted: areas, codes, and who belongs together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from amstrat_desktop.base.periods import Period
from amstrat_desktop.services.releases.area_axis import CityAreas, read_areas
from amstrat_desktop.services.releases.axes import AxisCodes, read_axis
from amstrat_desktop.services.releases.catalogue import RELEASE_TABLES, AxisName, ReleaseTable
from amstrat_desktop.services.releases.other_records import READERS
from amstrat_desktop.services.releases.records import Asked, Line, read_carriers
from amstrat_desktop.services.visibility import everybody


@dataclass(frozen=True, slots=True)
class Frame:
    """axes: all but area and time."""

    areas: CityAreas
    axes: Mapping[AxisName, AxisCodes]
    carriers: Mapping[UUID, UUID]


def read_frame(session: Session) -> Frame:
    """Read it once for whatever is counted in one go."""
    names = {name for table in RELEASE_TABLES for name in table.axes} - {AxisName.AREA}
    with everybody(session):
        carriers = read_carriers(session)
    return Frame(read_areas(session), {name: read_axis(session, name) for name in names}, carriers)


def count_lines(
    session: Session,
    table: ReleaseTable,
    period: Period,
    frame: Frame,
    as_of: datetime | None = None,
) -> Iterator[Line]:
    """What stands behind a table in some months; everybody counts, and nobody is named."""
    asked = Asked(table, period, frame.areas, frame.axes, frame.carriers, as_of)
    with everybody(session):
        yield from READERS[table.measure](session, asked)

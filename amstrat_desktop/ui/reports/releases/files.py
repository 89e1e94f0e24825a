# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files of a release, made from what is published of it and from nothing else. No Qt here."""

from typing import Final

from amstrat_desktop.documents import release_sheet
from amstrat_desktop.exchange.release_files import release_csv, release_workbook
from amstrat_desktop.services.releases.approving import ReleasedFile
from amstrat_desktop.services.releases.frozen import FrozenTable

FORMATS: Final = ("csv", "xlsx", "pdf")


def make_files(table: FrozenTable) -> tuple[ReleasedFile, ...]:
    """The same release gives the same bytes each time."""
    contents = (release_csv(table), release_workbook(table), release_sheet.render(table))
    stem = _stem(table)
    return tuple(
        ReleasedFile(file_format, f"{stem}.{file_format}", content)
        for file_format, content in zip(FORMATS, contents, strict=True)
    )


def _stem(table: FrozenTable) -> str:
    """The number first, so that files stand in the order in which they were released."""
    first, last = (f"{month // 100}-{month % 100:02}" for month in table.months)
    months = first if first == last else f"{first}_{last}"
    return f"freigabe-{table.number:03}_{table.key}_{months}"

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one door for lists that come from outside: a path in, a table out, or a sentence why not.

Nothing but this one file is read, and it is read once: whatever another program does to it
meanwhile changes nothing.
"""

import hashlib
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.exchange.headed import split_headings
from amstrat_desktop.exchange.kinds_of_file import FileKind, kind_of
from amstrat_desktop.exchange.table import EMPTY, FILE_BYTES, Table
from amstrat_desktop.exchange.text_table import read_text_table
from amstrat_desktop.exchange.workbook import Report, read_workbook

NO_RIGHT: Final = _("The file may not be read. Ask whoever gave it to you for the right to it.")
UNREADABLE: Final = _("The file can't be read. Copy it to this computer, and choose the copy.")
TOO_LARGE: Final = _(
    "The file has more than {count} megabytes. Save only the sheet with the list as a new file, "
    "and choose that one.",
    count=FILE_BYTES // 1_000_000,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is to be read; "" everywhere: as guessed."""

    sheet: str = ""
    encoding: str = ""
    delimiter: str = ""


AS_GUESSED: Final = Reading()


def read_table(
    path: Path, how: Reading = AS_GUESSED, report: Report = lambda _done, _total: None
) -> Table:
    """The table in a file. Raises Problem with what is wrong, and what to do."""
    return table_of(_bytes_of(path), path.name, how, report)


def table_of(
    data: bytes, name: str, how: Reading = AS_GUESSED, report: Report = lambda _d, _t: None
) -> Table:
    """The same for bytes that were read already."""
    if not data.strip(b"\x00 \t\r\n"):
        raise Problem(EMPTY)
    sheet = encoding = delimiter = ""
    sheets: tuple[str, ...] = ()
    remarks: tuple[Msg, ...] = ()
    if kind_of(data) is FileKind.WORKBOOK:
        collected, sheet, sheets, remarks = read_workbook(data, sheet=how.sheet, report=report)
    else:
        collected, encoding, delimiter = read_text_table(
            data, encoding=how.encoding, delimiter=how.delimiter, report=report
        )
    headings, rows, headed, said = split_headings(collected.rows)
    return Table(
        file_name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        headings=headings,
        rows=rows,
        sheet=sheet,
        sheets=sheets,
        encoding=encoding,
        delimiter=delimiter,
        headed=headed,
        remarks=remarks + said,
    )


def _bytes_of(path: Path) -> bytes:
    try:
        # Before opening: a pipe would wait for somebody to write.
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise Problem(_("{name} is a folder. Choose the list in it.", name=path.name))
        if not stat.S_ISREG(found.st_mode):
            raise Problem(UNREADABLE)
        with path.open("rb") as file:
            data = file.read(FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise Problem(
            _("There is no file at {path}. Was the drive disconnected?", path=str(path))
        ) from error
    except PermissionError as error:
        raise Problem(NO_RIGHT) from error
    except OSError as error:
        raise Problem(UNREADABLE) from error
    if len(data) > FILE_BYTES:
        raise Problem(TOO_LARGE)
    return data

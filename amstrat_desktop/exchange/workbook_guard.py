# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a workbook is before anything in it is read: a folder packed by a stranger."""

import re
import zipfile
import zlib
from io import BytesIO
from typing import Final

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem

UNPACKED: Final = 80_000_000
"""Bytes of all sheets and texts together; 20,000 rows of twenty columns take fifteen million."""

TEXTS: Final = 40_000_000
"""Bytes of the shared texts, which are read whole."""

PART: Final = 8_000_000
"""Bytes of any other part (styles, names of sheets)."""

SHEET_ROWS: Final = 100_000
"""Rows of all sheets, empty ones too: openpyxl walks through each of them twice."""

MEMBERS: Final = 2_000
RATIO: Final = 200
RATIO_FROM: Final = 1_000_000
"""A part larger than this that shrank to less than one in `RATIO` holds nothing but itself."""

_CHUNK: Final = 1 << 16
_HEAD: Final = "[Content_Types].xml"
_BOOK: Final = "xl/workbook.xml"

DAMAGED: Final = _(
    "The file is damaged or was cut off. Open it in Excel or LibreOffice, save it again, and "
    "choose the new one."
)
TOO_LARGE: Final = _(
    "The file is small, but unpacked it would be huge. It is not opened. Save only the sheet with "
    "the list as a new file, and choose that one."
)
ENTITIES: Final = _("The file holds instructions that no list needs. It is not opened.")
MACROS: Final = _(
    "The file holds macros. They would not be run, but ask for the list without them: save it as "
    ".xlsx, and choose that file."
)
MANY_ROWS: Final = _(
    "The file has more than {count} rows, maybe empty ones. Copy the list into a new file, 20,000 "
    "rows at most, and choose that one.",
    count=SHEET_ROWS,
)
_ROW: Final = re.compile(rb"<(?:\w+:)?row\b")
_LOCKED: Final = _(
    "The file is protected with a password. Open it, remove the password, save it, and choose it "
    "again."
)
_OPEN_DOCUMENT: Final = _(
    "This is an OpenDocument file. Open it, save it as .xlsx or CSV, and choose that file."
)
_TEXT_DOCUMENT: Final = _("This is a text or a presentation, not a spreadsheet.")
_PACKED: Final = _("This is a packed folder (zip). Unpack it, and choose the list in it.")
_BINARY: Final = _(
    "This is a binary Excel file (.xlsb). Open it, save it as .xlsx, and choose that file."
)
LINKS: Final = _(
    "The list refers to other files. They are not opened: the values last saved are taken over."
)

BROKEN: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    RuntimeError,
    SyntaxError,  # of XML
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What reading a file raises that does not hold what it promises."""


def guard_workbook(data: bytes) -> tuple[Msg, ...]:
    """Look through the packed parts without keeping them; what is to be said of the file.

    Raises Problem for what is no workbook, or one that is not to be opened. Sizes are counted
    while unpacking: what the file itself says of them may be wrong.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as folder:
            members = folder.infolist()
            _require_workbook(folder, members)
            total = rows = 0
            for member in members:
                if member.filename.lower().endswith((".xml", ".rels", ".vml")):
                    size, more = _measured(folder, member, UNPACKED - total, SHEET_ROWS - rows)
                    total, rows = total + size, rows + more
    except BROKEN as error:
        raise Problem(DAMAGED) from error
    links = any(member.filename.startswith("xl/externalLinks/") for member in members)
    return (LINKS,) if links else ()


def _require_workbook(folder: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    names = {member.filename for member in members}
    if len(members) > MEMBERS:
        raise Problem(TOO_LARGE)
    if any(member.flag_bits & 1 for member in members):
        raise Problem(_LOCKED)
    if "mimetype" in names:
        raise Problem(_OPEN_DOCUMENT)
    if _HEAD not in names:
        raise Problem(_PACKED)
    if "xl/workbook.bin" in names:
        raise Problem(_BINARY)
    if any(name.startswith(("word/", "ppt/")) for name in names):
        raise Problem(_TEXT_DOCUMENT)
    if _BOOK not in names:
        raise Problem(DAMAGED)
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Problem(MACROS)
    folder.getinfo(_BOOK)


def _measured(
    folder: zipfile.ZipFile, member: zipfile.ZipInfo, room: int, rows_left: int
) -> tuple[int, int]:
    """Bytes and rows of a part. Raises Problem where it is too large or declares entities."""
    name = member.filename
    if "worksheets/" not in name:
        room = min(room, TEXTS if name.endswith("sharedStrings.xml") else PART)
    size = rows = 0
    tail = b""
    with folder.open(member) as part:
        while chunk := part.read(_CHUNK):
            if not size and chunk.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] != b"<":
                raise Problem(ENTITIES)  # another encoding would hide what is looked for below
            size += len(chunk)
            if size > room or (size > RATIO_FROM and size > RATIO * max(member.compress_size, 1)):
                raise Problem(TOO_LARGE)
            rows += len(_ROW.findall(chunk))
            if rows > rows_left:
                raise Problem(MANY_ROWS)
            looked_at = tail + chunk
            if b"<!DOCTYPE" in looked_at or b"<!ENTITY" in looked_at:
                raise Problem(ENTITIES)
            tail = chunk[-16:]
    return size, rows

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a file is, by its first bytes: its name may say anything."""

from enum import StrEnum
from typing import Final

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.problems import Problem


class FileKind(StrEnum):
    """What can be read."""

    WORKBOOK = "workbook"
    TEXT = "text"


_PICTURE: Final = _("This is a picture, not a list. Choose an Excel or CSV file.")
_OTHER: Final = _("This is neither an Excel nor a CSV file. Choose another one.")
_SAVED_AS_PAGE: Final = _(
    "This is a web page that only looks like a spreadsheet. Open it in Excel or LibreOffice, save "
    "it as .xlsx, and choose that file."
)
_OLD_EXCEL: Final = _(
    "This is an old Excel file (.xls). Open it in Excel or LibreOffice, save it as .xlsx, and "
    "choose that file."
)
_LOCKED: Final = _(
    "The file is protected with a password. Open it, remove the password, save it, and choose it "
    "again."
)

_REFUSED: Final[tuple[tuple[bytes, Msg], ...]] = (
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"BM", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"RIFF", _PICTURE),
    (b"%PDF", _("This is a PDF. Ask for the list as an Excel or CSV file.")),
    (b"{\\rtf", _OTHER),
    (b"\x7fELF", _OTHER),
    (b"MZ", _OTHER),
    (b"\x1f\x8b", _OTHER),
    (b"7z\xbc\xaf", _OTHER),
    (b"Rar!", _OTHER),
    (b"SQLite format 3\x00", _OTHER),
)
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_PAGES: Final = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<workbook")


def kind_of(data: bytes) -> FileKind:
    """Raises Problem with what the file is instead, and what to do."""
    if data.startswith(b"PK\x03\x04"):
        return FileKind.WORKBOOK
    if data.startswith(_COMPOUND):
        raise Problem(_LOCKED if _ENCRYPTED in data else _OLD_EXCEL)
    for start, message in _REFUSED:
        # Two letters may also begin a heading: "BMI;Name".
        if data.startswith(start) and (len(start) > 2 or b"\x00" in data[:64]):
            raise Problem(message)
    if data[4:8] == b"ftyp":
        raise Problem(_PICTURE)
    if data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_PAGES):
        raise Problem(_SAVED_AS_PAGE)
    return FileKind.TEXT

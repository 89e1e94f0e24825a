# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows out of a text file (CSV): which encoding, which sign between the columns."""

import csv
import re
from collections import Counter
from io import BytesIO, StringIO, TextIOWrapper
from typing import Final

from amstrat_desktop.base.lang import _
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.exchange.letters import one_byte_encoding
from amstrat_desktop.exchange.table import Collected
from amstrat_desktop.exchange.workbook import Report

ENCODINGS: Final = (
    "utf-8",
    "cp1252",
    "cp1250",
    "cp1254",
    "cp1256",
    "cp1251",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
)
"""What may be chosen where the letters look wrong."""

DELIMITERS: Final = (";", ",", "\t", "|")

_SAMPLE: Final = 200_000
_LINES: Final = 60
_STEP: Final = 1_000
_SEPARATOR_LINE: Final = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
_CONTROL: Final = tuple(bytes((sign,)) for sign in (*range(9), *range(14, 32)))

_SIGNATURES: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)

NOT_TEXT: Final = _("This is neither an Excel nor a CSV file. Choose another one.")
WRONG_ENCODING: Final = _(
    "The letters of this file can't be read in this way. Choose another character set."
)


def read_text_table(
    data: bytes, *, encoding: str, delimiter: str, report: Report
) -> tuple[Collected, str, str]:
    """The rows, the encoding and the delimiter; "" for either: guessed. Raises Problem."""
    encoding = encoding or guess_encoding(data)
    try:
        start = TextIOWrapper(BytesIO(data[:_SAMPLE]), encoding, errors="ignore", newline="").read()
        said = _SEPARATOR_LINE.match(start)
        delimiter = delimiter or (said[1] if said else guess_delimiter(start))
        lines = TextIOWrapper(BytesIO(data), encoding, newline="")
        if said:
            lines.readline()
        return _rows_of(lines, delimiter, 1 if said else 0, report), encoding, delimiter
    except UnicodeError as error:
        raise Problem(WRONG_ENCODING) from error


def _rows_of(lines: TextIOWrapper, delimiter: str, before: int, report: Report) -> Collected:
    collected = Collected()
    number = before
    try:
        for cells in csv.reader(lines, delimiter=delimiter):
            number += 1
            if number % _STEP == 0:
                report(len(collected.rows), 0)
            collected.add(number, cells)
    except csv.Error as error:
        raise Problem(
            _(
                "From row {row} on the file can't be split into columns: a quotation mark is "
                "opened there and never closed.",
                row=number + 1,
            )
        ) from error
    return collected


def guess_encoding(data: bytes) -> str:
    """The encoding in which the file was written. Raises Problem for what is no text."""
    for signature, encoding in _SIGNATURES:
        if data.startswith(signature):
            return encoding
    sample = data[:_SAMPLE]
    if sum(map(sample.count, _CONTROL)) * 12 > len(sample) > sample.count(0) * 5:
        raise Problem(NOT_TEXT)
    if sample.count(0) * 5 > len(sample):
        return _two_bytes(sample)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return one_byte_encoding(data)
    return "utf-8"


def _two_bytes(sample: bytes) -> str:
    """UTF-16 without its signature: every other byte of Latin text is zero."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 3 < len(sample) // 2 or min(even, odd) * 10 > max(even, odd):
        raise Problem(NOT_TEXT)
    return "utf-16-be" if even > odd else "utf-16-le"


def guess_delimiter(start: str) -> str:
    """The sign that parts the first lines into the same number of columns, most of them."""
    return max(DELIMITERS, key=lambda sign: _evenness(start, sign))


def _evenness(start: str, sign: str) -> tuple[float, int]:
    widths: Counter[int] = Counter()
    try:
        for number, cells in enumerate(csv.reader(StringIO(start, newline=""), delimiter=sign)):
            if number >= _LINES:
                break
            if cells:
                widths[len(cells)] += 1
    except csv.Error:
        return (0.0, 0)
    if not widths:
        return (0.0, 0)
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    share = count / widths.total()
    return (share if width > 1 else 0.0, width)

# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two questions that Qt doesn't ask the print system (CUPS, on Linux and macOS).

Qt 6.11 shows a queue that rejects jobs as idle, and drops the error when a job isn't taken:
the paper is lost and everything looks fine. libcups, which Qt uses too, knows both.
"""

import ctypes
from ctypes.util import find_library
from functools import cache
from typing import Final

# Up to here an IPP status code means success (RFC 8011, section 4.1.6).
_LAST_SUCCESS: Final = 0x00FF


class _Option(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _Destination(ctypes.Structure):
    """cups_dest_t of cups.h."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("num_options", ctypes.c_int),
        ("options", ctypes.POINTER(_Option)),
    )


@cache
def _library() -> ctypes.CDLL | None:
    name = find_library("cups")
    if name is None:
        return None
    cups = ctypes.CDLL(name)
    cups.cupsGetNamedDest.restype = ctypes.POINTER(_Destination)
    cups.cupsGetNamedDest.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p)
    cups.cupsFreeDests.argtypes = (ctypes.c_int, ctypes.POINTER(_Destination))
    cups.cupsGetOption.restype = ctypes.c_char_p
    cups.cupsGetOption.argtypes = (ctypes.c_char_p, ctypes.c_int, ctypes.POINTER(_Option))
    cups.cupsLastErrorString.restype = ctypes.c_char_p
    return cups


def takes_jobs(queue: str) -> bool:
    """Whether a queue accepts jobs; True where CUPS isn't there or doesn't say."""
    cups = _library()
    if cups is None:
        return True
    found = cups.cupsGetNamedDest(None, queue.encode(), None)
    if not found:
        return True
    destination = found.contents
    try:
        said: bytes | None = cups.cupsGetOption(
            b"printer-is-accepting-jobs", destination.num_options, destination.options
        )
        return said != b"false"
    finally:
        cups.cupsFreeDests(1, found)


def refusal_of_last_job() -> str | None:
    """What CUPS said when this thread's last job was not taken; None where it was.

    Ask in the thread that printed, and at once: libcups keeps one answer per thread.
    """
    cups = _library()
    if cups is None or cups.cupsLastError() <= _LAST_SUCCESS:
        return None
    said: bytes = cups.cupsLastErrorString() or b""
    return said.decode(errors="replace")

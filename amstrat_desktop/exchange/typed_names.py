# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names and telephone numbers as people type them into lists."""

import re
from dataclasses import dataclass
from typing import Final

from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.telephone import read_telephone
from amstrat_desktop.base.vocabulary.people import ChannelKind
from amstrat_desktop.services.person_records import ChannelDraft

TURNED: Final = _("The comma was read as “family name, given name”.")
ZERO_PUT_BACK: Final = _("The zero that the spreadsheet had taken off was put back.")
NOT_WHOLE: Final = _("The spreadsheet rounded this number: ask for it again.")

_ROUNDED: Final = re.compile(r"\d[.,]\d+[eE]\+?\d+")
_NO_ZERO: Final = re.compile(r"1[5-7]\d{8,9}|234\d{5,8}")
_COUNTRY: Final = re.compile(r"49[1-9]\d{8,11}")
_PARTS: Final = re.compile(r"[;,\n|]|\soder\s|\sor\s|\su\.\s|\sund\s|\s/\s(?=[0+])")
_NUMBER: Final = re.compile(r"\+?\(?\d[\d\s()/.\-–]*\d")
_MOBILE: Final = re.compile(r"\+491[5-7]")


@dataclass(frozen=True, slots=True)
class Numbers:
    """The channels of a cell, what could not be read as a number, and what to check."""

    channels: tuple[ChannelDraft, ...]
    rest: str = ""
    hint: Msg | None = None


def turned_name(name: str) -> str:
    """“Yılmaz, Ayşe” as Ayşe Yılmaz; any other name as it is."""
    family, comma, given = name.partition(",")
    if not comma or "," in given or not family.strip() or not given.strip():
        return name
    return f"{given.strip()} {family.strip()}"


def read_telephones(cell: str) -> Numbers:
    """The numbers in a cell; words beside a number become the channel's remark."""
    found: list[ChannelDraft] = []
    rest: list[str] = []
    hint: Msg | None = None
    if _ROUNDED.fullmatch(cell.strip()):
        return Numbers((), cell, NOT_WHOLE)
    for part in filter(None, (piece.strip() for piece in _PARTS.split(cell))):
        match = _NUMBER.search(part)
        if match is None or sum(sign.isdigit() for sign in match[0]) < 4:
            rest.append(part)
            continue
        number = _mended(match[0])
        if number != match[0]:
            hint = hint or ZERO_PUT_BACK
        beside = " ".join((part[: match.start()] + " " + part[match.end() :]).split()).strip(" :()")
        found.append(ChannelDraft(_kind(number), number, remark=beside))
    return Numbers(tuple(found), "; ".join(rest), hint)


def _mended(number: str) -> str:
    plain = number.strip()
    if _NO_ZERO.fullmatch(plain):
        return f"0{plain}"
    return f"+{plain}" if _COUNTRY.fullmatch(plain) else plain


def _kind(number: str) -> ChannelKind:
    read = read_telephone(number)
    mobile = read is not None and _MOBILE.match(read.dialled)
    return ChannelKind.MOBILE if mobile else ChannelKind.TELEPHONE
